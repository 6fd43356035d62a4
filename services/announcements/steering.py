"""What the author, the head or a deputy does with an announcement after sending it."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.announcements import Phase, check_shown, check_text, units
from domain.errors import Gone, Invalid
from domain.rights import About, Action, Thing, check_may
from models.announcements import Announcement
from services.announcements.groups import follow_in_groups
from services.announcements.mailing import (
    ANNOUNCEMENT,
    CHANGED,
    CORRECTED,
    RECALLED,
    REPEAT,
    SHOWN,
    about,
    allowed_at,
    mailing_of,
    standing_of,
)
from services.announcements.progress import plan_progress
from services.outbox import NoticeKind
from storage.mailing import notices_to
from storage.work import Work

# What readers have beside their copy: words shown once more change with them, an ask about them has none of them.
ALSO = {CORRECTED.name: (SHOWN,), RECALLED.name: (SHOWN, REPEAT, CHANGED)}


async def undo_announcement(work: Work, actor: Actor, announcement_id: int, *, now: datetime) -> Announcement:
    """Take it back before the first copy leaves: nobody gets it, and it does not count for the day. A second time
    changes nothing. Refused once a copy is on its way."""
    announcement = await steered(work, actor, announcement_id)
    if announcement.phase == Phase.UNDONE:
        return announcement
    # First what waits: a copy that the sender has just taken is waited for here, and seen by the question after it.
    await work.outbox.cancel(about(announcement.id))
    if not await work.courses.undo(announcement.id, about(announcement.id), ANNOUNCEMENT.name):
        raise Invalid("announcements-already-leaves")
    _note(work, "undo", announcement, actor, now)
    return announcement


async def correct_announcement(
    work: Work, actor: Actor, announcement_id: int, text: str, *, now: datetime, asks_anew: bool = False
) -> Announcement:
    """Copies that wait go with the new text, copies that have left are edited and marked. The same text again changes
    nothing.

    `asks_anew`: the meaning has changed. Whoever had marked the old text is told so and asked to mark the new one; the
    old mark stays on record with the text it was made under.
    """
    announcement = await steered(work, actor, announcement_id)
    text = check_text(text)
    check_shown(units(text), has_file=announcement.file_id is not None)
    if announcement.text == text:
        return announcement
    if not await work.editions.correct(announcement, text, now=now, asks_anew=asks_anew and announcement.needs_ack):
        raise Gone("announcements-over")
    await _follow_up(work, announcement, CORRECTED, now)
    if announcement.asked_revision == announcement.revision:
        key = f"{announcement.id}:{announcement.revision}"
        again = mailing_of(announcement, CHANGED, key, now=now, due_at=allowed_at(work, now))
        await work.copies.ask_anew(announcement.id, again)
    _note(work, "correct", announcement, actor, now)
    return announcement


async def withdraw_announcement(work: Work, actor: Actor, announcement_id: int, *, now: datetime) -> Announcement:
    """Copies that wait never leave; copies that have left are deleted where the messenger still lets, else they say
    that they are withdrawn. For good; a second time changes nothing."""
    announcement = await steered(work, actor, announcement_id)
    if not await work.courses.withdraw(announcement.id):
        return announcement
    await work.outbox.cancel(about(announcement.id))
    await _follow_up(work, announcement, RECALLED, now)
    _note(work, "withdraw", announcement, actor, now)
    return announcement


async def steered(work: Work, actor: Actor, announcement_id: int) -> Announcement:
    """The announcement, for those who may act on it: its author, the head, a deputy."""
    announcement = await work.announcements.find(announcement_id)
    if announcement is None:
        raise Gone("errors-gone")
    check_may(actor, Action.WRITE, Thing.DELIVERY, About(person_id=announcement.author_id))
    return announcement


async def _follow_up(work: Work, announcement: Announcement, kind: NoticeKind, now: datetime) -> None:
    key = f"{announcement.id}:{announcement.revision}"
    mailing = mailing_of(announcement, kind, key, now=now, due_at=now, goes_anyway=True)
    await work.copies.follow_up(announcement.id, ANNOUNCEMENT.name, mailing)
    others = await work.copies.others(about(announcement.id), [other.name for other in ALSO[kind.name]])
    await work.outbox.add(notices_to(mailing, copies=others))
    await follow_in_groups(work, mailing)
    told = (await standing_of(work, announcement)).told
    await plan_progress(work, announcement, now, people=told, now=now)


def _note(work: Work, action: str, announcement: Announcement, actor: Actor, now: datetime) -> None:
    work.audit.add(action, "announcement", announcement.id, actor_id=actor.person_id, now=now)
