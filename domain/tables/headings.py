"""Which column is which, and where the headings stand.

Schools put a title above the headings, change their order, add columns of their own; a telephone or a
passport that happens to be there is not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.errors import Invalid
from domain.tables.cells import Cell, Sheet, Table, as_text, plain

SEARCHED_ROWS = 10  # titles, the name of the school and blank lines above the headings


class TableKind(StrEnum):
    STAFF = "staff"
    RESULTS = "results"


# The first pattern that is found in a heading decides, so the narrow ones stand above the wide ones.
_PRIVATE = re.compile(
    r"телефон|\bтел\b|мобильн|\bпочт|e ?mail|электронн\w* адрес|снилс|\bинн\b|паспорт|адрес|прожива|пол$|семейн"
)
_SILENT = re.compile(r"^(?:|№|n|no|п п|пп|n п п|№ п п|номер|номер п п|примечани\w*|комментари\w*)$")
_NAME = [
    ("name", r"^ф ?и ?о\b|фамилия.*имя|^(?:педагог|учитель|сотрудник|работник|участник|педагогический работник)$"),
    ("surname", r"^фамилия"),
    ("given", r"^имя"),
    ("patronymic", r"^отчество"),
]
_PLACE = [
    ("organisation", r"организаци|^о[оу]\b|^доу\b|школ[аы]|учреждени|место работы|^садик?$|образовательн\w* орг"),
]
_SUBJECT = [("subjects", r"предмет|дисциплин")]
_STAFF = [
    *_NAME,
    ("born", r"рожд|^г ?р$|^д ?р$"),
    ("career", r"начал\w* .*(?:работ|деятельност|карьер|стаж)|стаж с\b|(?:работает|в педагогике|в профессии) с\b"),
    ("category", r"категори"),
    ("role", r"^роль|\bв боте\b"),
    ("post", r"должност"),
    ("municipality", r"муниципал|\bокруг\b|^район|территори|^город"),
    *_SUBJECT,
    *_PLACE,
]
_RESULTS = [
    *_NAME,
    ("deficits", r"дефицит|затруднени"),
    ("level", r"уровень|^уровни"),
    ("percent", r"процент|^доля"),
    ("score", r"балл|^результат"),
    ("taken", r"^дата|^когда"),
    ("area", r"область|^направлени|компетенци"),
    ("municipality", r"муниципал|\bокруг\b|^район|территори|^город"),
    *_SUBJECT,
    *_PLACE,
]
_PATTERNS = {
    TableKind.STAFF: [(column, re.compile(pattern)) for column, pattern in _STAFF],
    TableKind.RESULTS: [(column, re.compile(pattern)) for column, pattern in _RESULTS],
}


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the columns stand: `row` is the index of the line of headings, `columns` maps ids to cell indexes."""

    sheet: Sheet
    row: int
    columns: Mapping[str, int]
    ignored: tuple[str, ...]
    private: tuple[str, ...]

    def cell(self, row: tuple[Cell, ...], column: str) -> Cell:
        """The value of a named column in a row; None when there is no such column or the row is shorter."""
        index = self.columns.get(column)
        return row[index] if index is not None and index < len(row) else None

    @property
    def has_name(self) -> bool:
        return "name" in self.columns or {"surname", "given"} <= self.columns.keys()


def recognise(table: Table) -> TableKind | None:
    """What a table sent without a word is: results speak of levels, deficits or scores, staff of posts."""
    for kind, marks in (
        (TableKind.RESULTS, {"level", "deficits", "score", "percent"}),
        (TableKind.STAFF, {"organisation", "post", "role"}),
    ):
        heading = _best(table, kind)
        if heading is not None and heading.has_name and marks & heading.columns.keys():
            return kind
    return None


def find_heading(table: Table, kind: TableKind) -> Heading:
    """The line of headings in the sheet that has most of them.

    Refuses a table without headings and one without the columns nothing can be done without: a name and,
    for staff, an organisation; for results, a level, a score or deficits.
    """
    heading = _best(table, kind)
    if heading is None:
        text_id = "tables-staff-heading" if kind is TableKind.STAFF else "tables-results-heading"
        raise Invalid(text_id, searched=SEARCHED_ROWS)
    if not heading.has_name:
        raise Invalid("tables-no-name-column")
    if kind is TableKind.STAFF and "organisation" not in heading.columns:
        raise Invalid("tables-no-organisation-column")
    if kind is TableKind.RESULTS and not {"level", "deficits", "score", "percent"} & heading.columns.keys():
        raise Invalid("tables-no-result-column")
    return heading


def _best(table: Table, kind: TableKind) -> Heading | None:
    found: Heading | None = None
    for sheet in table.sheets:
        for index, row in enumerate(sheet.rows[:SEARCHED_ROWS]):
            heading = _read(sheet, index, row, kind)
            known = len(heading.columns) + heading.has_name
            if len(heading.columns) >= 2 and (found is None or known > len(found.columns) + found.has_name):
                found = heading
    return found


def _read(sheet: Sheet, index: int, row: tuple[Cell, ...], kind: TableKind) -> Heading:
    columns: dict[str, int] = {}
    ignored: list[str] = []
    private: list[str] = []
    for place, cell in enumerate(row):
        if not isinstance(cell, str) or len(cell) > 120:
            continue
        text = plain(cell.replace("%", " процент ").replace("№", " "))
        if _SILENT.search(text):
            continue
        column = next((name for name, pattern in _PATTERNS[kind] if pattern.search(text)), None)
        if column is None and _PRIVATE.search(text):
            private.append(as_text(cell))
        elif column is None or column in columns:
            ignored.append(as_text(cell))
        else:
            columns[column] = place
    return Heading(sheet, index, columns, tuple(ignored), tuple(private))
