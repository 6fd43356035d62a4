"""A table whose first line is a person already."""

from __future__ import annotations

import pytest

from domain.tables import Asked, Cell, signature_of
from tests.domain.tables.readers import STAFF_WORDS, TODAY, table
from tests.domain.tables.test_arranging import Arranged, arrange, asked_of, read_staff, results_of

ANNA = ("Лесная Анна Петровна", "МБОУ СОШ № 1", "базовый")
INNA = ("Полева Инна Львовна", "Лицей № 4", "низкий")


def test_rows_without_headings_are_asked_what_they_are_and_none_is_lost() -> None:
    sent = table(ANNA, INNA)
    assert asked_of(sent) is Asked.KIND
    assert asked_of(sent, kind="results") is Asked.RESULT
    assert results_of(sent, kind="results", result="2", meaning="level") == [
        ("Лесная А. П.", "basic", ()),
        ("Полева И. Л.", "low", ()),
    ]


def test_rows_keep_the_numbers_of_the_file() -> None:
    arranged = arrange(table(("Список",), (), ANNA, INNA), kind="staff")
    assert isinstance(arranged, Arranged)
    reading = read_staff(arranged.table, STAFF_WORDS, today=TODAY)
    assert [(row.row, row.name.surname, row.organisation) for row in reading.rows] == [
        (3, "Лесная", "МБОУ СОШ № 1"),
        (4, "Полева", "Лицей № 4"),
    ]


def test_answers_hold_for_the_next_table_of_the_same_columns() -> None:
    assert signature_of(table(ANNA, INNA)) == signature_of(table(INNA))
    assert signature_of(table(ANNA)) != signature_of(table((*ANNA, "14.10.2026")))


@pytest.mark.parametrize(
    "above", [("Директор", "Осинин Матвей Лаврентьевич"), ("Утверждаю", "Осинин Матвей Лаврентьевич", "приказ 5")]
)
def test_head_of_a_school_in_the_title_is_no_first_row(above: tuple[Cell, ...]) -> None:
    assert results_of(table(above, ("ФИО", "ОО", "Уровень"), ANNA)) == [("Лесная А. П.", "basic", ())]
