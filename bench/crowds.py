"""P7 and P12: people press and ask while a broadcast runs."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bench.broadcasts import CHAT_RATE, LATENCY
from bench.processes import Running, Stub, Trouble, start_bot
from bench.results import Found, percentile
from bench.town import Town, chat_of, town
from bench.updates import poisson, read_presses, text

PRESSES = 5000
STEADY, STEADY_RATE = 2000, 100.0
ASKERS, ASKING_RATE = 120, 2.0
PATIENCE = 90.0


@asynccontextmanager
async def _meanwhile(
    folder: Path, people: int, *, spared: int = 0, is_silent: bool = False
) -> AsyncIterator[tuple[Town, Stub, Running]]:
    """A broadcast to everybody but the first `spared` has begun; `is_silent`: there is none."""
    async with (
        town(folder, people) as place,
        Stub(folder, rate=30, chat_rate=CHAT_RATE, latency=LATENCY) as stub,
    ):
        if not is_silent:
            await place.spare(await place.announce(), place.people[:spared])
        bot = await start_bot(folder, stub, place.url, folder / "profile")
        try:
            if not is_silent:
                await stub.until(lambda counts: counts["sends"] >= 60, PATIENCE, bot)
            yield place, stub, bot
        finally:
            await bot.end()


async def measure_presses(folder: Path, *, size: int = PRESSES, steady: int = STEADY) -> Found:
    found = Found()
    found.add("P7.recorded", await found.attempt(_recorded(folder / "burst", size)))
    found.add("P7.toast", await found.attempt(_toasts(folder / "steady", max(size, steady), steady)))
    return found


async def _recorded(folder: Path, size: int) -> float:
    async with _meanwhile(folder, size) as (place, stub, _bot):
        read = await place.announce(is_sent=True)
        began = time.monotonic()
        await stub.load(read_presses(random.Random(1).sample(list(place.people), size), read))
        while len(await place.readers(read)) < size:
            if time.monotonic() - began > PATIENCE:
                raise Trouble(f"{len(await place.readers(read))} of {size} are recorded after {PATIENCE:.0f} s")
            await asyncio.sleep(0.2)
        return time.monotonic() - began


async def _toasts(folder: Path, people: int, size: int) -> float:
    async with _meanwhile(folder, people) as (place, stub, bot):
        read = await place.announce(is_sent=True)
        pressing = random.Random(2).sample(list(place.people), size)
        numbers = await stub.load(read_presses(pressing, read), poisson(size, STEADY_RATE))
        await stub.until(lambda counts: counts["answered"] >= size, size / STEADY_RATE + PATIENCE, bot)
        report = await stub.report()
    waits = [
        report["answers"][f"r{read}-{person}"] - report["arrived"][str(number)]
        for number, person in zip(numbers, pressing, strict=True)
    ]
    return percentile(waits, 95)


async def measure_answers(folder: Path, *, askers: int = ASKERS) -> Found:
    """With and without a broadcast side by side: both are mostly idle."""
    found = Found()
    people = int(askers / ASKING_RATE * 30 * 1.3) + askers
    both = asyncio.gather(
        _answered(folder / "with", people, askers, is_silent=False),
        _answered(folder / "without", people, askers, is_silent=True),
    )
    done = await found.attempt(both)
    found.add("P12.answers", done[0] / done[1] if done else None)
    return found


async def _answered(folder: Path, people: int, askers: int, *, is_silent: bool) -> float:
    """p95 of the seconds from /menu to the screen."""
    async with _meanwhile(folder, people, spared=askers, is_silent=is_silent) as (place, stub, bot):
        asking = list(place.people[:askers])
        before = (await stub.counts())["calls"].get("sendMessage", 0)
        numbers = await stub.load([text(one, "/menu") for one in asking], poisson(askers, ASKING_RATE))
        await stub.until(
            lambda counts: counts["handed"] >= askers and counts["calls"].get("sendMessage", 0) >= before + askers,
            askers / ASKING_RATE + PATIENCE,
            bot,
        )
        await asyncio.sleep(3)
        report = await stub.report()
    deliveries = report["deliveries"]
    if missing := [one for one in asking if str(chat_of(one)) not in deliveries]:
        raise Trouble(f"{len(missing)} of {askers} were not answered")
    waits = [
        deliveries[str(chat_of(one))][0] - report["arrived"][str(number)]
        for number, one in zip(numbers, asking, strict=True)
    ]
    return percentile(waits, 95)
