"""Nightly upkeep: conversation states, updates and tick slots that nobody needs any more.

In the morning the administrator hears what the bot could not do.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from scheduler.ticks import Counts, Daily, Tick
from services.troubles import tell_troubles
from storage.work import Work

KEEP_STATES = timedelta(days=60)
KEEP_HANDLED = timedelta(days=2)  # Telegram brings an update again for a day
KEEP_SET_ASIDE = timedelta(days=60)
KEEP_SLOTS = timedelta(days=400)
DAY_ENDS = Daily(time(8, 0))


async def purge(work: Work, now: datetime) -> Counts:
    states = await work.states.purge(now - KEEP_STATES)
    await work.ticks.purge(now - KEEP_SLOTS)
    forgotten = await work.inbox.forget(handled_before=now - KEEP_HANDLED, set_aside_before=now - KEEP_SET_ASIDE)
    return {"states": states, **forgotten}


async def troubles(work: Work, now: datetime) -> Counts:
    """The day that is told ended an hour before: what is tried again has come to its end by then."""
    return await tell_troubles(work, DAY_ENDS.slot(now, work.profile.zone), now=now)


TICKS = (Tick("upkeep", Daily(time(3, 30)), purge), Tick("troubles", Daily(time(9, 0)), troubles))
