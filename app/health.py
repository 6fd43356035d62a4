"""`GET /health` on MARSHRUT_HTTP_PORT: 200 only when this process can do its work. 503 names what is wrong."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta

from aiohttp import web

from app.build import App
from migrations.schema import is_current

log = logging.getLogger(__name__)

STALE_AFTER = timedelta(minutes=5)


def routes(app: App) -> list[web.RouteDef]:
    async def health(_: web.Request) -> web.Response:
        faults = await what_is_wrong(app)
        found = {"ok": not faults, "faults": faults, "sends": app.database.lock.is_held}
        return web.json_response(found, status=503 if faults else 200)

    return [web.get("/health", health)]


async def what_is_wrong(app: App) -> list[str]:
    """Short codes: database, schema, redis, ticks, sender. Who stands by has neither ticks nor sender to show.

    A sender that sleeps because nothing is due is well, and so is one that keeps the silence Telegram asked for.
    """
    now = app.clock.now()
    try:
        async with app.database.reading() as work:
            due_since = await work.figures.due_since(now)
        is_new = await asyncio.to_thread(is_current, app.settings.database)
    except Exception:
        log.exception("the database does not answer")
        return ["database"]
    faults = [] if is_new else ["schema"]
    if app.settings.works_together:
        from storage.isolation import redis_answers  # with its library, read where Redis is used at all

        faults += [] if await redis_answers(app.settings.redis_url) else ["redis"]
    if not app.database.lock.is_held:
        return faults
    last_tick, last_round = app.runner.last_run_at, app.sender.last_round_at
    if last_tick is None or now - last_tick > STALE_AFTER:
        faults.append("ticks")
    is_late = due_since is not None and now - due_since > STALE_AFTER
    is_stuck = is_late and not app.pacer.is_held and (last_round is None or now - last_round > STALE_AFTER)
    if app.sender.has_stopped or is_stuck:
        faults.append("sender")
    return faults
