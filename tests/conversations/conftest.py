"""A town for each story: its own local Telegram, its own bot, its own base on an empty file."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from migrations.schema import migrate
from simulator.people import Person
from simulator.town import Town
from tests.conversations.toys import Trouble, toy_town

TUESDAY = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)  # 10:00 in Moscow
ADMIN = 1000
# What stories of the toy town provoke on purpose.
PROVOKED = ("message is not modified", "query is too old", "bot was blocked", "Bad Gateway", "Too Many Requests")


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty migrated base, made once and copied for each town."""
    file = tmp_path_factory.mktemp("base") / "marshrut.sqlite3"
    migrate(f"sqlite+aiosqlite:///{file}", TUESDAY)
    return file


@pytest.fixture
async def town(tmp_path: Path, migrated: Path) -> AsyncIterator[Town]:
    """An empty town; the person 1000 is named in the settings as an administrator.

    At the end the story fails by itself when the bot made a call that Telegram refuses or left a press unanswered.
    """
    shutil.copy(migrated, tmp_path / "marshrut.sqlite3")
    town = Town(tmp_path, start=TUESDAY, admin_ids=(ADMIN,))
    await town.open()
    try:
        yield town
        town.telegram.ledger.check()
    finally:
        await town.close()


@pytest.fixture
async def toys(tmp_path: Path, migrated: Path) -> AsyncIterator[Town]:
    """A town whose bot knows only the forms of `toys.py`."""
    Trouble.refuses = Trouble.breaks = False
    town = toy_town(tmp_path, migrated, start=TUESDAY)
    await town.open()
    try:
        yield town
        town.telegram.ledger.check(allow=PROVOKED)
    finally:
        await town.close()


@pytest.fixture
async def vera(toys: Town) -> Person:
    """Somebody of the toy town."""
    person = toys.person(501, "Вера")
    await person.starts()
    return person
