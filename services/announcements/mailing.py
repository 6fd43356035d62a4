"""What an announcement and its repeats have in common as notices: their kinds, their moment, their rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.announcements import AnnouncementDraft, Phase, first_moment
from domain.reminders import next_allowed
from models.announcements import Announcement
from services.outbox import NoticeKind, Priority, Quiet
from services.ports import Receipt
from storage.announcements import Copy, Standing, state_of
from storage.mailing import Mailing
from storage.work import Work

GOES_FOR = timedelta(days=7)
"""How late an announcement may still come."""


async def _is_addressed(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """A group has nobody who could have read it already: there it is wanted while its author lets it go."""
    if person_id is None:
        return await work.courses.is_live(int(args["announcement"]))
    return await work.announcements.is_unread(int(args["announcement"]), person_id)


async def _is_stopped(work: Work, args: dict[str, Any]) -> bool:
    return await work.courses.is_stopped(int(args["announcement"]))


async def _is_asked_anew(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """A later correction of meaning asks by a notice of its own."""
    announcement = await work.announcements.find(int(args["announcement"]))
    is_last = announcement is not None and announcement.asked_revision == int(args["revision"])
    return is_last and await _is_addressed(work, args, person_id)


async def _is_not_taken_back(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    return await work.courses.is_live(int(args["announcement"]))


async def _has_copy(work: Work, args: dict[str, Any], person_id: int | None, phase: Phase) -> bool:
    announcement_id, revision = int(args["announcement"]), int(args["revision"])
    if not await work.courses.is_current(announcement_id, phase, revision):
        return False
    if person_id is None:
        message_id = await group_copy(work, announcement_id, int(args["group"]))
    else:
        copy = await copy_of(work, args, person_id)
        message_id = copy.message_id if copy is not None else None
    return message_id is not None


async def _is_corrected(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """A later correction or a withdrawal makes this one untrue; so does a copy that never came."""
    return await _has_copy(work, args, person_id, Phase.GOING)


async def _is_recalled(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    return await _has_copy(work, args, person_id, Phase.WITHDRAWN)


async def _has_news(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    announcement = await work.announcements.find(int(args["announcement"]))
    if announcement is None:
        return False
    standing = await standing_of(work, announcement)
    return await work.courses.has_news(announcement.id, digest_of(announcement, standing))


async def _has_told_news(work: Work, args: dict[str, Any], receipt: Receipt) -> None:
    """What the author's message really shows; one that was opened meanwhile says for itself what it shows."""
    await work.courses.has_shown(int(args["announcement"]), receipt.message_id, receipt.numbers)


async def copy_of(work: Work, args: dict[str, Any], person_id: int) -> Copy | None:
    """The message that the arguments of a correction or a withdrawal are about."""
    return await work.copies.find(int(args["announcement"]), person_id, args.get("copy"))


async def group_copy(work: Work, announcement_id: int, group_id: int) -> int | None:
    """The message that a linked group has of it."""
    return await work.groups.message_in(group_id, about(announcement_id), ANNOUNCEMENT.name)


def digest_of(announcement: Announcement, standing: Standing) -> str:
    """Short; two equal ones look equal to the author."""
    return f"{announcement.phase}:{standing.digest}"


async def standing_of(work: Work, announcement: Announcement) -> Standing:
    """All copies in numbers, with how far the last correction or the withdrawal has come."""
    kind = RECALLED if announcement.phase == Phase.WITHDRAWN else CORRECTED
    told = announcement.revision > 0 or kind is RECALLED
    keys = f"{kind.name}:{announcement.id}:{announcement.revision}:p" if told else ""
    standing = await work.courses.standing(announcement.id, about(announcement.id), keys)
    copies = await work.groups.copies(about(announcement.id), ANNOUNCEMENT.name)
    return replace(standing, groups=tuple((copy.title, state_of(copy.status, copy.error)) for copy in copies))


ANNOUNCEMENT = NoticeKind(
    name="announcement", priority=Priority.BULK, lifetime=GOES_FOR, is_true=_is_addressed, is_held=_is_stopped
)
REPEAT = NoticeKind(
    name="announcement_repeat", priority=Priority.BULK, lifetime=timedelta(days=1), is_true=_is_addressed
)
CHANGED = NoticeKind(name="announcement_changed", priority=Priority.BULK, lifetime=GOES_FOR, is_true=_is_asked_anew)
SHOWN = NoticeKind(
    name="announcement_shown", quiet=Quiet.GOES_ANYWAY, lifetime=timedelta(hours=1), is_true=_is_not_taken_back
)
SILENT = NoticeKind(name="announcement_silent", priority=Priority.REMINDER, is_true=_is_not_taken_back)

CORRECTED = NoticeKind(
    name="announcement_corrected",
    priority=Priority.BULK,
    quiet=Quiet.GOES_ANYWAY,  # an edit makes no sound
    lifetime=GOES_FOR,
    is_true=_is_corrected,
)
RECALLED = NoticeKind(
    name="announcement_recalled",
    priority=Priority.BULK,
    quiet=Quiet.GOES_ANYWAY,
    lifetime=GOES_FOR,
    is_retold=True,
    is_true=_is_recalled,
)

PROGRESS = NoticeKind(
    name="announcement_progress",
    priority=Priority.REMINDER,
    quiet=Quiet.GOES_ANYWAY,
    lifetime=timedelta(hours=1),
    is_true=_has_news,
    has_come=_has_told_news,
)

NOTICES = (ANNOUNCEMENT, REPEAT, CHANGED, SHOWN, SILENT, CORRECTED, RECALLED, PROGRESS)


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
        args={"announcement": announcement.id, "revision": announcement.revision},
        priority=int(kind.priority),
        now=now,
        due_at=due_at,
        expires_at=due_at + kind.lifetime,
        goes_anyway=goes_anyway,
    )
