"""Every morning: steps whose day has come, evidence that nobody has looked at, drafts that wait for nobody. On its
last evening: the month."""

from __future__ import annotations

from datetime import datetime, time

from domain.reminders import MORNING
from scheduler.ticks import Counts, Daily, Tick
from services.absences import end_due_absences
from services.routes import offer_due_steps, settle_drafts, take_snapshot, tell_late_checks
from storage.work import Work

EVENING = time(19, 30)  # the last day of a month is over for everybody who works


async def deliver_steps(work: Work, now: datetime) -> Counts:
    back = await end_due_absences(work, now)  # whoever is back today gets today's steps
    offered, told = await offer_due_steps(work, now), await tell_late_checks(work, now)
    settled = await settle_drafts(work, now)
    return {"back": back, "offered": offered, "late checks told": told, "drafts settled": settled}


async def freeze_month(work: Work, now: datetime) -> Counts:
    return {"rows": await take_snapshot(work, now)}


TICKS = (Tick("routes", Daily(MORNING), deliver_steps), Tick("snapshot", Daily(EVENING), freeze_month))
