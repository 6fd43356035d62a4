"""Towns of services other than Щёлково."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

from simulator.town import Town
from tests.conversations.conftest import TUESDAY


async def town_of(folder: Path, base_url: str, profile: str) -> AsyncIterator[Town]:
    """An empty town under the profile; fails at the end as the fixture `town` does."""
    town = Town(folder, start=TUESDAY, profile=profile, database_url=base_url)
    await town.open()
    try:
        yield town
        town.telegram.ledger.check()
    finally:
        await town.close()
