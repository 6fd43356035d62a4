"""The bot behind a webhook, as a real process: nothing that Telegram was told is stored gets lost."""

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
from tests.servers.shell import free_port

RUNS = "работает. Остановить"


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    made = Telegram(clock=SettableClock(ticking=True), path=tmp_path / "telegram.sqlite3", token=TOKEN)
    yield made
    await made.stop()


def hooked(folder: Path, base: str, *, name: str = "bot", **settings: str) -> Bot:
    port = free_port()
    ours = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "WEBHOOK_SECRET": "s-1", "HTTP_PORT": str(port)}
    return Bot(folder, base, name=name, **(ours | settings))


async def test_killed_bot_behind_a_webhook_handles_what_it_had_stored(telegram: Telegram, tmp_path: Path) -> None:
    """Telegram was told 200 for the second message: only the bot can still know of it after the kill."""
    telegram.add_user(ADMIN, "Ольга")
    olga = Person(telegram, ADMIN, "Ольга", telegram.drained)
    bot = hooked(tmp_path, await telegram.start())
    try:
        await bot.start()
        await bot.says(RUNS)
        telegram.start_bot(ADMIN)
        await sees_soon(olga, bot, "Начать")
        telegram.faults.plan("cut", method="sendMessage", times=1000)  # what is handled now stays without an answer
        telegram.send_text(ADMIN, "/start")
        await telegram.drained()
        await bot.kill()
        telegram.faults.clear()
        shown = len(telegram.history(ADMIN))
        await bot.start()
        while len(telegram.history(ADMIN)) == shown:
            await telegram.wait_change(telegram.revision(), 1.0)
        await sees_soon(olga, bot, "Начать")
        assert telegram.pending() == []
        assert await bot.end(signal.SIGTERM) == 0
        assert "Traceback" not in bot.log
    finally:
        await bot.kill()


async def test_operator_with_half_of_the_webhook_settings_is_told_what_is_missing(
    telegram: Telegram, tmp_path: Path
) -> None:
    base = await telegram.start()
    for settings, words in (
        ({"WEBHOOK_SECRET": "с пробелом"}, "MARSHRUT_WEBHOOK_SECRET: от 1 до 256"),
        ({"HTTP_PORT": "0"}, "нужен MARSHRUT_HTTP_PORT"),
        ({"WEBHOOK_URL": "http://example.org/hook"}, "Telegram не принимает MARSHRUT_WEBHOOK_URL"),
    ):
        bot = hooked(tmp_path, base, **settings)
        await bot.start()
        assert await bot.end(0) == 1
        assert words in bot.log
        assert "Traceback" not in bot.log
