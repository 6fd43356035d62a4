"""A town for each story: its own local Telegram, its own bot, its own base on an empty file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from simulator.people import Person
from simulator.town import Town
from tests.conversations.toys import Trouble, toy_town

TUESDAY = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)  # 10:00 in Moscow
ADMIN = 1000
# What stories of the toy town provoke on purpose.
PROVOKED = ("message is not modified", "query is too old", "bot was blocked", "Bad Gateway", "Too Many Requests")


@pytest.fixture
async def town(tmp_path: Path, base_url: str) -> AsyncIterator[Town]:
    """An empty town; the person 1000 is named in the settings as an administrator.

    At the end the story fails by itself when the bot made a call that Telegram refuses or left a press unanswered.
    """
    town = Town(tmp_path, start=TUESDAY, admin_ids=(ADMIN,), database_url=base_url)
    await town.open()
    try:
        yield town
        town.telegram.ledger.check()
    finally:
        await town.close()


@pytest.fixture
async def toys(tmp_path: Path, base_url: str) -> AsyncIterator[Town]:
    """A town whose bot knows only the forms of `toys.py`."""
    Trouble.refuses = Trouble.breaks = False
    town = toy_town(tmp_path, base_url, start=TUESDAY)
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
