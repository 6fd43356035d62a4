"""A campaign of diagnostics: people are asked, answer, are reminded; the service sees who is silent."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.actors import Role
from models.people import Appointment, PersonSubject
from services.documents import read_table
from simulator.town import Town
from tests.conversations.askers import asked
from tests.conversations.route_folk import CHEMIST, phone_of

SEVENTH = datetime(2026, 12, 7, 7, 0, tzinfo=UTC)
THIRTEENTH = datetime(2026, 12, 13, 12, 0, tzinfo=UTC)


@pytest.mark.requirement("R-OD-007", "R-OD-071")
async def test_teacher_is_asked_answers_and_is_reminded_before_and_never_after(town: Town) -> None:
    folk = await asked(town)
    vera, elvira = folk.methodist, folk.teacher
    assert vera.sees("Приглашения отправлены", "Приглашены: 1", "молчат: 1")
    assert elvira.sees(
        "Эльвира Марковна, пн, 14 декабря пройдёт исследование компетенций учителя.",
        "По предметам: Химия",
        "Место: Лицей № 2, в 10:00",
        "Участвуете?",
    )
    await elvira.taps("Буду")
    assert elvira.sees("Записали: будете", "Ваш ответ: буду")
    await town.move_to(SEVENTH)
    assert elvira.sees("Эльвира Марковна, диагностика через 7 дней")
    await town.move_to(THIRTEENTH)
    assert elvira.sees("диагностика через 2 дня")  # the day before is a Sunday
    await town.move_to(datetime(2026, 12, 14, 8, 0, tzinfo=UTC))
    await elvira.types("/menu")
    await elvira.taps("Мои результаты", "Диагностика пн, 14 декабря", "Тест пройден")
    assert elvira.toast == "Записали: тест пройден. Результаты придут сюда же."
    await town.move_to(datetime(2026, 12, 20, 12, 0, tzinfo=UTC))
    assert elvira.sees("Записали: тест пройден")
    await elvira.types("/menu")
    await elvira.taps("Мои результаты")
    assert elvira.sees_no("Диагностика пн")


async def test_who_cannot_says_why_and_hears_no_more_of_it(town: Town) -> None:
    folk = await asked(town)
    vera, elvira = folk.methodist, folk.teacher
    await elvira.taps("Не смогу", "уроки")
    assert elvira.sees("Записали: не сможете", "Ваш ответ: не смогу")
    await vera.taps("Кто что ответил", "Не смогут: 1")
    assert vera.sees("1. Ивушкина Эльвира Марковна", "уроки")
    await town.move_to(THIRTEENTH)
    assert elvira.sees("Записали: не сможете")
    await vera.taps("Назад", "Назад", "Отменить", "Да, отменить")
    assert (
        "Отменили" in vera.chat and "Отменена." in vera.chat
    )  # below stands the morning's word about young specialists
    assert elvira.sees("Записали: не сможете")


async def test_silent_are_reminded_once_a_day_and_the_loaded_result_speaks_for_itself(town: Town) -> None:
    folk = await asked(town)
    vera, elvira = folk.methodist, folk.teacher
    await vera.taps("Напомнить молчащим: 1")
    assert elvira.sees("ждём ваш ответ о диагностике")
    await vera.taps("Напомнить молчащим: 1")
    assert vera.toast == "Сегодня уже напоминали. Завтра можно ещё раз."
    await vera.taps("Перенести")
    await vera.types("1 декабря")
    await vera.taps("Один день", "Перенести")
    assert elvira.sees("Эльвира Марковна, диагностика переносится, было: пн, 14 декабря")
    table = f"ФИО;Предмет;Уровень;Дата\r\n{CHEMIST};химия;базовый;01.12.2026\r\n"
    await vera.sends_document("iku.csv", table.encode("cp1251"))
    await vera.taps("Загрузить")
    await vera.types("/menu")
    await vera.taps("Диагностика", "Пригласить на диагностику", "вт, 1 декабря")
    assert vera.sees("Результаты уже есть у 1")


async def test_school_sees_its_own_people_only_and_takes_the_list_on_paper(town: Town) -> None:
    folk = await asked(town)
    async with town.bot.database.transaction() as work:
        chemist = await work.people.get(folk.teacher.person_id)
        (own,) = await work.people.positions_of([chemist.id])
        (other,) = [row for row in await work.organisations.open() if row.name == "МБОУ СОШ № 1"]
    for number, (place, name) in enumerate(
        ((own.organisation_id, "Осинин Матвей Лаврентьевич"), (other.id, "Калинкина Раиса Ефимовна"))
    ):
        phone = await phone_of(town, name)
        async with town.bot.database.transaction() as work:
            work.appointments.add(
                Appointment(
                    person_id=phone.person_id,
                    role=Role.SCHOOL_COORDINATOR.value,
                    organisation_id=place,
                    from_on=town.clock.now().date(),
                )
            )
        await phone.types("/menu")
        await phone.taps("Приглашения на диагностику")
        if number:
            assert phone.sees("Пока ни одного")
            continue
        await phone.taps("пн, 14 декабря")
        assert phone.sees("Приглашены: 1")
        assert phone.sees_no("Напомнить", "Перенести")
        await phone.taps("Список таблицей")
        cells = (await read_table("list.xlsx", phone.documents[-1][1])).sheets[0].rows
        assert cells[1][0] == CHEMIST and cells[1][2:5] == ("нет ответа", None, "Нет")


async def test_newcomer_of_the_subject_is_asked_next_morning(town: Town) -> None:
    folk = await asked(town)
    pavel = folk.mentor
    async with town.bot.database.transaction() as work:
        work.session.add(PersonSubject(person_id=pavel.person_id, subject="chemistry"))
    await town.move_to(datetime(2026, 12, 2, 7, 0, tzinfo=UTC))
    assert pavel.sees("Павел Игнатьевич, пн, 14 декабря пройдёт")
    assert folk.teacher.chat.count("Участвуете?") == 1
