"""Every morning: steps whose day has come, and evidence that nobody has looked at."""

from __future__ import annotations

from datetime import datetime

from domain.reminders import MORNING
from scheduler.ticks import Counts, Daily, Tick
from services.routes import offer_due_steps, tell_late_checks
from storage.work import Work


async def deliver_steps(work: Work, now: datetime) -> Counts:
    return {"offered": await offer_due_steps(work, now), "late checks told": await tell_late_checks(work, now)}


TICKS = (Tick("routes", Daily(MORNING), deliver_steps),)
