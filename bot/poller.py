"""Long polling without end: what is fetched goes into the inbox, and only the next fetch confirms it to Telegram."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramConflictError

from bot.faults import is_passing, pause_after
from bot.inbox import Inbox
from bot.updates import RawUpdates
from services.pauses import Pauses
from services.ports import Clock

if TYPE_CHECKING:
    from aiohttp import web

log = logging.getLogger(__name__)

FETCH_LIMIT = 100
FETCH_SECONDS = 25
MOST_CONFLICTS = 3  # a second apart


class Poller:
    """`pauses` are those after a fault: Telegram or the database is away."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, inbox: Inbox, clock: Clock) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._inbox = inbox
        self._offset: int | None = None
        self.pauses = Pauses(clock)

    def routes(self) -> list[web.RouteDef]:
        """None: it asks Telegram itself."""
        return []

    async def run(self) -> None:
        """Ends only by an error that does not pass: a revoked token, another poller that stays.

        One that goes is usual: it had the place of this process and has not heard yet that it lost it.
        """
        faults = conflicts = 0
        while True:
            try:
                await self._fetch_once()
                faults = conflicts = 0
            except Exception as error:
                is_conflict = isinstance(error, TelegramConflictError)
                conflicts += is_conflict
                if not is_passing(error) and not (is_conflict and conflicts <= MOST_CONFLICTS):
                    raise
                faults += not is_conflict
                log.warning("updates could not be fetched or stored (%s times): %s", faults, type(error).__name__)
                await self.pauses.rest(pause_after(error, max(faults, 1)))

    async def _fetch_once(self) -> None:
        await self._inbox.room.wait()  # a crowd waits with Telegram, which keeps it for a day, not in our memory
        fetch = RawUpdates(
            offset=self._offset,
            limit=FETCH_LIMIT,
            timeout=FETCH_SECONDS,
            allowed_updates=self._dispatcher.resolve_used_update_types(),
        )
        bodies = await self._bot(fetch, request_timeout=FETCH_SECONDS + 10)
        await self._inbox.accept(bodies)  # also none: what is handled without a commit is settled with the fetch
        if bodies:
            self._offset = max(int(body["update_id"]) for body in bodies) + 1
