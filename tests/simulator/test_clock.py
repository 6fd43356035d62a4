"""The settable clock."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simulator.clock import SettableClock
from simulator.telegram import Telegram

MORNING = datetime(2026, 9, 1, 6, 0, tzinfo=UTC)


async def test_a_standing_clock_wakes_only_sleepers_whose_moment_has_come() -> None:
    clock = SettableClock(MORNING, ticking=False)
    woken: list[int] = []

    async def sleeper(seconds: int) -> None:
        await clock.sleep(seconds)
        woken.append(seconds)

    tasks = [asyncio.create_task(sleeper(seconds)) for seconds in (60, 10)]
    await asyncio.sleep(0)
    assert clock.next_sleeper() == MORNING + timedelta(seconds=10)
    clock.set(MORNING + timedelta(seconds=59))
    await tasks[1]
    assert woken == [10]
    assert clock.next_sleeper() == MORNING + timedelta(seconds=60)
    clock.set(MORNING + timedelta(hours=1))
    await tasks[0]
    assert woken == [10, 60]
    assert clock.next_sleeper() is None
    assert clock.monotonic() == 3600


async def test_a_ticking_clock_wakes_a_sleeper_when_it_is_moved() -> None:
    clock = SettableClock(MORNING, ticking=True)
    task = asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0)
    clock.set(MORNING + timedelta(hours=2))
    await asyncio.wait_for(task, 1)
    assert clock.now() >= MORNING + timedelta(hours=2)


async def test_a_ticking_clock_lets_a_short_sleep_end_by_itself() -> None:
    clock = SettableClock(ticking=True)
    before = clock.monotonic()
    await clock.sleep(0.01)
    assert clock.monotonic() - before >= 0.01


def test_a_clock_set_back_refuses() -> None:
    clock = SettableClock(MORNING, ticking=False)
    with pytest.raises(ValueError, match="forwards only"):
        clock.set(MORNING - timedelta(seconds=1))


async def test_a_restart_keeps_the_clock_ahead(tmp_path: Path) -> None:
    clock = SettableClock(ticking=True)
    telegram = Telegram(clock=clock, path=tmp_path / "telegram.sqlite")
    clock.set(clock.now() + timedelta(days=40))
    await telegram.stop()

    again = SettableClock(ticking=True)
    second = Telegram(clock=again, path=tmp_path / "telegram.sqlite")
    assert abs(again.now() - clock.now()) < timedelta(minutes=1)
    await second.stop()
