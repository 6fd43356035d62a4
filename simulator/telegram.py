"""The local Telegram: one bot, its people, and the Bot API over HTTP; demo and test double in one."""

from __future__ import annotations

import asyncio
import contextlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from aiohttp import web

from services.ports import Clock
from simulator import server
from simulator.clock import SettableClock
from simulator.courier import Courier
from simulator.rooms import Rooms
from simulator.store import Store
from simulator.world import UPDATE_BASE, Json


class Telegram(Rooms):
    """Serves the Bot API (`start`) and carries the people's side (`simulator.phones`, `simulator.rooms`).

    With a file as `path` chats, files, updates, blocks and the clock's lead survive a restart.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        path: str | Path = ":memory:",
        token: str = "42:TEST",
        username: str = "marshrut_bot",
        bot_name: str = "Маршрут",
    ) -> None:
        super().__init__(clock=clock, store=Store(path), token=token, username=username, bot_name=bot_name)
        self._runner: web.AppRunner | None = None
        self.courier = Courier(self)
        self._couriers: list[asyncio.Task[None]] = []
        if isinstance(clock, SettableClock):
            self._restore_clock(clock)
            clock.on_move(self._keep_clock)

    def routes(self) -> web.Application:
        """A web application with the Bot API; the demo mounts its page on the same one."""
        app = web.Application(client_max_size=64 << 20)
        server.add_routes(app, self)
        return app

    async def start(self, host: str = "127.0.0.1", port: int = 0, *, app: web.Application | None = None) -> str:
        """Serve (`routes()`, or the application given) and return the base address of the Bot API."""
        # A poll of a bot that went away must not wait on and take the next update with it.
        self._runner = web.AppRunner(
            app or self.routes(), handler_cancellation=True, access_log=None, shutdown_timeout=0.1
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        self._couriers = [asyncio.create_task(self.courier.run(), name="courier")]
        bound = self._runner.addresses[0]
        return f"http://{host}:{bound[1]}"

    async def stop(self) -> None:
        """Close the server and the file; the second time does nothing."""
        for courier in self._couriers:
            courier.cancel()
        await asyncio.gather(*self._couriers, return_exceptions=True)
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
        self._keep_clock()
        self.store.close()

    # What the phones show.

    def users(self) -> list[Json]:
        """Everybody with a phone: the User object with `started` and `blocked`."""
        rows = self.store.all("select body, started, blocked from users order by id")
        return [{**json.loads(body), "started": bool(s), "blocked": bool(b)} for body, s, b in rows]

    def history(self, chat_id: int) -> list[Json]:
        """All messages of a chat as Message objects with `edited`, `deleted`, `read`, newest last."""
        return [self.marked(letter) for letter in self.store.messages(chat_id)]

    def answers(self, user_id: int) -> list[Json]:
        """The answers to this person's presses, oldest first; a press without an answer has `answered` false."""
        rows = self.store.all("select id, answered, text, alert from queries where user_id=? order by seq", user_id)
        return [{"query_id": q, "answered": bool(a), "text": t, "show_alert": bool(s)} for q, a, t, s in rows]

    def commands(self, user_id: int) -> list[Json]:
        """The commands the private chat of this person offers: the narrowest scope, first in their language."""
        language = self.user(user_id).get("language_code", "")
        for scope in (f"chat:{user_id}", "all_private_chats", "default"):
            for code in (language, ""):
                row = self.store.one("select body from commands where scope=? and language=?", scope, code)
                if row is not None:
                    return cast(list[Json], json.loads(row[0]))
        return []

    def file(self, file_id: str) -> tuple[str, bytes]:
        """Name and bytes of any file; KeyError for none."""
        row = self.store.one("select name, content from files where id=?", file_id)
        if row is None:
            raise KeyError(file_id)
        return row[0], row[1]

    # The feed of changes.

    def revision(self) -> int:
        """The number of the newest change."""
        return int(self.store.one("select coalesce(max(revision), 0) from changes")[0])

    def changes(self, since: int) -> tuple[int, list[Json]]:
        """The newest revision and what happened after `since`, oldest first.

        Types: message, edited, deleted (with `message`), read (`message_ids`), typing (`action`), answer (`query_id`,
        `text`, `show_alert`), blocked, unblocked, user, commands, left; each with `revision` and `chat_id`.
        `reset` alone: too long ago, read everything again.
        """
        newest, oldest = self.store.one("select coalesce(max(revision), 0), coalesce(min(revision), 1) from changes")
        if since > newest or (since and since < oldest - 1):
            return newest, [{"type": "reset", "revision": newest, "chat_id": 0}]
        rows = self.store.all("select revision, body from changes where revision>? order by revision", since)
        return newest, [{"revision": revision, **json.loads(body)} for revision, body in rows]

    async def wait_change(self, since: int, timeout: float) -> None:  # noqa: ASYNC109 - the page's patience
        """Return when something happened after `since`, at once if it already has, or after so many real seconds."""
        if self.changes(since)[1]:
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                await self.changed.wait()

    async def drained(self) -> None:
        """Wait until the bot has confirmed every update made so far (or they are too old to be given)."""
        self.expire_updates()
        last = self.store.one("select coalesce(max(id), 0) from updates")[0]
        while self.store.one("select 1 from updates where id<=? limit 1", last) is not None:
            await self.confirmed.wait()

    def pending(self) -> list[int]:
        """Update ids the bot has not confirmed yet."""
        return [UPDATE_BASE + row[0] for row in self.store.all("select id from updates order by id")]

    # The clock's lead over real time.

    def _restore_clock(self, clock: SettableClock) -> None:
        kept: dict[str, Any] | None = self.store.setting("clock")
        if kept is not None:
            ahead, moment = timedelta(seconds=kept["ahead"]), datetime.fromtimestamp(kept["moment"], UTC)
            clock.restore(moment=moment, ahead=ahead)

    def _keep_clock(self) -> None:
        if isinstance(self.clock, SettableClock) and self._open():
            kept = {"ahead": self.clock.ahead().total_seconds(), "moment": self.at()}
            self.store.set_setting("clock", kept)

    def _open(self) -> bool:
        try:
            self.store.one("select 1")
        except Exception:
            return False
        return True
