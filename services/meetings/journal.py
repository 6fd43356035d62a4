"""The journal of a pair on paper and as a table: what was held, in the order of days (Щёлково 5.2.1.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.actors import Actor
from domain.rights import Action
from models.meetings import Meeting
from models.pairs import Pair
from models.people import Person
from services.meetings.reach import pair_of
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """`rows` are the meetings held or missed, the oldest first."""

    pair: Pair
    mentor: Person
    mentee: Person
    rows: Sequence[Meeting]


async def pair_journal(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> Journal:
    """For the two of the pair and for those of the service who may read its meetings; leaves a line in the audit."""
    pair = await pair_of(work, actor, Action.READ, pair_id)
    people = await work.people.by_ids([pair.mentor_id, pair.mentee_id])
    rows = await work.meetings.journal_of_pair(pair.id)
    work.audit.add("export", "meetings", pair.id, actor_id=actor.person_id, now=now)
    return Journal(pair=pair, mentor=people[pair.mentor_id], mentee=people[pair.mentee_id], rows=rows)
