"""Notices of pairs, and when they are still true."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from services.outbox import NoticeKind, Priority
from storage.work import Work


async def _is_active(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    pair = await work.pairs.find(args["pair_id"])
    return pair is not None and pair.status == "active"


async def _is_still_silent(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Nobody has planned or logged a meeting between the tick and the send."""
    if not await _is_active(work, args, person_id):
        return False
    held = await work.meetings.last_held_of_pair(args["pair_id"])
    last = held.planned_at.isoformat() if held is not None else ""
    written = datetime.fromisoformat(args["at"])
    planned = await work.meetings.planned_of_pair(args["pair_id"])
    return last == args["last"] and all(meeting.planned_at <= written for meeting in planned)


async def _is_asked(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """The offer still waits for this side."""
    pair = await work.pairs.find(args["pair_id"])
    return pair is not None and pair.status == args["state"]


async def _is_proposed(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    pair = await work.pairs.find(args["pair_id"])
    return pair is not None and pair.status == "proposed"


OFFER_MENTOR = NoticeKind(name="offer_mentor", lifetime=timedelta(days=7), is_true=_is_asked)
OFFER_MENTEE = NoticeKind(name="offer_mentee", lifetime=timedelta(days=7), is_true=_is_asked)
OFFER_REMINDER = NoticeKind(name="offer_reminder", priority=Priority.REMINDER, is_true=_is_asked)
OFFER_ENDED = NoticeKind(name="offer_ended")
PAIR_BEGUN = NoticeKind(name="pair_begun", is_true=_is_active)
PAIR_PROPOSED = NoticeKind(name="pair_proposed", is_true=_is_proposed)
PAIR_FORSAKEN = NoticeKind(name="pair_forsaken", priority=Priority.REMINDER, lifetime=timedelta(days=7))
PAIR_TERM = NoticeKind(name="pair_term", priority=Priority.REMINDER, is_true=_is_active)
PAIR_MENTOR = NoticeKind(name="pair_mentor", is_true=_is_active)
PAIR_MENTEE = NoticeKind(name="pair_mentee", is_true=_is_active)
PAIR_CLOSED = NoticeKind(name="pair_closed")
PAIR_WISH = NoticeKind(name="pair_wish", is_true=_is_active)
PAIR_SILENT = NoticeKind(name="pair_silent", priority=Priority.REMINDER, is_true=_is_still_silent)
PAIRS_SILENT = NoticeKind(name="pairs_silent", priority=Priority.REMINDER)
NOTICES = (
    OFFER_MENTOR,
    OFFER_MENTEE,
    OFFER_REMINDER,
    OFFER_ENDED,
    PAIR_BEGUN,
    PAIR_PROPOSED,
    PAIR_TERM,
    PAIR_FORSAKEN,
    PAIR_MENTOR,
    PAIR_MENTEE,
    PAIR_CLOSED,
    PAIR_WISH,
    PAIR_SILENT,
    PAIRS_SILENT,
)
