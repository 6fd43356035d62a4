"""Runs due ticks. APScheduler only wakes this, by interval: what is due is asked of the clock and the slots."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from scheduler.ticks import Counts, Tick
from services.ports import Clock
from storage.database import Database

log = logging.getLogger(__name__)

EVERY_SECONDS = 10
LATE_AT_MOST = 60


class Runner:
    def __init__(self, database: Database, clock: Clock, ticks: Sequence[Tick]) -> None:
        self._database = database
        self._clock = clock
        self._ticks = ticks
        self._scheduler: AsyncIOScheduler | None = None
        self._seen: dict[str, str] = {}  # the newest slot of each tick that is surely taken: spares the question
        self.last_run_at: datetime | None = None

    def start(self) -> None:
        """Again as well, after `close`."""
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(
            self.run_due,
            "interval",
            seconds=EVERY_SECONDS,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=LATE_AT_MOST,
        )
        self._scheduler.start()

    def close(self) -> None:
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None

    async def run_due(self) -> None:
        """Every tick whose slot nobody has taken; a tick that fails keeps its slot free for the next round."""
        now = self._clock.now()
        for tick in self._ticks:
            slot = tick.schedule.slot(now, self._database.profile.zone).isoformat()
            if self._seen.get(tick.name) == slot:
                continue
            started = self._clock.monotonic()
            try:
                counts = await self._run(tick, slot, now)
            except Exception:
                log.exception("tick %s failed", tick.name)
                continue
            self._seen[tick.name] = slot
            if counts is not None:
                log.info("tick %s: %s in %.3f s", tick.name, counts, self._clock.monotonic() - started)
        self.last_run_at = now

    async def _run(self, tick: Tick, slot: str, now: datetime) -> Counts | None:
        """None when somebody took the slot before."""
        async with self._database.reading() as work:
            if await work.ticks.is_taken(tick.name, slot):
                return None
        async with self._database.transaction() as work:
            return await tick.run(work, now) if await work.ticks.take(tick.name, slot, now) else None

    def next_due(self, now: datetime) -> datetime | None:
        """The next moment at which some tick has a slot; a moved clock stops there."""
        moments = [tick.schedule.next(now, self._database.profile.zone) for tick in self._ticks]
        return min(moments, default=None)
