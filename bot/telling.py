"""The sender of an update that failed hears of it."""

from __future__ import annotations

import logging
from typing import Protocol

from aiogram import Bot
from aiogram.types import Update

from bot.faults import is_telegram_away, pause_after
from services.pauses import Pauses

log = logging.getLogger(__name__)

TRIES = 4


class Apology(Protocol):
    """Tells the sender of an update that it failed; `is_done`: its work stands, only the reply was lost."""

    async def __call__(self, bot: Bot, update: Update, error: BaseException, *, is_done: bool) -> None: ...


class Telling:
    """Apologises, patiently while Telegram is away; never raises."""

    def __init__(self, bot: Bot, apologise: Apology, pauses: Pauses) -> None:
        self._bot = bot
        self._apologise = apologise
        self._pauses = pauses

    async def tell(self, update: Update, error: BaseException, *, is_done: bool) -> None:
        for tries in range(1, TRIES + 1):
            try:
                return await self._apologise(self._bot, update, error, is_done=is_done)
            except Exception as fault:
                if not is_telegram_away(fault) or tries == TRIES:
                    log.warning("no apology for update %s: %s", update.update_id, type(fault).__name__)
                    return
                await self._pauses.rest(pause_after(fault, tries))
