"""Stop, go on, once more to the doubtful, once more to the silent: with exact counts, each harmless when repeated."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.announcements import Phase
from domain.errors import Gone, Invalid
from models.announcements import Announcement
from services.announcements.mailing import ANNOUNCEMENT, REPEAT, about, allowed_at, mailing_of, standing_of
from services.announcements.progress import plan_progress
from services.announcements.steering import steered
from storage.work import Work


async def stop_announcement(work: Work, actor: Actor, announcement_id: int, *, now: datetime) -> int:
    """Keep back what has not left; what is on its way this second still comes. How many wait."""
    announcement = await steered(work, actor, announcement_id)
    kept = await work.courses.keep_back(announcement.id, about(announcement.id), ANNOUNCEMENT.name)
    if kept is None:
        raise Gone("announcements-not-going")
    work.audit.add("stop", "announcement", announcement.id, actor_id=actor.person_id, now=now, waiting=kept)
    return (await standing_of(work, announcement)).waiting


async def resume_announcement(work: Work, actor: Actor, announcement_id: int, *, now: datetime) -> int:
    """Let go exactly those that were kept back, now or after quiet time; urgent ones do not wait. How many go."""
    announcement = await steered(work, actor, announcement_id)
    due_at = allowed_at(work, now)
    count = await work.courses.let_go(
        announcement.id,
        about(announcement.id),
        ANNOUNCEMENT.name,
        now=now,
        due_at=due_at,
        expires_at=due_at + ANNOUNCEMENT.lifetime,
    )
    if count is None:
        raise Gone("announcements-not-stopped")
    await _follow(work, announcement, count, now)
    work.audit.add("resume", "announcement", announcement.id, actor_id=actor.person_id, now=now, waiting=count)
    return (await standing_of(work, announcement)).waiting


async def resend_doubtful(work: Work, actor: Actor, announcement_id: int, *, now: datetime) -> int:
    """Once more to those of whom nobody knows whether it came; each copy once in its life. How many go."""
    announcement = await steered(work, actor, announcement_id)
    if announcement.phase != Phase.GOING:
        raise Gone("announcements-not-going")
    due_at = allowed_at(work, now)
    count = await work.courses.resend_unknown(
        announcement.id, now=now, due_at=due_at, expires_at=due_at + ANNOUNCEMENT.lifetime
    )
    if count:
        await _follow(work, announcement, count, now)
        work.audit.add("resend", "announcement", announcement.id, actor_id=actor.person_id, now=now, people=count)
    return count


async def _follow(work: Work, announcement: Announcement, people: int, now: datetime) -> None:
    """The author watches from the moment at which the first of them leaves."""
    start = (await standing_of(work, announcement)).goes_next or now
    await plan_progress(work, announcement, max(start, now), people=people, now=now)


async def remind_silent(work: Work, actor: Actor, announcement_id: int, *, now: datetime) -> int:
    """Ask those once more who have got it and not marked it, beside the asks of days 1 and 3; once a day. How many."""
    announcement = await steered(work, actor, announcement_id)
    today = now.astimezone(work.profile.zone).date()
    if not announcement.needs_ack:
        raise Invalid("announcements-no-mark-asked")
    if not await work.courses.remind(announcement.id, today):
        raise Invalid("announcements-reminded-today")
    standing = await standing_of(work, announcement)
    key = f"{announcement.id}:{today.isoformat()}"
    await work.announcements.mail_again(
        announcement.id, mailing_of(announcement, REPEAT, key, now=now, due_at=allowed_at(work, now))
    )
    silent = standing.silent
    work.audit.add("remind", "announcement", announcement.id, actor_id=actor.person_id, now=now, people=silent)
    return silent
