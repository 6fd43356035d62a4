"""Deficits as columns of plus and minus: the wording stands in the heading, the sign in the cell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.tables.cells import Cell, as_text, plain
from domain.tables.headings import column_of, is_private

SKILL = "skill"
"""What a plus may say: the teacher can do it, so that a minus is the deficit."""

PLUS = frozenset({"+", "да", "v", "x", "х", "✓", "✔", "есть", "1", "±", "+/-", "+-"})
"""One that is there by half needs support as well."""
MINUS = frozenset({"-", "–", "—", "−", "нет", "0"})
_DIGITS = frozenset({"0", "1"})
_SIGNS = frozenset({"+", "-", "–", "—", "−"})
_DEFICITS = re.compile(r"дефицит|затруднени")
_PREFIX = re.compile(r"^\s*[^:]*(?:дефицит|затруднени)[^:]*:\s*", re.IGNORECASE)


def is_about_deficits(text: str) -> bool:
    return _DEFICITS.search(plain(text)) is not None


def mark_columns(rows: Sequence[tuple[Cell, ...]], head: int) -> tuple[int, ...]:
    """Columns that hold nothing but signs, under headings that we do not know by themselves."""
    found: list[tuple[int, bool]] = []
    for place, cell in enumerate(rows[head]):
        text = as_text(cell)
        if not plain(text) or column_of(text) not in (None, "deficits") or is_private(text):
            continue
        said = {as_text(row[place]).casefold() for row in rows[head + 1 :] if len(row) > place} - {""}
        is_told = is_about_deficits(text) or bool(said & _SIGNS and not said & _DIGITS)
        if said and said <= PLUS | MINUS and is_told:
            found.append((place, bool(said & PLUS)))
    # A minus alone is how an empty cell is crossed out.
    return tuple(place for place, _ in found) if any(has_plus for _, has_plus in found) else ()


def gather_marks(
    rows: Sequence[tuple[Cell, ...]], head: int, places: Sequence[int], deficits: int | None, *, is_skill: bool
) -> list[tuple[Cell, ...]]:
    """The same rows with the wordings of their deficits in one more cell; `deficits` is a column of text beside."""
    width = max(map(len, rows))
    wordings = {place: _PREFIX.sub("", as_text(rows[head][place])).replace(";", ",") for place in places}
    own = deficits if deficits not in places else None
    told = MINUS if is_skill else PLUS
    made: list[tuple[Cell, ...]] = []
    for index, row in enumerate(rows):
        cells = [*row, *[None] * (width - len(row)), None] if index >= head and row else list(row)
        if index >= head and row:
            named = [text for place, text in wordings.items() if as_text(cells[place]).casefold() in told]
            if own is not None:
                named.insert(0, as_text(cells[own]))
                cells[own] = None
            cells[width] = "Дефициты" if index == head else "; ".join(filter(None, named)) or None
            for place in places:
                cells[place] = None
        made.append(tuple(cells))
    return made
