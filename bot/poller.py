"""Long polling without end: what is fetched goes into the inbox, and only the next fetch confirms it to Telegram."""

from __future__ import annotations

import logging

from aiogram import Bot, Dispatcher
from aiogram.exceptions import ClientDecodeError
from aiogram.types import Update

from bot.faults import is_passing, pause_after
from bot.inbox import Inbox, readable
from services.pauses import Pauses
from services.ports import Clock

log = logging.getLogger(__name__)

FETCH_LIMIT = 100
FETCH_SECONDS = 25


class Poller:
    """`pauses` are those after a fault: Telegram or the database is away."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, inbox: Inbox, clock: Clock) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._inbox = inbox
        self._offset: int | None = None
        self.pauses = Pauses(clock)

    async def run(self) -> None:
        """Ends only by an error that does not pass: a revoked token, another poller."""
        faults = 0
        while True:
            try:
                await self._fetch_once()
                faults = 0
            except Exception as error:
                if not is_passing(error):
                    raise
                faults += 1
                log.warning("updates could not be fetched or stored (%s times): %s", faults, type(error).__name__)
                await self.pauses.rest(pause_after(error, faults))

    async def _fetch_once(self) -> None:
        try:
            updates = await self._bot.get_updates(
                offset=self._offset,
                limit=FETCH_LIMIT,
                timeout=FETCH_SECONDS,
                allowed_updates=self._dispatcher.resolve_used_update_types(),
                request_timeout=FETCH_SECONDS + 10,
            )
        except ClientDecodeError as error:
            # Telegram says something new that we cannot read: what can be read is kept, the rest must not stop us.
            raw = error.data.get("result") if isinstance(error.data, dict) else None
            if not isinstance(raw, list) or not raw:
                raise
            await self._keep(readable(self._bot, raw), last=max(int(one["update_id"]) for one in raw))
        else:
            if updates:
                await self._keep(updates, last=updates[-1].update_id)

    async def _keep(self, updates: list[Update], *, last: int) -> None:
        await self._inbox.accept(updates)
        self._offset = last + 1
