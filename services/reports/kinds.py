"""Notices about monthly reports: asked, asked once more, and a wish for help."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from services.outbox import NoticeKind, Priority
from storage.work import Work


async def _is_missing(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Still not filed, by somebody who still works: whoever answered meanwhile hears nothing more."""
    if person_id is None:
        return False
    person = await work.people.find(person_id)
    month_on = date.fromisoformat(args["month"])
    return person is not None and person.left_at is None and await work.reports.get(person_id, month_on) is None


async def _pair_is_untold(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Still not told of, by the one who is its mentor still."""
    pair = await work.pair_reports.pair(int(args["pair"]))
    if pair is None or pair.status != "active" or pair.mentor_id != person_id:
        return False
    return await work.pair_reports.get(pair.id, date.fromisoformat(args["month"])) is None


REQUEST = NoticeKind(name="report_request", priority=Priority.REMINDER, lifetime=timedelta(days=3), is_true=_is_missing)
OVERDUE = NoticeKind(name="report_overdue", priority=Priority.REMINDER, lifetime=timedelta(days=3), is_true=_is_missing)
HELP = NoticeKind(name="report_help", is_retold=True)

PAIR_REQUEST = NoticeKind(
    name="pair_report_request",
    priority=Priority.REMINDER,
    lifetime=timedelta(days=3),
    is_true=_pair_is_untold,
)
PAIR_OVERDUE = NoticeKind(
    name="pair_report_overdue",
    priority=Priority.REMINDER,
    lifetime=timedelta(days=3),
    is_true=_pair_is_untold,
)
PAIR_TALK = NoticeKind(name="pair_report_talk", is_retold=True)

NOTICES = (REQUEST, OVERDUE, HELP, PAIR_REQUEST, PAIR_OVERDUE, PAIR_TALK)
