"""Every morning whoever joined a body since is invited to its announced sessions."""

from __future__ import annotations

from datetime import datetime, time

from scheduler.ticks import Counts, Daily, Tick
from services.events import invite_newcomers
from storage.work import Work


async def invite(work: Work, now: datetime) -> Counts:
    return await invite_newcomers(work, now)


TICKS = (Tick("events", Daily(time(9, 0)), invite),)
