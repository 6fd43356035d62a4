"""After a pause of one of the two: what they have to do moves on, and its reminder with it."""

from __future__ import annotations

from datetime import datetime

from domain.absences import Moved
from models.pairs import Pair
from services.meetings.actions import plan_action_reminder
from storage.work import Work


async def thaw_actions(work: Work, pair: Pair, person_id: int, moved: Moved, now: datetime) -> None:
    """The person's own and those of either; what is due with a meeting that stands keeps its day."""
    ahead = await work.meetings.next_of_pair(pair.id, now)
    for action in await work.actions.open_of_pair(pair.id):
        if action.person_id not in (None, person_id) or (action.is_with_meeting and ahead is not None):
            continue
        due_on = moved(action.due_on, action.created_at)
        if due_on == action.due_on or not await work.actions.put_off(action, due_on):
            continue
        await work.outbox.cancel(f"action:{action.id}")
        await plan_action_reminder(work, action, pair, now=now)
