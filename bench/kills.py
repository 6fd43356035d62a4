"""P5 and P8: SIGKILL in the middle of a broadcast and of a burst, with one process started again, or with two."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.broadcasts import CHAT_RATE, LATENCY, SEED, reachable, settled
from bench.bursts import LIFTED
from bench.places import PLACES, Fresh, Place, named
from bench.processes import Running, Stub, importing, start_bot
from bench.results import Found, attempt
from bench.stub.fates import Fate, fate
from bench.town import Town, chat_of, town
from bench.updates import read_presses

RECIPIENTS = 1000
PRESSES = 1500
WAYS = ("", "two")


@dataclass(frozen=True, slots=True)
class Interrupted:
    lost: int
    doubt: int
    first: float
    whole: float | None  # nobody starts anew where a second process stood by


async def measure_broadcasts(folder: Path, *, people: int = RECIPIENTS) -> Found:
    """One database after the other; one process and two side by side."""
    found = Found()
    for mark, place in PLACES.items():
        done, trouble = await attempt(_broadcasts(folder / (mark or "sqlite"), place, people))
        for number, way in enumerate(WAYS):
            outcome, reason = done[number] if done else (None, trouble)
            for part in ("lost", "doubt", "first"):
                found.add(named(f"P5.{part}", way, mark), getattr(outcome, part, None), reason)
            if way != "two":
                found.add(named("P5.whole", mark), outcome.whole if outcome else None, reason)
    return found


async def measure_bursts(folder: Path, *, size: int = PRESSES) -> Found:
    found = Found()
    for mark, place in PLACES.items():
        done, trouble = await attempt(_bursts(folder / (mark or "sqlite"), place, size))
        for number, way in enumerate(WAYS):
            outcome, reason = done[number] if done else (None, trouble)
            for part in ("confirmed", "fetched"):
                found.add(named(f"P8.{part}", way, mark), outcome[part] if outcome else None, reason)
    return found


async def _broadcasts(folder: Path, place: Place, people: int) -> list[tuple[Interrupted | None, str]]:
    async with place() as fresh:
        return await asyncio.gather(*(attempt(_broadcast(folder / (way or "one"), fresh, people, way)) for way in WAYS))


async def _bursts(folder: Path, place: Place, size: int) -> list[tuple[dict[str, int] | None, str]]:
    async with place() as fresh:
        return [await attempt(_burst(folder / (way or "one"), fresh, size, way)) for way in WAYS]


@asynccontextmanager
async def _killed_in(
    folder: Path, stub: Stub, place: Town, way: str, *, rate: float | None = None
) -> AsyncIterator[tuple[Running, list[Running]]]:
    """The one to be killed, and a list for whoever lives after it: a standby is there already."""
    profile = folder / "profile"
    bots = [await start_bot(folder, stub, place.url, profile, name="first", rate=rate)]
    try:
        if way == "two":
            second = await start_bot(folder, stub, place.url, profile, name="second", rate=rate, is_standby=True)
            bots.append(second)
        yield bots[0], bots
    finally:
        for bot in bots:
            await bot.end()


async def _broadcast(folder: Path, fresh: Fresh, people: int, way: str) -> Interrupted:
    async with (
        town(folder, people, url=fresh()) as place,
        Stub(folder, rate=30, chat_rate=CHAT_RATE, latency=LATENCY, seed=SEED) as stub,
    ):
        number = await place.announce()
        async with _killed_in(folder, stub, place, way) as (first, bots):
            await stub.until(lambda counts: counts["delivered"] >= people * 0.4, people / 10 + 60, first, every=0.02)
            await first.end()
            killed_at = time.monotonic()
            if way != "two":
                bots.append(await start_bot(folder, stub, place.url, folder / "profile", name="again"))
            await settled(place, number, patience=people / 30 * 2 + 60)
            report = await stub.report()
            states = await place.by_status(number)
    delivered = {int(chat) for chat in report["deliveries"]}
    unknown = {chat_of(one) for one in states.get("unknown", ())}
    # The clock of a loop and time.monotonic are the same clock on Linux, whatever the process.
    went_on = min(at for at, _, _ in report["tries"] if at > killed_at)
    came_up = killed_at if way == "two" else max(report["started"])
    whole = None if way == "two" else went_on - bots[-1].began - await importing()
    return Interrupted(
        lost=len(reachable(place.people) - delivered - unknown),
        doubt=len({chat for chat in unknown if fate(SEED, chat) is not Fate.CUT}),
        first=went_on - came_up,
        whole=whole,
    )


async def _burst(folder: Path, fresh: Fresh, size: int, way: str) -> dict[str, int]:
    """People whose press was confirmed and is not in the base; people whose press was fetched and never handled."""
    async with town(folder, size * 2, url=fresh()) as place, Stub(folder, latency=LATENCY) as stub:
        number = await place.announce(is_sent=True)
        people = random.Random(1).sample(list(place.people), size)
        async with _killed_in(folder, stub, place, way, rate=LIFTED) as (first, bots):
            await stub.load(read_presses(people, number))
            await stub.until(lambda counts: counts["answered"] >= size * 0.3, 60, first, every=0.01)
            await first.end()
            at_kill = await stub.report()
            confirmed_unread = _confirmed(at_kill) - await place.readers(number)
            if way != "two":
                bots.append(await start_bot(folder, stub, place.url, folder / "profile", name="again", rate=LIFTED))
            for _ in range(120):
                read = await place.readers(number)
                if len(read) == size:
                    break
                await asyncio.sleep(0.5)
            report = await stub.report()
    handed = {people[int(update) - 1000] for update in report["handed_at"]}
    return {"confirmed": len(confirmed_unread | (_confirmed(report) - read)), "fetched": len(handed - read)}


def _confirmed(report: dict[str, dict[str, float]]) -> set[int]:
    return {int(query.rsplit("-", 1)[-1]) for query in report["answers"]}
