"""Queues of several processes: the oldest update of a person first, whoever had stored it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from aiogram import Bot
from aiogram.types import Update

from bot.queues import MOST_WAITING, Queues
from bot.updates import person_key, read
from simulator.clock import SettableClock
from storage.faults import Busy
from storage.isolation import PersonLocks


class Locks:
    """Busy so many times, then free."""

    def __init__(self, busy: int) -> None:
        self.busy = busy
        self.is_held = False

    @asynccontextmanager
    async def of(self, person: str, *, patience: float) -> AsyncIterator[None]:
        if self.busy:
            self.busy -= 1
            raise Busy
        self.is_held = True
        try:
            yield
        finally:
            self.is_held = False

    async def close(self) -> None:
        """Nothing is open."""


def update(number: int) -> Update:
    chat = {"id": 7, "type": "private", "first_name": "Вера"}
    body = {"update_id": number, "message": {"message_id": number, "date": 1, "chat": chat, "text": "да"}}
    found = read(Bot("42:TEST"), body)
    assert found is not None
    return found


async def test_person_is_served_in_order_when_an_older_update_comes_from_a_dead_process() -> None:
    waiting, handled = {1, 2}, list[int]()
    clock = SettableClock(ticking=True)

    async def handle(one: Update) -> None:
        handled.append(one.update_id)
        waiting.discard(one.update_id)

    async def finish() -> None:
        """Nothing is left to settle."""

    async def is_first(person: str, one: Update) -> bool:
        return min(waiting) == one.update_id

    queues = Queues(handle, finish, clock, locks=cast(PersonLocks, Locks(busy=2)), is_first=is_first)
    queues.add(update(2))  # stored by us, while the older one is a dead process's
    queues.add(update(1))  # taken over from it
    await asyncio.wait_for(queues.idle.wait(), 10)
    assert handled == [1, 2]
    await queues.close()


async def test_what_follows_an_answer_is_done_before_another_process_may_serve_the_person() -> None:
    locks, seen = Locks(busy=0), list[tuple[str, bool]]()
    key = person_key(update(1))

    async def follow() -> None:
        seen.append(("followed", locks.is_held))

    async def handle(one: Update) -> None:
        queues.afterwards(key, follow)
        await asyncio.sleep(0)  # nobody else takes it meanwhile
        seen.append(("handled", locks.is_held))

    async def finish() -> None:
        if len(seen) == 1:
            raise ConnectionError("the base is away for a moment")

    async def is_first(person: str, one: Update) -> bool:
        return True

    queues = Queues(handle, finish, SettableClock(ticking=True), locks=cast(PersonLocks, locks), is_first=is_first)
    queues.add(update(1))
    queues.add(update(2))
    await asyncio.wait_for(queues.idle.wait(), 10)
    assert [name for name, _ in seen] == ["handled", "followed", "handled", "followed"]
    assert seen[-1] == ("followed", True)
    queues.afterwards("u9", follow)  # of somebody whose turn it is not
    await asyncio.wait_for(queues.idle.wait(), 10)
    assert seen[-1] == ("followed", False)
    await queues.close()


async def test_crowd_leaves_no_room_until_it_is_served() -> None:
    served, handled = asyncio.Event(), list[int]()

    async def handle(one: Update) -> None:
        await served.wait()
        handled.append(one.update_id)

    async def finish() -> None:
        """Nothing is left to settle."""

    async def is_first(person: str, one: Update) -> bool:
        return True

    queues = Queues(handle, finish, SettableClock(ticking=True), locks=None, is_first=is_first)
    for number in range(MOST_WAITING):
        assert queues.room.is_set()
        queues.add(update(number))
    assert not queues.room.is_set()
    served.set()
    await asyncio.wait_for(queues.room.wait(), 10)
    await asyncio.wait_for(queues.idle.wait(), 10)
    assert handled == list(range(MOST_WAITING))
    await queues.close()
