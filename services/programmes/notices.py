"""Notices of programmes, and when they are still true."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.outbox import NoticeKind, Priority, Quiet
from storage.work import Work


async def _is_missing(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    pair = await work.pairs.find(args["pair_id"])
    programme = await work.programmes.of_pair(args["pair_id"])
    return pair is not None and pair.status == "active" and (programme is None or programme.status == "draft")


async def _is_submitted(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    programme = await work.programmes.find(args["programme_id"])
    return programme is not None and programme.status == "submitted"


async def _is_planned(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """The item still waits for its day, which has not moved, in a programme that is in force; for one of the two whose
    programme it is now."""
    item = await work.programmes.find_item(args["item_id"])
    if item is None or item.status != "planned" or item.due_on.isoformat() != args["on"]:
        return False
    programme = await work.programmes.find(item.programme_id)
    if programme is None or programme.status != "approved":
        return False
    held = await work.programmes.held_topics([programme.pair_id])
    pair = await work.pairs.find(programme.pair_id)
    if pair is None or pair.status != "active" or person_id not in (pair.mentor_id, pair.mentee_id):
        return False
    return not (item.title and item.title in held[pair.id])


PROGRAMME_MISSING = NoticeKind(name="programme_missing", priority=Priority.REMINDER, is_true=_is_missing)
PROGRAMME_SUBMITTED = NoticeKind(name="programme_submitted", lifetime=timedelta(days=7), is_true=_is_submitted)
PROGRAMME_DECIDED = NoticeKind(name="programme_decided", lifetime=timedelta(days=7))
ITEM_SOON = NoticeKind(
    name="roadmap_item_soon", priority=Priority.REMINDER, quiet=Quiet.GOES_EARLIER, is_true=_is_planned
)
ITEM_DAY = NoticeKind(name="roadmap_item_day", priority=Priority.REMINDER, is_true=_is_planned)
ROADMAPS_LATE = NoticeKind(name="roadmaps_late", priority=Priority.REMINDER)
NOTICES = (PROGRAMME_MISSING, PROGRAMME_SUBMITTED, PROGRAMME_DECIDED, ITEM_SOON, ITEM_DAY, ROADMAPS_LATE)
