"""Every morning: who is a young specialist today; once a month how it goes."""

from __future__ import annotations

from datetime import datetime

from domain.reminders import MORNING
from scheduler.ticks import Counts, Daily, Tick
from services.young_specialists import ask_pulses, count_young
from storage.work import Work


async def count(work: Work, now: datetime) -> Counts:
    return await count_young(work, now=now) if work.profile.module_on("pairs") else {}


async def ask(work: Work, now: datetime) -> Counts:
    return await ask_pulses(work, now=now) if work.profile.module_on("pairs") else {}


TICKS = (Tick("young_specialists", Daily(MORNING), count), Tick("young_pulse", Daily(MORNING), ask))
