"""Slots that ticks have taken."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import TickSlot


class Ticks:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def take(self, tick: str, slot: str, now: datetime) -> bool:
        """True for the first to come, in this process or another."""
        is_sqlite = self._session.get_bind().dialect.name == "sqlite"
        insert = sqlite_insert if is_sqlite else postgresql_insert
        result = await self._session.execute(
            insert(TickSlot).values(tick=tick, slot=slot, taken_at=now).on_conflict_do_nothing()
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def is_taken(self, tick: str, slot: str) -> bool:
        return await self._session.get(TickSlot, (tick, slot)) is not None

    async def purge(self, before: datetime) -> None:
        await self._session.execute(delete(TickSlot).where(TickSlot.taken_at < before))
