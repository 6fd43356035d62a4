"""The bot as a real process, killed for real in the middle of a form."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from simulator.clock import SettableClock
from simulator.people import Person
from simulator.telegram import Telegram
from tests.conversations.conftest import ADMIN

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "42:LOCAL"
PATIENCE = 60


class Bot:
    """`python -m app run` against the local Telegram."""

    def __init__(self, folder: Path, base: str) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("MARSHRUT_")}
        self._environment = kept | {
            "MARSHRUT_BOT_TOKEN": TOKEN,
            "MARSHRUT_BOT_API_URL": base,
            "MARSHRUT_DATA_DIR": str(folder),
            "MARSHRUT_ADMIN_IDS": str(ADMIN),
            "MARSHRUT_ALLOW_DRAFT_CONSENT": "1",
        }
        self._log = folder / "bot.log"
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "app", "run", cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )

    async def end(self, sign: int) -> int:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(sign)
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    @property
    def log(self) -> str:
        return self._log.read_text(encoding="utf-8")


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    made = Telegram(clock=SettableClock(ticking=True), path=tmp_path / "telegram.sqlite3", token=TOKEN)
    yield made
    await made.stop()


async def sees_soon(person: Person, bot: Bot, *words: str) -> None:
    """Wait until the newest screen has these words."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not all(word in "\n".join([person.screen, *person.buttons]) for word in words):
                await person.telegram.wait_change(person.telegram.revision(), 1.0)
    except TimeoutError:
        raise AssertionError(f"{person.name} never saw {words}\n{person.chat}\n{bot.log}") from None


async def test_process_killed_in_the_middle_of_a_form_takes_the_next_answer(telegram: Telegram, tmp_path: Path) -> None:
    telegram.add_user(ADMIN, "Ольга")
    olga = Person(telegram, ADMIN, "Ольга", telegram.drained)
    bot = Bot(tmp_path, await telegram.start())
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
