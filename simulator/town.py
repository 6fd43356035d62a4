"""A local Telegram, one settable clock and the real bot between them: what the demo runs and every story lives in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from aiogram import Router

import handlers
from app.build import App, build
from app.profiles import load_profile
from app.settings import Settings
from locales.loader import FOLDER
from simulator.clock import SettableClock
from simulator.people import Person
from simulator.telegram import Telegram

TOKEN = "42:LOCAL"


class Town:
    """`settle()` waits until the bot has done everything; `move_to()` stops at every due moment, in order."""

    def __init__(
        self,
        folder: Path,
        *,
        ticking: bool = False,
        start: datetime | None = None,
        admin_ids: tuple[int, ...] = (),
        profile: str = "shchyolkovo",
        database_url: str = "",
        routers: Callable[[], list[Router]] = handlers.routers,
        words_folder: Path = FOLDER,
    ) -> None:
        self.folder = folder
        self.clock = SettableClock(start, ticking=ticking)
        self.telegram = Telegram(clock=self.clock, path=folder / "telegram.sqlite3", token=TOKEN)
        self._settings = {
            "bot_token": TOKEN,
            "data_dir": folder,
            "admin_ids": admin_ids,
            "profile": profile,
            "allow_draft_consent": True,
            "database_url": database_url,
        }
        self._ticking = ticking
        self._routers = routers
        self._words_folder = words_folder
        self._base = ""
        self.app: App | None = None
        self.people: dict[int, Person] = {}

    @property
    def zone(self) -> ZoneInfo:
        """The service's zone, known before the bot runs."""
        return load_profile(str(self._settings["profile"])).zone

    @property
    def bot(self) -> App:
        assert self.app is not None
        return self.app

    async def open(self, *, base: str = "") -> None:
        """Serve the local Telegram (or use the base address where the demo serves it) and start the bot."""
        self._base = base or await self.telegram.start()
        await self.start_bot()

    async def start_bot(self) -> None:
        settings = Settings(_env_file=None, bot_api_url=self._base, **self._settings)  # type: ignore[call-arg,arg-type]
        self.app = await build(
            settings,
            clock=self.clock,
            strict_words=not self._ticking,
            routers=self._routers,
            words_folder=self._words_folder,
        )
        await self.app.start(wakes_ticks=self._ticking)

    async def stop_bot(self) -> None:
        """All tasks cancelled, connections closed, nothing flushed: as after a crash that the disk survived."""
        if self.app is not None:
            await self.app.close(patience=0)
            self.app = None

    async def restart_bot(self) -> None:
        await self.stop_bot()
        await self.start_bot()

    async def close(self) -> None:
        await self.stop_bot()
        await self.telegram.stop()

    def person(self, user_id: int, name: str, *, language: str = "ru") -> Person:
        """Somebody with a phone; `name` is the given name that Telegram shows."""
        if user_id not in self.people:
            if user_id not in {user["id"] for user in self.telegram.users()}:
                self.telegram.add_user(user_id, name, language_code=language)
            self.people[user_id] = Person(self.telegram, user_id, name, self.settle)
        return self.people[user_id]

    async def settle(self) -> None:
        """Until every update is confirmed and handled and every due notice sent.

        On a standing clock the pace of sending needs time to pass: it is moved when all who work wait for it.
        """
        await self._through(self.telegram.drained())
        await self._through(self.bot.settled())

    async def move_to(self, moment: datetime) -> None:
        """Live until `moment`: every notice and tick on the way happens at its own time."""
        await self.settle()
        while True:
            now = self.clock.now()
            due = await self.bot.next_due(now)
            if due is None or due > moment:
                break
            self.clock.set(max(due, now + timedelta(milliseconds=1)))
            await self._arrive()
        if moment > self.clock.now():
            self.clock.set(moment)
        await self._arrive()

    async def pass_time(self, **delta: float) -> None:
        """`pass_time(hours=1)`, `pass_time(days=2)`."""
        await self.move_to(self.clock.now() + timedelta(**delta))

    async def _arrive(self) -> None:
        self.bot.sender.wake()
        await self.bot.runner.run_due()
        await self.settle()

    async def _through(self, waiting: object) -> None:
        task = asyncio.ensure_future(waiting)  # type: ignore[arg-type]
        while not task.done():
            await asyncio.wait((task,), timeout=0.002)
            if not self._ticking and not task.done():
                self._let_wait_pass()
        task.result()

    def _let_wait_pass(self) -> None:
        """Everybody who works waits, for the pace of sending, a slow answer or after a fault: let that time pass."""
        if self.app is not None and (moments := [*self.telegram.faults.waiting, *self.app.waits()]):
            seconds = min(moments) - self.clock.monotonic()
            self.clock.set(self.clock.now() + timedelta(seconds=max(seconds, 0.001)))
