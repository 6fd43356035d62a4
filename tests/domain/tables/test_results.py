"""Rows of results."""
# ruff: noqa: E501 - a row of a table is a line

from datetime import date

import pytest

from domain.names import NameParts
from domain.tables import Cell, ResultRow, ResultWords, read_results
from tests.domain.tables.readers import TODAY, results, table, told


def test_result_row_is_read_whole() -> None:
    reading = results(
        ("Участник", "ОО", "Предмет", "Область", "Уровень", "Балл", "Результат, %", "Дата", "Выявленные дефициты"),
        ("Иванова М. П.", "СОШ № 1", "физика", "Предметная область", "НИЗКИЙ", "11,5", "34 %", "14.10.2026", "1) D01; Оценивание\n• D13"),
    )  # fmt: skip
    assert reading.problems == ()
    assert reading.rows == (
        ResultRow(
            row=2,
            name=NameParts("Иванова", "М.", "П."),
            organisation="СОШ № 1",
            subject="physics",
            area="subject",
            level="low",
            score=11.5,
            percent=34.0,
            taken_on=date(2026, 10, 14),
            deficits=("D01", "Оценивание", "D13"),
        ),
    )


def test_result_with_an_unknown_level_is_stopped_and_told_the_known_ones() -> None:
    reading = results(("ФИО", "Уровень"), ("Иванова Мария", "ниже среднего"), ("Петров Пётр", "Базовый уровень"))
    assert [row.level for row in reading.rows] == ["basic"]
    assert told(reading) == [(2, "tables-unknown-level", True)]
    assert reading.problems[0].args["known"] == "высокий, повышенный, базовый, низкий"


@pytest.mark.parametrize(
    ("column", "cell", "text_id"),
    [
        ("Предмет", "астрология", "tables-result-subject"),
        ("Область", "звёздная", "tables-unknown-area"),
        ("Дата", "31.02.2026", "tables-bad-day"),
        ("Дата", date(2026, 11, 21), "tables-future-day"),
        ("Балл", "много", "tables-bad-number"),
        ("Балл", -1.0, "tables-bad-number"),
        ("%", 340.0, "tables-bad-percent"),
    ],
)
def test_result_is_never_taken_by_halves(column: str, cell: Cell, text_id: str) -> None:
    reading = results(("ФИО", "Уровень", column), ("Иванова Мария", "низкий", cell))
    assert (reading.rows, told(reading)) == ((), [(2, text_id, True)])


def test_result_remark_about_a_number_names_its_column() -> None:
    reading = results(("ФИО", "Уровень", "Итоговый балл"), ("Иванова Мария", "низкий", "много"))
    assert reading.problems[0].args == {"column": "Итоговый балл", "text": "много"}


def test_result_that_says_nothing_or_repeats_another_is_stopped() -> None:
    reading = results(
        ("ФИО", "ОО", "Предмет", "Уровень"),
        ("Иванова Мария", "СОШ № 1", "Физика", " - "),
        ("Иванова Мария", "СОШ № 1", "Физика", "низкий"),
        ("Иванова Мария", "СОШ № 1", "Математика", "низкий"),
        ("ИВАНОВА МАРИЯ", "СОШ №1", "физика", "базовый"),
    )
    assert [row.row for row in reading.rows] == [3, 4]
    assert told(reading) == [(2, "tables-no-result", True), (5, "tables-result-twice", True)]


def test_result_percents_kept_as_fractions_are_read_as_percents() -> None:
    as_fractions = results(("ФИО", "%"), ("Иванова Мария", 0.62), ("Петров Пётр", 1.0))
    assert [row.percent for row in as_fractions.rows] == [62.0, 100.0]
    as_numbers = results(("ФИО", "%"), ("Иванова Мария", 62.0), ("Петров Пётр", 1.0))
    assert [row.percent for row in as_numbers.rows] == [62.0, 1.0]


def test_result_municipality_narrows_the_search_and_stops_nothing() -> None:
    words = ResultWords.of({"low": "низкий"}, {}, {}, {"fryazino": "городской округ Фрязино"})
    rows = (
        ("ФИО", "Муниципалитет", "Уровень"),
        ("Иванова Мария", "г.о. Фрязино", "низкий"),
        ("Петров Пётр", "Тверь", "низкий"),
    )
    reading = read_results(table(*rows), words, today=TODAY)
    assert ([row.municipality for row in reading.rows], reading.problems) == (["fryazino", None], ())
