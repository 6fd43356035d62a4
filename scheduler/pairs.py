"""Every morning: silent pairs, offers that nobody has answered."""

from __future__ import annotations

from datetime import datetime

from domain.reminders import MORNING
from scheduler.ticks import Counts, Daily, Tick
from services.pairs import expire_offers, part_with_leavers, tell_silent
from storage.work import Work


async def tell(work: Work, now: datetime) -> Counts:
    return await tell_silent(work, now=now) if work.profile.module_on("pairs") else {}


async def expire(work: Work, now: datetime) -> Counts:
    return await expire_offers(work, now=now) if work.profile.module_on("pairs") else {}


async def part(work: Work, now: datetime) -> Counts:
    return await part_with_leavers(work, now=now) if work.profile.module_on("pairs") else {}


TICKS = (
    Tick("silent_pairs", Daily(MORNING), tell),
    Tick("pair_offers", Daily(MORNING), expire),
    Tick("pair_leavers", Daily(MORNING), part),
)
