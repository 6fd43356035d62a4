"""After a pause of one of the two: what is planned on the roadmap moves on, and its reminders with it."""

from __future__ import annotations

from datetime import datetime

from domain.absences import Moved
from domain.programmes import ItemState, ProgrammeState
from models.pairs import Pair
from services.programmes.reach import change_item, remind
from storage.work import Work


async def thaw_roadmap(work: Work, pair: Pair, moved: Moved, now: datetime) -> None:
    """What is done or dropped stays; the programme ends later where its roadmap does."""
    programme = await work.programmes.of_pair(pair.id)
    if programme is None or programme.status == ProgrammeState.DONE:
        return
    planned = [one for one in await work.programmes.items(programme.id) if one.status == ItemState.PLANNED]
    written_at = max(programme.created_at, programme.decided_at or programme.created_at)
    said_at = await work.audit.last_of("moved", "item", [item.id for item in planned])
    for item in planned:
        due_on = moved(item.due_on, said_at.get(item.id, written_at))
        if due_on != item.due_on:
            item = await change_item(work, item, due_on=due_on)
            if programme.status == ProgrammeState.APPROVED:
                await remind(work, item, pair, now=now)
    ends_on = moved(programme.ends_on, written_at)
    if ends_on != programme.ends_on:
        await work.programmes.change(programme, programme.status, ends_on=ends_on)
