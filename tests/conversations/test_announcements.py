"""Writing to many, told as a story: from the first question to the list of those who are silent."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from python_calamine import load_workbook

from domain.actors import Role
from models.bodies import Body, Membership
from models.people import Appointment
from simulator.people import Person
from simulator.residents import organisation, person, resident
from simulator.town import Town
from tests.conversations.conftest import TUESDAY


@pytest.fixture
async def schools(town: Town) -> tuple[int, int]:
    first = await organisation(town, "МБОУ СОШ № 1")
    return first, await organisation(town, "МБОУ СОШ № 2", municipality="fryazino")


@pytest.fixture
async def olga(town: Town, schools: tuple[int, int]) -> Person:
    return await resident(
        town, "Смирнова Ольга Петровна", organisation_id=schools[0], roles=[Role.METHODIST], post="methodist"
    )


@pytest.fixture
async def vera(town: Town, schools: tuple[int, int]) -> Person:
    return await resident(town, "Белова Вера Ивановна", organisation_id=schools[0], subjects=["math"])


@pytest.fixture
async def ivan(town: Town, schools: tuple[int, int]) -> Person:
    return await resident(town, "Петров Иван Ильич", organisation_id=schools[1], subjects=["physics"])


async def writes_to_everybody(olga: Person, text: str = "Открыта запись на семинар.", ack: str = "Нет") -> None:
    """All questions answered, the preview stands."""
    await olga.types("/menu")
    await olga.taps("Кому написать", "Новое сообщение", "Мероприятия", "Всем")
    await olga.types(text)
    await olga.taps("Без приложения", ack)


@pytest.mark.requirement("R-SH-094")
async def test_methodist_writes_to_all_and_sees_who_has_read(
    town: Town, schools: tuple[int, int], olga: Person, vera: Person, ivan: Person
) -> None:
    await person(town, "Громова Анна Львовна", organisation_id=schools[1])
    await olga.types("/menu")
    await olga.taps("Кому написать", "Новое сообщение", "Мероприятия")
    olga.sees("Кому пишем?", "Получат 2 из 3: без аккаунта 1.")
    await olga.taps("Выбрать, кому")
    olga.sees("муниципалитеты", "Получат 2 из 3: без аккаунта 1.")
    await olga.taps("Всем", "МБОУ СОШ № 1")
    olga.sees("Получат все, человек: 1.")
    await olga.taps("МБОУ СОШ № 2")
    olga.sees("Получат 2 из 3")
    await olga.taps("Готово, выбрано: 2", "Всем", "Всем")
    await olga.types("Открыта запись: <5 декабря>.")
    await olga.sends_photo()
    await olga.taps("Да, важно")
    olga.hears("Открыта запись: <5 декабря>.", "Смирнова Ольга Петровна, Методическая служба Щёлково")
    olga.sees("каким его увидят коллеги", "МБОУ СОШ № 1, МБОУ СОШ № 2", "Уйдёт через минуту")
    specimen = olga.new_messages[0]
    await olga.taps("Прочитано")
    assert "образец" in olga.toast
    vera.looks_away()
    await olga.taps("Отправить")
    olga.sees("Уйдёт через минуту, человек: 2. Не дойдёт: 1 (без аккаунта 1).", "Отменить")
    vera.hears_nothing()
    await town.pass_time(seconds=60)
    got = vera.telegram.history(vera.user_id)[-1]
    for part in ("photo", "caption", "caption_entities"):
        shown = [size["file_id"] for size in got[part]] if part == "photo" else got[part]
        meant = [size["file_id"] for size in specimen[part]] if part == "photo" else specimen[part]
        assert shown == meant
    await vera.taps_twice("Прочитано")
    assert "Отметка уже стоит" in vera.toast
    vera.sees("Открыта запись", "Отметка поставлена.", "Меню")
    vera.sees_no("Нажмите «Прочитано»")
    await olga.taps("Кто получил")
    olga.sees("Кому адресовано, человек: 3", "Доставлено: 2", "Отметили «Прочитано»: 1", "бот заблокирован: 1")
    await olga.taps("По организациям")
    olga.sees("МБОУ СОШ № 1: 1 из 1", "МБОУ СОШ № 2: 0 из 2")
    await olga.taps("МБОУ СОШ № 2: 0 из 2")
    olga.sees("Петров Иван Ильич: доставлено", "Громова Анна Львовна: не дойдёт")
    await olga.taps("Назад", "Назад", "Таблица")
    name, content = olga.documents[-1]
    rows = load_workbook(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert name.endswith(".xlsx") and len(rows) == 4
    assert rows[1][:3] == ["МБОУ СОШ № 1", "Белова Вера Ивановна", "прочитано"]
    await olga.types("/menu")
    await olga.taps("Кому написать", "Мои сообщения")
    olga.sees("вт, 1 декабря · отметили 1 из 3 · Открыта запись")


async def test_silent_teacher_is_reminded_twice_and_the_author_gets_the_schools(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await writes_to_everybody(olga, ack="Да, важно")
    await olga.taps("Отправить")
    await town.pass_time(minutes=1)
    await vera.taps("Прочитано")
    vera.looks_away()
    ivan.looks_away()
    await town.move_to(datetime(2026, 12, 4, 12, tzinfo=UTC))
    assert len(ivan.new_messages) == 2
    ivan.hears("ждёт вашей отметки")
    vera.hears_nothing()
    await ivan.taps("Показать")
    ivan.sees("Открыта запись на семинар.", "Прочитано")
    olga.looks_away()
    await town.move_to(datetime(2026, 12, 5, 12, tzinfo=UTC))
    olga.hears("Без отметки: 1 человек, организаций: 1. Список внутри.")
    ivan.looks_away()
    await town.move_to(datetime(2026, 12, 12, 12, tzinfo=UTC))
    assert not any("отметки" in str(message) for message in ivan.new_messages)


async def test_second_press_on_send_says_that_it_is_accepted(town: Town, olga: Person, vera: Person) -> None:
    await writes_to_everybody(olga)
    await olga.taps_twice("Отправить")
    assert olga.toast == "Уже принято, второй раз нажимать не нужно."
    olga.sees("Уйдёт через минуту")


async def test_message_written_in_the_evening_leaves_in_the_morning(town: Town, olga: Person, vera: Person) -> None:
    await town.move_to(datetime(2026, 12, 1, 18, 30, tzinfo=UTC))  # 21:30 in Moscow
    await writes_to_everybody(olga)
    olga.sees("уйдёт завтра в 08:00")
    vera.looks_away()
    await olga.taps("Отправить")
    olga.sees("уйдёт завтра в 08:00", "Получат все, человек: 1.")
    vera.hears_nothing()
    await town.move_to(datetime(2026, 12, 2, 5, 1, tzinfo=UTC))
    vera.hears("Открыта запись на семинар.")


async def test_refused_announcement_keeps_what_was_typed(town: Town, olga: Person, vera: Person) -> None:
    await olga.types("/menu")
    await olga.taps("Кому написать", "Новое сообщение", "Мероприятия", "Выбрать, кому")
    await olga.taps("Всем", "МБОУ СОШ № 2", "Готово, выбрано: 1")
    olga.sees("Под такой выбор никто не подходит")
    await olga.taps("Всем", "Всем")
    await olga.types("<" * 4000)
    olga.sees("Слишком длинно: 4000. Поместится до 3500", "Напишите текст")
    await town.pass_time(seconds=10)  # what follows at once would be the rest of a text cut by the phone
    await olga.types("Короткий текст.")
    await olga.taps("Без приложения", "Нет", "Отправить")
    olga.sees("Измените, кому писать: текст сохранён")
    await olga.taps("Изменить", "Организации: МБОУ СОШ № 2", "✓ МБОУ СОШ № 2", "Всем", "Отправить")
    await town.pass_time(minutes=1)
    vera.hears("Короткий текст.")


async def test_crowd_is_confirmed_once_more(town: Town, schools: tuple[int, int], olga: Person, vera: Person) -> None:
    first, second, third = "АБВГДЕИКЛМ", "АБВГДЕИКЛМ", "АБВ"
    for number in range(300):
        letters = first[number % 10] + second[number // 10 % 10] + third[number // 100]
        name = f"Иванова{letters.lower()} Анна Ильинична"
        await person(town, name, organisation_id=schools[1])
    await writes_to_everybody(olga)
    vera.looks_away()
    await olga.taps_twice("Отправить")
    olga.sees("сразу многим: 301 человек.", "Получат 1 из 301: без аккаунта 300.", "Всё верно?")
    town.telegram.ledger.check(allow=("message is not modified",))
    town.telegram.ledger.forget()
    await town.pass_time(minutes=2)
    vera.hears_nothing()
    await olga.taps("Назад", "Отправить", "Отправить, человек: 301")
    olga.sees("Уйдёт через минуту, человек: 1. Не дойдёт: 300 (без аккаунта 300")
    await town.pass_time(minutes=1)
    vera.hears("Открыта запись на семинар.")


@pytest.mark.requirement("R-KU-050")
async def test_coordinator_writes_to_own_school_twice_a_day(
    town: Town, schools: tuple[int, int], vera: Person, ivan: Person
) -> None:
    nina = await resident(
        town, "Котова Нина Сергеевна", organisation_id=schools[0], roles=[Role.SCHOOL_COORDINATOR, Role.TEACHER]
    )
    ivan.looks_away()
    for number in range(3):
        await nina.types("/menu")
        await nina.taps("Сообщение коллегам")
        nina.sees(f"Сегодня можно отправить ещё {2 - number} из 2" if number < 2 else "На сегодня всё: 2 из 2")
        await nina.taps("Новое сообщение", "Мероприятия", "Всем")
        await nina.types(f"Педсовет, часть {number}.")
        await nina.taps("Без приложения", "Нет", "Отправить")
        await town.pass_time(minutes=1)
    nina.sees("можно отправить 2 сообщения, и этот день занят", "Текст сохранён")
    await nina.taps("Когда отправить", "Завтра утром, в 09:00")
    nina.sees_no("этот день занят")
    await nina.taps("Отправить")
    nina.sees("уйдёт завтра в 09:00")
    vera.sees("Педсовет, часть 1.", "Котова Нина Сергеевна, МБОУ СОШ № 1")
    ivan.hears_nothing()
    await vera.types("/menu")
    vera.sees_no("Сообщение коллегам", "Кому написать")


@pytest.mark.requirement("R-KU-038")
async def test_leader_writes_to_own_members_without_a_category(
    town: Town, schools: tuple[int, int], vera: Person, ivan: Person
) -> None:
    oleg = await resident(town, "Седов Олег Юрьевич", organisation_id=schools[1], subjects=["math"])
    async with town.bot.database.transaction() as work:
        body = Body(kind="association", term="association", subject="math", name="ГМО математиков", created_at=TUESDAY)
        work.session.add(body)
        await work.flush()
        for member in (vera, oleg):
            work.session.add(Membership(body_id=body.id, person_id=member.person_id, joined_at=TUESDAY))
        work.appointments.add(
            Appointment(
                person_id=vera.person_id,
                role=Role.ASSOCIATION_LEADER.value,
                body_id=body.id,
                from_on=TUESDAY.date(),
            )
        )
    ivan.looks_away()
    await vera.types("/menu")
    await vera.taps("Сообщение коллегам", "Новое сообщение")
    vera.sees("Напишите текст", "Получат все, человек: 1.")
    await vera.types("Встречаемся в четверг.")
    await vera.sends_document("План.docx", b"PK\x03\x04plan")
    await vera.taps("Нет", "Отправить")
    await town.pass_time(minutes=1)
    oleg.sees("ГМО математиков", "Встречаемся в четверг.", "Белова Вера Ивановна")
    assert oleg.documents[-1] == ("План.docx", b"PK\x03\x04plan")
    ivan.hears_nothing()
