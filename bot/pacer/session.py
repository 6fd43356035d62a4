"""Every call of the bot on its way out: its turn at the pacer, and what is tried again at once."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType

from bot.faults import is_telegram_away, is_unsent
from bot.pacer.pace import LANE, Held, Lane, Pacer
from services.pauses import Pauses, back_off
from services.ports import Clock

TRIES = 5
LONGEST_HOLD = 60.0
TRIES_OF_SAFE = 3
PACED = ("send", "edit", "delete", "copy", "forward")
NEW = ("send", "copy", "forward")
_IS_PACED: ContextVar[bool] = ContextVar("is_paced", default=False)


class PacedSession(BaseRequestMiddleware):
    """Sends and edits take their turn; a 429 holds everybody.

    An answer to whoever pressed is tried again here: after a flood, when it never left, and after any cut when
    it may be said twice without harm (an edit). What comes from a row is never repeated here: its row is.
    """

    def __init__(self, pacer: Pacer, clock: Clock) -> None:
        self._pacer = pacer
        self.pauses = Pauses(clock)

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType] | TelegramType:
        name = method.__api_method__
        if name == "getUpdates":
            return await make_request(bot, method)
        paced = name.startswith(PACED)
        chat_id: Any = getattr(method, "chat_id", None)
        lane = LANE.get()
        floods = cuts = 0
        while True:
            try:
                if paced:
                    await self._pacer.take(chat_id if isinstance(chat_id, int) else None, lane)
                    _IS_PACED.set(True)
                return await make_request(bot, method)
            except Held:
                if lane is not Lane.ANSWER:
                    raise
            except TelegramRetryAfter as error:
                floods += 1
                self._pacer.hold(error.retry_after)
                if not paced or lane is not Lane.ANSWER or floods == TRIES or error.retry_after > LONGEST_HOLD:
                    raise
            except (TelegramNetworkError, TelegramServerError, ClientDecodeError) as error:
                cuts += 1
                may_repeat = is_telegram_away(error) and (not name.startswith(NEW) or is_unsent(error))
                if cuts == TRIES_OF_SAFE or not may_repeat or lane is not Lane.ANSWER:
                    raise
                await self.pauses.rest(back_off(cuts))
            finally:
                _IS_PACED.set(False)

    async def about_to_write(self, *_: Any) -> None:
        """A hook of the session: a connection made anew took its time, and a silence may have begun meanwhile."""
        if _IS_PACED.get():
            self._pacer.check()
