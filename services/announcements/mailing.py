"""What an announcement and its repeats have in common as notices: their kinds, their moment, their rows."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from domain.reminders import next_allowed
from models.announcements import Announcement
from services.outbox import NoticeKind, Priority
from storage.mailing import Mailing
from storage.work import Work

GOES_FOR = timedelta(days=7)
"""How late an announcement may still come."""


async def _is_addressed(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    return person_id is not None and await work.announcements.is_unread(int(args["announcement"]), person_id)


ANNOUNCEMENT = NoticeKind(name="announcement", priority=Priority.BULK, lifetime=GOES_FOR, is_true=_is_addressed)
REPEAT = NoticeKind(
    name="announcement_repeat", priority=Priority.BULK, lifetime=timedelta(days=1), is_true=_is_addressed
)
SILENT = NoticeKind(name="announcement_silent", priority=Priority.REMINDER, is_retold=True)

NOTICES = (ANNOUNCEMENT, REPEAT, SILENT)


def leaves_at(work: Work, now: datetime) -> datetime:
    """When an announcement sent now will leave: quiet time waits."""
    return next_allowed(now, work.profile.quiet, work.profile.zone)


def mailing_of(announcement: Announcement, kind: NoticeKind, key: str, *, now: datetime, due_at: datetime) -> Mailing:
    return Mailing(
        kind=kind.name,
        key=key,
        about=f"announcement:{announcement.id}",
        args={"announcement": announcement.id},
        priority=int(kind.priority),
        now=now,
        due_at=due_at,
        expires_at=due_at + kind.lifetime,
    )
