"""Who gets the right to send while the database is away rests and tries again."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import cast

import pytest
from sqlalchemy.exc import OperationalError

from app.leading import Leader
from scheduler.runner import Runner
from scheduler.sender import Sender
from simulator.clock import SettableClock
from storage.addresses import address
from storage.lock import ProcessLock

PATIENCE = 10


class Sending:
    """Its first tries to settle what an earlier process left meet these errors."""

    def __init__(self, *errors: Exception) -> None:
        self._errors = list(errors)
        self.leads = asyncio.Event()

    async def recover(self) -> int:
        if self._errors:
            raise self._errors.pop(0)
        return 0

    async def run(self) -> None:
        self.leads.set()
        await asyncio.Event().wait()

    def wake(self) -> None:
        """Nothing is to be sent."""

    async def record_landed(self) -> None:
        """Nothing was sent."""


class Resting(SettableClock):
    def __init__(self) -> None:
        super().__init__(ticking=False)
        self.rests: asyncio.Queue[float] = asyncio.Queue()

    async def sleep(self, seconds: float) -> None:
        self.rests.put_nowait(seconds)
        await super().sleep(seconds)


class Ticking:
    def start(self) -> None:
        """No tick is due."""

    async def run_due(self) -> None:
        """No tick is due."""

    def close(self) -> None:
        """Nothing is open."""


def leader(lock: ProcessLock, sending: Sending, clock: SettableClock) -> Leader:
    return Leader(lock, cast(Sender, sending), cast(Runner, Ticking()), clock)


async def test_worker_that_meets_an_outage_as_it_takes_the_lead_rests_and_leads(base_url: str) -> None:
    away = OperationalError("x", {}, Exception("server closed the connection unexpectedly"))
    clock, sending = Resting(), Sending(away, away)
    lock, other = ProcessLock(address(base_url)), ProcessLock(address(base_url))
    task = asyncio.create_task(leader(lock, sending, clock).run())
    for seconds in (1, 3):
        assert await asyncio.wait_for(clock.rests.get(), PATIENCE) == seconds
        await other.take()  # it does not keep the right that it cannot use
        await other.release()
        clock.set(clock.now() + timedelta(seconds=seconds))
    await asyncio.wait_for(sending.leads.wait(), PATIENCE)
    assert lock.is_held
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await lock.release()


async def test_error_that_does_not_pass_ends_the_worker_that_takes_the_lead(base_url: str) -> None:
    lock = ProcessLock(address(base_url))
    with pytest.raises(ZeroDivisionError):
        await leader(lock, Sending(ZeroDivisionError()), SettableClock(ticking=False)).run()
    await lock.release()
