"""What reading a table gives: rows that can be used, what is wrong row by row; and what all kinds of rows have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from domain.errors import Invalid
from domain.names import NameParts, join_name, parse_name
from domain.tables.cells import Cell, WordList, as_text, plain
from domain.tables.headings import Heading

Row = TypeVar("Row")

_TOTAL = re.compile(r"^(?:итого|всего)\b")
_SIGNED = re.compile(r"[:\d]")
_TERRITORY = re.compile(r"^(?:городской округ|муниципальный округ|муниципальный район|город|г о|го|г)\s+|\s+район$")


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing to tell about one row of the file (1 is the first line of the sheet, as the program shows it).

    `stops`: the row is not taken at all; otherwise it is taken without the value that could not be read.
    """

    row: int
    text_id: str
    args: Mapping[str, Any] = field(default_factory=dict)
    stops: bool = True
    sheet: str = ""  # named when the file has rows on several


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[Row]):
    """Rows in the order of the file; headings that mean nothing to us; headings of what we refuse to keep."""

    sheets: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[RowProblem, ...]
    ignored: tuple[str, ...]
    private: tuple[str, ...]

    @property
    def stopped(self) -> int:
        """How many rows of the file will not be taken."""
        return len({(problem.sheet, problem.row) for problem in self.problems if problem.stops})


def municipality_words(labels: Mapping[str, str]) -> WordList:
    """ "Щёлково" as well as "городской округ Щёлково" and "г.о. Щёлково"; look up with `find_municipality`."""
    return WordList(labels, {_TERRITORY.sub("", plain(label)): word_id for word_id, label in labels.items()})


def find_municipality(text: str, words: WordList) -> str | None:
    return words.find(text) or words.find(_TERRITORY.sub("", plain(text)))


def skipped(heading: Heading, cells: tuple[Cell, ...]) -> bool:
    """Blank lines, lines that hold nothing but a number made beforehand, and lines of totals are no rows."""
    first = next((text for text in map(as_text, cells) if text), "")
    filled = [column for column in heading.columns if as_text(heading.cell(cells, column))]
    # Who made the table and how to call them stands below it, where names stand.
    if filled == ["name"] and _SIGNED.search(as_text(heading.cell(cells, "name"))):
        return True
    return not filled or _TOTAL.match(plain(first)) is not None


def read_name(heading: Heading, cells: tuple[Cell, ...]) -> NameParts:
    """The name from one column or from three; refuses as `parse_name`."""
    if "name" in heading.columns:
        text = as_text(heading.cell(cells, "name"))
        if not text:
            raise Invalid("people-name-empty")
        return parse_name(text)
    surname, given, patronymic = (as_text(heading.cell(cells, part)) for part in ("surname", "given", "patronymic"))
    if not surname and not given:
        raise Invalid("people-name-empty")
    return join_name(surname, given, patronymic)
