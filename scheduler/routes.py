"""Every morning: steps whose day has come, and evidence that nobody has looked at."""

from __future__ import annotations

from datetime import datetime

from domain.reminders import MORNING
from scheduler.ticks import Counts, Daily, Tick
from services.absences import end_due_absences
from services.routes import offer_due_steps, tell_late_checks
from storage.work import Work


async def deliver_steps(work: Work, now: datetime) -> Counts:
    back = await end_due_absences(work, now)  # whoever is back today gets today's steps
    offered, told = await offer_due_steps(work, now), await tell_late_checks(work, now)
    return {"back": back, "offered": offered, "late checks told": told}


TICKS = (Tick("routes", Daily(MORNING), deliver_steps),)
