"""One settable clock for the bot, the local Telegram and the story: the only time they know."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

# Where a standing clock begins when nobody says: a Tuesday morning of the school year.
STANDING_START = datetime(2026, 9, 1, 6, 0, tzinfo=UTC)


class SettableClock:
    """Implements services.ports.Clock.

    Ticking (demo): real time plus an offset. Standing (tests): moves only by `set`. Both go forwards only.
    """

    def __init__(self, start: datetime | None = None, *, ticking: bool) -> None:
        self.ticking = ticking
        self._began = time.monotonic()
        self._start = _utc(start) if start else (_real_now() if ticking else STANDING_START)
        self._added = timedelta()
        self._sleepers: dict[asyncio.Future[None], datetime] = {}
        self._listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        if not self.ticking:
            return self._start + self._added
        return self._start + self._added + timedelta(seconds=time.monotonic() - self._began)

    def monotonic(self) -> float:
        return (self.now() - self._start).total_seconds()

    async def sleep(self, seconds: float) -> None:
        """Wait until this clock shows that moment. Zero or less only lets others run."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        moment = self.now() + timedelta(seconds=seconds)
        while (left := (moment - self.now()).total_seconds()) > 0:
            woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._sleepers[woken] = moment
            try:
                if self.ticking:
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(woken, left)
                else:
                    await woken
            finally:
                self._sleepers.pop(woken, None)

    def set(self, moment: datetime) -> None:
        """Move to `moment` and wake every sleeper whose moment has come; ValueError when it lies in the past."""
        moment = _utc(moment)
        if moment < self.now():
            raise ValueError(f"the clock goes forwards only: it is {self.now():%F %T}, not {moment:%F %T}")
        self._added += moment - self.now()
        for sleeper, due in list(self._sleepers.items()):
            # A ticking sleeper whose moment has not come is woken too: it has less to wait now.
            if not sleeper.done() and (self.ticking or due <= moment):
                sleeper.set_result(None)
        for listener in self._listeners:
            listener()

    def next_sleeper(self) -> datetime | None:
        """The earliest moment somebody still waits for."""
        return min((due for sleeper, due in self._sleepers.items() if not sleeper.done()), default=None)

    def ahead(self) -> timedelta:
        """How far this clock is ahead of the machine's: what a restart must restore."""
        return self.now() - _real_now()

    def restore(self, *, moment: datetime, ahead: timedelta) -> None:
        """Take up where an earlier process left: its moment when standing, its lead over real time when ticking."""
        target = _real_now() + ahead if self.ticking else moment
        if target > self.now():
            self.set(target)

    def on_move(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)


def _real_now() -> datetime:
    return datetime.fromtimestamp(time.time(), UTC)


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment of the clock must know its zone")
    return moment.astimezone(UTC)
