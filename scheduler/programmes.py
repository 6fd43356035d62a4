"""Every morning: programmes that are missing, roadmaps that are late."""

from __future__ import annotations

from datetime import datetime

from domain.reminders import MORNING
from scheduler.ticks import Counts, Daily, Tick
from services.programmes import ask_for_programmes, settle_items
from storage.work import Work


async def ask(work: Work, now: datetime) -> Counts:
    return await ask_for_programmes(work, now=now) if work.profile.module_on("programmes") else {}


async def settle(work: Work, now: datetime) -> Counts:
    return await settle_items(work, now=now) if work.profile.module_on("programmes") else {}


TICKS = (Tick("programmes_missing", Daily(MORNING), ask), Tick("roadmaps", Daily(MORNING), settle))
