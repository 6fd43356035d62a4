"""SQLite's short way: what a transaction promises holds whatever happens to the one who waits."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.trips import OneTripConnection, connect

pytestmark = pytest.mark.sqlite


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[OneTripConnection]:
    connection = await connect(str(tmp_path / "base.sqlite3"), isolation_level=None)
    await connection.cursor().execute("CREATE TABLE words (word TEXT)")
    yield connection
    await connection.close()


async def words(connection: OneTripConnection) -> list[str]:
    cursor = await connection.cursor().execute("SELECT word FROM words")
    return [word for (word,) in await cursor.fetchall()]


async def test_what_was_begun_is_undone_by_a_rollback(connection: OneTripConnection) -> None:
    connection.begins = "BEGIN IMMEDIATE"
    await connection.cursor().execute("INSERT INTO words VALUES ('да')")
    await connection.rollback()
    assert await words(connection) == []


async def test_a_transaction_given_up_on_the_way_leaves_nothing(connection: OneTripConnection) -> None:
    connection.begins = "BEGIN IMMEDIATE"
    trip = asyncio.ensure_future(connection.cursor().execute("INSERT INTO words VALUES ('да')"))
    await asyncio.sleep(0)  # queued, and nobody knows whether the thread has it
    trip.cancel()
    await asyncio.gather(trip, return_exceptions=True)
    await connection.rollback()
    assert await words(connection) == []


async def test_a_refused_begin_lets_no_statement_out(connection: OneTripConnection, tmp_path: Path) -> None:
    other = await connect(str(tmp_path / "base.sqlite3"), isolation_level=None, timeout=0)
    connection.begins = other.begins = "BEGIN IMMEDIATE"
    await connection.cursor().execute("INSERT INTO words VALUES ('да')")
    for _ in range(2):
        with pytest.raises(sqlite3.OperationalError):
            await other.cursor().execute("INSERT INTO words VALUES ('нет')")
    await connection.commit()
    await other.rollback()
    assert await words(other) == ["да"]
    await other.close()


async def test_a_transaction_without_a_statement_locks_nobody_out(
    connection: OneTripConnection, tmp_path: Path
) -> None:
    other = await connect(str(tmp_path / "base.sqlite3"), isolation_level=None, timeout=0)
    connection.begins = other.begins = "BEGIN IMMEDIATE"
    await other.cursor().execute("INSERT INTO words VALUES ('да')")
    await other.commit()
    await connection.commit()
    assert await words(connection) == ["да"]
    await other.close()


async def test_a_reader_sees_the_newest_state_after_each_reading(connection: OneTripConnection, tmp_path: Path) -> None:
    reader = await connect(str(tmp_path / "base.sqlite3"), is_reader=True, isolation_level=None)
    for count in (1, 2):
        await connection.cursor().execute("INSERT INTO words VALUES ('да')")
        reader.begins = "BEGIN"
        assert len(await words(reader)) == count
        await reader.rollback()
    await reader.close()


async def test_a_commit_that_failed_is_undone_and_the_next_transaction_begins(connection: OneTripConnection) -> None:
    await connection.cursor().execute("PRAGMA foreign_keys=ON")
    await connection.cursor().execute("CREATE TABLE letters (id INTEGER PRIMARY KEY)")
    late = "REFERENCES letters DEFERRABLE INITIALLY DEFERRED"
    await connection.cursor().execute(f"CREATE TABLE marks (letter INTEGER {late})")
    connection.begins = "BEGIN IMMEDIATE"
    await connection.cursor().execute("INSERT INTO marks VALUES (1)")
    with pytest.raises(sqlite3.IntegrityError):
        await connection.commit()
    await connection.rollback()
    connection.begins = "BEGIN IMMEDIATE"
    await connection.cursor().execute("INSERT INTO words VALUES ('да')")
    await connection.commit()
    assert await words(connection) == ["да"]


async def test_nothing_is_asked_of_the_thread_after_a_good_commit(connection: OneTripConnection) -> None:
    connection.begins = "BEGIN IMMEDIATE"
    await connection.cursor().execute("INSERT INTO words VALUES ('да')")
    await connection.commit()
    ended = connection.rollback()
    with pytest.raises(StopIteration):
        ended.send(None)  # it ends without a wait
