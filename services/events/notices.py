"""Notices about a session: their kinds, when they are still true, and their rows for all members at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.events import Answer
from domain.reminders import is_quiet, next_allowed, reminder_moments
from models.events import BodySession
from services.outbox import NoticeKind, Priority
from storage.mailing import Mailing, notices_to
from storage.work import Work

LEAVES_AN_EVENING = timedelta(hours=12)


async def _is_ahead(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Announced still; a newcomer invited after a change of time hears the new one."""
    session = await work.events.find(args["session"])
    return session is not None and session.status == "announced"


async def _is_unmoved(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    session = await work.events.find(args["session"])
    return session is not None and session.status == "announced" and session.moves == args["moves"]


async def _is_expected(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """At the time the reminder knows, a member still, and has not said "I cannot". A group is always expected."""
    if not await _is_unmoved(work, args, person_id):
        return False
    if person_id is None:
        return True
    pair = (int(args["session"]), person_id)
    if pair not in await work.events.members_among([pair]):
        return False
    return await work.events.answer_of(*pair) != Answer.ABSENT


SESSION_ANNOUNCEMENT = NoticeKind(name="session_announcement", priority=Priority.BULK, is_true=_is_ahead)
SESSION_MOVED = NoticeKind(name="session_moved", is_retold=True, is_true=_is_unmoved)
SESSION_CANCELLED = NoticeKind(name="session_cancelled", is_retold=True)
SESSION_REMINDER = NoticeKind(name="session_reminder", priority=Priority.REMINDER, is_true=_is_expected)
NOTICES = (SESSION_ANNOUNCEMENT, SESSION_MOVED, SESSION_CANCELLED, SESSION_REMINDER)


def mailing_of(
    work: Work,
    session: BodySession,
    kind: NoticeKind,
    key: str,
    *,
    now: datetime,
    due_at: datetime | None = None,
    **args: Any,
) -> Mailing:
    leaves = due_at or leaves_at(work, session, now)
    return Mailing(
        kind=kind.name,
        key=key,
        about=about(session),
        args={"session": session.id, "moves": session.moves, **args},
        priority=int(kind.priority),
        now=now,
        due_at=leaves,
        expires_at=session.starts_at,
        goes_anyway=is_quiet(leaves, work.profile.quiet, work.profile.zone),
    )


def leaves_at(work: Work, session: BodySession, now: datetime) -> datetime:
    """When words about a session leave: quiet time waits, unless the session would begin before its end."""
    allowed = next_allowed(now, work.profile.quiet, work.profile.zone)
    return allowed if allowed < session.starts_at else now


def about(session: BodySession) -> str:
    return f"session:{session.id}"


async def invite(work: Work, session: BodySession, *, now: datetime, without: int = 0) -> None:
    """Every member who was not invited yet, and the linked group of the body."""
    mailing = mailing_of(work, session, SESSION_ANNOUNCEMENT, str(session.id), now=now)
    await work.events.mail(session, mailing, without=without)
    await _to_group(work, session, mailing)


async def plan_reminders(work: Work, session: BodySession, *, now: datetime) -> None:
    """As the profile says, for every member; whether one is still wanted is asked before it leaves. A group hears
    one of them, that of the day before: its people are reminded in private too."""
    moments = reminder_moments(
        work.profile.reminders.session_before, session.starts_at, now, work.profile.quiet, work.profile.zone
    )
    for moment in moments:
        key = f"{session.id}:{session.moves}:{moment:%m%d%H%M}"
        mailing = mailing_of(work, session, SESSION_REMINDER, key, now=now, due_at=moment)
        await work.events.mail(session, mailing)
        if moment == _for_group(moments, session.starts_at):
            await _to_group(work, session, replace(mailing, key=f"{session.id}:{session.moves}"))


def _for_group(moments: Sequence[datetime], starts_at: datetime) -> datetime:
    """Of several the last one that leaves people an evening; planned anew with fewer ahead, it has been sent before."""
    early = [moment for moment in moments if starts_at - moment >= LEAVES_AN_EVENING]
    return (early or moments)[-1]


async def _to_group(work: Work, session: BodySession, mailing: Mailing) -> None:
    group = await work.groups.of_body(session.body_id)
    await work.outbox.add(notices_to(mailing, group_ids=[group.id] if group is not None else []))
