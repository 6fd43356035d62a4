"""What a process that stands by answers on its port: that it stands by, and whether it reaches the database.

Always 503, so that no proxy takes it for the process that works: the webhook is not answered here at all. Where the
active process answers at the same place (two on one machine with the same settings), the port is left to it.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import TYPE_CHECKING

from app.settings import Settings
from migrations.schema import connected, revision
from services.ports import Clock
from storage.lock import ProcessLock

if TYPE_CHECKING:
    from aiohttp import web

log = logging.getLogger(__name__)

LOOKS_EVERY = 3.0


def place(settings: Settings) -> str:
    """Where a process with these settings answers."""
    return f"{settings.http_port}@{socket.gethostname()}"


async def answer(lock: ProcessLock, settings: Settings, clock: Clock) -> None:
    """As long as this process stands by; never raises for want of a port or of the database."""
    site: web.AppRunner | None = None
    try:
        while settings.http_port:
            try:
                is_theirs = await lock.is_held_at_our_place()
                if is_theirs and site is not None:
                    await site.cleanup()
                    site = None
                elif not is_theirs and site is None:
                    from app.http import serve  # with the library, read by whom is asked at all

                    site = await serve(_routes(settings), settings.http_port)
            except Exception as error:  # what is wrong with the database is told by the site that stands
                log.info("standing by without a port of its own: %s", type(error).__name__)
            await clock.sleep(LOOKS_EVERY)
    finally:
        if site is not None:
            await site.cleanup()


def _routes(settings: Settings) -> list[web.RouteDef]:
    from aiohttp import web

    async def health(_: web.Request) -> web.Response:
        faults = ["standby"]
        try:
            await asyncio.to_thread(connected, settings.database, revision)
        except Exception:
            log.exception("the database does not answer")
            faults.append("database")
        return web.json_response({"ok": False, "faults": faults, "sends": False}, status=503)

    return [web.get("/health", health)]
