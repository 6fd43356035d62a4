"""The one web server of a process, on MARSHRUT_HTTP_PORT: whoever answers there hands in its routes."""

from __future__ import annotations

from collections.abc import Iterable

from aiohttp import web


async def serve(
    routes: Iterable[web.AbstractRouteDef], port: int, host: str = "0.0.0.0", *, shares_port: bool = False
) -> web.AppRunner:
    """Start answering; the caller cleans the runner up, which lets answers under way end.

    Processes of one machine may share the port: the system hands each connection to one of them.
    """
    site = web.Application()
    site.add_routes(list(routes))
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port, reuse_port=shares_port or None).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner
