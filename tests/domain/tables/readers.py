"""Small tables and the words of a small service, for the tests of reading."""

from __future__ import annotations

from datetime import date

from domain.tables import (
    Cell,
    Reading,
    ResultRow,
    ResultWords,
    Sheet,
    StaffRow,
    StaffWords,
    Table,
    read_results,
    read_staff,
)

TODAY = date(2026, 11, 20)
SUBJECTS = {"math": "Математика", "physics": "Физика", "russian": "Русский язык", "literature": "Литература"}
STAFF_WORDS = StaffWords.of(
    {
        "subject_teacher": "Учитель",
        "deputy_teaching": "Заместитель по учебной работе",
        "head_org": "Директор, заведующий",
    },
    SUBJECTS,
    {"shchyolkovo": "городской округ Щёлково", "fryazino": "городской округ Фрязино"},
    {"school_coordinator": "координатор организации"},
)
RESULT_WORDS = ResultWords.of(
    {"high": "высокий", "elevated": "повышенный", "basic": "базовый", "low": "низкий"},
    {"subject": "предметный", "digital": "цифровой", "functional_literacy": "функциональная грамотность"},
    SUBJECTS,
)


def table(*rows: tuple[Cell, ...]) -> Table:
    return Table((Sheet("Лист1", rows),))


def staff(*rows: tuple[Cell, ...]) -> Reading[StaffRow]:
    return read_staff(table(*rows), STAFF_WORDS, today=TODAY)


def results(*rows: tuple[Cell, ...]) -> Reading[ResultRow]:
    return read_results(table(*rows), RESULT_WORDS, today=TODAY)


def told(reading: Reading[StaffRow] | Reading[ResultRow]) -> list[tuple[int, str, bool]]:
    return [(problem.row, problem.text_id, problem.stops) for problem in reading.problems]
