"""A notice that Telegram refuses for good: a methodist hears of it in words, once a day for one reason."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from domain.actors import Role
from models.machinery import Notice
from services.outbox import NoticeKind, Priority, notify
from storage.work import Work

NOT_TAKEN = NoticeKind(name="delivery_refused", priority=Priority.REMINDER, lifetime=timedelta(days=2))
NOTICES = (NOT_TAKEN,)


async def tell_refused(work: Work, notice: Notice, words: str, *, now: datetime) -> None:
    """`words` are Telegram's own; neither the reader nor the text are named. Its own refusal is told to nobody."""
    if notice.kind == NOT_TAKEN.name:
        return
    today = now.astimezone(work.profile.zone).date()
    reason = hashlib.sha256(f"{notice.kind}:{notice.about}:{words}".encode()).hexdigest()[:16]
    holders = await work.appointments.holders(Role.METHODIST, today)
    for person_id in dict.fromkeys(row.person_id for row in holders):
        await notify(work, NOT_TAKEN, key=f"{reason}:{today}", now=now, person_id=person_id, words=words[:200])
