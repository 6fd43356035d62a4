"""The monthly report, told as a story: asked, postponed, left half-way, filed, read."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from python_calamine import load_workbook

from domain.actors import Role
from models.pairs import Pair
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.conftest import TUESDAY
from tests.conversations.news_openers import puts_on_a_route


@pytest.fixture
async def school(town: Town) -> int:
    return await organisation(town, "МБОУ СОШ № 1")


@pytest.fixture
async def olga(town: Town, school: int) -> Person:
    return await resident(
        town, "Смирнова Ольга Петровна", organisation_id=school, roles=[Role.METHODIST], post="methodist"
    )


@pytest.fixture
async def ivan(town: Town, school: int) -> Person:
    ivan = await resident(town, "Петров Иван Ильич", organisation_id=school, subjects=["math"])
    await puts_on_a_route(town, ivan)
    return ivan


def day(number: int, hour: int = 9) -> datetime:
    """A moment of December by Moscow's clock."""
    return datetime(2026, 12, number, hour - 3, tzinfo=UTC)


async def answers_all(ivan: Person, *, help_: str = "Нет") -> None:
    await ivan.taps("Ответить", "По плану", "1. Вебинар")
    await ivan.types("взаимопроверку в парах")
    await ivan.taps("Нет связи с наставником", help_)


async def test_teacher_answers_in_five_presses_and_a_phrase_and_is_left_alone(
    town: Town, olga: Person, ivan: Person
) -> None:
    await town.move_to(day(25, 8))
    ivan.looks_away()
    await town.move_to(day(25, 10))
    ivan.hears("Иван Ильич, как идёт маршрут? Короткий отчёт за декабрь 2026")
    await ivan.taps("Ответить")
    ivan.sees("1 из 5", "Отчёт за декабрь 2026")
    await ivan.taps("Немного отстаю")
    ivan.sees("1. Вебинар", "2. Взаимопосещение урока", "Пока никакой")
    ivan.sees_no("Открытый урок")
    await ivan.taps("1. Вебинар")
    await ivan.types("взаимопроверку в парах")
    await ivan.taps("Время", "Нет")
    ivan.sees("Отчёт за декабрь 2026 принят")
    ivan.looks_away()
    await town.move_to(datetime(2027, 1, 20, tzinfo=UTC))
    ivan.hears_nothing()


async def test_silent_teacher_hears_twice_and_no_more(town: Town, ivan: Person) -> None:
    await town.move_to(day(24))
    ivan.looks_away()
    await town.move_to(datetime(2027, 1, 20, tzinfo=UTC))
    assert len(ivan.new_messages) == 2
    ivan.sees("остался короткий отчёт за декабрь 2026")


async def test_late_answer_counts_for_the_month_it_was_asked_about(town: Town, olga: Person, ivan: Person) -> None:
    await town.move_to(datetime(2027, 1, 11, 9, tzinfo=UTC))
    await answers_all(ivan)
    ivan.sees("Отчёт за декабрь 2026 принят")
    await ivan.types("/menu")
    await ivan.taps("Мой отчёт")
    ivan.sees("декабрь 2026: принят", "Ответить за январь 2027")
    await ivan.taps("Ответить")  # under the first request, weeks old
    assert "уже принят" in ivan.toast
    await ivan.taps("Ответить за январь 2027")
    ivan.sees("1 из 5", "Отчёт за январь 2027")


async def test_tomorrow_is_one_more_reminder_the_next_morning(town: Town, ivan: Person) -> None:
    await town.move_to(day(25, 10))
    await ivan.taps("Завтра")
    ivan.sees("напомним завтра в 09:00", "Ответить сейчас")
    ivan.looks_away()
    await town.move_to(day(26, 8))
    ivan.hears_nothing()
    await town.move_to(day(26, 10))
    ivan.hears("как идёт маршрут?")


async def test_report_left_half_way_goes_on_after_a_restart(town: Town, ivan: Person) -> None:
    await town.move_to(day(25, 10))
    await ivan.taps("Ответить", "По плану")
    await town.restart_bot()
    await ivan.taps("Пока никакой")
    await ivan.types("ничего")
    await town.restart_bot()
    await ivan.taps("Ничего", "Нет")
    ivan.sees("принят")


async def test_methodist_is_told_of_a_wish_for_help_and_reads_the_answers(
    town: Town, school: int, olga: Person, ivan: Person
) -> None:
    vera = await resident(town, "Белова Вера Ивановна", organisation_id=school)
    await puts_on_a_route(town, vera)
    await town.move_to(day(25, 10))
    olga.looks_away()
    await answers_all(ivan, help_="Да")
    ivan.sees("Методист узнает")
    olga.hears("просят помощи методиста")
    assert not any(word in olga.screen for word in ("Петров", "взаимопроверку", "Вебинар"))
    await olga.taps("Открыть отчёт")
    olga.sees("Петров Иван Ильич", "По плану", "Вебинар", "взаимопроверку в парах", "Нет связи с наставником", "Да")
    await olga.types("/menu")
    await olga.taps("Отчёты")
    olga.sees("Педагогов с маршрутом: 2", "Ответили: 1 (50 %)", "Пока без ответа: 1", "Просят помощи: 1")
    await olga.taps("Кто ещё нет")
    olga.sees("МБОУ СОШ № 1", "Белова Вера Ивановна")
    await olga.taps("Назад", "Кто ответил")
    olga.sees("Петров Иван Ильич · просит помощи")
    await olga.taps("Назад", "Таблица")
    name, content = olga.documents[-1]
    book = load_workbook(io.BytesIO(content))
    assert name == "Отчёты за декабрь 2026.xlsx"
    assert book.get_sheet_by_name("Ответили").to_python()[2][1] == "Петров Иван Ильич"
    assert book.get_sheet_by_name("Ещё нет").to_python()[2][1] == "Белова Вера Ивановна"


async def test_coordinator_sees_who_filed_and_the_mentor_own_mentees(
    town: Town, school: int, olga: Person, ivan: Person
) -> None:
    nina = await resident(town, "Котова Нина Сергеевна", organisation_id=school, roles=[Role.SCHOOL_COORDINATOR])
    oleg = await resident(town, "Седов Олег Юрьевич", organisation_id=school, roles=[Role.MENTOR, Role.TEACHER])
    vera = await resident(town, "Белова Вера Ивановна", organisation_id=school)
    await puts_on_a_route(town, vera)
    async with town.bot.database.transaction() as work:
        work.session.add(
            Pair(
                kind="activist_teacher",
                mentor_id=oleg.person_id,
                mentee_id=ivan.person_id,
                started_on=TUESDAY.date(),
                created_at=TUESDAY,
            )
        )
    await town.move_to(day(25, 10))
    await answers_all(ivan)
    await nina.types("/menu")
    await nina.taps("Отчёты", "Кто ответил")
    nina.sees("Петров Иван Ильич")
    assert not any("Петров" in label for label in nina.buttons)
    await oleg.types("/menu")
    await oleg.taps("Отчёты")
    oleg.sees("Педагогов с маршрутом: 1", "Ответили: 1 (100 %)")
    await oleg.taps("Кто ответил", "Петров Иван Ильич")
    oleg.sees("взаимопроверку в парах")


async def test_teacher_without_a_route_is_not_asked(town: Town, school: int, ivan: Person) -> None:
    vera = await resident(town, "Белова Вера Ивановна", organisation_id=school)
    vera.looks_away()
    await town.move_to(day(31))
    vera.hears_nothing()
    await vera.types("/menu")
    await vera.taps("Мой отчёт")
    vera.sees("Сейчас отчёт не нужен")


async def test_wish_for_help_without_a_methodist_reaches_the_head_as_numbers(
    town: Town, school: int, ivan: Person
) -> None:
    head = await resident(
        town, "Орлова Инна Львовна", organisation_id=school, roles=[Role.SERVICE_HEAD], post="methodist"
    )
    await town.move_to(day(25, 10))
    await answers_all(ivan, help_="Да")
    await head.taps("Открыть отчёт")
    head.sees("Ответили: 1 (100 %)", "Просят помощи: 1")
    head.sees_no("Петров", "Кто ответил", "Таблица")


async def test_teacher_types_a_part_of_a_word_and_no_pace_is_guessed(town: Town, olga: Person, ivan: Person) -> None:
    await town.move_to(day(25, 10))
    await ivan.taps("Ответить")
    await ivan.types("много")  # inside of "Немного отстаю"
    assert ivan.sees("кнопкой под сообщением", "Отчёт за декабрь 2026", "По плану", "Немного отстаю")
    await ivan.types("отстаю")
    assert ivan.sees("Записано: Немного отстаю", "1. Вебинар")
