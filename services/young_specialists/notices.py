"""Notices about young specialists, and when they are still true."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from services.outbox import NoticeKind, Priority
from storage.work import Work


async def _is_unanswered(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    if person_id is None:
        return False
    row = await work.young.find(person_id)
    month_on = date.fromisoformat(args["month"])
    return row is not None and row.left_on is None and await work.young.pulse_of(person_id, month_on) is None


YOUNG_FOUND = NoticeKind(name="young_found", priority=Priority.REMINDER, lifetime=timedelta(days=7))
YOUNG_PULSE = NoticeKind(
    name="young_pulse", priority=Priority.REMINDER, lifetime=timedelta(days=7), is_true=_is_unanswered
)
YOUNG_NEEDS_A_LOOK = NoticeKind(name="young_needs_a_look", lifetime=timedelta(days=7))
YOUNG_GROWN = NoticeKind(name="young_grown", priority=Priority.REMINDER, lifetime=timedelta(days=7))
NOTICES = (YOUNG_FOUND, YOUNG_PULSE, YOUNG_NEEDS_A_LOOK, YOUNG_GROWN)
