"""Between a preview and its load others work too: whoever came in meanwhile is not made a second time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from domain.names import NameParts, name_key
from storage.work import Work

Row = dict[str, Any]


def key_of(row: Row) -> str:
    return name_key(NameParts(row["surname"], row["given"], row["patronymic"]))


async def find_meanwhile(work: Work, rows: Iterable[Row], previewed_at: datetime) -> int:
    """Rows that were new at the preview and whose name the same organisation has by now get that person.

    Each record answers one row, so namesakes of one table stay as many as they are; years of birth that differ tell
    two people apart. How many rows were found.
    """
    made: dict[tuple[str, int], list[tuple[int, int | None]]] = defaultdict(list)
    for person_id, key, born, place in await work.people.made_since(previewed_at):
        made[key, place].append((person_id, born))
    found = 0
    for row in rows:
        if row["person"] is not None:
            continue
        here = made.get((key_of(row), row["place"]), [])
        fitting = [one for one in here if one[1] is None or row["born"] in (None, one[1])]
        same = max(fitting, key=lambda one: one[1] == row["born"], default=None)
        if same is not None:
            here.remove(same)
            row["person"] = same[0]
            found += 1
    return found
