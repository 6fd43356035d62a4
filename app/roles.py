"""Which processes may work side by side.

One is active on a database, another waits for its place. With a webhook, PostgreSQL and Redis all of them take and
handle updates, and the one that has the right to the database also sends and runs the ticks.
"""

from __future__ import annotations

import asyncio
import re

from app.commands.console import Console, Stop
from app.leading import wait_for
from app.settings import Settings
from app.standby import answer
from storage.addresses import address
from storage.lock import AlreadyRunning, ProcessLock

SECRET = re.compile("[A-Za-z0-9_-]{1,256}")


def check_roles(settings: Settings) -> None:
    """Raises `Stop` for settings that do not fit together."""
    if settings.redis_url and not settings.webhook_url:
        raise Stop("operator-workers-need-webhook")
    if settings.redis_url and address(settings.database).get_backend_name() == "sqlite":
        raise Stop("operator-workers-need-postgresql")
    if not settings.webhook_url:
        return
    if SECRET.fullmatch(settings.webhook_secret.get_secret_value()) is None:
        raise Stop("operator-webhook-secret")
    if not settings.http_port:
        raise Stop("operator-webhook-port")


async def stand_by(console: Console, lock: ProcessLock, stop: asyncio.Event) -> bool:
    """Wait for the right to work on this database, told once; False when `stop` came first.

    Nothing is migrated or fetched before, only its health is told: a newer version may wait for the older one to end.
    """
    try:
        await lock.take()
        return True
    except AlreadyRunning:
        console.say("operator-standing-by")
    except Exception as error:
        raise Stop("operator-database-away") from error
    waiting, stopping = asyncio.create_task(wait_for(lock, clock=console.clock)), asyncio.create_task(stop.wait())
    answering = asyncio.create_task(answer(lock, console.settings, console.clock))
    try:
        await asyncio.wait((waiting, stopping), return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (waiting, stopping, answering):
            task.cancel()
        await asyncio.gather(waiting, stopping, answering, return_exceptions=True)
    if waiting.done() and not waiting.cancelled():
        waiting.result()
    return lock.is_held and not stop.is_set()
