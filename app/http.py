"""The one web server of a process, on MARSHRUT_HTTP_PORT: whoever answers there hands in its routes."""

from __future__ import annotations

from collections.abc import Iterable

from aiohttp import web


async def serve(routes: Iterable[web.AbstractRouteDef], port: int, host: str = "0.0.0.0") -> web.AppRunner:
    """Start answering; the caller cleans the runner up, which lets answers under way end."""
    site = web.Application()
    site.add_routes(list(routes))
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner
