"""Notices about a contest: their kinds, when they are still true, and what those of one mailing have in common."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.reminders import is_quiet, next_allowed
from models.contests import Contest
from services.contests.reading import is_interested
from services.outbox import NoticeKind, Priority
from storage.mailing import Mailing
from storage.work import Work


async def _is_open(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    contest = await work.contests.find(args["contest"])
    return contest is not None and contest.status == "announced"


async def _is_wanted(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Only those who said that they want to take part, and did not take it back."""
    if person_id is None or not await _is_open(work, args, person_id):
        return False
    return await is_interested(work, args["contest"], person_id)


CONTEST_ANNOUNCEMENT = NoticeKind(name="contest_announcement", priority=Priority.BULK, is_true=_is_open)
CONTEST_DEADLINE = NoticeKind(name="contest_deadline", priority=Priority.REMINDER, is_true=_is_wanted)
CONTEST_CANCELLED = NoticeKind(name="contest_cancelled", is_retold=True)
NOTICES = (CONTEST_ANNOUNCEMENT, CONTEST_DEADLINE, CONTEST_CANCELLED)


def leaves_at(work: Work, contest: Contest, now: datetime) -> datetime:
    """When words about a contest leave: quiet time waits, unless applications would close before its end."""
    allowed = next_allowed(now, work.profile.quiet, work.profile.zone)
    return allowed if allowed < contest.deadline_at else now


def mailing_of(work: Work, contest: Contest, kind: NoticeKind, *, now: datetime) -> Mailing:
    leaves = leaves_at(work, contest, now)
    return Mailing(
        kind=kind.name,
        key=str(contest.id),
        about=f"contest:{contest.id}",
        args={"contest": contest.id},
        priority=int(kind.priority),
        now=now,
        due_at=leaves,
        expires_at=contest.deadline_at,
        goes_anyway=is_quiet(leaves, work.profile.quiet, work.profile.zone),
    )
