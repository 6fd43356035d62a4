"""Every morning: programmes that are missing, topics that were talked about; every month roadmaps that are late."""

from __future__ import annotations

from datetime import datetime

from domain.reminders import MORNING
from scheduler.ticks import Counts, Daily, Monthly, Tick
from services.programmes import ask_for_programmes, settle_items, tell_late
from storage.work import Work


async def ask(work: Work, now: datetime) -> Counts:
    return await ask_for_programmes(work, now=now) if work.profile.module_on("programmes") else {}


async def settle(work: Work, now: datetime) -> Counts:
    return await settle_items(work, now=now) if work.profile.module_on("programmes") else {}


async def tell(work: Work, now: datetime) -> Counts:
    return await tell_late(work, now=now) if work.profile.module_on("programmes") else {}


TICKS = (
    Tick("programmes_missing", Daily(MORNING), ask),
    Tick("roadmaps", Daily(MORNING), settle),
    Tick("roadmaps_late", Monthly(MORNING), tell),
)
