"""The pace at which the bot speaks: one bucket for the bot, one for each chat, one hold after a 429.

Everything that sends goes through it (a middleware of the session), answers to people and notices alike.
Rates are Telegram's limits less half a percent, with a small burst (performance.md 4, 9). A flood answer lowers the
pace of all by a tenth; each minute without one gives a hundredth back.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType

from bot.faults import is_refused_connection
from services.pauses import Pauses, back_off
from services.ports import Clock

BURST = 3
CHAT_BURST = 4
CHAT_RATE = 0.995
GROUP_RATE = 19.9 / 60
FORGET_AFTER = 60.0
MOST_CHATS = 1000
LEAST_RATE = 1.0
LEAST_WAIT = 1e-4
TRIES = 5
LONGEST_HOLD = 60.0
TRIES_OF_SAFE = 3


@dataclass(slots=True)
class _Bucket:
    burst: float
    tokens: float
    at: float

    def ready_at(self, now: float, rate: float) -> float:
        """The moment at which a token is there."""
        self.tokens = min(self.burst, self.tokens + (now - self.at) * rate)
        self.at = now
        # Without the tolerance a sleeper that woke just in time finds 0.9999 of a token and sleeps again.
        return now if self.tokens >= 1 - 1e-6 else now + (1 - self.tokens) / rate


@dataclass(slots=True)
class _Chat:
    bucket: _Bucket
    rate: float
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


class Pacer:
    """Sends leave in the order in which they came, each chat's behind one another.

    `waiting` are the moments (monotonic) at which parked sends go on, `parked` is how many sends have not gone on yet:
    a standing clock is moved by them. `floods` counts the answers 429.
    """

    def __init__(self, clock: Clock, rate: float = 29.85) -> None:
        self._clock = clock
        self._ceiling = self.rate = rate
        self._raised_at = clock.monotonic()
        self._all = _Bucket(BURST, BURST, clock.monotonic())
        self._turn = asyncio.Lock()
        self._chats: dict[int, _Chat] = {}
        self._held_until = 0.0
        self._pauses = Pauses(clock)
        self.parked = 0
        self.floods = 0

    @property
    def waiting(self) -> list[float]:
        return self._pauses.moments

    @property
    def is_held(self) -> bool:
        """Telegram asked for silence and gets it."""
        return self._clock.monotonic() < self._held_until

    def hold(self, seconds: float) -> None:
        """Telegram asked for silence: nobody sends before its end, and all go slower after it."""
        self.floods += 1
        now = self._clock.monotonic()
        if now >= self._held_until:  # of sixteen flood answers at once the first one counts
            self.rate = max(min(LEAST_RATE, self._ceiling), self.rate * 0.9)
            self._raised_at = now
        self._held_until = max(self._held_until, now + seconds)

    async def take(self, chat_id: int | None) -> None:
        """Wait for the turn of one send to this chat."""
        self.parked += 1
        try:
            if chat_id is None:
                await self._take(None)
                return
            chat = self._chat(chat_id)
            chat.users += 1
            try:
                async with chat.turn:
                    await self._take(chat)
            finally:
                chat.users -= 1
        finally:
            self.parked -= 1

    async def _take(self, chat: _Chat | None) -> None:
        # First the chat's own pace, so that a talkative chat does not hold the turn of all others.
        if chat is not None:
            await self._until_ready(chat.bucket, lambda: chat.rate)
        async with self._turn:
            self._recover()
            await self._until_ready(self._all, lambda: self.rate)
            self._all.tokens -= 1
            if chat is not None:
                chat.bucket.ready_at(self._clock.monotonic(), chat.rate)
                chat.bucket.tokens -= 1

    async def _until_ready(self, bucket: _Bucket, rate: Callable[[], float]) -> None:
        while True:
            now = self._clock.monotonic()
            moment = max(bucket.ready_at(now, rate()), self._held_until)
            # A clock counts microseconds: a shorter wait would return at once, without end.
            if moment - now < LEAST_WAIT:
                return
            await self._pauses.until(moment)

    def _recover(self) -> None:
        minutes = int((self._clock.monotonic() - self._raised_at) // 60)
        if minutes and self.rate < self._ceiling:
            self.rate = min(self._ceiling, self.rate * 1.01**minutes)
        self._raised_at += 60 * minutes

    def _chat(self, chat_id: int) -> _Chat:
        now = self._clock.monotonic()
        if len(self._chats) > MOST_CHATS:
            self._chats = {
                number: chat
                for number, chat in self._chats.items()
                if chat.users or now - chat.bucket.at < FORGET_AFTER
            }
        if chat_id not in self._chats:
            rate = CHAT_RATE if chat_id > 0 else GROUP_RATE
            self._chats[chat_id] = _Chat(_Bucket(CHAT_BURST, CHAT_BURST, now), rate)
        return self._chats[chat_id]


class PacedSession(BaseRequestMiddleware):
    """Sends and edits take their turn; a 429 holds everybody and the same call is made again.

    What may be said twice without harm (an edit, an answer to a press) is said again after a cut; a new message only
    when the connection was refused, so that it surely did not leave.
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
        paced = name.startswith(("send", "edit", "delete", "copy", "forward"))
        chat_id: Any = getattr(method, "chat_id", None)
        floods = cuts = 0
        while True:
            if paced:
                await self._pacer.take(chat_id if isinstance(chat_id, int) else None)
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                floods += 1
                self._pacer.hold(error.retry_after)
                if not paced or floods == TRIES or error.retry_after > LONGEST_HOLD:
                    raise
            except (TelegramNetworkError, TelegramServerError) as error:
                cuts += 1
                may_repeat = not name.startswith(("send", "copy", "forward")) or is_refused_connection(error)
                if cuts == TRIES_OF_SAFE or not may_repeat:
                    raise
                await self.pauses.rest(back_off(cuts))
