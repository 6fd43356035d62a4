"""The bot as a real process whose PostgreSQL crashes and comes back: nobody starts anything by hand."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

from simulator.clock import SettableClock
from simulator.telegram import Telegram
from tests.conversations.conftest import ADMIN
from tests.conversations.processes import PATIENCE, TOKEN, Bot
from tests.servers import PostgresServer


async def test_person_who_writes_while_postgresql_is_away_is_answered_once_when_it_is_back(
    tmp_path: Path, own_postgres: PostgresServer
) -> None:
    telegram = Telegram(clock=SettableClock(ticking=True), path=tmp_path / "telegram.sqlite3", token=TOKEN)
    telegram.add_user(ADMIN, "Ольга")
    bot = Bot(tmp_path, await telegram.start(), DATABASE_URL=await asyncio.to_thread(own_postgres.create))

    async def answered(count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while sum(letter["from"]["is_bot"] for letter in telegram.history(ADMIN)) < count:
                await telegram.wait_change(telegram.revision(), 1.0)

    try:
        await bot.start()
        telegram.start_bot(ADMIN)
        await answered(1)
        await asyncio.to_thread(own_postgres.stop, "immediate")
        telegram.send_text(ADMIN, "/start")
        await bot.says("updates could not be fetched or stored")
        await asyncio.to_thread(own_postgres.start)
        await answered(2)
        await bot.says("the lock of the database is ours again")
        telegram.send_text(ADMIN, "/start")
        await answered(3)
        assert await bot.end(signal.SIGTERM) == 0
        assert sum(letter["from"]["is_bot"] for letter in telegram.history(ADMIN)) == 3
        assert telegram.pending() == []
    finally:
        await bot.kill()
        await telegram.stop()
