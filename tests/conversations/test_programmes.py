"""The programme of a pair: written in five answers, approved by the school, walked, printed."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest
from docx import Document

from domain.actors import Role
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.couples import SCHOOL, couple


async def written(town: Town) -> tuple[Person, Person, Person]:
    """The mentor with a draft on the screen, the junior, and the coordinator of the school."""
    school = await organisation(town, SCHOOL)
    olga = await resident(town, "Белова Ольга Олеговна", organisation_id=school, roles=(Role.SCHOOL_COORDINATOR,))
    vera, ivan = await couple(town)
    await vera.types("/menu")
    await vera.taps("Мои подопечные", "Петров И. И.", "Программа", "Составить программу")
    await vera.types("Спокойный урок в 7 классе\nСвоя система оценок", "Первый год")
    await vera.taps("Все 12 тем", "Готово, выбрано: 1", "1 год")
    await vera.types("Открытый урок в апреле")
    return vera, ivan, olga


@pytest.mark.requirement("R-SH-050", "R-SH-052", "R-OD-079")
async def test_mentor_writes_a_programme_with_a_dated_roadmap_and_the_school_approves_it(town: Town) -> None:
    vera, ivan, olga = await written(town)
    assert vera.sees("Программа составлена", "черновик", "• Спокойный урок в 7 классе", "Сделано 0 из 17")
    await vera.taps("Дорожная карта (17)")
    assert vera.sees("пн, 14 декабря: Итоги полугодия", "чт, 24 декабря: Обсуждение полугодия")
    await vera.taps("Назад", "Отправить на утверждение")
    assert olga.hears("Ольга Олеговна, программа наставнической пары ждёт вашего решения")
    await olga.taps("Открыть", "Вернуть")
    await olga.types("Добавьте урок вдвоём")
    assert vera.hears("просят поправить")
    await vera.taps("Открыть")
    assert vera.sees("Просят поправить: «Добавьте урок вдвоём»")
    await vera.taps("Дорожная карта (17)", "Добавить пункт")
    await vera.types("Урок вдвоём", "15 января")
    await vera.taps("Назад", "Отправить на утверждение")
    await olga.taps("Открыть", "Утвердить")
    assert ivan.hears("программа вашей пары утверждена")
    ivan.looks_away()
    await town.move_to(datetime(2027, 1, 12, 6, 0, tzinfo=UTC))
    assert ivan.hears("впереди пункт: пт, 15 января")
    assert ivan.sees_no("Урок вдвоём")
    await town.move_to(datetime(2027, 1, 15, 14, 0, tzinfo=UTC))
    assert vera.hears("сегодня срок пункта дорожной карты. Получилось?")
    await vera.taps("Сделано")
    assert vera.sees("Отмечено: сделано", "пт, 15 января: Урок вдвоём, сделано")


async def test_programme_is_printed_with_its_roadmap(town: Town) -> None:
    vera, _, _ = await written(town)
    await vera.taps("Программа (Word)")
    name, content = vera.documents[-1]
    paper = Document(io.BytesIO(content))
    assert name.startswith("Программа наставничества, Петров И. И.")
    words = "\n".join(line.text for line in paper.paragraphs)
    assert "Персонифицированная программа наставничества" in words
    assert "Соколова Вера Ивановна" in words and "Утверждаю" in words
    assert [cell.text for cell in paper.tables[0].rows[1].cells] == [
        "1",
        "Итоги полугодия",
        "встреча",
        "14.12.2026",
        "",
    ]


async def test_mentor_is_reminded_of_a_missing_programme_and_then_the_methodist(town: Town) -> None:
    vera, ivan = await couple(town)
    for day in (8, 14):  # the thirteenth is a Sunday
        vera.looks_away()
        await town.move_to(datetime(2026, 12, day, 6, 0, tzinfo=UTC))
        assert vera.hears("пора составить программу вашей пары")
    await ivan.types("/menu")
    await ivan.taps("Мои встречи", "Пара: Соколова В. И.", "Программа")
    assert ivan.sees("Программы пока нет. Её составляет наставник до вт, 15 декабря")
    assert ivan.sees_no("Составить программу")
