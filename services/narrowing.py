"""A long list narrowed by a name, and remembered so for its reader: one mechanism for all lists of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.actors import Actor
from domain.searching import fitting
from domain.texts import read_line
from storage.reach import Within
from storage.work import Work

LONGEST_SEARCH = 40
AS_LEFT = -1
"""Instead of a page: the one on which the reader left the list."""
MOST_FOUND = 20_000
"""As many as one statement may name on SQLite, and more than a service has people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """`search` is what was typed, empty for the whole list; `people` who fits it, best first, None for everybody."""

    search: str
    people: tuple[int, ...] | None

    def reaches(self, reaches: Sequence[Within]) -> list[Within]:
        """The same rights over fewer people: what is not within reach is not found either."""
        if self.people is None:
            return list(reaches)
        return [replace(one, person_ids=frozenset(self.people)) for one in reaches]

    def has(self, person_id: int) -> bool:
        return self.people is None or person_id in self.people


async def narrowed(work: Work, actor: Actor, name: str) -> Narrowed:
    """How the reader left this list."""
    kept = await work.choices.find(actor.person_id or 0, name)
    search = str(kept.get("search", ""))
    if not search:
        return Narrowed(search="", people=None)
    found = fitting(search, await work.people.full_names())
    return Narrowed(search=search, people=tuple(found[:MOST_FOUND]))


async def narrow(work: Work, actor: Actor, name: str, search: str, now: datetime) -> None:
    """An empty search shows everybody again. Other choices of this list stay."""
    assert actor.person_id is not None
    kept = await work.choices.find(actor.person_id, name)
    said = read_line(search, LONGEST_SEARCH) if search else ""
    await work.choices.keep(actor.person_id, name, kept | {"search": said, "pages": {}}, now)


async def kept_page(work: Work, actor: Actor, name: str, page: int, now: datetime, *, part: str = "") -> int:
    """The page that is asked for, kept for the way back; AS_LEFT is where the reader left this part of the list.

    Needs a transaction.
    """
    assert actor.person_id is not None
    kept = await work.choices.find(actor.person_id, name)
    pages = dict(kept.get("pages", {}))
    page = int(pages.get(part, 0)) if page < 0 else page
    if (page, part) != (pages.get(part, 0), kept.get("part", "")):
        await work.choices.keep(actor.person_id, name, kept | {"pages": pages | {part: page}, "part": part}, now)
    return page


async def kept_part(work: Work, actor: Actor, name: str) -> str:
    """Which part of a list its reader looked at last; empty when none was."""
    return str((await work.choices.find(actor.person_id or 0, name)).get("part", ""))
