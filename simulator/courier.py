"""Delivers updates to the bot's webhook as Telegram does.

A chat's messages come one after another, its presses in a queue of their own; different queues come in parallel, up to
`max_connections`. Anything but 2xx, a cut or a silence: the same update again, at once, then after 2, 4, 8 ... 60
seconds of the clock, until it expires. A method call in the answer is not carried out.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from dataclasses import asdict, dataclass

import aiohttp

from simulator.store import dumps
from simulator.world import UPDATE_BASE, Json, World

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ANSWERS_WITHIN = 60.0
LONGEST_PAUSE = 60.0
LONGEST_ASKED = 3600.0


@dataclass(frozen=True, kw_only=True)
class Hook:
    url: str
    secret: str = ""
    max_connections: int = 40


def kept_hook(world: World) -> Hook | None:
    stored = world.store.setting("webhook")
    return Hook(**stored) if stored else None


def keep_hook(world: World, hook: Hook | None) -> None:
    world.store.set_setting("webhook", asdict(hook) if hook else None)
    world.store.set_setting("webhook_error", None)


class Courier:
    """`run` delivers for ever; `redelivered` counts the updates that had to come again."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._queues: dict[tuple[int, bool], deque[int]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._seen = 0
        self.redelivered = 0

    async def run(self) -> None:
        """Serve the webhook that is set; start afresh with each change of it."""
        # The patience of the network is real time, the pauses between two tries are the clock's.
        timeout = aiohttp.ClientTimeout(total=ANSWERS_WITHIN)
        async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0)) as session:
            while True:
                serving = asyncio.create_task(self._serve(session))
                try:
                    await self._world.hooked.wait()
                finally:
                    await self._end(serving)

    async def _serve(self, session: aiohttp.ClientSession) -> None:
        hook = kept_hook(self._world)
        if hook is None:
            return
        bound = asyncio.Semaphore(hook.max_connections)
        while True:
            self._world.expire_updates()
            for number, kind, body in self._world.store.all(
                "select id, kind, body from updates where id>? order by id", self._seen
            ):
                self._seen = number
                key = _queue(kind, body)
                if key in self._queues:
                    self._queues[key].append(number)
                    continue
                self._queues[key] = deque([number])
                task = asyncio.create_task(self._work_off(session, hook, bound, key))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            await self._world.updated.wait()

    async def _work_off(
        self, session: aiohttp.ClientSession, hook: Hook, bound: asyncio.Semaphore, key: tuple[int, bool]
    ) -> None:
        queue = self._queues[key]
        tries = 0
        while queue:
            update = self._read(queue[0])
            if update is None:  # too old by now
                queue.popleft()
                tries = 0
                continue
            async with bound:
                wait = await self._deliver(session, hook, update)
            if wait is None:
                self._world.store.run("delete from updates where id=?", queue.popleft())
                self._world.confirmed.fire()
                tries = 0
                continue
            self.redelivered += tries == 0
            tries += 1
            await self._world.clock.sleep(wait or (0 if tries == 1 else min(2.0 ** (tries - 1), LONGEST_PAUSE)))
        del self._queues[key]

    def _read(self, number: int) -> Json | None:
        self._world.expire_updates()
        row = self._world.store.one("select kind, body from updates where id=?", number)
        return None if row is None else {"update_id": UPDATE_BASE + number, row[0]: json.loads(row[1])}

    async def _deliver(self, session: aiohttp.ClientSession, hook: Hook, update: Json) -> float | None:
        """None when the bot has taken it; else the pause it asks for, or 0."""
        headers = {"Content-Type": "application/json"} | ({SECRET_HEADER: hook.secret} if hook.secret else {})
        asked = 0.0
        try:
            async with session.post(hook.url, data=dumps(update).encode(), headers=headers) as answer:
                if 200 <= answer.status < 300:
                    return None
                words = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                if (after := answer.headers.get("Retry-After", "")).isdigit():
                    asked = min(float(after), LONGEST_ASKED)
        except TimeoutError:
            words = "Read timeout expired"
        except aiohttp.ClientConnectorError:
            words = "Connection refused"
        except aiohttp.ClientError:
            words = "Connection reset by peer"
        log.debug("webhook, update %s: %s", update["update_id"], words)
        fault = {"last_error_date": int(self._world.at()), "last_error_message": words}
        self._world.store.set_setting("webhook_error", fault)
        return asked

    async def _end(self, serving: asyncio.Task[None]) -> None:
        tasks = (serving, *self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._queues.clear()
        self._seen = 0


def _queue(kind: str, body: str) -> tuple[int, bool]:
    """A user's presses are another queue than the messages of the chat."""
    update = json.loads(body)
    if kind == "callback_query":
        return update["from"]["id"], True
    chat = update.get("chat") or update.get("from") or {}
    return chat.get("id", 0), False
