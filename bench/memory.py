"""P11: what the bot costs over raw aiogram: memory idle and under load, seconds to start."""

from __future__ import annotations

import asyncio
import random
import time
from pathlib import Path

from bench.broadcasts import settled
from bench.bursts import LIFTED
from bench.processes import Running, Stub, importing, start_bot, start_raw
from bench.results import Found
from bench.town import town
from bench.updates import read_presses

PRESSES, RECIPIENTS = 5000, 20_000
STARTS = 3
PATIENCE = 300.0


async def measure(folder: Path, *, presses: int = PRESSES, people: int = RECIPIENTS, starts: int = STARTS) -> Found:
    found = Found()
    done = await found.attempt(_memory(folder / "memory", presses, people))
    found.add("P11.idle", done[0] if done else None)
    found.add("P11.added", done[1] if done else None)
    found.add("P11.start", await found.attempt(_starts(folder / "starts", starts)))
    return found


async def _memory(folder: Path, presses: int, people: int) -> tuple[float, float]:
    """MiB over raw aiogram when idle; MiB that the load adds at its peak. No limit holds, no pace."""
    async with town(folder, people) as place:
        async with Stub(folder) as stub:
            raw = await start_raw(folder, stub, "answerCallbackQuery")
            await asyncio.sleep(3)
            yardstick = raw.memory()
            await raw.end()
        async with Stub(folder) as stub:
            read = await place.announce(is_sent=True)
            bot = await start_bot(folder, stub, place.url, folder / "profile", rate=LIFTED)
            await asyncio.sleep(3)
            idle = bot.memory()
            await bot.end()
            number = await place.announce()
            bot = await start_bot(folder, stub, place.url, folder / "profile", rate=LIFTED)
            peaks: list[float] = []
            watching = asyncio.create_task(_watch(bot, peaks))
            try:
                await stub.load(read_presses(random.Random(1).sample(list(place.people), presses), read))
                await stub.until(lambda counts: counts["answered"] >= presses, PATIENCE, bot, every=0.5)
                await settled(place, number, patience=PATIENCE)
            finally:
                watching.cancel()
                await bot.end()
    return idle - yardstick, max(peaks) - idle


async def _watch(bot: Running, peaks: list[float]) -> None:
    while bot.is_alive:
        peaks.append(bot.memory())
        await asyncio.sleep(0.5)


async def _starts(folder: Path, starts: int) -> list[float]:
    """The process until its first fetch, less the bare import, in turns."""
    over = []
    async with town(folder, 100) as place:
        for number in range(starts + 1):
            bare = await importing()
            async with Stub(folder) as stub:
                bot = await start_bot(folder, stub, place.url, folder / "profile")
                took = time.monotonic() - bot.began
                await bot.end()
            if number:  # the first turn warms the disk
                over.append(took - bare)
    return over
