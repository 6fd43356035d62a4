"""Several processes at one inbox, updates that cannot be read, and what may follow an answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from simulator.people import Person
from simulator.town import Town
from storage.work import Work
from tests.conversations.toys import written


async def left_by(town: Town, owner: int, *words: str) -> None:
    """Messages of Vera, stored by another process."""
    rows = [
        {
            "update_id": 900_000 + number,
            "person_key": "u501",
            "body": {
                "update_id": 900_000 + number,
                "message": {
                    "message_id": 900 + number,
                    "date": 1_700_000_000,
                    "chat": {"id": 501, "type": "private", "first_name": "Вера"},
                    "from": {"id": 501, "is_bot": False, "first_name": "Вера"},
                    "text": one,
                    "entities": [{"type": "bot_command", "offset": 0, "length": 4}],
                },
            },
            "received_at": town.clock.now(),
        }
        for number, one in enumerate(words)
    ]
    async with town.bot.database.transaction() as work:
        await work.inbox.store(rows, owner)


async def test_updates_of_a_dead_process_are_taken_up_in_order_and_those_of_a_living_one_are_not(
    toys: Town, vera: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    liveness = toys.bot.database.liveness
    living = {liveness.owner, 7}

    async def look() -> set[int]:
        return living

    monkeypatch.setattr(liveness, "living", look)
    await left_by(toys, 7, "/say раз", "/say два")
    assert await toys.bot.inbox.take_up() == 0
    living.remove(7)
    assert await toys.bot.inbox.take_up() == 2
    assert await toys.bot.inbox.take_up() == 0
    await toys.settle()
    assert [entry["words"] for entry in await written(toys, "said")] == ["раз", "два"]
    async with toys.bot.database.reading() as work:
        assert await work.inbox.count_waiting() == 0


async def test_process_that_starts_while_another_looks_is_not_taken_for_dead(
    toys: Town, vera: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = toys.bot.database
    living, real = {database.liveness.owner}, database.reading

    async def look() -> set[int]:
        return set(living)

    @asynccontextmanager
    async def reading() -> AsyncIterator[Work]:
        if 8 not in living:  # it has its lock before it stores anything
            living.add(8)
            await left_by(toys, 8, "/say раз")
        async with real() as work:
            yield work

    with monkeypatch.context() as patched:
        patched.setattr(database.liveness, "living", look)
        patched.setattr(database, "reading", reading)
        assert await toys.bot.inbox.take_up() == 0
    assert 8 in living


async def test_update_that_cannot_be_read_is_set_aside_told_once_and_holds_nobody(
    toys: Town, vera: Person, caplog: pytest.LogCaptureFixture
) -> None:
    broken: dict[str, Any] = {
        "update_id": 900_000,
        "message": {
            "message_id": 900,
            "date": 1_700_000_000,
            "chat": {"id": 501, "type": "private", "first_name": "Вера"},
            "from": {"id": 501, "is_bot": False, "first_name": "Вера"},
            "text": ["not", "words"],
        },
    }
    for _ in range(2):
        await toys.bot.inbox.accept([broken, {"update_id": 900_001, "from_the_future": {}}])
        await toys.settle()
    code = vera.screen.rstrip(".").split()[-1]
    assert f"bug {code} in update 900000" in caplog.text
    assert caplog.text.count("bug ") == 1
    await vera.types("/say дальше")
    assert vera.sees("записано дальше")
    await toys.restart_bot()
    await toys.settle()
    async with toys.bot.database.reading() as work:
        assert await work.inbox.count_waiting() == 0
    assert caplog.text.count("bug ") == 1


async def test_what_follows_an_answer_is_done_before_the_next_update_of_the_person(toys: Town, vera: Person) -> None:
    seen: list[str] = []
    queues = toys.bot.inbox
    held = asyncio.Event()

    async def hold() -> None:
        await held.wait()

    async def follow() -> None:
        seen.extend(entry["words"] for entry in await written(toys, "said"))
        seen.append("followed")

    for number in range(4):  # all who follow are busy
        queues.afterwards(f"u{number}", hold)
    queues.afterwards("u501", follow)
    toys.telegram.send_text(501, "/say раз")
    async with asyncio.timeout(5):
        while "записано раз" not in vera.screen:
            await toys.telegram.wait_change(toys.telegram.revision(), 1.0)
    assert seen == ["followed"]
    held.set()
    await toys.settle()
