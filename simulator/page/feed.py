"""What changes, told to every open page at once: server-sent events."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from simulator.page.bubbles import bubble
from simulator.page.requests import refusal
from simulator.telegram import Telegram

HEARTBEAT = 10.0  # seconds; carries the clock, so that a page's own ticking never drifts away
WAIT = 30.0


class Feed:
    """One stream for each open page, from the revision it has seen."""

    def __init__(self, telegram: Telegram, *, clock_state: Callable[[], Awaitable[dict[str, Any]]]) -> None:
        self._telegram = telegram
        self._clock_state = clock_state
        self._queues: set[asyncio.Queue[dict[str, Any] | None]] = set()
        self._clock_told: set[asyncio.Queue[dict[str, Any] | None]] = set()  # one word about many moves is enough

    def revision(self) -> int:
        """The newest revision: what a page has just read is up to date with it."""
        return self._telegram.changes(sys.maxsize)[0]

    def received_since(self, revision: int) -> int:
        """How many messages of the bot have come to people since then."""
        changes = self._telegram.changes(revision)[1]
        return sum(change["type"] == "message" and change["message"]["from"]["is_bot"] for change in changes)

    def announce_clock(self) -> None:
        """Tells every page at once that the clock was moved, or is being moved."""
        for queue in self._queues - self._clock_told:
            queue.put_nowait({"kind": "clock"})
        self._clock_told |= self._queues

    def close(self) -> None:
        for queue in self._queues:
            queue.put_nowait(None)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        try:
            since = int(request.query.get("since", "0"))
        except ValueError:
            raise refusal("bad-request") from None
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        queue: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._queues.add(queue)
        pump = asyncio.create_task(self._pump(since, queue))
        try:
            await self._send(response, {"kind": "hello"})
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), HEARTBEAT)
                except TimeoutError:
                    event = {"kind": "clock"}
                if event is None:
                    break
                self._clock_told.discard(queue)
                await self._send(response, event)
        except (ConnectionError, web.HTTPServiceUnavailable):  # the page was closed, or the bot went: it comes again
            pass
        finally:
            self._queues.discard(queue)
            self._clock_told.discard(queue)
            pump.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await pump
        return response

    async def _send(self, response: web.StreamResponse, event: dict[str, Any]) -> None:
        if event["kind"] == "clock":
            event = event | {"clock": await self._clock_state()}
        await response.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())

    async def _pump(self, since: int, queue: asyncio.Queue[dict[str, Any] | None]) -> None:
        while True:
            await self._telegram.wait_change(since, WAIT)
            since, changes = self._telegram.changes(since)
            told = [_told(change) for change in changes]
            if told:
                queue.put_nowait({"kind": "changes", "revision": since, "changes": told})


def _told(change: dict[str, Any]) -> dict[str, Any]:
    told = {**change, "chat": change["chat_id"]}
    if message := change.get("message"):
        told["message"] = bubble(message, change["chat_id"])
    return told
