"""Headings and cells of any table."""
# ruff: noqa: E501 - a row of a table is a line

from datetime import date

import pytest

from domain.errors import Invalid
from domain.tables import Arranged, Cell, Question, Sheet, Table, TableKind, arrange, read_staff
from domain.tables.cells import as_day, as_number, as_year, split_cell, split_codes
from tests.domain.tables.readers import STAFF_WORDS, TODAY, results, staff, table


def test_table_sent_without_a_word_is_recognised() -> None:
    staff = table(("ФИО", "Организация", "Должность"))
    assert arrange(staff, {}, kinds=tuple(TableKind)) == Arranged(TableKind.STAFF, staff)
    results = table(("Список",), ("ФИО", "Организация", "Уровень"))
    assert arrange(results, {}, kinds=tuple(TableKind)) == Arranged(TableKind.RESULTS, results)
    assert isinstance(arrange(table(("Товар", "Цена"), ("Мел", 12.0)), {}, kinds=tuple(TableKind)), Question)


def test_table_headings_are_found_on_any_sheet_in_the_first_twenty_rows() -> None:
    blank: tuple[Cell, ...] = ()
    head, person = ("ФИО", "ОО"), ("Иванова Мария", "СОШ № 1")
    books = Table((Sheet("Пояснения", (("Как заполнять",),)), Sheet("Штат", (*[blank] * 19, head, person))))
    reading = read_staff(books, STAFF_WORDS, today=TODAY)
    assert (reading.sheets, [row.row for row in reading.rows]) == (("Штат",), [21])
    with pytest.raises(Invalid) as refusal:
        read_staff(table(*[blank] * 20, head, person), STAFF_WORDS, today=TODAY)
    assert refusal.value.text_id == "tables-staff-heading"


def test_table_without_a_needed_column_is_refused_by_its_name() -> None:
    for read, head, text_id in (
        (staff, ("Организация", "Должность"), "tables-no-name-column"),
        (staff, ("ФИО", "Должность"), "tables-no-organisation-column"),
        (results, ("ФИО", "Организация"), "tables-no-result-column"),
        (results, ("Цена", "Товар"), "tables-results-heading"),
    ):
        with pytest.raises(Invalid) as refusal:
            read(head, ("а", "б"))
        assert refusal.value.text_id == text_id


def test_cell_of_a_day_is_read_in_every_usual_form() -> None:
    day = date(1990, 3, 5)
    for cell in (
        day,
        "05.03.1990",
        "5.3.90",
        "05/03/1990",
        "1990-03-05",
        "1990-03-05T00:00:00",
        "05.03.1990 г.",
        32937.0,
    ):
        assert as_day(cell) == day, cell
    for cell in ("1990", 1990.0, "30.02.1990", "вчера", 5.0, "", None):
        assert as_day(cell) is None, cell
    assert as_day("01.09.24") == date(2024, 9, 1)


def test_cell_of_a_year_or_a_number_is_read_strictly() -> None:
    assert [as_year(cell) for cell in (1990.0, "1990 г.", "1990", 90.0, "05.03.1990", 1990.5)] == [1990, 1990, 1990, None, None, None]  # fmt: skip
    assert [as_number(cell) for cell in (62.0, "62,5 %", "62 из 100", None)] == [
        (62.0, False),
        (62.5, True),
        None,
        None,
    ]


def test_cell_of_several_entries_is_split_without_repetitions() -> None:
    assert split_cell(" D01 ;; - D02\nD01; 3. D03.") == ("D01", "D02", "D03")


@pytest.mark.parametrize(
    ("cell", "pieces"),
    [
        ("D12, D13, D24, D99", ("D12", "D13", "D24", "D99")),
        ("D12 и D13, D24", ("D12", "D13", "D24")),
        ("Д12 Д13\nD 24/D25", ("Д12", "Д13", "D 24", "D25")),
        ("1. D12, 2. D13", ("D12", "D13")),
        ("D12, онлайн-урок, D13", ("D12", "онлайн-урок", "D13")),
        ("D12 Оценивание, обратная связь и D13", ("D12 Оценивание, обратная связь", "D13")),
        ("работа с картой, текстом и схемой", ("работа с картой, текстом и схемой",)),
    ],
)
def test_cell_of_codes_is_split_however_they_are_listed(cell: str, pieces: tuple[str, ...]) -> None:
    assert split_cell(split_codes(cell)) == pieces
