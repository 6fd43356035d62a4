"""Rows of staff lists."""
# ruff: noqa: E501 - a row of a table is a line

from datetime import date

from domain.names import NameParts
from domain.tables import StaffRow
from tests.domain.tables.readers import staff, told


def test_staff_row_is_read_whole_from_columns_in_any_order() -> None:
    reading = staff(
        ("Список педагогов", None),
        (),
        ("Роль", "  ф.и.о. ", "Год рожд.", "ОБЩЕОБРАЗОВАТЕЛЬНАЯ ОРГАНИЗАЦИЯ", "Преподаваемые предметы", "Дата начала пед. работы",
         "Муниципалитет", "Занимаемая должность", "Кв. категория"),
        ("Координатор", "Иванова Мария Петровна", None, "СОШ № 1", None, None, "г.о. Щелково", "Учитель", None),
        (None, "Петров Пётр Ильич", 1990.0, "СОШ № 1", "математика, Физика", date(2015, 9, 1), "Фрязино", "учитель", "Высшая"),
    )  # fmt: skip
    assert reading.problems == ()
    assert reading.rows[0] == StaffRow(
        row=4,
        name=NameParts("Иванова", "Мария", "Петровна"),
        organisation="СОШ № 1",
        post="subject_teacher",
        municipality="shchyolkovo",
        role="school_coordinator",
    )
    assert reading.rows[1] == StaffRow(
        row=5,
        name=NameParts("Петров", "Пётр", "Ильич"),
        organisation="СОШ № 1",
        post="subject_teacher",
        subjects=("math", "physics"),
        municipality="fryazino",
        born_year=1990,
        career_on=date(2015, 9, 1),
        career_year=2015,
        category="highest",
    )


def test_staff_name_may_stand_in_three_columns() -> None:
    reading = staff(("Отчество", "Имя", "Фамилия", "ОО"), ("Петровна", "МАРИЯ", "Иванова", "СОШ № 1"))
    assert reading.rows[0].name == NameParts("Иванова", "Мария", "Петровна")


def test_staff_telephone_is_told_about_and_never_kept() -> None:
    reading = staff(
        ("ФИО", "Школа", "Мобильный телефон", "СНИЛС", "Нагрузка"),
        ("Иванова Мария", "СОШ № 1", "+7 900 000-00-00", "000", 18.0),
    )
    assert reading.private == ("Мобильный телефон", "СНИЛС")
    assert reading.ignored == ("Нагрузка",)
    assert "900" not in repr(reading.rows)


def test_staff_post_may_name_the_subjects() -> None:
    reading = staff(
        ("ФИО", "ОО", "Должность"),
        ("Иванова Мария", "СОШ № 1", "Учитель русского языка и литературы"),
        ("Петров Пётр", "СОШ № 1", "Зам. директора по УВР"),
        ("Сидоров Иван", "СОШ № 1", "Заведующая"),
    )
    assert [(row.post, row.subjects) for row in reading.rows] == [
        ("subject_teacher", ("russian", "literature")),
        ("deputy_teaching", ()),
        ("head_org", ()),
    ]


def test_staff_value_that_is_unknown_is_left_out_with_a_note() -> None:
    reading = staff(
        ("ФИО", "ОО", "Должность", "Предмет", "Муниципалитет", "Дата рождения", "Начало работы", "Категория", "Роль"),
        ("Иванова Мария", "СОШ № 1", "Звездочёт", "астрология; физика", "Тверь", "31.02.1990", date(2027, 1, 1), "нулевая", "царь"),
        ("Петров Пётр", "СОШ № 1", None, None, None, 2020.0, "давно", None, None),
    )  # fmt: skip
    assert [(row.post, row.subjects, row.born_year, row.career_on) for row in reading.rows] == [
        (None, ("physics",), None, None),
        (None, (), None, None),
    ]
    assert told(reading) == [
        (2, "tables-unknown-post", False),
        (2, "tables-bad-birth", False),
        (2, "tables-bad-career", False),
        (2, "tables-unknown-subject", False),
        (2, "tables-unknown-municipality", False),
        (2, "tables-unknown-category", False),
        (2, "tables-unknown-role", False),
        (3, "tables-bad-birth", False),
        (3, "tables-bad-career", False),
    ]
    assert reading.stopped == 0


def test_staff_row_without_a_name_or_a_place_is_stopped() -> None:
    reading = staff(
        ("№", "ФИО", "ОО"),
        (1.0, None, "СОШ № 1"),
        (2.0, "Иванова", "СОШ № 1"),
        (3.0, "Иванова Мария", None),
        (4.0, None, None),
        (None, None, None),
        ("Итого", None, "3"),
    )
    assert reading.rows == ()
    assert told(reading) == [
        (2, "people-name-empty", True),
        (3, "people-name-short", True),
        (4, "tables-no-organisation", True),
    ]
    assert reading.stopped == 3


def test_staff_namesakes_are_taken_only_when_born_in_different_years() -> None:
    head = ("ФИО", "ОО", "Год рождения")
    apart = staff(head, ("Ёлкина Анна", "СОШ № 1", 1980.0), ("Елкина Анна", "СОШ №1", 1999.0))
    assert [row.born_year for row in apart.rows] == [1980, 1999]
    alike = staff(head, ("Ёлкина Анна", "СОШ № 1", 1980.0), ("Елкина Анна", "СОШ №1", None))
    assert (len(alike.rows), told(alike)) == (1, [(3, "tables-staff-twice", True)])
    assert alike.problems[0].args == {"name": "Елкина Анна", "first": 2}
