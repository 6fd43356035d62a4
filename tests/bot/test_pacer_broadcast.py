"""A broadcast against a server that counts: how often it is angered, and how long all takes. On a fake clock."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from datetime import UTC, datetime, timedelta

import pytest

from bot.pacer import Held, Lane, Pacer

PENALTY = 3.0
TRIP = 0.05
WINDOW = 14


class QuickClock:
    """Time that jumps to the next sleeper whenever everybody sleeps."""

    def __init__(self) -> None:
        self.at = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()

    def now(self) -> datetime:
        return datetime(2026, 9, 1, tzinfo=UTC) + timedelta(seconds=self.at)

    def monotonic(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.at + max(seconds, 0.0), next(self._numbers), woken))
        await woken

    async def run(self, *tasks: asyncio.Task[None]) -> None:
        while not all(task.done() for task in tasks):
            for _ in range(12):
                await asyncio.sleep(0)
            if self._sleepers:
                moment, _, woken = heapq.heappop(self._sleepers)
                self.at = max(self.at, moment)
                if not woken.done():
                    woken.set_result(None)
        for task in tasks:
            task.result()


class Server:
    """Telegram's limit as a bucket; over it a penalty, in which every send is refused too."""

    def __init__(self, clock: QuickClock, rate: float, burst: float) -> None:
        self._clock, self._rate, self._burst = clock, rate, burst
        self._filled, self._at = burst, 0.0
        self.closed_until = 0.0
        self.windows = self.intruders = 0

    def refuses(self) -> float | None:
        now = self._clock.at
        self._filled = min(self._burst, self._filled + (now - self._at) * self._rate)
        self._at = now
        if now < self.closed_until:
            return self.closed_until - now
        if self._filled < 1:
            self.windows += 1
            self.closed_until = now + PENALTY
            return PENALTY
        self._filled -= 1
        return None


async def broadcast(clock: QuickClock, pacer: Pacer, server: Server, people: int) -> None:
    """So many senders at once as the window holds; a send that was refused or held is done again after the wait."""
    left = list(range(1, people + 1))
    told_until = 0.0

    async def send() -> None:
        nonlocal told_until
        while left:
            chat = left.pop()
            try:
                await pacer.take(chat, Lane.BULK)
            except Held as held:
                left.append(chat)
                await clock.sleep(held.seconds)
                continue
            server.intruders += clock.at < told_until - 1e-3
            await clock.sleep(TRIP / 2)
            wait = server.refuses()
            await clock.sleep(TRIP / 2)
            if wait is not None:
                left.append(chat)
                pacer.hold(wait)
                told_until = max(told_until, clock.at + wait)
                await clock.sleep(wait)

    await asyncio.gather(*(send() for _ in range(WINDOW)))


@pytest.mark.parametrize(
    ("rate", "burst", "windows", "over"),
    [(30.0, 30.0, 0, 1.02), (33.0, 33.0, 0, 1.12), (20.0, 20.0, 6, 1.10), (20.0, 30.0, 6, 1.10)],
)
def test_broadcast_finds_the_pace_of_its_server_with_few_penalties(
    rate: float, burst: float, windows: int, over: float
) -> None:
    people = 3000
    clock = QuickClock()
    server = Server(clock, rate, burst)

    async def play() -> None:
        pacer = Pacer(clock)
        await clock.run(asyncio.create_task(broadcast(clock, pacer, server, people)))

    asyncio.run(play())
    assert server.intruders == 0
    assert server.windows <= windows
    assert clock.at <= over * people / rate


def test_answer_finds_a_token_in_the_middle_of_a_broadcast() -> None:
    clock = QuickClock()
    waits: list[float] = []

    async def play() -> None:
        pacer = Pacer(clock)
        server = Server(clock, 30.0, 30.0)

        async def answers() -> None:
            for chat in range(10_001, 10_101):
                await clock.sleep(0.2)
                begun = clock.at
                await pacer.take(chat, Lane.ANSWER)
                waits.append(clock.at - begun)

        sending = asyncio.create_task(broadcast(clock, pacer, server, 600))
        await clock.run(sending, asyncio.create_task(answers()))

    asyncio.run(play())
    assert sum(wait > 1e-3 for wait in waits) == 0


def test_bulk_lets_everybody_else_go_first() -> None:
    clock = QuickClock()
    went: list[str] = []

    async def play() -> None:
        pacer = Pacer(clock)

        async def send(name: str, chat: int, lane: Lane) -> None:
            await pacer.take(chat, lane)
            went.append(name)

        order = [("bulk", Lane.BULK)] * 6 + [("notice", Lane.NOTICE)] * 2 + [("answer", Lane.ANSWER)] * 2
        for chat in range(100, 103):
            await pacer.take(chat)
        tasks = [asyncio.create_task(send(name, chat, lane)) for chat, (name, lane) in enumerate(order, 1)]
        await clock.run(*tasks)

    asyncio.run(play())
    assert went == ["answer"] * 2 + ["notice"] * 2 + ["bulk"] * 6


def test_notice_in_the_line_goes_back_to_its_row_when_a_silence_begins_and_an_answer_waits() -> None:
    clock = QuickClock()

    async def play() -> list[str]:
        pacer = Pacer(clock)
        for chat in range(1, 4):
            await pacer.take(chat)
        notice = asyncio.create_task(pacer.take(8, Lane.NOTICE))
        bulk = asyncio.create_task(pacer.take(9, Lane.BULK))
        answer = asyncio.create_task(pacer.take(10))
        for _ in range(5):
            await asyncio.sleep(0)
        pacer.hold(20)
        with pytest.raises(Held):
            pacer.check()
        await clock.run(answer)
        return [type(task.exception()).__name__ for task in (notice, bulk)]

    assert asyncio.run(play()) == ["Held", "Held"]
    assert clock.at >= 20
