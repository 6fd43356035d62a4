"""The pace at which the bot speaks: one bucket for the bot, one for each chat, one hold after a 429.

Everything that sends goes through it (a middleware of the session), answers to people and notices alike.
Rates are Telegram's limits less half a percent, with a small burst (performance.md 4, 9).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType

from services.ports import Clock

BURST = 3
CHAT_BURST = 4
CHAT_RATE = 0.995
FORGET_AFTER = 60.0
TRIES = 5


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float

    def wait(self, now: float, rate: float, burst: float) -> float:
        """Take one token, going into debt; seconds until it is covered."""
        self.tokens = min(burst, self.tokens + (now - self.at) * rate) - 1
        self.at = now
        return max(0.0, -self.tokens / rate)


class Pacer:
    """`waiting` are the moments (monotonic) at which parked sends go on; a standing clock is moved by them."""

    def __init__(self, clock: Clock, rate: float = 29.85) -> None:
        self._clock = clock
        self._rate = rate
        self._all = _Bucket(BURST, clock.monotonic())
        self._chats: dict[int, _Bucket] = {}
        self._held_until = 0.0
        self.waiting: list[float] = []

    def hold(self, seconds: float) -> None:
        """Telegram asked for silence: nobody sends before its end."""
        self._held_until = max(self._held_until, self._clock.monotonic() + seconds)

    async def take(self, chat_id: int | None) -> None:
        """Wait for the turn of one send to this chat."""
        now = self._clock.monotonic()
        wait = self._all.wait(now, self._rate, BURST)
        if chat_id is not None:
            bucket = self._chats.setdefault(chat_id, _Bucket(CHAT_BURST, now))
            wait = max(wait, bucket.wait(now, CHAT_RATE, CHAT_BURST))
            self._forget(now)
        until = max(now + wait, self._held_until)
        while until > self._clock.monotonic():
            await self._sleep_until(until)
            until = max(until, self._held_until)

    async def _sleep_until(self, moment: float) -> None:
        self.waiting.append(moment)
        try:
            await self._clock.sleep(moment - self._clock.monotonic())
        finally:
            self.waiting.remove(moment)

    def _forget(self, now: float) -> None:
        if len(self._chats) > 1000:
            self._chats = {chat: bucket for chat, bucket in self._chats.items() if now - bucket.at < FORGET_AFTER}


class PacedSession(BaseRequestMiddleware):
    """Sends and edits take their turn; a 429 holds everybody and the same call is made again."""

    def __init__(self, pacer: Pacer) -> None:
        self._pacer = pacer

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType] | TelegramType:
        if not method.__api_method__.startswith(("send", "edit", "delete", "copy", "forward")):
            return await make_request(bot, method)
        chat_id: Any = getattr(method, "chat_id", None)
        for attempt in range(TRIES):
            await self._pacer.take(chat_id if isinstance(chat_id, int) else None)
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                self._pacer.hold(error.retry_after)
                if attempt == TRIES - 1:
                    raise
        raise AssertionError("unreachable")
