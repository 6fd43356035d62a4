"""Every morning newly confirmed people join the bodies of their subjects, before sessions are looked at."""

from __future__ import annotations

from datetime import datetime, time

from scheduler.ticks import Counts, Daily, Tick
from services.bodies import refresh_all
from storage.work import Work


async def refresh(work: Work, now: datetime) -> Counts:
    return await refresh_all(work, now)


TICKS = (Tick("bodies", Daily(time(8, 50)), refresh),)
