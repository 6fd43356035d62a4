"""Columns of levels under headings that do not say so: known by what stands in their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.tables.cells import Cell, as_number, as_text, plain
from domain.tables.headings import column_of, is_element, is_private

_LEVEL = re.compile(
    r"(?:очень )?(?:низк|базов|средн|повышен|высок|критич|допустим|оптимал|достаточн|недостаточн|минимал|продвинут)\w*"
    r"(?: уровень)?|(?:ниже|выше) \w+(?: уровня)?|уровень .+"
)


def level_columns(rows: Sequence[tuple[Cell, ...]], head: int) -> tuple[int, ...]:
    """Columns of an unknown heading of whose filled cells at least a half are levels: to ask about, not to take."""
    found: list[int] = []
    for place, cell in enumerate(rows[head]):
        text = as_text(cell)
        if not plain(text) or column_of(text) is not None or is_private(text) or is_element(text):
            continue
        said = _filled(rows, head, place)
        if said and 2 * sum(_LEVEL.fullmatch(plain(as_text(one))) is not None for one in said) >= len(said):
            found.append(place)
    return tuple(found)


def is_in_words(rows: Sequence[tuple[Cell, ...]], head: int, place: int) -> bool:
    """ "Результат" whose cells are words, not numbers."""
    said = _filled(rows, head, place)
    return bool(said) and not any(as_number(one) for one in said)


def _filled(rows: Sequence[tuple[Cell, ...]], head: int, place: int) -> list[Cell]:
    cells = (row[place] for row in rows[head + 1 :] if len(row) > place)
    return [cell for cell in cells if as_text(cell).strip(" -–—")]
