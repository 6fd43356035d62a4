"""All problems of a table as a table: what to correct and send again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from services.documents import SheetOut, write_xlsx


def problems_file(
    problems: Sequence[dict[str, Any]], say: Callable[..., str], *, title: str, headings: Sequence[str]
) -> bytes:
    """Row, what is wrong, whether the row is left out; `say` turns an id into words of the reader."""
    yes, no = say("words-yes"), say("words-no")
    rows = [[one["row"], _why(one, say), yes if one["stops"] else no] for one in problems]
    return write_xlsx([SheetOut(title=title, headings=headings, rows=rows)])


def _why(one: dict[str, Any], say: Callable[..., str]) -> str:
    why = say(one["text_id"], **one["args"])
    return say("tables-on-sheet", sheet=one["sheet"], words=why) if one["sheet"] else why
