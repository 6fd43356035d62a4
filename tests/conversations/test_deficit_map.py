"""The deficit map on the phone: numbers for everybody who may, small rows hidden outside, names for the service."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from domain.actors import Role
from services.documents import read_table
from simulator.residents import resident
from simulator.town import Town
from tests.conversations.levels import coordinator_of, results, school_of
from tests.conversations.route_folk import loaded


@pytest.mark.requirement("R-SH-035", "R-SH-081", "R-KU-018", "R-OD-023")
async def test_methodist_sees_numbers_names_and_takes_the_map_as_a_table(town: Town) -> None:
    vera = (await loaded(town)).methodist
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов")
    assert vera.sees("Карта дефицитов: всё, что вам доступно", "Химия: ", " из ")
    await vera.taps("По областям", "цифровой")
    assert vera.sees("Химия", "Нужна поддержка: 1 из 1 (100 %)", "Интерактивная панель")
    await vera.taps("Назад", "Вся карта таблицей")
    cells = (await read_table("map.xlsx", vera.documents[-1][1])).sheets[0].rows
    assert cells[1][:3] == ("Предмет", "Область", "Оценено")
    assert any(row[:2] == ("Химия", "цифровой") and row[2] == 1.0 for row in cells[2:])
    await vera.taps("Назад", "Кому помочь первым")
    assert vera.sees("Ивушкина Эльвира Марковна", "тем: 2")
    await vera.taps("Ивушкина Э. М.")
    assert vera.sees("Результаты: Ивушкина Эльвира Марковна")


@pytest.mark.requirement("R-KU-047")
async def test_school_sees_its_numbers_and_no_row_of_a_few(town: Town) -> None:
    place, people = await school_of(town, 6)
    await results(town, people[:5], "low", date(2026, 10, 14))
    await results(town, people[5:], "low", date(2026, 10, 14), subject="chemistry")
    phone = await coordinator_of(town, place)
    await phone.types("/menu")
    await phone.taps("Карта дефицитов")
    assert phone.sees("Карта дефицитов: МБОУ СОШ № 40", "Состояние на пн, 30 ноября", "меньше 5 человек")
    assert phone.sees_no("Кому помочь", " из ")
    await phone.taps("Математика")
    assert phone.sees("Нужна поддержка: 5 из 5 (100 %)", "низкий: 5")
    await phone.taps("Назад", "Химия")
    assert phone.sees("Не показано: людей мало")
    assert phone.sees_no("низкий")
    await phone.taps("Назад", "Вся карта таблицей")
    cells = (await read_table("map.xlsx", phone.documents[-1][1])).sheets[0].rows
    assert [row[:4] for row in cells[2:]] == [
        ("Химия", "предметный", "не показано"),
        ("Математика", "предметный", 5.0, 5.0),
    ]
    assert cells[1][-1] == "Состояние на"
    # The sixth mathematician is loaded, and a month later nobody can tell how well: one row would say it.
    await results(town, people[5:], "high", date(2026, 12, 1))
    await town.move_to(datetime(2027, 1, 11, 7, tzinfo=UTC))
    await phone.types("/menu")
    await phone.taps("Карта дефицитов", "Математика")
    assert phone.sees("Состояние на чт, 31 декабря", "Эта строка на пн, 30 ноября", "Нужна поддержка: 5 из 5 (100 %)")


async def test_map_is_compared_with_the_time_before_the_last_diagnostics(town: Town) -> None:
    place, people = await school_of(town, 8)
    await results(town, people, "low", date(2026, 4, 20))
    await results(town, people[:6], "basic", date(2026, 11, 14))
    phone = await coordinator_of(town, place)
    await phone.types("/menu")
    await phone.taps("Карта дефицитов", "Математика")
    # Of eight people two kept the old result: told "before" would tell of these two.
    assert phone.sees("Нужна поддержка: 2 из 8 (25 %)")
    assert phone.sees_no("Было:")
    vera = await resident(town, "Лунина Вера Сергеевна", organisation_id=place, roles=[Role.METHODIST])
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов", "Математика")
    assert vera.sees("Нужна поддержка: 2 из 8 (25 %)", "Было: 8 из 8 (100 %)", "«Было» значит на сб, 31 октября")


async def test_choice_of_place_is_remembered_and_strengths_are_listed_as_candidates(town: Town) -> None:
    place, people = await school_of(town, 3)
    await results(town, people[:1], "high", date(2026, 10, 14))
    await results(town, people[1:2], "elevated", date(2026, 10, 14))
    vera = await resident(town, "Лунина Вера Сергеевна", organisation_id=place, roles=[Role.METHODIST])
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов", "Выбрать, где")
    await vera.types("СОШ № 40")
    assert vera.sees("Карта дефицитов: МБОУ СОШ № 40")
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов")
    assert vera.sees("Карта дефицитов: МБОУ СОШ № 40")
    await vera.taps("Кто может поделиться")
    assert vera.sees("Кто может поделиться: 1", "Аникина Анна Ивановна: Математика (предметный), высокий")
