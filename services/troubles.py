"""What the bot could not do yesterday is told in the morning to whoever looks after it, in numbers."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from domain.actors import Role
from services.outbox import NoticeKind, Priority, notify_all
from storage.work import Work

LOOKS_BACK = timedelta(days=1)
TOLD = ("failed", "unknown")

MORNING = NoticeKind(name="troubles", priority=Priority.REMINDER, lifetime=timedelta(hours=10))

NOTICES = (MORNING,)


async def tell_troubles(work: Work, until: datetime, *, now: datetime) -> dict[str, int]:
    """Notices refused for good or in doubt and updates set aside in the day that ended at `until`.

    To administrators; to methodists where no administrator has the bot. Nothing to tell is not told.
    """
    since = until - LOOKS_BACK
    notices = await work.figures.notices(due_from=since, due_before=until)
    counts = {status: notices.get(status, 0) for status in TOLD}
    counts["set_aside"] = await work.figures.set_aside(since=since, before=until)
    if not any(counts.values()):
        return {"told": 0}
    today = now.astimezone(work.profile.zone).date()
    for role in (Role.ADMIN, Role.METHODIST):
        holders = {row.person_id for row in await work.appointments.holders(role, today)}
        reached = sorted(await work.accounts.people_with_accounts(holders))
        if reached:
            args: dict[str, Any] = dict(counts)
            told = await notify_all(work, MORNING, key=until.isoformat(), now=now, person_ids=reached, **args)
            return counts | {"told": told}
    return counts | {"told": 0}
