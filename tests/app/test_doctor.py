"""The doctor tells what an operator must see to, a line each."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from app.clock import SystemClock
from app.profiles import load_catalogue, load_profile
from simulator.clock import SettableClock
from simulator.telegram import Telegram
from storage.database import Database
from storage.lock import ProcessLock
from tests.app.test_commands import TOKEN, Operator
from tests.servers import RedisServer


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    telegram = Telegram(clock=SettableClock(ticking=True), token=TOKEN)
    yield telegram
    await telegram.stop()


@pytest.fixture
async def operator(telegram: Telegram, tmp_path: Path) -> Operator:
    made = Operator(tmp_path, await telegram.start())
    await made.says("migrate")
    return made


@pytest.fixture
async def database(operator: Operator) -> AsyncIterator[Database]:
    url = f"sqlite+aiosqlite:///{operator.folder / 'marshrut.sqlite3'}"
    database = Database(url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
    yield database
    await database.close()


async def test_operator_hears_what_is_there_and_whether_a_bot_lives(operator: Operator, database: Database) -> None:
    code, said = await operator.says("doctor")
    assert (code, "База: SQLite, схема 0" in said, "сейчас не запущен" in said) == (0, True, True), said
    lock = ProcessLock(database.url)
    await lock.take()
    code, said = await operator.says("doctor")
    await lock.release()
    assert (code, "Бот работает на этой базе" in said) == (0, True), said


async def test_operator_hears_of_what_waits_and_of_what_failed_this_week(
    operator: Operator, database: Database
) -> None:
    now = SystemClock().now()
    recent, old = now - timedelta(hours=2), now - timedelta(days=30)
    rows = [
        {"status": "new", "due_at": recent},
        {"status": "failed", "due_at": recent},
        {"status": "failed", "due_at": old},
        {"status": "unknown", "due_at": recent},
        {"status": "unknown", "due_at": recent},
    ]
    async with database.transaction() as work:
        await work.outbox.add(
            [{"dedupe_key": str(n), "kind": "any", "created_at": old, **row} for n, row in enumerate(rows)]
        )
    code, said = await operator.says("doctor", LANGUAGE="en")
    assert code == 1
    assert "waiting for 120 minutes" in said
    assert "1 notice of this week was not sent" in said
    assert "2 notices of this week left, but the connection broke" in said
    assert "All is well" not in said


async def test_operator_hears_that_telegram_is_away_or_refuses_the_token(operator: Operator) -> None:
    code, said = await operator.says("doctor", BOT_API_URL="http://127.0.0.1:9")
    assert (code, "Нет связи с Telegram" in said, "Traceback" in said) == (1, True, False), said
    for token in ("43:OTHER", "no token"):
        code, said = await operator.says("doctor", BOT_TOKEN=token)
        assert (code, "не принимает этот токен" in said, "Traceback" in said) == (1, True, False), said


async def test_operator_has_one_webhook_in_the_settings_and_another_at_telegram(operator: Operator) -> None:
    hook = {"WEBHOOK_URL": "https://bot.example.org/telegram", "WEBHOOK_SECRET": "s", "HTTP_PORT": "8080"}
    code, said = await operator.says("doctor", **hook)
    assert (code, "ещё не задан" in said) == (1, True), said
    async with aiohttp.ClientSession() as client:
        url = f"{operator.environment['MARSHRUT_BOT_API_URL']}/bot{TOKEN}/setWebhook"
        assert (await client.post(url, json={"url": "https://other.example.org/hook"})).status == 200
    code, said = await operator.says("doctor", **hook)
    assert (code, "другой вебхук: https://other.example.org/hook" in said) == (1, True), said


async def test_operator_has_a_database_that_does_not_answer(operator: Operator) -> None:
    code, said = await operator.says("doctor", DATABASE_URL="postgresql://nobody@127.0.0.1:9/none")
    assert (code, "База не отвечает" in said, "Traceback" in said) == (1, True, False), said


async def test_operator_of_several_workers_hears_that_redis_is_away(operator: Operator, own_redis: RedisServer) -> None:
    _, said = await operator.says("doctor", REDIS_URL=own_redis.url)
    assert "Redis" not in said
    await asyncio.to_thread(own_redis.stop)
    code, said = await operator.says("doctor", REDIS_URL=own_redis.url)
    assert (code, "Redis из MARSHRUT_REDIS_URL не отвечает" in said, "Traceback" in said) == (1, True, False), said
