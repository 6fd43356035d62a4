"""Processes under measure: the stub, our bot as it is really run, raw aiogram. Only those started here are ended."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp

ROOT = Path(__file__).resolve().parents[1]
VAR = ROOT / "var" / "bench"
TOKEN = "42:BENCH"
PATIENCE = 120.0


class Trouble(Exception):
    """The measure could not be taken; the text is its reason."""


class Running:
    """One child process with its log."""

    def __init__(self, name: str, log: Path) -> None:
        self.name = name
        self.log = log
        self.began = 0.0
        self._process: asyncio.subprocess.Process | None = None

    async def start(
        self, *words: str, environment: dict[str, str] | None = None, core: int | None = None, cwd: Path = ROOT
    ) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("MARSHRUT_")}
        kept["PYTHONPATH"] = str(ROOT)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self.began = time.monotonic()
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *words,
                cwd=cwd,
                env=kept | (environment or {}),
                stdout=asyncio.subprocess.PIPE if self.name == "stub" else log,
                stderr=log,
            )
        if core is not None:
            os.sched_setaffinity(self._process.pid, {core % len(os.sched_getaffinity(0))})

    @property
    def is_alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def out(self) -> asyncio.StreamReader:
        assert self._process is not None and self._process.stdout is not None
        return self._process.stdout

    async def end(self, sign: int = signal.SIGKILL) -> None:
        if self._process is None:
            return
        if self.is_alive:
            self._process.send_signal(sign)
        await self._process.wait()

    def memory(self) -> float:
        """Resident MiB, of the process and its children."""
        assert self._process is not None
        return sum(_resident(pid) for pid in (self._process.pid, *_children(self._process.pid)))

    def last_words(self) -> str:
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines() if self.log.exists() else []
        return " | ".join(lines[-3:])[-300:]


def _resident(pid: int) -> float:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(one) for one in found.read_text().split()] if found.exists() else []


class Stub:
    """The stub as seen by the bench. Used as a context: `async with Stub(folder, rate=30) as stub`."""

    def __init__(
        self,
        folder: Path,
        *,
        rate: float = 0.0,
        chat_rate: float = 0.0,
        latency: float = 0.0,
        seed: int = 0,
        core: int | None = None,
    ) -> None:
        self._running = Running("stub", folder / "stub.log")
        self._words = [f"--rate={rate}", f"--chat-rate={chat_rate}", f"--latency={latency}", f"--seed={seed}"]
        self._core = core
        self._next = 1000
        self.base = ""

    async def __aenter__(self) -> Stub:
        await self._running.start("-m", "bench.stub", *self._words, core=self._core)
        line = await asyncio.wait_for(self._running.out.readline(), PATIENCE)
        if not line.strip():
            raise Trouble(f"the stub did not start: {self._running.last_words()}")
        self.base = f"http://127.0.0.1:{int(line)}"
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=120))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()
        await self._running.end()

    async def ask(self, name: str, **body: Any) -> Any:
        async with self._session.post(f"{self.base}/control/{name}", json=body) as answer:
            return await answer.json()

    async def counts(self) -> dict[str, Any]:
        return dict(await self.ask("counts"))

    async def report(self) -> dict[str, Any]:
        return dict(await self.ask("report"))

    async def load(self, updates: list[dict[str, Any]], at: list[float] | None = None) -> list[int]:
        """Give them numbers and hand them over, at once or at so many seconds from now. Returns the numbers."""
        numbers = list(range(self._next, self._next + len(updates)))
        self._next += len(updates)
        numbered = [{"update_id": number, **update} for number, update in zip(numbers, updates, strict=True)]
        await self.ask("load", updates=numbered, at=at or [0.0] * len(updates))
        return numbers

    async def until(
        self, met: Callable[[dict[str, Any]], bool], patience: float, *bots: Running, every: float = 0.1
    ) -> dict[str, Any]:
        """Wait until the counts say so. Raises `Trouble` when a bot dies or patience ends."""
        ends = time.monotonic() + patience
        while True:
            counts = await self.counts()
            if met(counts):
                return counts
            for bot in bots:
                if not bot.is_alive:
                    raise Trouble(f"{bot.name} ended by itself: {bot.last_words()}")
            if time.monotonic() > ends:
                raise Trouble(f"not reached within {patience:.0f} s: {counts}")
            await asyncio.sleep(every)


def bot_environment(
    folder: Path, stub: Stub, url: str, profile: Path, *, rate: float | None = None, **more: str
) -> dict[str, str]:
    found = {
        "MARSHRUT_BOT_TOKEN": TOKEN,
        "MARSHRUT_BOT_API_URL": stub.base,
        "MARSHRUT_DATA_DIR": str(folder),
        "MARSHRUT_DATABASE_URL": url,
        "MARSHRUT_PROFILE": str(profile),
        "MARSHRUT_ALLOW_DRAFT_CONSENT": "1",
        "MARSHRUT_ADMIN_IDS": "1",
    }
    return found | ({"MARSHRUT_SEND_RATE": str(rate)} if rate else {}) | more


async def start_bot(
    folder: Path,
    stub: Stub,
    url: str,
    profile: Path,
    *,
    name: str = "bot",
    rate: float | None = None,
    core: int | None = None,
    counted: Path | None = None,
    is_standby: bool = False,
) -> Running:
    """`python -m app run`; returns once it fetches (a standby: once it has had time to stand by).

    `counted`: the same run with its commits counted into that file (`bench.counted`).
    """
    bot = Running(name, folder / f"{name}.log")
    before = (await stub.counts())["calls"].get("getUpdates", 0)
    environment = bot_environment(folder, stub, url, profile, rate=rate)
    words = ("-m", "bench.counted", str(counted)) if counted else ("-m", "app", "run")
    await bot.start(*words, environment=environment, core=core, cwd=folder)
    if is_standby:
        await asyncio.sleep(8)
        if not bot.is_alive:
            raise Trouble(f"a second process does not stand by: {bot.last_words()}")
        return bot
    await stub.until(lambda counts: counts["calls"].get("getUpdates", 0) > before, PATIENCE, bot, every=0.02)
    return bot


async def importing() -> float:
    """Seconds that a new process takes for the library alone: the floor of every start."""
    began = time.monotonic()
    bare = await asyncio.create_subprocess_exec(sys.executable, "-c", "import aiogram")
    await bare.wait()
    return time.monotonic() - began


async def start_raw(folder: Path, stub: Stub, calls: str, *, core: int | None = None) -> Running:
    bot = Running("raw", folder / "raw.log")
    await bot.start("-m", "bench.raw", "--api", stub.base, "--calls", calls, core=core)
    await stub.until(lambda counts: counts["calls"].get("getUpdates", 0) > 0, PATIENCE, bot, every=0.02)
    return bot
