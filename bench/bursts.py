"""P6: a burst of presses with a durable answer, ours and raw aiogram in turns on the same stub and the same core."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

from bench.processes import Running, Stub, Trouble, start_bot, start_raw
from bench.results import Found
from bench.town import Town, town
from bench.updates import Update, press, read_presses, text
from bot.callbacks.consultations import AskPress
from models.machinery import ConversationState

BURST = 1500
WARM = 100
ROUNDS = 5
PATIENCE = 90.0
LIFTED = 1000.0
"""The bot's own pace where the stub has no limit: the most that its settings take."""
STUB_CORE, BOT_CORE = 0, 1

Make = Callable[[Town, int], Awaitable[tuple[list[Update], Callable[[], Awaitable[bool]]]]]
"""From a town and a size: updates, and whether their work stands in the base."""


async def measure(folder: Path, *, rounds: int = ROUNDS, size: int = BURST) -> Found:
    found = Found()
    found.add("P6.presses", await found.attempt(compare(folder / "presses", _reading, rounds=rounds, size=size)))
    found.add("P6.updates", await found.attempt(compare(folder / "updates", _asking, rounds=rounds, size=size)))
    return found


async def _reading(place: Town, size: int) -> tuple[list[Update], Callable[[], Awaitable[bool]]]:
    """Four of five mark an announcement read, one asks for the menu."""
    number = await place.announce(is_sent=True)
    people = random.Random(number).sample(list(place.people), size)
    cut = size * 4 // 5
    updates = [*read_presses(people[:cut], number), *(text(one, "/menu") for one in people[cut:])]
    random.Random(number).shuffle(updates)

    async def stands() -> bool:
        return await place.readers(number) == set(people[:cut])

    return updates, stands


async def _asking(place: Town, size: int) -> tuple[list[Update], Callable[[], Awaitable[bool]]]:
    """Each opens the form "ask a methodist": a draft is stored in a transaction of its own."""
    people = random.Random(time.time()).sample(list(place.people), size)
    mark = f"{time.time()}"
    updates = [press(one, AskPress(act="ask").pack(), query=f"q{mark}-{one}") for one in people]

    async def stands() -> bool:
        return await place.count(ConversationState) >= size

    return updates, stands


async def compare(folder: Path, make: Make, *, rounds: int, size: int) -> list[float]:
    """The ratio of each round, ours to raw."""
    ratios = []
    async with AsyncExitStack() as stack:
        place = await stack.enter_async_context(town(folder, size * 2))
        ours_at = await stack.enter_async_context(Stub(folder, core=STUB_CORE))
        raw_at = await stack.enter_async_context(Stub(folder, core=STUB_CORE))
        ours = await start_bot(folder, ours_at, place.url, folder / "profile", rate=LIFTED, core=BOT_CORE)
        stack.push_async_callback(ours.end)
        updates, stands = await make(place, WARM)
        await burst(ours_at, ours, updates)
        raw = await start_raw(folder, raw_at, await _calls(ours_at, updates), core=BOT_CORE)
        stack.push_async_callback(raw.end)
        await burst(raw_at, raw, updates)
        for _ in range(rounds):
            updates, stands = await make(place, size)
            our_speed = await burst(ours_at, ours, updates)
            if not await stands():
                raise Trouble("an answered press is not in the base")
            ratios.append(our_speed / await burst(raw_at, raw, updates))
    return ratios


async def _calls(stub: Stub, updates: list[Update]) -> str:
    """Which calls the bot makes for a press: the yardstick makes the same."""
    presses = sum("callback_query" in update for update in updates)
    texts = len(updates) - presses
    calls = (await stub.counts())["calls"]
    calls["sendMessage"] = calls.get("sendMessage", 0) - texts
    watched = ("answerCallbackQuery", "editMessageText", "sendMessage")
    return ",".join(name for name in watched if calls.get(name, 0) > presses // 2) or "answerCallbackQuery"


async def burst(stub: Stub, bot: Running, updates: list[Update]) -> float:
    """Everything waits at once. Updates a second, from the first one handed out to the last call about them."""
    before = await stub.counts()
    presses = sum("callback_query" in update for update in updates)
    numbers = await stub.load(updates)
    wanted = before["answered"] + presses
    sends = before["sends"] + len(updates) - presses
    await stub.until(lambda counts: counts["answered"] >= wanted and counts["sends"] >= sends, PATIENCE, bot, every=0.2)
    edited = -1
    while (counts := await stub.counts())["edited"] != edited:  # edits may follow their answers
        edited = counts["edited"]
        await asyncio.sleep(0.5)
    report = await stub.report()
    began = report["handed_at"][str(numbers[0])]
    last = max(
        max(report["answers"].values(), default=0.0),
        max((at for at in report["edits"]), default=0.0),
        report["last_send"],
    )
    return len(updates) / (last - began)
