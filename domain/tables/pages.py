"""A sheet with its line of headings found, and made one line when the sender has made it two."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.names import looks_like_patronymic
from domain.tables.cells import Cell, Sheet, as_text, plain
from domain.tables.folded import Folds, cut, filled, fold_of, folds_of, groups, unfold
from domain.tables.headings import RESULT_COLUMNS, SEARCHED_ROWS, Heading, TableKind, read_heading
from domain.tables.marks import is_about_deficits, mark_columns

_LONGEST_HEADING = 120
UNNAMED = "Столбец"
_SCHOOL = re.compile(r"\b(?:сош|оош|ноо|мбоу|моу|мбдоу|мдоу|лицей|гимназия|школа|детский сад|центр)\b")


@dataclass(slots=True)
class Page:
    """`shift` is -1 where a line of headings was put above the rows, so that rows keep the numbers of the file."""

    number: int
    title: str
    rows: list[tuple[Cell, ...]]
    head: int
    shift: int = 0
    folds: Folds = field(default_factory=dict)
    numbers: tuple[int, ...] = ()

    def heading(self, kind: TableKind) -> Heading:
        return read_heading(Sheet(self.title, tuple(self.rows)), self.head, kind)

    def write(self, place: int, text: str) -> None:
        row = list(self.rows[self.head])
        row[place] = text
        self.rows[self.head] = tuple(row)

    def groups(self) -> tuple[str, ...]:
        """Of what results stand side by side; empty where a line is one result."""
        return groups(self.folds)

    def unfold(self, chosen: Sequence[str]) -> None:
        self.rows, numbers = unfold(self.rows, self.head, self.folds, chosen)
        self.numbers, self.folds = tuple(numbers), {}

    def marks(self) -> tuple[int, ...]:
        return mark_columns(self.rows, self.head)

    def is_complete(self, kind: TableKind) -> bool:
        heading = self.heading(kind)
        if kind is TableKind.STAFF:
            return heading.has_name and "organisation" in heading.columns
        return heading.has_name and self.has_result()

    def has_result(self) -> bool:
        return bool(self.folds or RESULT_COLUMNS & self.heading(TableKind.RESULTS).columns.keys() or self.marks())


def page_of(number: int, sheet: Sheet) -> Page | None:
    """A sheet with its line of headings found; two lines of them become one, titles repeated on each page go."""
    if (first := _without_headings(sheet)) is not None:
        rows = [*sheet.rows[:first], _invented(sheet, first), *sheet.rows[first:]]
        return Page(number, sheet.title, rows, first, shift=-1)
    head = _head(sheet)
    if head is None:
        return None
    page = Page(number, sheet.title, list(sheet.rows), head)
    for upper in (head - 1, head):
        if 0 <= upper < len(page.rows) - 1 and (both := filled(page.rows[upper], page.rows[upper + 1])) is not None:
            page.rows[upper : upper + 2] = both
            break
    above = _above(page)
    for upper in (head - 1, head):
        if upper >= 0 and _joined(page, upper):
            break
    page.folds = _folds(page, above)
    _split_name(page)
    _carry_schools(page)
    words = [as_text(cell) for cell in page.rows[page.head]]
    for line in range(page.head + 1, len(page.rows)):
        if page.rows[line] and [as_text(cell) for cell in page.rows[line]] == words:
            page.rows[line] = ()
    return page


def _head(sheet: Sheet) -> int | None:
    """The line that says most of what we know; else the first of those with most different short texts."""
    best, most = None, 1
    for index in range(min(SEARCHED_ROWS, len(sheet.rows))):
        for kind in TableKind:
            heading = read_heading(sheet, index, kind)
            known = len(heading.columns) + heading.has_name
            if len(heading.columns) >= 2 and known > most:
                best, most = index, known
    if best is not None:
        return best
    for index, row in enumerate(sheet.rows[:SEARCHED_ROWS]):
        texts = {plain(cell) for cell in row if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING}
        if len(texts - {""}) > most and any(sheet.rows[index + 1 :]):
            best, most = index, len(texts - {""})
    return best


def _joined(page: Page, upper: int) -> bool:
    """Headings in two lines: cells merged downwards stand in both. Only deficits need the words of the upper one."""
    if upper + 1 >= len(page.rows):
        return False
    first, second = page.rows[upper], page.rows[upper + 1]
    both = list(zip(first, second, strict=False))
    if not any(isinstance(one, str) and one == other for one, other in both):
        return False
    if any(other is not None and not isinstance(other, str) for other in second):
        return False
    texts: list[Cell] = []
    for place, lower in enumerate(second):
        above = as_text(first[place]) if place < len(first) else ""
        own = as_text(lower)
        texts.append(f"{above}: {own}" if own and own != above and is_about_deficits(above) else own or above)
    page.rows[upper], page.rows[upper + 1], page.head = (), tuple(texts), upper + 1
    return True


def _above(page: Page) -> dict[int, list[str]]:
    """The headings over each column in the lines that belong together: cells merged downwards stand in all of them."""
    lines = [page.head]
    while lines[0] > 0 and _belongs(page.rows[lines[0] - 1], page.rows[lines[0]]):
        lines.insert(0, lines[0] - 1)
    while lines[-1] + 1 < len(page.rows) and _belongs(page.rows[lines[-1]], page.rows[lines[-1] + 1]):
        lines.append(lines[-1] + 1)
    found: dict[int, list[str]] = {}
    for line in lines:
        for place, cell in enumerate(page.rows[line]):
            text = as_text(cell)
            if text and text not in found.setdefault(place, []):
                found[place].append(text)
    return found


def _belongs(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> bool:
    shared = any(isinstance(one, str) and one == other for one, other in zip(upper, lower, strict=False))
    return shared and all(other is None or isinstance(other, str) for other in lower)


def _folds(page: Page, above: Mapping[int, Sequence[str]]) -> Folds:
    signs = set(page.marks())
    parts = {place: texts if len(texts) > 1 else cut(texts[0]) for place, texts in above.items() if texts}
    found = {place: fold_of(texts) for place, texts in parts.items() if place not in signs}
    return folds_of(found)


def _carry_schools(page: Page) -> None:
    """A school in a line of its own above its teachers, where no column holds schools, is written beside each."""
    if "organisation" in page.heading(TableKind.STAFF).columns:
        return
    below = page.rows[page.head + 1 :]
    titles = [_school_line(row) for row in below]
    if not any(titles):
        return
    width, school = max(map(len, page.rows)), ""
    page.rows[page.head] = _wide(page.rows[page.head], width, "Организация")
    for line, (row, title) in enumerate(zip(below, titles, strict=True), page.head + 1):
        school = title or school
        is_alone = sum(1 for cell in row if as_text(cell)) < 2  # a signature below the table is of no school
        page.rows[line] = () if title or not row else _wide(row, width, None if is_alone else school)


def _school_line(row: tuple[Cell, ...]) -> str:
    texts = {as_text(cell) for cell in row} - {""}
    text = texts.pop() if len(texts) == 1 else ""
    return text if _SCHOOL.search(plain(text)) else ""


def _wide(row: tuple[Cell, ...], width: int, last: Cell) -> tuple[Cell, ...]:
    return (*row, *[None] * (width - len(row)), last)


def _split_name(page: Page) -> None:
    """One heading over the three columns of a name."""
    head = [as_text(cell) for cell in page.rows[page.head]]
    first = page.heading(TableKind.STAFF).columns.get("name")
    if first is None:
        return
    run = [place for place in range(first, min(first + 3, len(head))) if head[place] == head[first]]
    below = page.rows[page.head + 1 :]
    if len(run) > 1 and any(
        as_text(row[run[1]]) not in ("", as_text(row[first])) for row in below if len(row) > run[1]
    ):
        for place, word in zip(run, ("Фамилия", "Имя", "Отчество"), strict=False):
            page.write(place, word)


def _without_headings(sheet: Sheet) -> int | None:
    """Where the rows begin in a sheet whose first real line is a person already; None where headings stand above."""
    searched = sheet.rows[:SEARCHED_ROWS]
    for index, row in enumerate(searched):
        # The name of the head of a school may stand in a title, and headings that we know below it.
        known = max(len(read_heading(sheet, index, kind).columns) for kind in TableKind)
        if known >= 2 and not any(map(_is_person, row)):
            return None
    lines = [index for index, row in enumerate(searched) if len([cell for cell in row if cell]) > 1]
    return lines[0] if lines and any(map(_is_person, searched[lines[0]])) else None


def _invented(sheet: Sheet, first: int) -> tuple[Cell, ...]:
    """Headings for such a sheet: a name and a school are known by their looks, any other column by its first cell."""
    found: list[Cell] = []
    for place, cell in enumerate(sheet.rows[first]):
        text = as_text(cell)
        if _is_person(cell) and "ФИО" not in found:
            found.append("ФИО")
        elif _SCHOOL.search(plain(text)) and "Организация" not in found:
            found.append("Организация")
        else:
            found.append(f"{UNNAMED} {place + 1}: {text}"[:_LONGEST_HEADING])
    return tuple(found)


def _is_person(cell: Cell) -> bool:
    words = cell.split() if isinstance(cell, str) else []
    return len(words) == 3 and (looks_like_patronymic(words[2]) or looks_like_patronymic(words[1]))
