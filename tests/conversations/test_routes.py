"""From a table of results to the next step: the teacher, the mentor, the methodist, each on the own phone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from domain.actors import Role
from models.consultations import Consultation
from models.pairs import Pair
from models.people import Appointment
from simulator.people import Person
from simulator.town import Town
from tests.conversations.route_ends import finished
from tests.conversations.route_folk import agreed, delivered, drafted, loaded, phone_of, submitted

SECRETS = ("базовый", "низкий", "панел", "Тесты и анализ", "Доска", "Добавьте вывод")


def last_notice(person: Person) -> str:
    """The newest message, which must say nothing personal."""
    for secret in SECRETS:
        person.sees_no(secret)
    return person.screen


@pytest.mark.requirement("R-SH-017", "R-SH-018", "R-OD-033")
async def test_pair_goes_from_the_table_of_results_to_the_next_step(town: Town) -> None:
    folk = await loaded(town)
    teacher, mentor, methodist = folk.teacher, folk.mentor, folk.methodist
    assert "Эльвира Марковна, ваши результаты готовы" in last_notice(teacher)
    await teacher.taps("Посмотреть")
    assert teacher.sees("Что можно усилить", "Химия", "Основа есть", "Интерактивная панель")
    await methodist.taps("Кому нужен маршрут")
    assert methodist.sees("человек: 9", "Ивушкина Э. М., тем: 2")
    await methodist.taps("Ивушкина", "Выбрать наставника", "Тростников")
    assert methodist.sees("Маршрут составлен", "Шагов: 3")

    assert "пора наметить маршрут" in last_notice(teacher)
    await teacher.taps("Посмотреть шаги", "Заменить шаг 1")
    assert teacher.sees("1. Мастер-класс", "2. Проба приёма", "3. Открытый урок", "Подтверждение:")
    await teacher.taps("3.", "Согласовать")
    assert teacher.sees("Ждём слова второго человека", "Открытый урок")
    await mentor.taps("Посмотреть шаги", "Согласовать")
    assert mentor.sees("отправлен методисту на утверждение")

    assert "ждёт утверждения до" in last_notice(methodist)
    await methodist.taps("Открыть", "Утвердить")
    assert methodist.sees("Маршрут утверждён")
    assert "первый шаг придёт пн, 7 декабря" in last_notice(teacher).casefold()

    await town.move_to(datetime(2026, 12, 7, 5, 59, tzinfo=UTC))
    assert "новый шаг" not in teacher.screen
    await town.move_to(datetime(2026, 12, 7, 6, 0, 30, tzinfo=UTC))
    assert "есть новый шаг маршрута: № 1. Срок до пт, 18 декабря, около 4 ч" in last_notice(teacher)

    await teacher.taps("Открыть", "Сделано")
    assert teacher.sees("не должно быть лиц и имён детей")
    await teacher.sends_photo(caption="Доска после урока")
    assert teacher.sees("Отправлено наставнику")
    assert "пришло подтверждение шага" in last_notice(mentor)
    await mentor.taps("Открыть")
    assert mentor.sees("Доска после урока", "Открытый урок", "Принято")
    await mentor.taps("Доработать", "Добавьте вывод")
    assert "почти готово" in last_notice(teacher)
    await teacher.taps("Открыть")
    assert teacher.sees("Добавьте вывод: что возьмёте в работу", "просят дополнить")
    await teacher.taps("Сделано")
    await teacher.types("Возьму панель в восьмой класс")
    await mentor.taps("Открыть")
    assert mentor.sees("Возьму панель в восьмой класс")
    await mentor.taps("Принято")
    assert "шаг принят, спасибо" in last_notice(teacher)
    await town.move_to(datetime(2026, 12, 21, 6, 0, 30, tzinfo=UTC))
    assert "№ 2" in last_notice(teacher)


async def test_evidence_takes_one_tap_and_one_message_and_two_taps_to_accept(town: Town) -> None:
    folk = await delivered(town)
    await town.move_to(datetime(2026, 12, 15, 6, 0, 30, tzinfo=UTC))
    assert "скоро срок шага № 1: через 3 дня" in last_notice(folk.teacher)
    await folk.teacher.taps("Сделано")
    await folk.teacher.types("https://example.org/urok")
    assert folk.teacher.sees("Отправлено наставнику")
    await folk.mentor.taps("Открыть")
    await folk.mentor.taps("Принято")
    assert folk.mentor.sees("Шаг 1 принят")


async def test_second_press_of_accept_changes_nothing(town: Town) -> None:
    folk = await submitted(town)
    await folk.mentor.taps("Открыть")
    await folk.mentor.taps_twice("Принято")
    said = [message for message in folk.teacher.new_messages if "принят" in str(message.get("text"))]
    assert len(said) == 1
    await folk.mentor.taps("Принято")
    assert folk.mentor.toast == "Этот шаг уже принят."


async def test_late_step_asks_for_a_new_day_and_is_quiet_after_it(town: Town) -> None:
    folk = await delivered(town)
    await town.move_to(datetime(2026, 12, 21, 7, 0, tzinfo=UTC))
    folk.teacher.hears("шаг № 1 ждёт вас")
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты", "Шаги с прошедшим сроком: 1", "Ивушкина")
    assert folk.methodist.sees("ждёт вас, срок был пт, 18 декабря")
    await folk.teacher.taps("Новый день", "Свой день")
    await folk.teacher.types("31 февраля")
    assert folk.teacher.sees("Такого дня нет")
    await folk.teacher.types("25 декабря")
    assert folk.teacher.sees("Шаг 1 перенесён", "25 декабря")
    await town.move_to(datetime(2026, 12, 22, 6, 1, tzinfo=UTC))
    assert "через 3 дня" in folk.teacher.screen


async def test_route_without_a_mentor_is_checked_by_a_methodist(town: Town) -> None:
    folk = await submitted(town, mentor=False)
    assert folk.teacher.sees("Отправлено методисту")
    await folk.methodist.taps("Открыть", "Принять и добавить слова")
    await folk.methodist.types("Спасибо, хороший пример для коллег")
    assert folk.methodist.sees("Шаг 1 принят")
    await folk.teacher.taps("Прочитать")
    assert folk.teacher.sees("хороший пример для коллег", "принят")


async def test_methodist_returns_the_draft_and_approves_it_later(town: Town) -> None:
    folk = await agreed(town)
    await folk.methodist.taps("Открыть", "Вернуть с пожеланием")
    await folk.methodist.types("Замените вебинар на встречу")
    assert folk.methodist.sees("вернулся в пару")
    await folk.teacher.taps("Открыть")
    assert folk.teacher.sees("Замените вебинар на встречу", "Согласовать")
    await folk.teacher.taps("Согласовать")
    await folk.mentor.taps("Открыть", "Согласовать")
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты (1)", "Утвердить: 1", "Ивушкина", "Утвердить")
    assert folk.methodist.sees("Маршрут утверждён")


@pytest.mark.requirement("R-SM-017", "R-OD-056")
async def test_last_step_is_shown_in_practice_and_the_methodist_has_the_last_word(town: Town) -> None:
    folk = await finished(town)
    folk.methodist.sees_no("Нужна ваша итоговая оценка")
    await folk.teacher.taps("Сказать", "Цель достигнута")
    await folk.teacher.types("Дети стали задавать вопросы")
    assert folk.teacher.sees("Записано", "Педагог: Цель достигнута. Дети стали задавать вопросы")
    await folk.mentor.taps("Сказать", "Достигнута частично", "Пропустить")
    folk.methodist.hears("ваша итоговая оценка")
    await folk.methodist.taps("Открыть", "Цель достигнута")
    assert folk.methodist.sees("Маршрут завершён", "цель достигнута")
    await folk.teacher.taps("Посмотреть итоги")
    assert folk.teacher.sees("Завершён", "цель достигнута", "3 из 3")


async def test_old_buttons_say_kindly_where_things_stand(town: Town) -> None:
    folk = await submitted(town)
    await folk.mentor.taps("Открыть", "Принято")
    await town.pass_time(days=30)
    await folk.mentor.taps("Доработать")
    assert folk.mentor.toast == "Этот шаг уже принят."
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты", "В работе: 1", "Ивушкина", "Закрыть маршрут", "Отпуск, болезнь")
    assert folk.methodist.sees("Маршрут закрыт. Сделанное сохранено.")
    folk.teacher.sees("маршрут закрыт, новых шагов не будет")
    await folk.teacher.taps("Перенести")
    assert folk.teacher.toast == "Этот маршрут уже закрыт."
    await folk.teacher.taps("Добавить ещё")
    assert folk.teacher.toast == "Этот маршрут уже закрыт."


async def test_coordinator_sees_counts_and_no_names(town: Town) -> None:
    await drafted(town)
    async with town.bot.database.reading() as work:
        school = next(one.id for one in await work.organisations.open() if "Лицей" in one.name)
    coordinator = await phone_of(town, "Журавкова Дарья Антоновна")
    async with town.bot.database.transaction() as work:
        work.appointments.add(
            Appointment(
                person_id=coordinator.person_id,
                role=Role.SCHOOL_COORDINATOR.value,
                organisation_id=school,
                from_on=town.clock.now().date(),
            )
        )
    await coordinator.types("/menu")
    await coordinator.taps("Маршруты")
    assert coordinator.sees("Черновик: выбираем шаги: 1")
    assert coordinator.sees_no("Ивушкина")


async def test_mentor_of_the_live_pair_is_taken_with_one_press(town: Town) -> None:
    folk = await loaded(town)
    async with town.bot.database.transaction() as work:
        work.session.add(
            Pair(
                kind="subject",
                mentor_id=folk.mentor.person_id,
                mentee_id=folk.teacher.person_id,
                started_on=town.clock.now().date(),
                created_at=town.clock.now(),
            )
        )
    await folk.methodist.taps("Кому нужен маршрут", "Ивушкина", "Составить маршрут")
    assert folk.methodist.sees("Наставник: Тростников Павел Игнатьевич")
    assert folk.mentor.sees("составлен черновик маршрута")
    assert folk.mentor.sees_no("Ивушкина")


@pytest.mark.requirement("R-OD-047")
async def test_teacher_asks_about_a_step_from_its_notice(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Вопрос")
    await folk.teacher.types("Где взять панель на урок?")
    async with town.bot.database.reading() as work:
        step = (await work.steps.of(1))[0]
        (asked,) = (await work.session.scalars(select(Consultation))).all()
    assert (asked.about, asked.asker_id) == (f"step:{step.id}", folk.teacher.person_id)


async def test_methodist_hears_at_once_that_the_teacher_of_a_new_route_is_not_in_the_bot(town: Town) -> None:
    folk = await loaded(town)
    async with town.bot.database.transaction() as work:
        account = await work.accounts.of_person(folk.teacher.person_id)
        assert account is not None
        await work.accounts.mark_unreachable(account.id, town.clock.now())
    await folk.methodist.taps("Кому нужен маршрут", "Ивушкина", "Составить маршрут")
    assert folk.methodist.sees("Педагог ещё не вошёл в бот: пригласите его, проект его дождётся.")
