"""What is over and could not be settled at once stands in nobody's way for long, in this process or another."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import Message, Update
from sqlalchemy.exc import OperationalError

from app.profiles import load_catalogue, load_profile
from bot.inbox import LOOKS_EVERY, Inbox
from bot.updates import read, row_of
from simulator.clock import SettableClock
from storage.database import Database
from storage.inbox import HANDLING
from storage.isolation import PersonLocks
from storage.work import Work

PATIENCE = 10
NOW = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)


class Locks:
    """Always free."""

    @asynccontextmanager
    async def of(self, person: str, *, patience: float) -> AsyncIterator[None]:
        yield

    async def close(self) -> None:
        """Nothing is open."""


class Worker:
    """Its handlers commit nothing; the base is away when it settles the first of them."""

    def __init__(self, database: Database, clock: SettableClock) -> None:
        self.handled: list[int] = []
        self.has_handled: asyncio.Event = asyncio.Event()
        self.loses_an_answer = False
        self.has_failed = asyncio.Event()
        self.database = database
        self._reaches = database.transaction
        dispatcher = Dispatcher(disable_fsm=True)
        dispatcher.message.register(self._handle)
        locks = cast(PersonLocks, Locks())
        self.inbox = Inbox(Bot("42:TEST"), dispatcher, database, clock, apologise=self._apologise, locks=locks)

    async def _handle(self, message: Message) -> None:
        self.handled.append(message.message_id)
        self.has_handled.set()

    async def _apologise(self, update: Update, **_: Any) -> None:
        """Nobody is told."""

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Work]:
        if HANDLING.get() and not self.has_failed.is_set():
            self.has_failed.set()
            raise OperationalError("x", {}, Exception("database is locked"))
        async with self._reaches() as work:
            yield work
        if self.loses_an_answer:
            self.loses_an_answer = False
            raise ConnectionResetError("after the commit")


def body(number: int) -> dict[str, Any]:
    who = {"id": 7, "first_name": "Вера"}
    message = {"message_id": number, "date": 1, "chat": who | {"type": "private"}, "from": who | {"is_bot": False}}
    return {"update_id": number, "message": message | {"text": "да"}}


@pytest.fixture
async def workers(
    base_url: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Worker, Worker, SettableClock]]:
    clock = SettableClock(ticking=True)
    async with AsyncExitStack() as stack:
        made = []
        for _ in range(2):
            database = Database(base_url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
            stack.push_async_callback(database.close)
            made.append(Worker(database, clock))
            stack.push_async_callback(made[-1].inbox.close)
            if len(made) == 1:
                monkeypatch.setattr(database, "transaction", made[0].transaction)
                monkeypatch.setattr(database.liveness, "is_alone", False)
        yield made[0], made[1], clock


async def done(worker: Worker) -> None:
    await asyncio.wait_for(worker.inbox.idle.wait(), PATIENCE)


@pytest.mark.parametrize("fetched", [[[1, 2]], [[1], [2]]], ids=["together", "apart"])
async def test_person_is_served_on_after_a_hiccup_in_settling(
    workers: tuple[Worker, Worker, SettableClock], fetched: list[list[int]]
) -> None:
    worker, _, _ = workers
    for numbers in fetched:
        await worker.inbox.accept([body(number) for number in numbers])
        await asyncio.wait_for(worker.has_failed.wait(), PATIENCE)
    await done(worker)
    assert worker.handled == [1, 2]


async def test_person_is_served_on_by_another_process_after_a_hiccup_in_settling(
    workers: tuple[Worker, Worker, SettableClock], monkeypatch: pytest.MonkeyPatch
) -> None:
    worker, other, clock = workers

    async def nobody_died() -> int:
        return 0

    monkeypatch.setattr(worker.inbox, "take_up", nobody_died)
    looking = asyncio.create_task(worker.inbox.look_after())
    await worker.inbox.accept([body(1)])
    await asyncio.wait_for(worker.has_failed.wait(), PATIENCE)
    await done(worker)
    await other.inbox.accept([body(2)])
    clock.set(clock.now() + timedelta(seconds=LOOKS_EVERY))
    await done(other)
    assert (worker.handled, other.handled) == ([1], [2])
    looking.cancel()
    await asyncio.gather(looking, return_exceptions=True)


async def test_update_stored_by_a_commit_whose_answer_was_lost_is_handled_when_nobody_brings_it_again(
    workers: tuple[Worker, Worker, SettableClock], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A webhook brings it again to another process, which finds it there and leaves it to its owner."""
    worker, other, clock = workers

    async def nobody_died() -> int:
        return 0

    monkeypatch.setattr(worker.inbox, "take_up", nobody_died)
    worker.has_failed.set()
    worker.loses_an_answer = True
    with pytest.raises(ConnectionResetError):
        await worker.inbox.accept([body(1)])
    await other.inbox.accept([body(1)])
    looking = asyncio.create_task(worker.inbox.look_after())
    await asyncio.sleep(0)
    clock.set(clock.now() + timedelta(seconds=LOOKS_EVERY))
    await asyncio.wait_for(worker.has_handled.wait(), PATIENCE)
    await done(worker)
    assert (worker.handled, other.handled) == ([1], [])
    looking.cancel()
    await asyncio.gather(looking, return_exceptions=True)


async def test_update_taken_over_by_a_commit_whose_answer_was_lost_is_handled_once(
    workers: tuple[Worker, Worker, SettableClock], monkeypatch: pytest.MonkeyPatch
) -> None:
    worker, _, _ = workers

    async def alone() -> set[int]:
        return {worker.database.liveness.owner}

    monkeypatch.setattr(worker.database.liveness, "living", alone)
    rows = [row_of(body(1), read(Bot("42:TEST"), body(1)), NOW)]
    async with worker.database.transaction() as work:
        await work.inbox.store(rows, 9)
    worker.has_failed.set()
    worker.loses_an_answer = True
    with pytest.raises(ConnectionResetError):
        await worker.inbox.take_up()
    for number in (2, 3):
        await worker.inbox.accept([body(number)])
    await done(worker)
    assert worker.handled == [1, 2, 3]
