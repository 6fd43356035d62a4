"""Which processes may work side by side: one is active on a database, another waits for its place."""

from __future__ import annotations

import asyncio
import re

from app.commands.console import Console, Stop
from app.settings import Settings
from services.pauses import back_off
from services.ports import Clock
from storage.faults import is_outage
from storage.lock import AlreadyRunning, ProcessLock

SECRET = re.compile("[A-Za-z0-9_-]{1,256}")


def check_roles(settings: Settings) -> None:
    """Raises `Stop` for settings that do not fit together."""
    if not settings.webhook_url:
        return
    if SECRET.fullmatch(settings.webhook_secret.get_secret_value()) is None:
        raise Stop("operator-webhook-secret")
    if not settings.http_port:
        raise Stop("operator-webhook-port")


async def stand_by(console: Console, lock: ProcessLock, stop: asyncio.Event) -> bool:
    """Wait for the right to work on this database, told once; False when `stop` came first.

    Nothing is migrated, fetched or served before: a newer version may wait here for the older one to end.
    """
    try:
        await lock.take()
        return True
    except AlreadyRunning:
        console.say("operator-standing-by")
    except Exception as error:
        raise Stop("operator-database-away") from error
    waiting, stopping = asyncio.create_task(_wait(lock, clock=console.clock)), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((waiting, stopping), return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (waiting, stopping):
            task.cancel()
        await asyncio.gather(waiting, stopping, return_exceptions=True)
    if waiting.done() and not waiting.cancelled():
        waiting.result()
    return lock.is_held and not stop.is_set()


async def _wait(lock: ProcessLock, *, clock: Clock) -> None:
    tries = 0
    while not lock.is_held:
        try:
            await lock.wait()
        except Exception as error:  # whoever was active has lost the database as well
            if not is_outage(error):
                raise
            tries += 1
            await clock.sleep(back_off(tries))
