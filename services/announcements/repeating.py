"""Asks after the first one: what time does with announcements that wait for an acknowledgement."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.announcements import repeats_passed
from models.announcements import Announcement
from services.announcements.mailing import REPEAT, SILENT, about, allowed_at, mailing_of
from services.outbox import notify
from storage.work import Work

LATE_REPEAT = timedelta(days=14)


async def repeat_unread(work: Work, now: datetime) -> dict[str, int]:
    """Day 1 and day 3 after it left: those who got it and have not marked it read are asked once more; the day after
    the author gets the organisations that are still silent. Each stage happens once, however often this runs."""
    rules, zone = work.profile.reminders, work.profile.zone
    days = sorted(rules.ack_repeat_days)[: rules.max_per_item]
    today = now.astimezone(zone).date()
    asked = told = 0
    for announcement in await work.announcements.to_repeat(now - LATE_REPEAT, now, len(days) + 1):
        asked_at = announcement.asked_at or announcement.goes_at
        passed = repeats_passed(asked_at.astimezone(zone).date(), days, today)
        if passed <= announcement.repeats or not await work.announcements.count_repeat(announcement, passed):
            continue
        if passed <= len(days):
            key = f"{_asked(announcement)}:{passed}"
            mailing = mailing_of(announcement, REPEAT, key, now=now, due_at=allowed_at(work, now))
            await work.announcements.mail_again(announcement.id, mailing)
            asked += 1
        elif await work.announcements.schools(announcement.id, unread_only=True):
            told += await notify(
                work,
                SILENT,
                key=_asked(announcement),
                now=now,
                person_id=announcement.author_id,
                about=about(announcement.id),
                announcement=announcement.id,
            )
    return {"repeated": asked, "told": told}


def _asked(announcement: Announcement) -> str:
    """What is asked for: a correction of meaning begins anew."""
    edition = announcement.asked_revision
    return f"{announcement.id}:e{edition}" if edition else str(announcement.id)
