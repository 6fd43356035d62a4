"""How the author watches an announcement leave: one message of theirs is edited, at moments planned beforehand.

A moment at which nothing has changed since the last look says nothing.
"""

from __future__ import annotations

from datetime import datetime

from domain.announcements import looks
from models.announcements import Announcement
from services.announcements.mailing import PROGRESS, about
from services.outbox import notify
from storage.work import Work


async def plan_progress(work: Work, announcement: Announcement, start: datetime, *, people: int, now: datetime) -> None:
    """Looks from `start` on, while so many copies leave and a while after it."""
    for number, after in enumerate(looks(people)):
        await notify(
            work,
            PROGRESS,
            key=f"{announcement.id}:{start.isoformat()}:{number}",
            now=now,
            person_id=announcement.author_id,
            due_at=start + after,
            about=about(announcement.id),
            announcement=announcement.id,
        )
