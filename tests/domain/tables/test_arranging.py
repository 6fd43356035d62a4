"""Tables as schools and centres really write them, laid out for the readers or asked about."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Gone, Invalid
from domain.tables import (
    ALL_SHEETS,
    NONE,
    Arranged,
    Asked,
    Cell,
    Question,
    Sheet,
    Table,
    TableKind,
    arrange_surely,
    read_results,
    read_staff,
    signature_of,
)
from domain.tables import arrange as arranged_of
from tests.domain.tables.readers import RESULT_WORDS, STAFF_WORDS, TODAY, table

KINDS = tuple(TableKind)
ANNA = ("Лесная Анна Петровна", "СОШ № 1")
INNA = ("Полева Инна Львовна", "СОШ № 4")


def arrange(sent: Table, **answers: str) -> Arranged | Question:
    return arranged_of(sent, answers, kinds=KINDS)


def results_of(sent: Table, **answers: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    arranged = arrange(sent, **answers)
    assert isinstance(arranged, Arranged) and arranged.kind is TableKind.RESULTS
    reading = read_results(arranged.table, RESULT_WORDS, today=TODAY)
    return [(row.name.short, row.level, row.deficits) for row in reading.rows]


def asked_of(sent: Table, **answers: str) -> Asked:
    question = arrange(sent, **answers)
    assert isinstance(question, Question)
    return question.asked


@pytest.mark.parametrize(
    "headings",
    [
        ("Ф.И.О.", "ОО", "Уровень"),
        ("Фамилия Имя Отчество", "Школа", "Уровень владения"),
        ("ФИО педагога", "Образовательная организация", "Уровень компетенций"),
        ("Педагог", "Место работы", "уровень"),
    ],
)
def test_table_under_any_usual_heading_asks_nothing(headings: tuple[Cell, ...]) -> None:
    assert results_of(table(("Итоги за осень",), (), headings, (*ANNA, "базовый"))) == [("Лесная А. П.", "basic", ())]


def test_table_in_any_order_with_percents_and_days_as_text_or_numbers_is_read() -> None:
    sent = table(
        ("Дата рождения", "% выполнения", "Дата", "Школа", "Отчество", "Имя", "Фамилия"),
        (date(1980, 1, 1), "62,5 %", "14.10.2026", "СОШ № 1", "Петровна", "Анна", "Лесная"),
        (None, 71.0, 46309.0, "СОШ № 4", "Львовна", "Инна", "Полева"),
    )
    arranged = arrange(sent)
    assert isinstance(arranged, Arranged)
    rows = read_results(arranged.table, RESULT_WORDS, today=TODAY).rows
    assert [(row.name.surname, row.percent, row.taken_on) for row in rows] == [
        ("Лесная", 62.5, date(2026, 10, 14)),
        ("Полева", 71.0, date(2026, 10, 14)),
    ]


def test_deficits_in_columns_under_a_merged_heading_need_no_question() -> None:
    sent = table(
        ("ФИО", "ОО", "Дефициты", "Дефициты", "Дефициты"),
        ("ФИО", "ОО", "Работа с текстом", "Онлайн-урок", "Оценивание"),
        (*ANNA, "+", "-", "+"),
        (*INNA, None, "+"),
    )
    assert results_of(sent) == [
        ("Лесная А. П.", None, ("Работа с текстом", "Оценивание")),
        ("Полева И. Л.", None, ("Онлайн-урок",)),
    ]


@pytest.mark.parametrize(
    ("meaning", "deficits"),
    [("deficit", ("Онлайн-урок", "Оценивание")), ("skill", ("Онлайн-урок", "Работа с текстом"))],
)
def test_meaning_of_a_plus_is_asked_when_no_heading_tells_it(meaning: str, deficits: tuple[str, ...]) -> None:
    sent = table(
        ("ФИО", "ОО", "Уровень", "Работа с текстом", "Оценивание", "Дефициты"),
        (*ANNA, "базовый", "-", "+", "Онлайн-урок"),
    )
    question = arrange(sent)
    assert isinstance(question, Question)
    assert (question.asked, question.about) == (Asked.MARKS, ("Работа с текстом", "Оценивание"))
    assert results_of(sent, marks=meaning) == [("Лесная А. П.", "basic", deficits)]
    assert results_of(sent, marks=NONE) == [("Лесная А. П.", "basic", ("Онлайн-урок",))]


def test_dash_in_an_unknown_column_is_an_empty_cell() -> None:
    sent = table(("ФИО", "ОО", "Уровень", "Заметка"), (*ANNA, "базовый", "-"))
    assert results_of(sent) == [("Лесная А. П.", "basic", ())]


def test_pluses_in_a_staff_list_make_no_results_of_it() -> None:
    sent = table(("ФИО", "ОО", "Должность", "Наставник"), (*ANNA, "Учитель", "+"))
    assert arrange(sent) == Arranged(TableKind.STAFF, sent)


def test_heading_over_three_columns_of_a_name_means_its_three_parts() -> None:
    sent = table(("ФИО", "ФИО", "ФИО", "Школа", "Уровень"), ("Лесная", "Анна", "Петровна", "СОШ № 1", "базовый"))
    assert results_of(sent) == [("Лесная А. П.", "basic", ())]


def test_headings_repeated_on_each_printed_page_are_no_rows() -> None:
    head = ("ФИО", "ОО", "Уровень")
    sent = table(head, (*ANNA, "базовый"), head, (*INNA, "низкий"))
    assert results_of(sent) == [("Лесная А. П.", "basic", ()), ("Полева И. Л.", "low", ())]


def test_unknown_columns_are_asked_one_after_another_and_then_read() -> None:
    sent = table(("Отчёт центра",), ("№", "Кто", "Где", "Итог", "Телефон"), (1.0, *ANNA, "базовый", "8900"))
    question = arrange(sent)
    assert question == Question(Asked.KIND, (("staff", ""), ("results", ""), (NONE, "")))
    question = arrange(sent, kind="results")
    assert question == Question(Asked.NAME, (("1", "Кто"), ("2", "Где"), ("3", "Итог"), (NONE, "")))
    assert asked_of(sent, kind="results", name="1") is Asked.RESULT
    question = arrange(sent, kind="results", name="1", result="3")
    assert isinstance(question, Question)
    assert (question.asked, question.about) == (Asked.MEANING, ("Итог",))
    assert results_of(sent, kind="results", name="1", result="3", meaning="level") == [("Лесная А. П.", "basic", ())]


def test_staff_list_with_unknown_headings_is_read_after_two_answers() -> None:
    sent = table(("Кто", "Откуда", "Должность"), (*ANNA, "Учитель"))
    assert asked_of(sent) is Asked.NAME
    assert asked_of(sent, name="0") is Asked.ORGANISATION
    arranged = arrange(sent, name="0", organisation="1")
    assert isinstance(arranged, Arranged)
    (row,) = read_staff(arranged.table, STAFF_WORDS, today=TODAY).rows
    assert (row.name.full, row.organisation, row.row) == (*ANNA, 2)


@pytest.mark.parametrize("answers", [{"kind": NONE}, {"kind": "staff", "name": NONE}])
def test_table_that_has_no_such_column_is_refused_in_words(answers: dict[str, str]) -> None:
    with pytest.raises(Invalid) as refusal:
        arrange(table(("Товар", "Цена"), ("Мел", 12.0)), **answers)
    assert refusal.value.text_id == "tables-unknown"


def test_answer_that_names_no_column_of_the_table_is_refused() -> None:
    sent = table(("Кто", "Откуда", "Должность", "Телефон"), (*ANNA, "Учитель", "8900"))
    for place in ("9", "3", "-1", "x"):  # no such column, a telephone, no number
        with pytest.raises(Gone):
            arrange(sent, name=place)


def test_sheets_with_the_same_columns_are_read_one_after_another() -> None:
    head = ("ФИО", "ОО", "Уровень")
    sent = Table(
        (
            Sheet("Школа 1", (head, (*ANNA, "базовый"))),
            Sheet("Памятка", (("Как заполнять",),)),
            Sheet("Школа 4", (head, (*INNA, "низкий"), ("Кто-то", "СОШ № 4", "низкий"))),
        )
    )
    arranged = arrange(sent)
    assert isinstance(arranged, Arranged)
    reading = read_results(arranged.table, RESULT_WORDS, today=TODAY)
    assert [(row.sheet, row.row) for row in reading.rows] == [("Школа 1", 2), ("Школа 4", 2)]
    assert [(one.sheet, one.row) for one in reading.problems] == [("Школа 4", 3)]


def test_sheets_with_different_columns_are_asked_about() -> None:
    sent = Table(
        (
            Sheet("Осень", (("ФИО", "ОО", "Уровень"), (*ANNA, "базовый"))),
            Sheet("Весна", (("ФИО", "Балл"), ("Полева Инна Львовна", 7.0))),
        )
    )
    assert arrange(sent) == Question(Asked.SHEET, (("0", "Осень"), ("1", "Весна"), (ALL_SHEETS, "")))
    assert results_of(sent, sheet="0") == [("Лесная А. П.", "basic", ())]
    assert [name for name, *_ in results_of(sent, sheet=ALL_SHEETS)] == ["Лесная А. П.", "Полева И. Л."]
    with pytest.raises(Gone):
        arrange(sent, sheet="7")
    assert len(read_results(arrange_surely(sent, TableKind.RESULTS), RESULT_WORDS, today=TODAY).rows) == 2


def test_signature_is_of_headings_and_not_of_rows_or_titles() -> None:
    head = ("Кто", "Где", "Итог")
    october = table(("Итоги за октябрь",), head, (*ANNA, "базовый"))
    november = table(("Итоги за ноябрь",), (), head, (*INNA, "низкий"), (*ANNA, "базовый"))
    assert signature_of(october) == signature_of(november)
    assert signature_of(october) != signature_of(table(("Кто", "Школа", "Итог"), (*ANNA, "базовый")))


ITOG = table(
    ("Итоги", None, None, None),
    (),
    ("№ п/п", "Ф.И.О.", "Место работы", "Итог", "Затруднения"),
    (1.0, "Иванова Мария", "СОШ № 1", "ниже базового", "D12"),
    (2.0, "Петров Пётр", "СОШ № 1", "Базовый", "D13"),
    (3.0, "Сидоров Иван", "СОШ № 1", "2", "D13"),
)


def test_levels_under_an_unknown_heading_are_asked_about_not_dropped() -> None:
    question = arrange(ITOG)
    assert isinstance(question, Question)
    assert (question.asked, question.about) == (Asked.MEANING, ("Итог",))
    assert [value for value, _ in question.options] == ["level", "percent", "score", "none"]
    for answer, heading in (("level", "Уровень"), ("none", "Итог")):
        arranged = arrange(ITOG, meaning=answer)
        assert isinstance(arranged, Arranged)
        assert arranged.table.sheets[0].rows[2][3] == heading


@pytest.mark.parametrize(("cell", "heading"), [("Низкий", "Уровень"), ("12", "Результат")])
def test_result_in_words_is_a_level_and_in_numbers_a_score(cell: str, heading: str) -> None:
    arranged = arrange(table(("ФИО", "Результат"), ("Иванова Мария", cell)))
    assert isinstance(arranged, Arranged)
    assert arranged.table.sheets[0].rows[0][1] == heading
