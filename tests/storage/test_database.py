"""The transaction: all or nothing, never inside another, one writer, readers that only read."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from app.profiles import load_catalogue, load_profile
from bot.batcher import Presses
from simulator.clock import SettableClock
from storage.database import Database, NestedTransaction
from storage.faults import is_outage
from storage.inbox import HANDLING, Handling
from storage.lock import AlreadyRunning
from storage.work import Work

NOW = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)


@pytest.fixture
def url(base_url: str) -> str:
    return base_url


def open_base(url: str) -> Database:
    return Database(url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    made = open_base(url)
    async with made.transaction() as work:
        await work.session.execute(text("delete from conversation_states"))
    yield made
    await made.close()


async def states(database: Database) -> dict[str, dict[str, object]]:
    async with database.reading() as work:
        found = {key: (await work.states.get(key))[1] for key in ("one", "two")}
    return {key: data for key, data in found.items() if data}


async def test_error_inside_rolls_everything_back(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.transaction() as work:
            await work.states.put("one", data={"n": 1}, now=NOW)
            raise ZeroDivisionError
    assert await states(database) == {}


async def test_press_recorded_inside_a_transaction_is_an_error_at_once(database: Database) -> None:
    async def nothing(work: Work, presses: Sequence[int], /, *, now: datetime) -> Sequence[int]:
        return presses

    presses = Presses(database, SettableClock(ticking=False))
    async with database.transaction():
        with pytest.raises(NestedTransaction):
            await presses.record(nothing, 1)
    assert await presses.record(nothing, 1) == 1


async def test_transaction_inside_a_transaction_is_an_error_at_once(database: Database) -> None:
    with pytest.raises(NestedTransaction):
        async with database.transaction() as work:
            await work.states.put("one", data={"n": 1}, now=NOW)
            async with database.transaction():
                pass
    assert await states(database) == {}
    async with database.transaction() as work:
        await work.states.put("two", data={"n": 2}, now=NOW)
    assert await states(database) == {"two": {"n": 2}}


async def test_task_started_inside_a_transaction_may_open_its_own_later(database: Database) -> None:
    async def later() -> None:
        async with database.transaction() as work:
            await work.states.put("two", data={"n": 2}, now=NOW)

    async with database.transaction() as work:
        await work.states.put("one", data={"n": 1}, now=NOW)
        task = asyncio.create_task(later())
        await asyncio.sleep(0)
    await asyncio.wait_for(task, 5)
    assert set(await states(database)) == {"one", "two"}


async def test_reading_refuses_to_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"readonly|read-only"):
        async with database.reading() as work:
            await work.states.put("one", data={"n": 1}, now=NOW)


async def test_reader_sees_only_what_is_committed_and_does_not_wait_for_the_writer(database: Database) -> None:
    async with database.transaction() as work:
        await work.states.put("one", data={"n": 1}, now=NOW)
        assert await asyncio.wait_for(states(database), 5) == {}
    assert await states(database) == {"one": {"n": 1}}


@pytest.mark.sqlite
async def test_a_hundred_changes_at_once_lose_none(database: Database) -> None:
    """SQLite has one writer; PostgreSQL has guarded updates (`test_at_once.py`)."""

    async def add_one() -> None:
        async with database.transaction() as work:
            _, data = await work.states.get("one")
            await asyncio.sleep(0)
            await work.states.put("one", data={"n": data.get("n", 0) + 1}, now=NOW)

    await asyncio.gather(*(add_one() for _ in range(100)))
    assert await states(database) == {"one": {"n": 100}}


async def test_foreign_keys_are_kept(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.transaction() as work:
            await work.session.execute(
                text("insert into consents (account_id, text_version, given_at) values (999999, 'v', '2026-12-01')")
            )


async def test_update_leaves_the_inbox_with_the_first_commit_and_stays_after_a_rollback(database: Database) -> None:
    row = {"update_id": 5, "person_key": "u1", "body": {}, "received_at": NOW}
    async with database.transaction() as work:
        await work.inbox.store([row, row], owner=1)
    handling = Handling(5, owner=1)
    token = HANDLING.set((handling,))
    try:
        with pytest.raises(ZeroDivisionError):
            async with database.transaction():
                raise ZeroDivisionError
        async with database.reading() as work:
            assert await work.inbox.count_waiting() == 1
        assert not handling.is_settled
        async with database.transaction():
            pass
        assert handling.is_settled
    finally:
        HANDLING.reset(token)
    async with database.reading() as work:
        assert await work.inbox.count_waiting() == 0


async def test_second_process_on_the_same_base_is_refused_until_the_first_ends(url: str) -> None:
    first, second = open_base(url), open_base(url)
    await first.lock.take()
    with pytest.raises(AlreadyRunning):
        await second.lock.take()
    await first.close()
    await second.lock.take()
    await second.close()


async def test_locked_base_is_an_outage_and_an_unknown_column_is_not(database: Database) -> None:
    with pytest.raises(DBAPIError) as found:
        async with database.reading() as work:
            await work.session.execute(text("select nothing from persons"))
    assert not is_outage(found.value)
    assert is_outage(OperationalError("insert", {}, Exception("database is locked")))
    assert is_outage(OperationalError("insert", {}, Exception("database or disk is full")))
    assert not is_outage(ValueError("disk"))


async def test_error_of_the_base_carries_nobodys_words(database: Database) -> None:
    with pytest.raises(IntegrityError) as found:
        async with database.transaction() as work:
            for _ in range(2):
                await work.session.execute(
                    text("insert into conversation_states (key, data, updated_at) values (:said, '{}', '2026-12-01')"),
                    {"said": "Мария Петровна"},
                )
    assert "Мария" not in "".join(traceback.format_exception(found.value))
