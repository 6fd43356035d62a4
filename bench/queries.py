"""P9 and P10: the outbox with half a million rows; reminders under load; the price of a broadcast in transactions."""

from __future__ import annotations

import asyncio
import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event, insert
from sqlalchemy.engine import Engine

from bench.broadcasts import LATENCY, broadcast
from bench.bursts import LIFTED, burst
from bench.places import sqlite
from bench.processes import Stub, Trouble, start_bot
from bench.results import Found, percentile
from bench.town import Town, chat_of, town
from bench.updates import Update, poisson, press
from models.machinery import Notice
from scheduler.sender.loop import LANES
from services.outbox import Priority, notify
from services.people.kinds import DISMISSED
from storage.outbox import Settled

ROWS = 500_000
ROUNDS = 300
REMINDERS, APART = 200, 0.2
ENQUEUED = 100_000
COUNTED = 600


async def measure_due(folder: Path, *, rows: int = ROWS, rounds: int = ROUNDS, reminders: int = REMINDERS) -> Found:
    found = Found()
    done = await found.attempt(_due(folder / "rows", rows, rounds))
    found.add("P9.due", percentile(done[0], 99) if done else None)
    found.add("P9.claim", percentile(done[1], 99) if done else None)
    found.add("P9.late", await found.attempt(_late(folder / "late", reminders)))
    return found


async def _due(folder: Path, rows: int, rounds: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each query for due notices, and of each whole claiming transaction, its commit included.

    Between two of them what was claimed is put back, out of the measure.
    """
    queries: list[float] = []
    claims: list[float] = []

    def before(_c: Any, _cursor: Any, statement: str, _p: Any, context: Any, _m: Any) -> None:
        context.bench_began = time.perf_counter()

    def after(_c: Any, _cursor: Any, statement: str, _p: Any, context: Any, _m: Any) -> None:
        if statement.startswith("SELECT") and "notices" in statement:
            queries.append((time.perf_counter() - context.bench_began) * 1000)

    async with town(folder, 5000) as place:
        await _fill(place, rows)
        event.listen(Engine, "before_cursor_execute", before)
        event.listen(Engine, "after_cursor_execute", after)
        try:
            for turn in range(rounds + 10):
                began = time.perf_counter()
                async with place.database.transaction() as work:
                    claimed = await work.outbox.claim(datetime.now(UTC), LANES, owner=1)
                claims.append((time.perf_counter() - began) * 1000)
                if not claimed:
                    raise Trouble("nothing is due")
                async with place.database.transaction() as work:
                    await work.outbox.settle([Settled(waiting=one, status="new", tries=0) for one in claimed])
                if turn == 10:  # the first ones compile the statements
                    queries.clear()
                    claims.clear()
        finally:
            event.remove(Engine, "before_cursor_execute", before)
            event.remove(Engine, "after_cursor_execute", after)
    return queries, claims


async def _fill(place: Town, rows: int) -> None:
    """Three of five are sent, one in five hundred is due now, the others are planned for the next two months."""
    now, chance = datetime.now(UTC), random.Random(3)
    for start in range(0, rows, 20_000):
        made = []
        for number in range(start, min(rows, start + 20_000)):
            is_sent, is_due = number < rows * 0.6, number % 500 == 0
            away = timedelta(seconds=chance.uniform(60, 60 * 86_400))
            made.append(
                {
                    "dedupe_key": f"bench:{number}",
                    "person_id": place.people[(number // 500 if is_due else number) % len(place.people)],
                    "kind": DISMISSED.name,
                    "about": f"bench:{number % 1000}",
                    "priority": int(Priority.REMINDER if number % 2 else Priority.BULK),
                    "due_at": now - away if is_sent else now - timedelta(seconds=1) if is_due else now + away,
                    "status": "sent" if is_sent and not is_due else "new",
                    "created_at": now,
                }
            )
        async with place.database.transaction() as work:
            await work.session.execute(insert(Notice), made)
    await place.analyse()


async def _late(folder: Path, reminders: int) -> float:
    """p99 of the seconds from the planned moment to the send, while presses keep the bot 30 % busy."""
    async with town(folder, 3000) as place, Stub(folder, latency=LATENCY) as stub:
        number = await place.announce(is_sent=True)
        pressing = list(place.people[reminders:])
        planned = await _plan(place, reminders)
        bot = await start_bot(folder, stub, place.url, folder / "profile", rate=LIFTED)
        try:
            await burst(stub, bot, _toasts(pressing, number, "warm", 300))
            speed = await burst(stub, bot, _toasts(pressing, number, "burst", 600))
            lasts = max(planned.values()) - time.monotonic() + 2
            count = int(speed * 0.3 * lasts)
            await stub.load(_toasts(pressing, number, "load", count), poisson(count, speed * 0.3))
            chats = {str(chat) for chat in planned}
            await asyncio.sleep(lasts)
            report = await stub.report()
        finally:
            await bot.end()
    if missing := chats - report["deliveries"].keys():
        raise Trouble(f"{len(missing)} of {reminders} reminders did not come")
    return percentile([report["deliveries"][str(chat)][0] - due for chat, due in planned.items()], 99)


async def _plan(place: Town, reminders: int) -> dict[int, float]:
    """By chat the monotonic moment of its reminder, the first one in twenty-five seconds."""
    planned = {}
    now, monotonic = datetime.now(UTC), time.monotonic()
    async with place.database.transaction() as work:
        for number, person in enumerate(place.people[:reminders]):
            after = 25 + number * APART
            due = now + timedelta(seconds=after)
            await notify(
                work, DISMISSED, key=f"bench:{person}", now=now, due_at=due, person_id=person, appointment=person
            )
            planned[chat_of(person)] = monotonic + after
    return planned


def _toasts(people: list[int], announcement_id: int, mark: str, count: int) -> list[Update]:
    """Presses on buttons that answer with a toast alone."""
    chosen = random.Random(mark).choices(people, k=count)
    return [press(one, "an:sample:0:0:0", query=f"{mark}{n}-{one}") for n, one in enumerate(chosen)]


async def measure_prices(folder: Path, *, people: int = COUNTED, enqueued: int = ENQUEUED) -> Found:
    found = Found()
    found.add("P10.transactions", await found.attempt(_transactions(folder / "counted", people)))
    found.add("P10.enqueue", await found.attempt(_enqueue(folder / "enqueue", enqueued)))
    return found


async def _transactions(folder: Path, people: int) -> float:
    """Commits of the whole process while it sends, its ticks among them."""
    file = folder / "commits"
    async with sqlite() as fresh:
        done = await broadcast(folder, fresh, people=people, limit=30, lets=30, counted=file)
    return done.commits / people


async def _enqueue(folder: Path, people: int) -> float:
    """A whole announcement to so many: audience counted and frozen, notices and deliveries written, committed."""
    async with town(folder, people) as place:
        began = time.monotonic()
        await place.write_announcement()
        return time.monotonic() - began
