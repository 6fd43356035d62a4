"""The queue of updates with Telegram's confirmation: what is below the asked offset goes, the rest comes again."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

Handing = Callable[[list[dict[str, Any]]], None]


class Queue:
    """`arrived`, `handed` and `confirmed` tell by update id when (monotonic) it came, went out first, was let go."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._waiting: deque[dict[str, Any]] = deque()
        self._poll: tuple[Handing, int, asyncio.TimerHandle] | None = None
        self.arrived: dict[int, float] = {}
        self.handed: dict[int, float] = {}
        self.confirmed: dict[int, float] = {}

    def load(self, updates: list[dict[str, Any]], at: list[float]) -> None:
        """`at`: seconds from now for each; updates come in the order of their ids."""
        now = [update for update, seconds in zip(updates, at, strict=True) if seconds <= 0]
        if now:
            self._arrive(now)
        for update, seconds in zip(updates, at, strict=True):
            if seconds > 0:
                self._loop.call_later(seconds, self._arrive, [update])

    def poll(self, offset: int, limit: int, timeout: float, hand: Handing) -> None:
        """Answer at once with what there is, else with what comes within `timeout`. A newer poll ends an older one."""
        now = self._loop.time()
        while self._waiting and self._waiting[0]["update_id"] < offset:
            self.confirmed[self._waiting.popleft()["update_id"]] = now
        if self._poll is not None:
            self._end_poll()
        if self._waiting or timeout <= 0:
            self._hand(hand, limit)
            return
        self._poll = (hand, limit, self._loop.call_later(timeout, self._end_poll))

    def _arrive(self, updates: list[dict[str, Any]]) -> None:
        now = self._loop.time()
        for update in updates:
            self.arrived[update["update_id"]] = now
        self._waiting.extend(updates)
        if self._poll is not None:
            self._end_poll()

    def _end_poll(self) -> None:
        assert self._poll is not None
        hand, limit, timer = self._poll
        timer.cancel()
        self._poll = None
        self._hand(hand, limit)

    def _hand(self, hand: Handing, limit: int) -> None:
        going = [self._waiting[number] for number in range(min(limit, len(self._waiting)))]
        now = self._loop.time()
        for update in going:
            self.handed.setdefault(update["update_id"], now)
        hand(going)
