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

SEARCHED_ROWS = 20  # titles, the name of the school and blank lines above the headings


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
    ("about", r"^область или предмет$"),
    ("deficits", r"дефицит|затруднени"),
    ("level", r"уровень|^уровни"),
    ("percent", r"процент|^доля"),
    ("score", r"балл|^результат"),
    ("taken", r"^дата(?!.*рожд)|^когда"),
    ("area", r"область|^направлени|компетенци"),
    ("municipality", r"муниципал|\bокруг\b|^район|территори|^город"),
    *_SUBJECT,
    *_PLACE,
]
# "Задание 3", "Блок: оценивание", "Баллы, элемент 2": a result of a part, beside the whole one.
_ELEMENT = re.compile(r"\b(?:задани\w+|элемент\w*|раздел\w*|блок\w*|критери\w+|модул\w+) .*\w")
MOST_ELEMENTS = 40
RESULT_COLUMNS = frozenset({"level", "deficits", "score", "percent"})
_PATTERNS = {
    TableKind.STAFF: [(column, re.compile(pattern)) for column, pattern in _STAFF],
    TableKind.RESULTS: [(column, re.compile(pattern)) for column, pattern in _RESULTS],
}


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the columns stand: `row` is the index of the line of headings, `columns` maps ids to cell indexes.

    `elements` are headings of parts of a result with their cell indexes.
    """

    sheet: Sheet
    row: int
    columns: Mapping[str, int]
    ignored: tuple[str, ...]
    private: tuple[str, ...]
    elements: tuple[tuple[str, int], ...] = ()

    def cell(self, row: tuple[Cell, ...], column: str) -> Cell:
        """The value of a named column in a row; None when there is no such column or the row is shorter."""
        index = self.columns.get(column)
        return row[index] if index is not None and index < len(row) else None

    def title(self, column: str) -> str:
        """What the table calls a named column that it has."""
        return as_text(self.sheet.rows[self.row][self.columns[column]])

    @property
    def has_name(self) -> bool:
        return "name" in self.columns or {"surname", "given"} <= self.columns.keys()


def find_headings(table: Table, kind: TableKind) -> tuple[Heading, ...]:
    """The line of headings of each sheet that has all that is needed, in the order of the sheets.

    Refuses a table without headings and one without the columns nothing can be done without: a name and,
    for staff, an organisation; for results, a level, a score or deficits.
    """
    found = [heading for sheet in table.sheets if (heading := _best(sheet, kind)) is not None]
    if not found:
        text_id = "tables-staff-heading" if kind is TableKind.STAFF else "tables-results-heading"
        raise Invalid(text_id, searched=SEARCHED_ROWS)
    lacks = [_lack(heading, kind) for heading in found]
    if all(lacks):
        fullest = max(found, key=_known)
        raise Invalid(str(lacks[found.index(fullest)]))
    return tuple(heading for heading, lack in zip(found, lacks, strict=True) if lack is None)


def read_heading(sheet: Sheet, index: int, kind: TableKind) -> Heading:
    """The line `index` taken as headings."""
    return _read(sheet, index, sheet.rows[index], kind)


def column_of(text: str, kind: TableKind = TableKind.RESULTS) -> str | None:
    """The column that a heading names."""
    words = _words(text)
    return next((name for name, pattern in _PATTERNS[kind] if pattern.search(words)), None)


def is_element(text: str) -> bool:
    """A heading of a part of a result: "Задание 3", "Блок: оценивание"."""
    return _ELEMENT.search(_words(text)) is not None


def is_private(text: str) -> bool:
    """A heading of what is never read, or of nothing: a telephone, an address, the number of a row."""
    words = _words(text)
    return _PRIVATE.search(words) is not None or _SILENT.search(words) is not None


def _lack(heading: Heading, kind: TableKind) -> str | None:
    if not heading.has_name:
        return "tables-no-name-column"
    if kind is TableKind.STAFF and "organisation" not in heading.columns:
        return "tables-no-organisation-column"
    if kind is TableKind.RESULTS and not RESULT_COLUMNS & heading.columns.keys():
        return "tables-no-result-column"
    return None


def _known(heading: Heading) -> int:
    return len(heading.columns) + heading.has_name


def _best(sheet: Sheet, kind: TableKind) -> Heading | None:
    headings = [read_heading(sheet, index, kind) for index in range(min(SEARCHED_ROWS, len(sheet.rows)))]
    return max((one for one in headings if len(one.columns) >= 2), key=_known, default=None)


def _words(text: str) -> str:
    return plain(text.replace("%", " процент ").replace("№", " "))


def _read(sheet: Sheet, index: int, row: tuple[Cell, ...], kind: TableKind) -> Heading:
    columns: dict[str, int] = {}
    ignored: list[str] = []
    private: list[str] = []
    elements: list[tuple[str, int]] = []
    for place, cell in enumerate(row):
        if not isinstance(cell, str) or len(cell) > 120 or _SILENT.search(_words(cell)):
            continue
        column = column_of(cell, kind)
        if kind is TableKind.RESULTS and column in (None, "score") and is_element(cell):
            elements.append((as_text(cell), place))
        elif column is None and is_private(cell):
            private.append(as_text(cell))
        elif column is None or column in columns:
            ignored.append(as_text(cell))
        else:
            columns[column] = place
    return Heading(sheet, index, columns, tuple(ignored), tuple(private), tuple(elements[:MOST_ELEMENTS]))
