"""P1 to P4: a broadcast to 3,000 at the exact limit, with slack, and with a server slower than the bot knows."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from bench.places import PLACES, Fresh, Place, named
from bench.processes import Stub, Trouble, start_bot
from bench.results import Found
from bench.stub.fates import Fate, fate
from bench.town import Town, chat_of, town

PEOPLE = 3000
SEED = 7
LATENCY = 0.05
CHAT_RATE = 1.0

SERVERS = {"exact": (30.0, 30.0), "slack": (30.0, 33.0), "slow": (20.0, 20.0)}
"""The limit that a finish is compared with, and what the stub lets pass."""


@dataclass(frozen=True, slots=True)
class Broadcast:
    """`ratio` is from the first try to the last delivery over recipients / limit."""

    ratio: float
    windows: int
    rash: int
    lost: int
    duplicates: int
    commits: int = 0


async def measure(folder: Path, *, people: int = PEOPLE) -> Found:
    """The three servers side by side, mostly idle; one database after the other."""
    found = Found()
    for mark, place in PLACES.items():
        done = await found.attempt(_on(folder / (mark or "sqlite"), place, people))
        for name in SERVERS:
            found.add(named(f"P1.{name}", mark), done[name].ratio if done else None)
        found.add(named("P2.exact", mark), done["exact"].windows if done else None)
        found.add(named("P2.slow", mark), done["slow"].windows if done else None)
        found.add(named("P2.rash", mark), sum(one.rash for one in done.values()) if done else None)
        found.add(named("P3.lost", mark), sum(one.lost for one in done.values()) if done else None)
        found.add(named("P4.duplicates", mark), sum(one.duplicates for one in done.values()) if done else None)
    return found


async def _on(folder: Path, place: Place, people: int) -> dict[str, Broadcast]:
    async with place() as fresh:
        done = await asyncio.gather(
            *(
                broadcast(folder / name, fresh, people=people, limit=limit, lets=lets)
                for name, (limit, lets) in SERVERS.items()
            )
        )
    return dict(zip(SERVERS, done, strict=True))


async def broadcast(
    folder: Path, fresh: Fresh, *, people: int, limit: float, lets: float, counted: Path | None = None
) -> Broadcast:
    async with (
        town(folder, people, url=fresh()) as place,
        Stub(folder, rate=lets, chat_rate=CHAT_RATE, latency=LATENCY, seed=SEED) as stub,
    ):
        number = await place.announce()
        bot = await start_bot(folder, stub, place.url, folder / "profile", counted=counted)
        at_start = _commits(counted)  # the start-up itself writes too
        try:
            await settled(place, number, patience=people / limit * 2 + 60)
        finally:
            await bot.end()
        report = await stub.report()
    deliveries = {int(chat): at for chat, at in report["deliveries"].items()}
    took = max(max(at) for at in deliveries.values()) - report["tries"][0][0]
    return Broadcast(
        ratio=took / (people / limit),
        windows=report["windows"],
        rash=report["rash"],
        lost=len(reachable(place.people) - deliveries.keys()),
        duplicates=sum(len(at) > 1 for at in deliveries.values()),
        commits=_commits(counted) - at_start,
    )


def _commits(counted: Path | None) -> int:
    return int(counted.read_text(encoding="utf-8")) if counted else 0


def reachable(people: range) -> set[int]:
    """Chats that the stub does not block."""
    return {chat_of(one) for one in people if fate(SEED, chat_of(one)) is not Fate.BLOCKED}


async def settled(place: Town, announcement_id: int, *, patience: float) -> None:
    """Until no copy waits or is on its way."""
    left = -1
    for _ in range(int(patience * 2)):
        states = await place.by_status(announcement_id)
        left = len(states.get("new", ())) + len(states.get("claimed", ()))
        if not left:
            return
        await asyncio.sleep(0.5)
    raise Trouble(f"{left} copies still wait after {patience:.0f} s")
