"""The hardest tables that centres send: results side by side, days in words, schools in lines of their own."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Gone
from domain.tables import Arranged, Asked, Cell, Question, ResultRow, RowProblem, Sheet, Table, TableKind, read_results
from domain.tables import arrange as arranged_of
from tests.domain.tables.readers import RESULT_WORDS, TODAY, table

ANNA, INNA = "Лесная Анна Петровна", "Полева Инна Львовна"
TITLE = "Диагностика ИКУ, осень 2026"


def read(sent: Table, **answers: str) -> tuple[tuple[ResultRow, ...], tuple[RowProblem, ...]]:
    arranged = arranged_of(sent, answers, kinds=tuple(TableKind))
    assert isinstance(arranged, Arranged) and arranged.kind is TableKind.RESULTS
    reading = read_results(arranged.table, RESULT_WORDS, today=TODAY)
    return reading.rows, reading.problems


THREE_LINES = table(
    (TITLE,) * 9,
    ("№", "ФИО педагога", "ОО", *("Результаты диагностики",) * 6),
    ("№", "ФИО педагога", "ОО", *("Предметные компетенции",) * 3, *("Цифровые компетенции",) * 3),
    ("№", "ФИО педагога", "ОО", "Уровень", "%", "Дефициты", "Уровень", "%", "Дефициты"),
    (1.0, ANNA, "СОШ № 1", "базовый", 0.62, "Работа с текстом", "низкий", 0.31, "Онлайн-урок"),
    (2.0, INNA, "СОШ № 4", "высокий", 0.91, None, None, None, "-"),
)


def test_areas_side_by_side_under_three_lines_of_headings_are_results_of_their_own() -> None:
    rows, problems = read(THREE_LINES)
    assert [(row.row, row.name.short, row.area, row.level, row.percent, row.deficits) for row in rows] == [
        (5, "Лесная А. П.", "subject", "basic", 62.0, ("Работа с текстом",)),
        (5, "Лесная А. П.", "digital", "low", 31.0, ("Онлайн-урок",)),
        (6, "Полева И. Л.", "subject", "high", 91.0, ()),
    ]
    assert problems == ()


@pytest.mark.parametrize(
    "lines",
    [
        [("ФИО", "Школа", "Уровень: Математика", "Уровень: Физика")],
        [("ФИО", "Школа", "Математика (уровень)", "Физика (уровень)")],
        [("ФИО", "Школа", "Уровень", "Уровень"), ("ФИО", "Школа", "Математика", "Физика")],
    ],
)
def test_subjects_side_by_side_are_told_apart_however_they_are_written(lines: list[tuple[Cell, ...]]) -> None:
    rows, _ = read(table(*lines, (ANNA, "СОШ № 1", "базовый", "низкий")))
    assert [(row.subject, row.level) for row in rows] == [("math", "basic"), ("physics", "low")]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            [
                ("№", "ФИО", "ОО", "Предметные компетенции", None, "Цифровые компетенции", None),
                (None, None, None, "Уровень", "%", "Уровень", "%"),
                ("1", ANNA, "СОШ № 1", "базовый", "62 %", "низкий", "31 %"),
            ],
            [("subject", None, "basic", 62.0), ("digital", None, "low", 31.0)],
        ),
        (
            [("ФИО", "Школа", "Уровень", None), (None, None, "Математика", "Физика"), (ANNA, "С", "базовый", "низкий")],
            [(None, "math", "basic", None), (None, "physics", "low", None)],
        ),
    ],
)
def test_headings_that_were_merged_before_the_table_became_csv_are_read_as_merged(
    lines: list[tuple[Cell, ...]], told: list[tuple[str | None, str | None, str, float | None]]
) -> None:
    rows, problems = read(table(*lines))
    assert [(row.area, row.subject, row.level, row.percent) for row in rows] == told
    assert problems == ()


def test_first_teacher_with_gaps_below_headings_with_a_gap_is_no_heading() -> None:
    rows, _ = read(table(("ФИО", "ОО", "Уровень", None), (ANNA, None, "базовый", "повторно"), (INNA, "С", "низкий")))
    assert [row.name.short for row in rows] == ["Лесная А. П.", "Полева И. Л."]


def test_points_percents_and_a_level_of_one_result_are_not_side_by_side() -> None:
    head = ("ФИО", "ОО", "Балл (макс. 20)", "Процент выполнения (%)", "Уровень, итог")
    rows, _ = read(table(head, (ANNA, "СОШ № 1", 15.0, 75.0, "базовый")))
    assert [(row.score, row.percent, row.level) for row in rows] == [(15.0, 75.0, "basic")]


def test_results_side_by_side_that_are_no_areas_are_asked_and_never_mixed() -> None:
    sent = table(("ФИО", "ОО", "Уровень: входной", "Уровень: итоговый"), (ANNA, "СОШ № 1", "низкий", "базовый"))
    question = arranged_of(sent, {}, kinds=tuple(TableKind))
    assert isinstance(question, Question)
    assert (question.asked, question.options) == (Asked.GROUP, (("0", "входной"), ("1", "итоговый")))
    rows, _ = read(sent, group="1")
    assert [(row.level, row.area) for row in rows] == [("basic", None)]
    with pytest.raises(Gone):
        arranged_of(sent, {"group": "7"}, kinds=tuple(TableKind))


def test_area_that_the_service_has_not_stops_its_result_and_no_other() -> None:
    rows, problems = read(
        table(
            ("ФИО", "ОО", "Уровень: цифровые", "Уровень: управленческие"),
            (ANNA, "СОШ № 1", "базовый", "низкий"),
        )
    )
    assert [row.area for row in rows] == ["digital"]
    assert [(one.row, one.text_id) for one in problems] == [(2, "tables-unknown-about")]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("сент. 2025", date(2025, 9, 1)),
        ("Сентябрь 2025 г.", date(2025, 9, 1)),
        ("14 октября 2025", date(2025, 10, 14)),
        ("14 октября 2025 года", date(2025, 10, 14)),
        ("10.2025", date(2025, 10, 1)),
        ("май 2026", date(2026, 5, 1)),
    ],
)
def test_day_is_read_from_words_and_a_month_is_its_first_day(written: str, day: date) -> None:
    rows, _ = read(table(("ФИО", "ОО", "Уровень", "Дата"), (ANNA, "СОШ № 1", "базовый", written)))
    assert rows[0].taken_on == day


@pytest.mark.parametrize("written", ["октябрь", "31 февраля 2025", "13.2025", "осень 2025"])
def test_day_that_is_none_stops_its_row(written: str) -> None:
    rows, problems = read(table(("ФИО", "ОО", "Уровень", "Дата"), (ANNA, "СОШ № 1", "базовый", written)))
    assert rows == ()
    assert [one.text_id for one in problems] == ["tables-bad-day"]


def test_levels_with_percents_beside_and_words_cut_short_are_known() -> None:
    rows, problems = read(
        table(
            ("ФИО", "ОО", "Предмет", "Уровень", "%"),
            ("Иванова-Петрова А.С.", "СОШ № 1", "матем.", "высокий (91 %)", "91 %"),
            (ANNA, "СОШ № 1", "физ.", "Базовый уровень", "78,5"),
            (INNA, "СОШ № 1", "рус.", "выс.", "91"),
        )
    )
    assert [(row.name.short, row.subject, row.level, row.percent) for row in rows] == [
        ("Иванова-Петрова А. С.", "math", "high", 91.0),
        ("Лесная А. П.", "physics", "basic", 78.5),
        ("Полева И. Л.", "russian", "high", 91.0),
    ]
    assert problems == ()


def test_ones_and_noughts_are_marks_where_the_heading_says_deficits_only() -> None:
    heads: list[tuple[Cell, ...]] = [
        ("ФИО", "ОО", "Затруднения", "Затруднения"),
        ("ФИО", "ОО", "Онлайн-урок", "Работа с текстом"),
    ]
    rows, _ = read(table(*heads, (ANNA, "СОШ № 1", 1.0, 0.0), (INNA, "СОШ № 4", "±", "-")))
    assert [row.deficits for row in rows] == [("Онлайн-урок",), ("Онлайн-урок",)]
    rows, _ = read(table(("ФИО", "ОО", "Уровень", "Курсы"), (ANNA, "СОШ № 1", "базовый", 1.0)))
    assert rows[0].deficits == ()


def test_school_in_a_line_of_its_own_belongs_to_the_teachers_below_it() -> None:
    rows, problems = read(
        table(
            ("ФИО", "Предмет", "Уровень"),
            ("МБОУ СОШ № 1",) * 3,
            (ANNA, "Математика", "базовый"),
            ("МБОУ СОШ № 4", None, None),
            (INNA, "Физика", "низкий"),
            ("Итого", None, 2.0),
            ("Исполнитель: Сидорова М. П., кабинет 8", None, None),
        )
    )
    assert [(row.row, row.organisation, row.name.short) for row in rows] == [
        (3, "МБОУ СОШ № 1", "Лесная А. П."),
        (5, "МБОУ СОШ № 4", "Полева И. Л."),
    ]
    assert problems == ()


def test_same_result_on_two_sheets_of_another_order_is_told_with_the_sheet_of_the_first() -> None:
    day = date(2026, 10, 14)
    first: tuple[tuple[Cell, ...], ...] = (
        ("ФИО", "ОО", "Предмет", "Уровень", "Дата"),
        (ANNA, "СОШ № 1", "Математика", "базовый", day),
    )
    second: tuple[tuple[Cell, ...], ...] = (
        ("Школа", "Уровень", "Дата", "Предмет", "Педагог"),
        ("СОШ № 1", "базовый", day, "Математика", "Лесная  Анна Петровна"),
        ("СОШ № 4", "низкий", day, "Физика", INNA),
    )
    rows, problems = read(Table((Sheet("Осень", first), Sheet("Физмат", second))))
    assert [(row.sheet, row.name.short) for row in rows] == [("Осень", "Лесная А. П."), ("Физмат", "Полева И. Л.")]
    assert [(one.sheet, one.row, one.args["first"]) for one in problems] == [("Физмат", 2, "2 (Осень)")]
