"""The bot as a real process against the local Telegram, to be stopped and killed for real."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from simulator.people import Person
from tests.conversations.conftest import ADMIN

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "42:LOCAL"
PATIENCE = 60


class Bot:
    """`python -m app run`. `settings` are those of the environment without their prefix; `name` tells copies apart."""

    def __init__(self, folder: Path, base: str, *, name: str = "bot", **settings: str) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("MARSHRUT_")}
        self._environment = kept | {
            "MARSHRUT_BOT_TOKEN": TOKEN,
            "MARSHRUT_BOT_API_URL": base,
            "MARSHRUT_DATA_DIR": str(folder),
            "MARSHRUT_ADMIN_IDS": str(ADMIN),
            "MARSHRUT_ALLOW_DRAFT_CONSENT": "1",
            **{f"MARSHRUT_{name}": value for name, value in settings.items()},
        }
        self.name = name
        self.log = ""
        self._grew = asyncio.Condition()
        self._process: asyncio.subprocess.Process | None = None
        self._listening: asyncio.Task[None] | None = None

    def setting(self, name: str) -> str:
        return self._environment[f"MARSHRUT_{name}"]

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "app", "run"),
            cwd=ROOT,
            env=self._environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        self._listening = asyncio.create_task(self._listen(self._process))

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            async with self._grew:
                self.log += line.decode()
                self._grew.notify_all()
        async with self._grew:
            self._grew.notify_all()

    async def end(self, sign: int) -> int:
        """Send the signal if it still lives; its exit code. One that was never started has ended well."""
        if self._process is None:
            return 0
        if self._process.returncode is None:
            self._process.send_signal(sign)
        code = await asyncio.wait_for(self._process.wait(), PATIENCE)
        if self._listening is not None:
            await self._listening  # its last words
        return code

    async def kill(self) -> None:
        await self.end(signal.SIGKILL)

    async def says(self, words: str) -> None:
        """Wait until its log has these words, or fail when it ends without them."""
        try:
            async with asyncio.timeout(PATIENCE), self._grew:
                await self._grew.wait_for(lambda: words in self.log or self._has_ended)
        except TimeoutError:
            raise AssertionError(f"{self.name} never said «{words}»\n{self.log}") from None
        assert words in self.log, f"{self.name} ended without «{words}»\n{self.log}"

    @property
    def _has_ended(self) -> bool:
        return self._process is not None and self._process.returncode is not None


async def sees_soon(person: Person, bot: Bot, *words: str) -> None:
    """Wait until the newest screen has these words."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not all(word in "\n".join([person.screen, *person.buttons]) for word in words):
                await person.telegram.wait_change(person.telegram.revision(), 1.0)
    except TimeoutError:
        raise AssertionError(f"{person.name} never saw {words}\n{person.chat}\n{bot.log}") from None
