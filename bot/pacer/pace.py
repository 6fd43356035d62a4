"""The pace at which the bot speaks: one bucket for the bot, one for each chat, one hold after a 429.

Everything that sends goes through it (a middleware of the session), answers to people and notices alike.
Rates are Telegram's limits less half a percent, with a small burst (performance.md 4, 9). A flood answer lowers the
pace of all by a tenth; each minute without one gives a hundredth back. Whoever pressed goes first, bulk goes last and
leaves one token, so that an answer finds it at once.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import IntEnum

from services.pauses import Pauses
from services.ports import Clock

BURST = 3
# To one chat about one a second, Telegram says, and that a short burst passes. What somebody sees at their own press is
# such a burst (a screen and what belongs to it), and nothing could wait less. Notices and bulk have no reason for one:
# among themselves they keep a second between any two to the same chat.
CHAT_BURST = 4
CHAT_RATE = 0.995
GROUP_BURST = 2
GROUP_RATE = 17.9 / 60  # with the burst under twenty in every minute
FORGET_AFTER = 60.0
MOST_CHATS = 1000
LEAST_RATE = 1.0
LEAST_WAIT = 1e-4


class Lane(IntEnum):
    """Lower goes first."""

    ANSWER = 0  # to the person who pressed
    NOTICE = 1
    BULK = 2


LANE: ContextVar[Lane] = ContextVar("lane", default=Lane.ANSWER)


@contextmanager
def in_lane(lane: Lane) -> Iterator[None]:
    """Whatever is sent inside goes in this lane."""
    before = LANE.set(lane)
    try:
        yield
    finally:
        LANE.reset(before)


class Held(Exception):
    """Telegram asked for silence for `seconds` more: what can wait in its row goes back there."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"silence for {seconds:.1f} s")
        self.seconds = seconds


@dataclass(slots=True)
class _Bucket:
    burst: float
    tokens: float
    at: float

    def ready_at(self, now: float, rate: float, wanted: int = 1) -> float:
        """The moment at which so many tokens are there."""
        self.tokens = min(self.burst, self.tokens + (now - self.at) * rate)
        self.at = now
        # Without the tolerance a sleeper that woke just in time finds 0.9999 of a token and sleeps again.
        return now if self.tokens >= wanted - 1e-6 else now + (wanted - self.tokens) / rate


@dataclass(slots=True)
class _Chat:
    bucket: _Bucket
    rate: float
    steady: _Bucket  # without a burst: of all that nobody pressed for
    turns: defaultdict[Lane, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    users: int = 0


@dataclass(slots=True, order=True)
class _Waiter:
    lane: Lane
    number: int
    is_first: asyncio.Event = field(compare=False, default_factory=asyncio.Event)


class Pacer:
    """Of a lane, sends leave in the order in which they came, each chat's behind one another. The lanes of a chat share
    its buckets only: an answer does not stand behind what is less urgent.

    `waiting` are the moments (monotonic) at which parked sends go on, `parked` is how many sends have not gone on yet:
    a standing clock is moved by them. `floods` counts the answers 429.
    """

    def __init__(self, clock: Clock, rate: float = 29.85) -> None:
        self._clock = clock
        self._ceiling = self.rate = rate
        self._raised_at = clock.monotonic()
        self._all = _Bucket(BURST, BURST, clock.monotonic())
        self._line: list[_Waiter] = []  # a heap: the first one watches the bucket, the others wait to be first
        self._numbers = itertools.count()
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
        for waiter in self._line:
            waiter.is_first.set()  # each looks whether it may still wait here

    def lasts(self, count: int) -> float:
        """Seconds for so many more sends at the pace of just now, a silence that lasts included."""
        return max(0.0, self._held_until - self._clock.monotonic()) + count / self.rate

    def check(self) -> None:
        """Right before the request is written: a silence asked for meanwhile holds it as well. Raises `Held`."""
        if self.is_held:
            raise Held(self._held_until - self._clock.monotonic())

    async def take(self, chat_id: int | None, lane: Lane = Lane.ANSWER) -> None:
        """Wait for the turn of one send to this chat. An answer waits for the end of a hold; others raise `Held`."""
        self.parked += 1
        try:
            if chat_id is None:
                await self._take(None, lane)
                return
            chat = self._chat(chat_id)
            chat.users += 1
            try:
                async with chat.turns[lane]:
                    await self._take(chat, lane)
            finally:
                chat.users -= 1
        finally:
            self.parked -= 1

    async def _take(self, chat: _Chat | None, lane: Lane) -> None:
        # First the chat's own pace, so that a talkative chat does not hold the turn of all others.
        await self._until_chat_may(chat, lane)
        waiter = _Waiter(lane, next(self._numbers))
        await self._stand_in_line(waiter)
        while await self._until_chat_may(chat, lane):  # another lane of this chat took its token meanwhile
            await self._stand_in_line(waiter)
        self._all.tokens -= 1
        if chat is not None:
            chat.bucket.tokens -= 1
            if lane is not Lane.ANSWER:
                chat.steady.tokens -= 1

    async def _until_chat_may(self, chat: _Chat | None, lane: Lane) -> bool:
        """Until its buckets give; whether that took a wait."""
        has_waited = False
        while chat is not None:
            moment = self._moment(chat.bucket, lane, chat.rate)
            if moment is None and lane is not Lane.ANSWER:
                moment = self._moment(chat.steady, lane, CHAT_RATE)
            if moment is None:
                break
            await self._pauses.until(moment)
            has_waited = True
        return has_waited

    async def _stand_in_line(self, waiter: _Waiter) -> None:
        heapq.heappush(self._line, waiter)
        try:
            await self._until_first(waiter)
        finally:
            self._line.remove(waiter)
            heapq.heapify(self._line)
            if self._line:
                self._line[0].is_first.set()

    async def _until_first(self, waiter: _Waiter) -> None:
        """Until nobody more urgent waits and the bucket gives. Bulk leaves a token to whoever comes next."""
        wanted = 2 if waiter.lane is Lane.BULK else 1
        while True:
            self._recover()
            moment = self._moment(self._all, waiter.lane, self.rate, wanted)
            if self._line[0] is not waiter:
                waiter.is_first.clear()
                await waiter.is_first.wait()
            elif moment is None:
                return
            else:
                await self._pauses.until(moment)

    def _moment(self, bucket: _Bucket, lane: Lane, rate: float, wanted: int = 1) -> float | None:
        """When to look again; None when it may go."""
        now = self._clock.monotonic()
        if lane is not Lane.ANSWER:
            self.check()
        moment = max(bucket.ready_at(now, rate, wanted), self._held_until)
        # A clock counts microseconds: a shorter wait would return at once, without end.
        return None if moment - now < LEAST_WAIT else moment

    def _recover(self) -> None:
        minutes = int((self._clock.monotonic() - self._raised_at) // 60)
        if minutes and self.rate < self._ceiling:
            self.rate = min(self._ceiling, self.rate * 1.01**minutes)
        self._raised_at += 60 * minutes

    def _chat(self, chat_id: int) -> _Chat:
        now = self._clock.monotonic()
        chat = self._chats.pop(chat_id, None)
        if chat is None:
            if len(self._chats) >= MOST_CHATS:
                self._forget(now)
            rate, burst = (CHAT_RATE, CHAT_BURST) if chat_id > 0 else (GROUP_RATE, GROUP_BURST)
            chat = _Chat(_Bucket(burst, burst, now), rate, _Bucket(1, 1, now))
        self._chats[chat_id] = chat  # the last one who spoke stands last
        return chat

    def _forget(self, now: float) -> None:
        """The few who have been silent longest: a bucket that is full again says nothing."""
        for number, chat in list(itertools.islice(self._chats.items(), 2)):
            if not chat.users and now - chat.bucket.at > FORGET_AFTER:
                del self._chats[number]
