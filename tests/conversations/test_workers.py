"""Several workers behind one webhook, on PostgreSQL and Redis: one may be killed, Redis may go away."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from simulator.clock import SettableClock
from simulator.telegram import Telegram
from tests.conversations.conftest import ADMIN
from tests.conversations.processes import TOKEN, Bot
from tests.servers import RedisServer
from tests.servers.shell import free_port

RUNS, LEADS, AWAY = "работает. Остановить", "this process sends", "Redis is away"
PEOPLE = range(5001, 5021)
GROWS = 240.0


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    made = Telegram(clock=SettableClock(ticking=True), path=tmp_path / "telegram.sqlite3", token=TOKEN)
    for number in (ADMIN, *PEOPLE):
        made.add_user(number, f"Имя{number}")
        made.start_bot(number)
    made.store.run("delete from updates")
    yield made
    await made.stop()


def workers(folder: Path, base: str, count: int, **settings: str) -> list[Bot]:
    """They share one port of this machine; the system deals out the connections."""
    port = free_port()
    ours = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "WEBHOOK_SECRET": "s-1", "HTTP_PORT": str(port)}
    return [Bot(folder, base, name=f"worker {number}", **(ours | settings)) for number in range(count)]


def shown(telegram: Telegram, person: int) -> list[str]:
    """What the bot has said to this person, oldest first."""
    said = telegram.history(person)
    return [message.get("text", "") for message in said if message["from"]["is_bot"]]


async def until_all_have(telegram: Telegram, count: int, bots: list[Bot]) -> None:
    try:
        async with asyncio.timeout(GROWS):
            while any(len(shown(telegram, person)) < count for person in PEOPLE):
                await telegram.wait_change(telegram.revision(), 1.0)
    except TimeoutError:
        counts = {person: len(shown(telegram, person)) for person in PEOPLE}
        raise AssertionError(f"{counts}\n" + "\n".join(bot.log[-4000:] for bot in bots)) from None


async def test_worker_killed_in_a_burst_loses_nothing(
    telegram: Telegram, tmp_path: Path, postgres_url: str, redis_url: str
) -> None:
    bots = workers(tmp_path, await telegram.start(), 2, DATABASE_URL=postgres_url, REDIS_URL=redis_url)
    try:
        for bot in bots:
            await bot.start()
        for bot in bots:
            await bot.says(RUNS)
        for text in ("/start", "/menu", "/help"):
            for person in PEOPLE:
                telegram.send_text(person, text)
        await telegram.wait_change(telegram.revision(), 5.0)
        leader = next(bot for bot in bots if LEADS in bot.log)
        survivor = next(bot for bot in bots if bot is not leader)
        await leader.kill()
        await survivor.says(LEADS)
        await asyncio.wait_for(telegram.drained(), GROWS)
        await until_all_have(telegram, 3, [survivor])
        assert await survivor.end(signal.SIGTERM) == 0
        assert "Traceback" not in survivor.log
    finally:
        for bot in bots:
            await bot.kill()


async def test_updates_wait_while_redis_is_away(
    telegram: Telegram, tmp_path: Path, postgres_url: str, own_redis: RedisServer
) -> None:
    (bot,) = workers(tmp_path, await telegram.start(), 1, DATABASE_URL=postgres_url, REDIS_URL=own_redis.url)
    try:
        await bot.start()
        await bot.says(LEADS)
        await asyncio.to_thread(own_redis.stop)
        for person in PEOPLE:
            telegram.send_text(person, "/start")
        await asyncio.wait_for(telegram.drained(), GROWS)  # taken and kept
        await bot.says(AWAY)
        assert not any(shown(telegram, person) for person in PEOPLE)
        await asyncio.to_thread(own_redis.start)
        await until_all_have(telegram, 1, [bot])
        assert {len(shown(telegram, person)) for person in PEOPLE} == {1}
        assert await bot.end(signal.SIGTERM) == 0
        assert "Traceback" not in bot.log
    finally:
        await bot.kill()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({}, "работают только на PostgreSQL"),
        ({"WEBHOOK_URL": ""}, "нужен нескольким процессам за одним вебхуком"),
    ],
)
async def test_operator_is_told_what_several_workers_need(
    telegram: Telegram, tmp_path: Path, settings: dict[str, str], words: str
) -> None:
    (bot,) = workers(tmp_path, await telegram.start(), 1, REDIS_URL="redis://127.0.0.1:1/0", **settings)
    await bot.start()
    assert await bot.end(0) == 1
    assert words in bot.log
