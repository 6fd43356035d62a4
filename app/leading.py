"""The right to send and to run the ticks: waited for while another process has it."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from scheduler.runner import Runner
from scheduler.sender import Sender
from services.pauses import back_off
from services.ports import Clock
from storage.faults import is_outage
from storage.lock import AlreadyRunning, ProcessLock

log = logging.getLogger(__name__)

WAKES_EVERY = 0.5
LANDS_WITHIN = 5.0


class Leader:
    def __init__(self, lock: ProcessLock, sender: Sender, runner: Runner, clock: Clock) -> None:
        self._lock = lock
        self._sender = sender
        self._runner = runner
        self._clock = clock

    def living(self) -> list[asyncio.Task[None]]:
        return [
            asyncio.create_task(self._sender.run(), name="sender"),
            asyncio.create_task(self._lock.keep(self._clock.sleep), name="lock"),
        ]

    async def run(self) -> None:
        """One of several workers: when the right to it comes, send what all of them leave, and run the ticks; when it
        goes to another one, wait for it again."""
        tries = 0
        while True:
            await wait_for(self._lock, clock=self._clock)
            try:
                await self._sender.recover()
            except Exception as error:
                if not is_outage(error):
                    raise
                tries += 1
                log.warning("the right to send has come and the database is away: %s", type(error).__name__)
                await self._lock.release()  # meanwhile another one may have it, and then its claims are not ours
                await self._clock.sleep(back_off(tries))
                continue
            tries = 0
            try:
                await self._lead()
            except AlreadyRunning:
                log.warning("another process has the right to send: this one waits for it")

    async def _lead(self) -> None:
        log.info("this process sends and runs the ticks")
        parts = [*self.living(), asyncio.create_task(self._wake_sender(), name="waker")]
        try:
            self._runner.start()
            await self._runner.run_due()
            done, _ = await asyncio.wait(parts, return_when=asyncio.FIRST_COMPLETED)
            for part in done:
                part.result()
        except AlreadyRunning:
            await self._sender.land(LANDS_WITHIN)  # nothing is claimed any more; what is on its way is told as it ends
            raise
        finally:
            self._runner.close()
            for part in parts:
                part.cancel()
            await asyncio.gather(*parts, return_exceptions=True)
            with suppress(Exception):
                await self._sender.record_landed()

    async def _wake_sender(self) -> None:
        """What another worker has left in the outbox wakes nobody here."""
        while True:
            await self._clock.sleep(WAKES_EVERY)
            self._sender.wake()


async def wait_for(lock: ProcessLock, *, clock: Clock) -> None:
    tries = 0
    while not lock.is_held:
        try:
            await lock.wait()
        except Exception as error:  # whoever was active has lost the database as well
            if not is_outage(error):
                raise
            tries += 1
            await clock.sleep(back_off(tries))
