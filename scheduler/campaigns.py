"""Every morning whoever came since is asked to the campaigns that run."""

from __future__ import annotations

from datetime import datetime, time

from scheduler.ticks import Counts, Daily, Tick
from services.campaigns import invite_newcomers
from storage.work import Work


async def invite(work: Work, now: datetime) -> Counts:
    return await invite_newcomers(work, now)


TICKS = (Tick("campaigns", Daily(time(9, 0)), invite),)
