"""Towns of services other than Щёлково."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

from simulator.town import Town
from tests.conversations.conftest import TUESDAY


async def town_of(folder: Path, migrated: Path, profile: str) -> AsyncIterator[Town]:
    """An empty town under the profile; fails at the end as the fixture `town` does."""
    shutil.copy(migrated, folder / "marshrut.sqlite3")
    town = Town(folder, start=TUESDAY, profile=profile)
    await town.open()
    try:
        yield town
        town.telegram.ledger.check()
    finally:
        await town.close()
