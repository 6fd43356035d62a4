"""Notices about one meeting: what they are called, when they are still true, when reminders are due."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from domain.meetings import is_urgent
from domain.reminders import next_allowed, reminder_moments
from models.meetings import Meeting
from models.pairs import Pair
from services.outbox import NoticeKind, Priority, Quiet, notify
from storage.work import Work


async def _stands(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Still planned for the time that the notice speaks of, in a pair that still works."""
    meeting = await work.meetings.find(args["meeting_id"])
    if meeting is None or meeting.status != "planned" or meeting.moves != args["moves"]:
        return False
    pair = await work.pairs.find(meeting.pair_id)
    return pair is not None and pair.status == "active"


async def _is_unconfirmed(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    meeting = await work.meetings.find(args["meeting_id"])
    return meeting is not None and meeting.status == "held" and meeting.confirmed_at is None


async def _is_disputed(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """The junior's word still stands against the record."""
    meeting = await work.meetings.find(args["meeting_id"])
    return meeting is not None and meeting.confirmed_at is None and meeting.correction != ""


async def _is_to_do(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    action = await work.actions.find(args["action_id"])
    if action is None or action.done_at is not None or action.dropped_at is not None:
        return False
    pair = await work.pairs.find(action.pair_id)
    if pair is None or pair.status != "active":
        return False
    return person_id in ((pair.mentor_id, pair.mentee_id) if action.person_id is None else (action.person_id,))


NOTE_WRITTEN = NoticeKind(name="note_written", lifetime=timedelta(days=7))
ACTION_DUE = NoticeKind(name="action_due", priority=Priority.REMINDER, is_true=_is_to_do)
MEETING_DISPUTED = NoticeKind(name="meeting_disputed", lifetime=timedelta(days=7), is_true=_is_disputed)
MEETING_PLANNED = NoticeKind(name="meeting_planned", is_true=_stands)
MEETING_MOVED = NoticeKind(name="meeting_moved", is_true=_stands)
MEETING_CANCELLED = NoticeKind(name="meeting_cancelled")
MEETING_REMINDER = NoticeKind(name="meeting_reminder", priority=Priority.REMINDER, is_true=_stands)
MEETING_AFTER = NoticeKind(
    name="meeting_after", priority=Priority.REMINDER, lifetime=timedelta(days=7), is_true=_stands
)
MEETING_CONFIRM = NoticeKind(name="meeting_confirm", lifetime=timedelta(days=7), is_true=_is_unconfirmed)
MEETING_CORRECTED = NoticeKind(name="meeting_corrected", is_true=_is_unconfirmed)
NOTICES = (
    MEETING_PLANNED,
    MEETING_MOVED,
    MEETING_CANCELLED,
    MEETING_REMINDER,
    MEETING_AFTER,
    MEETING_CONFIRM,
    MEETING_CORRECTED,
    MEETING_DISPUTED,
    ACTION_DUE,
    NOTE_WRITTEN,
)


async def tell(
    work: Work,
    kind: NoticeKind,
    meeting: Meeting,
    person_id: int,
    *,
    now: datetime,
    moments: tuple[datetime, ...] = (),
    part: str = "",
    **args: Any,
) -> None:
    """One notice about a meeting. It goes through quiet time when one of its `moments` would come before its end."""
    allowed = next_allowed(now, work.profile.quiet, work.profile.zone)
    urgent = is_urgent(now, moments, work.profile.zone) or any(now < moment <= allowed for moment in moments)
    await notify(
        work,
        kind,
        key=f"{meeting.id}:{meeting.moves}{part}",
        now=now,
        person_id=person_id,
        about=f"meeting:{meeting.id}",
        expires_at=meeting.planned_at if kind in (MEETING_PLANNED, MEETING_MOVED) else None,
        quiet=Quiet.GOES_ANYWAY if urgent else None,
        meeting_id=meeting.id,
        moves=meeting.moves,
        **args,
    )


async def plan_reminders(work: Work, meeting: Meeting, pair: Pair, *, now: datetime) -> None:
    """Both are reminded as the profile says; after the planned end the mentor is asked. Older reminders go."""
    about = f"meeting:{meeting.id}"
    await work.outbox.cancel(about)
    moments = reminder_moments(
        work.profile.reminders.meeting_before, meeting.planned_at, now, work.profile.quiet, work.profile.zone
    )
    for number, moment in enumerate(moments):
        for person_id in (pair.mentor_id, pair.mentee_id):
            await notify(
                work,
                MEETING_REMINDER,
                key=f"{meeting.id}:{meeting.moves}:{number}",
                now=now,
                person_id=person_id,
                due_at=moment,
                expires_at=meeting.planned_at,
                about=about,
                quiet=Quiet.GOES_ANYWAY,
                meeting_id=meeting.id,
                moves=meeting.moves,
            )
    await notify(
        work,
        MEETING_AFTER,
        key=f"{meeting.id}:{meeting.moves}",
        now=now,
        person_id=pair.mentor_id,
        due_at=meeting.planned_at + timedelta(minutes=meeting.planned_minutes),
        about=about,
        meeting_id=meeting.id,
        moves=meeting.moves,
    )
