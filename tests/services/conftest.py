"""A real SQLite base, migrated once and copied for each test, with the profile and the catalogue of Щёлково."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.profiles import load_catalogue, load_profile
from migrations.schema import migrate
from services.organisations import plant_profile
from storage.database import Database
from tests.services.office import Office

TUESDAY = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)  # 10:00 in Moscow


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("services") / "base.sqlite3"
    migrate(f"sqlite+aiosqlite:///{file}", TUESDAY)
    return file


@pytest.fixture
async def database(tmp_path: Path, migrated_file: Path) -> AsyncIterator[Database]:
    """Municipalities of the profile are planted; nobody lives there yet."""
    shutil.copy(migrated_file, tmp_path / "base.sqlite3")
    database = Database(
        f"sqlite+aiosqlite:///{tmp_path / 'base.sqlite3'}",
        profile=load_profile("shchyolkovo"),
        catalogue=load_catalogue(),
    )
    async with database.transaction() as work:
        await plant_profile(work)
    try:
        yield database
    finally:
        await database.close()


@pytest.fixture
async def office(database: Database) -> AsyncIterator[Office]:
    made = Office(database)
    yield made
    await made.close()
