"""A real base, migrated once and copied for each test, with the profile and the catalogue of Щёлково."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from app.profiles import load_catalogue, load_profile
from services.organisations import plant_profile
from storage.database import Database
from tests.services.office import Office

TUESDAY = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)  # 10:00 in Moscow


@pytest.fixture
async def database(base_url: str) -> AsyncIterator[Database]:
    """Municipalities of the profile are planted; nobody lives there yet."""
    database = Database(base_url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
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
