"""Every morning: whose year in the base is nearly over."""

from __future__ import annotations

from datetime import datetime

from domain.reminders import MORNING
from scheduler.ticks import Counts, Daily, Tick
from services.activists import review_activists
from storage.work import Work


async def review(work: Work, now: datetime) -> Counts:
    return await review_activists(work, now=now) if work.profile.module_on("activists") else {}


TICKS = (Tick("activists", Daily(MORNING), review),)
