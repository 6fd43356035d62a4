"""How the machinery is doing, in numbers: for health, metrics, the doctor and the morning word to the administrator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import InboxUpdate, Notice, TickSlot


@dataclass(frozen=True, slots=True)
class InboxFigures:
    """`oldest_at`: when the update that waits longest was received."""

    waiting: int
    set_aside: int
    oldest_at: datetime | None


class Figures:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def notices(self, *, due_from: datetime | None = None, due_before: datetime | None = None) -> dict[str, int]:
        """Notices by status, all or those due in the span. One pass over the table: not for a hot path."""
        query = select(Notice.status, func.count()).group_by(Notice.status)
        if due_from is not None:
            query = query.where(Notice.due_at >= due_from)
        if due_before is not None:
            query = query.where(Notice.due_at < due_before)
        return {row[0]: row[1] for row in await self._session.execute(query)}

    async def due_since(self, now: datetime) -> datetime | None:
        """Since when the notice that waits longest has been due; None when nothing is late."""
        query = select(func.min(Notice.due_at)).where(Notice.status == "new", Notice.due_at <= now)
        moment: datetime | None = await self._session.scalar(query)
        return moment

    async def inbox(self) -> InboxFigures:
        aside = InboxUpdate.set_aside_at.is_not(None)
        query = select(aside, func.count(), func.min(InboxUpdate.received_at)).where(InboxUpdate.owner.is_not(None))
        query = query.group_by(aside)
        found = {bool(is_aside): (count, oldest) for is_aside, count, oldest in await self._session.execute(query)}
        waiting, oldest = found.get(False, (0, None))
        return InboxFigures(waiting=waiting, set_aside=found.get(True, (0, None))[0], oldest_at=oldest)

    async def set_aside(self, *, since: datetime, before: datetime) -> int:
        """Updates set aside in the span."""
        query = select(func.count()).select_from(InboxUpdate)
        query = query.where(InboxUpdate.set_aside_at >= since, InboxUpdate.set_aside_at < before)
        return await self._session.scalar(query) or 0

    async def ticks(self) -> dict[str, datetime]:
        """When each tick last took a slot, in whichever process."""
        query = select(TickSlot.tick, func.max(TickSlot.taken_at)).group_by(TickSlot.tick)
        return {row[0]: row[1] for row in await self._session.execute(query)}
