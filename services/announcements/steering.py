"""What the author, the head or a deputy does with an announcement after sending it."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.announcements import Phase
from domain.errors import Gone, Invalid
from domain.rights import About, Action, Thing, check_may
from models.announcements import Announcement
from services.announcements.mailing import ANNOUNCEMENT, about
from storage.work import Work


async def undo_announcement(work: Work, actor: Actor, announcement_id: int, *, now: datetime) -> Announcement:
    """Take it back before the first copy leaves: nobody gets it, and it does not count for the day. A second time
    changes nothing. Refused once a copy is on its way."""
    announcement = await steered(work, actor, announcement_id)
    if announcement.phase == Phase.UNDONE:
        return announcement
    if not await work.courses.undo(announcement.id, about(announcement.id), ANNOUNCEMENT.name):
        raise Invalid("announcements-already-leaves")
    await work.outbox.cancel(about(announcement.id))
    work.audit.add("undo", "announcement", announcement.id, actor_id=actor.person_id, now=now)
    return announcement


async def steered(work: Work, actor: Actor, announcement_id: int) -> Announcement:
    """The announcement, for those who may act on it: its author, the head, a deputy."""
    announcement = await work.announcements.find(announcement_id)
    if announcement is None:
        raise Gone("errors-gone")
    check_may(actor, Action.WRITE, Thing.DELIVERY, About(person_id=announcement.author_id))
    return announcement
