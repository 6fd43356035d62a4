"""`GET /health` on MARSHRUT_HTTP_PORT: 200 only when the database answers, its schema is this code's, the sender
and the ticks are alive. 503 names what is wrong."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from aiohttp import web

from app.build import App
from migrations.schema import is_current

STALE_AFTER = timedelta(minutes=10)


def routes(app: App) -> list[web.RouteDef]:
    async def health(_: web.Request) -> web.Response:
        faults = await what_is_wrong(app)
        return web.json_response({"ok": not faults, "faults": faults}, status=503 if faults else 200)

    return [web.get("/health", health)]


async def what_is_wrong(app: App) -> list[str]:
    """Short codes: database, schema, ticks, sender."""
    try:
        async with app.database.reading() as work:
            await work.organisations.municipalities()
    except Exception:
        return ["database"]
    faults = []
    if not await asyncio.to_thread(is_current, app.settings.database):
        faults.append("schema")
    last = app.runner.last_run_at
    if last is None or app.clock.now() - last > STALE_AFTER:
        faults.append("ticks")
    if app.sender.has_stopped:
        faults.append("sender")
    return faults
