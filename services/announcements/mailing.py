"""What an announcement and its repeats have in common as notices: their kinds, their moment, their rows."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from domain.announcements import AnnouncementDraft, first_moment
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


def about(announcement_id: int) -> str:
    """What its notices are about, for `Outbox.cancel`."""
    return f"announcement:{announcement_id}"


def allowed_at(work: Work, moment: datetime) -> datetime:
    """The moment, or the end of the quiet time it falls into."""
    return next_allowed(moment, work.profile.quiet, work.profile.zone)


def leaves_at(work: Work, draft: AnnouncementDraft, now: datetime) -> datetime:
    """When an announcement sent now will leave: not before it can be taken back; quiet time waits, urgent does not."""
    moment = first_moment(draft.sender, draft.goes_at, is_urgent=draft.is_urgent, now=now)
    return moment if draft.is_urgent else allowed_at(work, moment)


def mailing_of(
    announcement: Announcement,
    kind: NoticeKind,
    key: str,
    *,
    now: datetime,
    due_at: datetime,
    goes_anyway: bool = False,
) -> Mailing:
    return Mailing(
        kind=kind.name,
        key=key,
        about=about(announcement.id),
        args={"announcement": announcement.id},
        priority=int(kind.priority),
        now=now,
        due_at=due_at,
        expires_at=due_at + kind.lifetime,
        goes_anyway=goes_anyway,
    )
