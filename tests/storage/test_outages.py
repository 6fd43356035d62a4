"""SQLite's own troubles: another process holds the file, the disk is full. Each passes, and nothing is half written."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.profiles import load_catalogue, load_profile
from storage.database import Database
from storage.faults import is_outage

NOW = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)


@pytest.fixture
async def database(tmp_path: Path, migrated: Path) -> AsyncIterator[Database]:
    shutil.copy(migrated, tmp_path / "marshrut.sqlite3")
    url = f"sqlite+aiosqlite:///{tmp_path / 'marshrut.sqlite3'}"
    made = Database(url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
    yield made
    await made.close()


async def test_base_locked_by_another_process_is_an_outage_and_passes(database: Database, tmp_path: Path) -> None:
    async with database.transaction() as work:  # the writer's connection shall not wait the usual five seconds
        await work.session.execute(text("PRAGMA busy_timeout=50"))
    other = sqlite3.connect(tmp_path / "marshrut.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DBAPIError) as found:
        async with database.transaction() as work:
            await work.states.put("one", data={"n": 1}, now=NOW)
    assert is_outage(found.value)
    async with database.reading() as work:  # looking is possible meanwhile
        assert (await work.states.get("one"))[1] == {}
    other.execute("ROLLBACK")
    other.close()
    async with database.transaction() as work:
        await work.states.put("one", data={"n": 2}, now=NOW)
    async with database.reading() as work:
        assert (await work.states.get("one"))[1] == {"n": 2}


async def test_full_disk_is_an_outage_and_what_was_committed_stays(database: Database) -> None:
    async with database.transaction() as work:
        await work.states.put("one", data={"n": 1}, now=NOW)
        pages = await work.session.scalar(text("PRAGMA page_count"))
        await work.session.execute(text(f"PRAGMA max_page_count={pages + 2}"))
    with pytest.raises(DBAPIError) as found:
        async with database.transaction() as work:
            await work.states.put("one", data={"n": 2}, now=NOW)
            for key in range(100):
                await work.states.put(f"big{key}", data={"words": "длинно" * 2000}, now=NOW)
                await work.flush()
    assert is_outage(found.value)
    async with database.reading() as work:
        assert (await work.states.get("one"))[1] == {"n": 1}
    async with database.transaction() as work:  # somebody made room
        await work.session.execute(text("PRAGMA max_page_count=1073741823"))
    async with database.transaction() as work:
        await work.states.put("big", data={"words": "длинно" * 20000}, now=NOW)
