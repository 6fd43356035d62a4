"""The door of the page: while the bot is not there a request waits outside (503), and whoever is inside ends first."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web

from simulator.page.requests import refusal

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LEAVE_WITHIN = 2.0
"""Real seconds for a request under way; what takes longer (a clock moved by a month) is cut off."""


class Door:
    """Open from the start. A request that is answered from a base that is being closed would wait for ever."""

    def __init__(self) -> None:
        self.is_open = True
        self._inside: set[asyncio.Task[None]] = set()

    def through(self, handler: Handler) -> Handler:
        async def enter(request: web.Request) -> web.StreamResponse:
            if not self.is_open:
                raise refusal("bot-away", 503)
            visit = asyncio.current_task()
            assert visit is not None
            self._inside.add(visit)
            try:
                return await handler(request)
            finally:
                self._inside.discard(visit)

        return enter

    async def close(self) -> None:
        """Returns when nobody is inside. The second time does nothing."""
        self.is_open = False
        if self._inside:
            await asyncio.wait(self._inside, timeout=LEAVE_WITHIN)
        for visit in self._inside:
            visit.cancel()
        if self._inside:
            await asyncio.wait(self._inside)
