"""Two processes on one base: one is active, the other takes its place when it dies."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from simulator.clock import SettableClock
from simulator.people import Person
from simulator.telegram import Telegram
from tests.conversations.conftest import ADMIN
from tests.conversations.processes import TOKEN, Bot, sees_soon

STANDS_BY, RUNS = "наготове", "работает. Остановить"


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    made = Telegram(clock=SettableClock(ticking=True), path=tmp_path / "telegram.sqlite3", token=TOKEN)
    yield made
    await made.stop()


async def two_started_at_once(telegram: Telegram, folder: Path, **settings: str) -> tuple[Bot, Bot]:
    """The one that runs and the one that stands by."""
    base = await telegram.start()
    bots = [Bot(folder, base, name=name, **settings) for name in ("first", "second")]
    for bot in bots:
        await bot.start()
    saying = [asyncio.create_task(bot.says(STANDS_BY)) for bot in bots]
    await asyncio.wait(saying, return_when=asyncio.FIRST_COMPLETED)
    for task in saying:
        task.cancel()
    assert any(STANDS_BY in bot.log for bot in bots), [bot.log for bot in bots]
    standby = next(bot for bot in bots if STANDS_BY in bot.log)
    active = next(bot for bot in bots if bot is not standby)
    await active.says(RUNS)
    return active, standby


async def takes_over(telegram: Telegram, folder: Path, **settings: str) -> None:
    telegram.add_user(ADMIN, "Ольга")
    olga = Person(telegram, ADMIN, "Ольга", telegram.drained)
    active, standby = await two_started_at_once(telegram, folder, **settings)
    try:
        telegram.start_bot(ADMIN)
        await sees_soon(olga, active, "Начать")
        assert RUNS not in standby.log
        await active.kill()
        await standby.says(RUNS)
        await olga.taps("Начать")
        await sees_soon(olga, standby, "Даю согласие")
        await active.start()
        await active.says(STANDS_BY)
        assert await active.end(signal.SIGTERM) == 0  # a standby stops as quietly as it waits
        assert await standby.end(signal.SIGTERM) == 0
        assert "Traceback" not in active.log + standby.log
        telegram.ledger.check(allow=("terminated by other getUpdates request",))
    finally:
        await active.kill()
        await standby.kill()


async def test_standby_on_a_file_takes_over_when_the_first_is_killed(telegram: Telegram, tmp_path: Path) -> None:
    await takes_over(telegram, tmp_path)


async def test_standby_on_postgresql_takes_over_when_the_first_is_killed(
    telegram: Telegram, tmp_path: Path, postgres_url: str
) -> None:
    await takes_over(telegram, tmp_path, DATABASE_URL=postgres_url)
