"""Several workers behind one webhook, on PostgreSQL and Redis: one may be killed, Redis may go away."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy.engine import make_url

from app.profiles import load_catalogue, load_profile
from simulator.clock import SettableClock
from simulator.telegram import Telegram
from storage.database import Database
from tests.conversations.conftest import ADMIN
from tests.conversations.processes import TOKEN, Bot
from tests.servers import PostgresServer, RedisServer
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


async def test_two_workers_handle_each_update_once_however_often_it_comes(
    telegram: Telegram, tmp_path: Path, postgres_url: str, redis_url: str
) -> None:
    """Each delivery comes four times at once and once more later, as when a 200 got lost: to whichever worker."""
    bots = workers(tmp_path, await telegram.start(), 2, DATABASE_URL=postgres_url, REDIS_URL=redis_url)
    bodies = [
        {
            "update_id": 900_000 + 100 * number + person - PEOPLE[0],
            "message": {
                "message_id": 900 + number,
                "date": 1_700_000_000,
                "chat": {"id": person, "type": "private", "first_name": "Имя"},
                "from": {"id": person, "is_bot": False, "first_name": "Имя"},
                "text": "/start",
                "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
            },
        }
        for number in range(3)
        for person in PEOPLE
    ]
    try:
        for bot in bots:
            await bot.start()
        for bot in bots:
            await bot.says(RUNS)
        await asyncio.gather(*(brought(bots[0], body) for body in bodies for _ in range(4)))
        await until_all_have(telegram, 3, bots)
        await asyncio.gather(*(brought(bots[0], body) for body in bodies))
        for bot in bots:
            assert await bot.end(signal.SIGTERM) == 0  # whatever they still had in hand is done
            assert "Traceback" not in bot.log
        assert {len(shown(telegram, person)) for person in PEOPLE} == {3}
        database = Database(postgres_url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
        async with database.reading() as work:
            assert await work.inbox.count_waiting() == 0
        await database.close()
    finally:
        for bot in bots:
            await bot.kill()


async def brought(bot: Bot, body: dict[str, Any]) -> None:
    """What Telegram does: a connection of its own for each delivery, 200 or once more."""
    async with aiohttp.ClientSession() as client:
        headers = {"X-Telegram-Bot-Api-Secret-Token": "s-1", "Connection": "close"}
        async with client.post(bot.setting("WEBHOOK_URL"), json=body, headers=headers) as response:
            assert response.status == 200


async def test_worker_that_lost_the_right_to_send_goes_on_and_gets_it_again(
    telegram: Telegram, tmp_path: Path, postgres: PostgresServer, postgres_url: str, redis_url: str
) -> None:
    bots = workers(tmp_path, await telegram.start(), 2, DATABASE_URL=postgres_url, REDIS_URL=redis_url)
    first, second = bots
    try:
        await first.start()
        await first.says(LEADS)
        await second.start()
        await second.says(RUNS)
        here = make_url(postgres_url).database
        postgres.ask(
            "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and granted"
            f" and objsubid = 1 and database = (select oid from pg_database where datname = '{here}')"
        )
        await second.says(LEADS)
        await first.says("this one waits for it")
        first.log = ""
        await second.kill()
        await first.says(LEADS)
        for person in PEOPLE:
            telegram.send_text(person, "/start")
        await until_all_have(telegram, 1, [first])
        assert await first.end(signal.SIGTERM) == 0
        assert "Traceback" not in first.log
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
