"""A table as it came is laid out as the readers know it: their headings, one line of them, deficits in one cell.

What cannot be told is not guessed but asked, one question after another; answers hold for every table with
these headings.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.errors import Gone, Invalid, Refusal
from domain.tables.cells import Cell, Sheet, Table, as_text, plain
from domain.tables.folded import are_known
from domain.tables.headings import RESULT_COLUMNS, TableKind, is_private
from domain.tables.marks import SKILL, gather_marks, is_about_deficits
from domain.tables.pages import Page, page_of
from domain.tables.unnamed import is_in_words, level_columns

NONE = "none"
ALL_SHEETS = "all"
WRITTEN = {
    "name": "ФИО",
    "organisation": "Организация",
    "level": "Уровень",
    "percent": "Процент",
    "score": "Балл",
    "deficits": "Дефициты",
}
_STAFF_MARKS = frozenset({"organisation", "post", "role"})
_STAFF_ONLY = frozenset({"post", "role", "category", "born", "career"})


class Asked(StrEnum):
    KIND = "kind"  # staff, results or none
    SHEET = "sheet"  # the index of a sheet, or all
    NAME = "name"  # the index of a column, or none
    ORGANISATION = "organisation"
    RESULT = "result"
    MEANING = "meaning"  # of the column of results: level, percent, score or deficits
    GROUP = "group"  # which of several results side by side: the index of it
    MARKS = "marks"  # what a plus says: deficit, skill or none


@dataclass(frozen=True, slots=True)
class Question:
    """`options` are values with texts as the table has them; an empty text is a word of the bot."""

    asked: Asked
    options: tuple[tuple[str, str], ...]
    about: tuple[str, ...] = ()  # headings in question


@dataclass(frozen=True, slots=True)
class Arranged:
    kind: TableKind
    table: Table


def arrange(table: Table, answers: Mapping[str, str], *, kinds: Sequence[TableKind]) -> Arranged | Question:
    """The sheets to read under headings that the readers know, or what must be asked first.

    `kinds` are those that the sender may load. Refuses what holds no table at all, or so says an answer.
    """
    pages = [page for number, sheet in enumerate(table.sheets) if (page := page_of(number, sheet)) is not None]
    if not pages:
        raise Invalid("tables-unknown")
    kind = _kind(pages, answers, kinds)
    if isinstance(kind, Question):
        return kind
    chosen = _pages(pages, kind, answers)
    if isinstance(chosen, Question):
        return chosen
    for page in chosen:
        question = _spread(page, answers) if kind is TableKind.RESULTS else None
        question = question or _columns(page, kind, answers)
        if question is None and kind is TableKind.RESULTS:
            question = _gathered(page, answers)
        if question is not None:
            return question
    sheets = (Sheet(page.title, tuple(page.rows), page.shift, page.numbers) for page in chosen)
    return Arranged(kind, Table(tuple(sheets)))


def arrange_surely(table: Table, kind: TableKind) -> Table:
    """For the command line, where nobody can be asked: the table as it came when something is not sure."""
    try:
        arranged = arrange(table, {Asked.KIND: kind.value, Asked.SHEET: ALL_SHEETS}, kinds=(kind,))
    except Refusal:
        return table
    return arranged.table if isinstance(arranged, Arranged) and arranged.kind is kind else table


def signature_of(table: Table) -> str:
    """What two tables with the same headings share, whatever stands in their rows and in their titles."""
    pages = [page for number, sheet in enumerate(table.sheets) if (page := page_of(number, sheet)) is not None]
    lines = ["|".join(_said(page, cell) for cell in page.rows[page.head]) for page in pages]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _said(page: Page, cell: Cell) -> str:
    """A heading that was made up holds a cell of the first row: no two tables share that."""
    text = as_text(cell)
    return plain(text.partition(":")[0] if page.shift else text)


def _kind(pages: Iterable[Page], answers: Mapping[str, str], kinds: Sequence[TableKind]) -> TableKind | Question:
    pages = list(pages)
    if any(page.folds or RESULT_COLUMNS & page.heading(TableKind.RESULTS).columns.keys() for page in pages):
        return TableKind.RESULTS
    if any(is_about_deficits(as_text(page.rows[page.head][place])) for page in pages for place in page.marks()):
        return TableKind.RESULTS
    staff = {column for page in pages for column in page.heading(TableKind.STAFF).columns}
    if any(page.shift for page in pages):
        staff = set()  # a name and a school without headings stand in either kind of table
    # Pluses beside names and schools: skills of a diagnostic, or who came to a meeting.
    if staff & _STAFF_MARKS and not (any(page.marks() for page in pages) and not staff & _STAFF_ONLY):
        return TableKind.STAFF
    answer = answers.get(Asked.KIND)
    if answer == NONE:
        raise Invalid("tables-unknown")
    if answer is not None:
        return TableKind(answer)
    return Question(Asked.KIND, (*((kind.value, "") for kind in kinds), (NONE, "")))


def _pages(pages: list[Page], kind: TableKind, answers: Mapping[str, str]) -> list[Page] | Question:
    """Sheets with the same columns are read one after another; which of different ones is asked."""
    complete = [page for page in pages if page.is_complete(kind)]
    if len({frozenset(page.heading(kind).columns) for page in complete}) == 1:
        return complete
    found = complete or pages
    if len(found) == 1:
        return found
    answer = answers.get(Asked.SHEET)
    if answer is None:
        every = ((ALL_SHEETS, ""),) if complete else ()
        return Question(Asked.SHEET, (*((str(page.number), page.title) for page in found), *every))
    chosen = complete if answer == ALL_SHEETS else [page for page in found if str(page.number) == answer]
    if not chosen:
        raise Gone("errors-gone")
    return chosen


def _spread(page: Page, answers: Mapping[str, str]) -> Question | None:
    """Areas or subjects side by side become rows of their own; of anything else side by side one is chosen."""
    names = page.groups()
    if not names:
        return None
    if not are_known(names):
        answer = answers.get(Asked.GROUP)
        if answer is None:
            return Question(Asked.GROUP, tuple((str(place), name) for place, name in enumerate(names)))
        if not answer.isdigit() or int(answer) >= len(names):
            raise Gone("errors-gone")
        names = (names[int(answer)],)
    page.unfold(names)
    return None


def _columns(page: Page, kind: TableKind, answers: Mapping[str, str]) -> Question | None:
    """Asks for each column that nothing can be done without, and writes the heading that the reader knows."""
    if not page.heading(kind).has_name and (question := _column(page, Asked.NAME, "name", answers)):
        return question
    if kind is TableKind.STAFF:
        if "organisation" in page.heading(kind).columns:
            return None
        return _column(page, Asked.ORGANISATION, "organisation", answers)
    if page.has_result():
        return _level(page, answers)
    meaning = answers.get(Asked.MEANING)
    if Asked.RESULT in answers and meaning is None:
        place = int(answers[Asked.RESULT]) if answers[Asked.RESULT].isdigit() else -1
        about = tuple(text for value, text in _offered(page) if value == str(place))
        return Question(
            Asked.MEANING, tuple((column, "") for column in ("level", "percent", "score", "deficits")), about
        )
    return _column(page, Asked.RESULT, meaning or "level", answers)


def _level(page: Page, answers: Mapping[str, str]) -> Question | None:
    """Levels under a heading that does not say so are asked about before the table is read without them."""
    columns, head = page.heading(TableKind.RESULTS).columns, page.rows[page.head]
    place = columns.get("score")
    if "level" in columns or page.folds:
        return None
    if place is not None and "балл" not in plain(as_text(head[place])) and is_in_words(page.rows, page.head, place):
        page.write(place, WRITTEN["level"])
        return None
    for found in level_columns(page.rows, page.head)[:1]:
        answer = answers.get(Asked.MEANING)
        if answer is None:
            options = [column for column in ("level", "percent", "score", "deficits") if column not in columns]
            return Question(Asked.MEANING, (*((one, "") for one in options), (NONE, "")), (as_text(head[found]),))
        if answer != NONE:
            page.write(found, WRITTEN[answer])
    return None


def _column(page: Page, asked: Asked, column: str, answers: Mapping[str, str]) -> Question | None:
    answer = answers.get(asked)
    if answer is None:
        return Question(asked, (*_offered(page), (NONE, "")))
    if answer == NONE:
        raise Invalid("tables-unknown")
    if answer not in {value for value, _ in _offered(page)}:
        raise Gone("errors-gone")
    page.write(int(answer), WRITTEN[column])
    return None


def _offered(page: Page) -> list[tuple[str, str]]:
    """Columns that have a heading, numbers and telephones excepted."""
    texts = [(str(place), as_text(cell)) for place, cell in enumerate(page.rows[page.head])]
    return [(place, text) for place, text in texts if plain(text) and not is_private(text)]


def _gathered(page: Page, answers: Mapping[str, str]) -> Question | None:
    """Columns of plus and minus become one cell of deficits; what a plus says is asked unless a heading tells it."""
    places = page.marks()
    if not places:
        return None
    head = page.rows[page.head]
    texts = tuple(as_text(head[place]) for place in places)
    meaning = "deficit" if all(map(is_about_deficits, texts)) else answers.get(Asked.MARKS)
    if meaning is None:
        return Question(Asked.MARKS, (("deficit", ""), (SKILL, ""), (NONE, "")), texts)
    if meaning != NONE:
        deficits = page.heading(TableKind.RESULTS).columns.get("deficits")
        page.rows = gather_marks(page.rows, page.head, places, deficits, is_skill=meaning == SKILL)
    return None
