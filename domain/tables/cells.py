"""Single cells: text, days, years, numbers, and words that stand for ids of the profile."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from domain.dates.words import MONTHS

Cell = str | float | date | None

_DOTTED = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:\s*г\.?)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_YEAR = re.compile(r"(\d{4})(?:\s*(?:г\.?|год|г\.\s*р\.?))?")
_MONTH = re.compile(r"(?:(\d{1,2}) )?([^\W\d_]{3,8}|\d{1,2}) (\d{4})(?: г| года)?")
SHORTEST_CUT = 3
_CODE = r"[DdДд]\s*-?\s*\d{1,3}\b"
_BETWEEN_CODES = re.compile(rf"(?<!\w)({_CODE})\s*(?:[,/+]|\bи\b)?\s*(?={_CODE})")
_BEFORE_CODE = re.compile(rf"(?:\s*[,/+]\s*|\s+и\s+)(?=(?:\d{{1,2}}[.)]\s*)?{_CODE})")
_AFTER_CODE = re.compile(rf"(?<!\w)({_CODE})(?:\s*[,/+]\s*|\s+и\s+)")
_NUMBER = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*(%?)")
_EXCEL_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Row 1 of the file is `rows[0]`, so a row's number is its index and one; short rows are not filled up.

    `shift` is -1 where a line of headings was put above rows that had none: it is no line of the file.
    """

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    shift: int = 0
    numbers: tuple[int, ...] = ()
    """Where a line of the file became several rows: the index of its line for each."""

    def number(self, index: int) -> int:
        """The row of the file, as the program shows it."""
        return (self.numbers[index] if self.numbers else index) + 1 + self.shift


@dataclass(frozen=True, slots=True)
class Table:
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that stand for an id: its label, the id itself and what people write instead of it.

    Aliases of ids that have no label are dropped, so one list of aliases serves profiles that use a part of it.
    """

    labels: Mapping[str, str]
    aliases: Mapping[str, str] = field(default_factory=dict)
    _found: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found = {plain(word): word_id for word, word_id in self.aliases.items() if word_id in self.labels}
        found |= {plain(word_id): word_id for word_id in self.labels}
        found |= {plain(label): word_id for word_id, label in self.labels.items()}
        object.__setattr__(self, "_found", found)

    def find(self, text: str) -> str | None:
        """A word cut short by a full stop ("матем.") is known when it begins one label only."""
        said = plain(text)
        if said in self._found or not text.rstrip().endswith(".") or len(said) < SHORTEST_CUT:
            return self._found.get(said)
        begun = {word_id for word, word_id in self._found.items() if word.startswith(said)}
        return begun.pop() if len(begun) == 1 else None


@lru_cache(maxsize=4_096)  # subjects, levels, schools: the same words in every row
def plain(text: str) -> str:
    """Text for comparison: small letters, ё as е, letters and digits with single spaces between."""
    folded = unicodedata.normalize("NFC", text).casefold().replace("ё", "е")
    return " ".join(re.findall(r"[^\W_]+", folded))


def as_text(cell: Cell) -> str:
    """A cell as a person sees it: whole numbers without ".0", days as 05.03.1990, spaces single."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.strftime("%d.%m.%Y")
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell)
    return " ".join(cell.split())


def as_day(cell: Cell) -> date | None:
    """A calendar day: an Excel date or its number, 5.03.1990, 05.03.90, 1990-03-05. None when it is not one.

    A year of two figures is of this century up to 39, of the last above it.
    """
    if isinstance(cell, date) or cell is None:
        return cell
    if isinstance(cell, float):
        # A day that lost its format; lower numbers are years or ages, not days.
        return _EXCEL_EPOCH + timedelta(days=int(cell)) if 10_000 <= cell < 80_000 else None
    text = cell.strip()
    if found := _DOTTED.fullmatch(text):
        day, month, year = int(found[1]), int(found[2]), int(found[3])
        if len(found[3]) == 2:
            year += 2000 if year < 40 else 1900
    elif found := _ISO.fullmatch(text):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def as_month(cell: Cell) -> date | None:
    """A day with its month in words, or a month, for which its first day stands: "14 октября 2026", "сент. 2026"."""
    found = _MONTH.fullmatch(plain(cell)) if isinstance(cell, str) else None
    if found is None:
        return None
    month = MONTHS.get(found[2], 0) or (int(found[2]) if found[2].isdigit() else 0)
    try:
        return date(int(found[3]), month, int(found[1] or 1))
    except ValueError:
        return None


def as_year(cell: Cell) -> int | None:
    """A year alone: 1990, "1990 г.". None for a full day and for anything else."""
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and 1900 <= cell <= 2100 else None
    if isinstance(cell, str) and (found := _YEAR.fullmatch(cell.strip())) and 1900 <= int(found[1]) <= 2100:
        return int(found[1])
    return None


def as_number(cell: Cell) -> tuple[float, bool] | None:
    """A number and whether it carries a percent sign: 62, "62,5", "62 %". None when it is not a number."""
    if isinstance(cell, float):
        return cell, False
    if isinstance(cell, str) and (found := _NUMBER.fullmatch(cell.replace("\xa0", "").strip())):
        return float(found[1].replace(",", ".")), bool(found[2])
    return None


def split_cell(text: str, separators: str = ";\n") -> tuple[str, ...]:
    """Several entries of one cell, in order, without repetitions, numbering and marks at their ends."""
    pieces: Iterable[str] = re.split(f"[{re.escape(separators)}]", text)
    cleaned = (re.sub(r"^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+", "", piece) for piece in pieces)
    entries = (" ".join(piece.split()).strip(" .,") for piece in cleaned)
    return tuple(dict.fromkeys(entry for entry in entries if entry))


def split_codes(text: str) -> str:
    """The same cell with its codes of topics (D12, D13 и D24) set apart from one another and from words beside.

    A comma between words says nothing: titles of topics have commas of their own.
    """
    text = _BETWEEN_CODES.sub(r"\1;", text)
    return _AFTER_CODE.sub(r"\1;", _BEFORE_CODE.sub(";", text))
