"""The bot as a real process, killed for real in the middle of a form."""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from simulator.clock import SettableClock
from simulator.people import Person
from simulator.telegram import Telegram
from tests.conversations.conftest import ADMIN
from tests.conversations.processes import TOKEN, Bot, sees_soon


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    made = Telegram(clock=SettableClock(ticking=True), path=tmp_path / "telegram.sqlite3", token=TOKEN)
    yield made
    await made.stop()


async def test_process_killed_in_the_middle_of_a_form_takes_the_next_answer(
    telegram: Telegram, tmp_path: Path, base_url: str
) -> None:
    telegram.add_user(ADMIN, "Ольга")
    olga = Person(telegram, ADMIN, "Ольга", telegram.drained)
    bot = Bot(tmp_path, await telegram.start(), DATABASE_URL=base_url)
    try:
        await bot.start()
        telegram.start_bot(ADMIN)
        await sees_soon(olga, bot, "Начать")
        await olga.taps("Начать")
        await sees_soon(olga, bot, "Даю согласие")
        await olga.taps("Даю согласие")
        await sees_soon(olga, bot, "фамили")
        question = olga.screen
        await bot.end(signal.SIGKILL)
        telegram.send_text(ADMIN, "Настина Ольга Львовна")  # typed while nobody is there
        await bot.start()
        await sees_soon(olga, bot, "добро пожаловать")
        assert olga.screen != question
        await bot.end(signal.SIGKILL)
        await bot.start()
        await olga.types("/menu")
        await sees_soon(olga, bot, "Настройка")
        assert await bot.end(signal.SIGTERM) == 0
        assert "Traceback" not in bot.log
    finally:
        await bot.end(signal.SIGKILL)
