"""A long table cut into parts that are written one after another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

Row = TypeVar("Row")


def parts_of(rows: Sequence[Row], most: int, *, together: Callable[[Row], Hashable]) -> list[list[Row]]:
    """Parts of at most `most` rows; rows that belong together stand in one, unless they alone are more than that.

    The order of the table is kept as far as that allows. An empty table is one empty part.
    """
    groups: dict[Hashable, list[Row]] = {}
    for row in rows:
        groups.setdefault(together(row), []).append(row)
    parts: list[list[Row]] = [[]]
    for group in groups.values():
        for start in range(0, len(group), most):
            piece = group[start : start + most]
            if len(parts[-1]) + len(piece) > most:
                parts.append([])
            parts[-1] += piece
    return parts
