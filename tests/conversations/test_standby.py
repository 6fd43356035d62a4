"""Two processes on one base: one is active, the other takes its place when it dies."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy.engine import make_url

from simulator.clock import SettableClock
from simulator.people import Person
from simulator.telegram import Telegram
from tests.conversations.conftest import ADMIN
from tests.conversations.processes import PATIENCE, TOKEN, Bot, sees_soon
from tests.servers import PostgresServer
from tests.servers.shell import free_port

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


async def health(telegram: Telegram, port: int) -> tuple[int, list[str]]:
    """What a process says of itself, as soon as it answers."""
    async with aiohttp.ClientSession() as client, asyncio.timeout(PATIENCE):
        while True:
            try:
                async with client.get(f"http://127.0.0.1:{port}/health") as response:
                    return response.status, (await response.json())["faults"]
            except aiohttp.ClientConnectionError:
                await telegram.wait_change(telegram.revision(), 0.2)


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


async def test_copy_that_lost_its_place_stands_by_says_so_and_takes_it_again(
    telegram: Telegram, tmp_path: Path, postgres: PostgresServer, postgres_url: str
) -> None:
    """The server cuts the connection of the active one, and the other is quicker."""
    base, ports = await telegram.start(), (free_port(), free_port())
    first, second = (
        Bot(tmp_path, base, name=str(port), DATABASE_URL=postgres_url, HTTP_PORT=str(port)) for port in ports
    )
    try:
        await first.start()
        await first.says(RUNS)
        await second.start()
        await second.says(STANDS_BY)
        assert await health(telegram, ports[0]) == (200, [])
        assert await health(telegram, ports[1]) == (503, ["standby"])
        here = make_url(postgres_url).database
        postgres.ask(
            "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and granted"
            f" and objsubid = 1 and database = (select oid from pg_database where datname = '{here}')"
        )
        await first.says(STANDS_BY)
        await second.says(RUNS)
        assert await health(telegram, ports[0]) == (503, ["standby"])
        assert await health(telegram, ports[1]) == (200, [])
        first.log = ""
        await second.kill()
        await first.says(RUNS)
        assert await health(telegram, ports[0]) == (200, [])
        assert await first.end(signal.SIGTERM) == 0
        assert "Traceback" not in first.log + second.log
    finally:
        await first.kill()
        await second.kill()


async def test_two_with_one_port_leave_it_to_the_active_one(
    telegram: Telegram, tmp_path: Path, postgres_url: str
) -> None:
    port = free_port()
    active, standby = await two_started_at_once(telegram, tmp_path, DATABASE_URL=postgres_url, HTTP_PORT=str(port))
    try:
        assert await health(telegram, port) == (200, [])
        await active.kill()
        assert await health(telegram, port) == (200, [])
        await standby.says(RUNS)
        assert await standby.end(signal.SIGTERM) == 0
    finally:
        await active.kill()
        await standby.kill()
