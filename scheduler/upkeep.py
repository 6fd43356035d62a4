"""Nightly upkeep: conversation states, updates set aside and tick slots that nobody needs any more."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from scheduler.ticks import Counts, Daily, Tick
from storage.work import Work

KEEP_STATES = timedelta(days=60)
KEEP_SET_ASIDE = timedelta(days=60)
KEEP_SLOTS = timedelta(days=400)


async def purge(work: Work, now: datetime) -> Counts:
    states = await work.states.purge(now - KEEP_STATES)
    await work.ticks.purge(now - KEEP_SLOTS)
    return {"states": states, "set_aside": await work.inbox.purge(now - KEEP_SET_ASIDE)}


TICKS = (Tick("upkeep", Daily(time(3, 30)), purge),)
