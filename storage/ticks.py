"""Slots that ticks have taken."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import TickSlot
from storage.inserting import inserting


class Ticks:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def take(self, tick: str, slot: str, now: datetime) -> bool:
        """True for the first to come, in this process or another."""
        insert = inserting(self._session)
        result = await self._session.execute(
            insert(TickSlot).values(tick=tick, slot=slot, taken_at=now).on_conflict_do_nothing()
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def is_taken(self, tick: str, slot: str) -> bool:
        return await self._session.get(TickSlot, (tick, slot)) is not None

    async def purge(self, before: datetime) -> None:
        await self._session.execute(delete(TickSlot).where(TickSlot.taken_at < before))
