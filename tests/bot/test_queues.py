"""Queues of several processes: the oldest update of a person first, whoever had stored it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from aiogram import Bot
from aiogram.types import Update

from bot.queues import Queues
from bot.updates import read
from simulator.clock import SettableClock
from storage.isolation import Busy, PersonLocks


class Locks:
    """Busy so many times, then free."""

    def __init__(self, busy: int) -> None:
        self.busy = busy

    @asynccontextmanager
    async def of(self, person: str, *, patience: float) -> AsyncIterator[None]:
        if self.busy:
            self.busy -= 1
            raise Busy
        yield

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
