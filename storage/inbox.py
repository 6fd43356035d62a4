"""Updates that were fetched and are not handled yet."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import InboxUpdate
from storage.inserting import inserting


@dataclass(slots=True)
class Handling:
    """The update that the current task is about; settled once a commit has removed its row."""

    update_id: int
    is_settled: bool = False


HANDLING: ContextVar[Handling | None] = ContextVar("handling", default=None)


class Inbox:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def store(self, rows: Sequence[dict[str, Any]]) -> None:
        """Keep fetched updates (columns of `InboxUpdate`); one that came before stays as it is."""
        if not rows:
            return
        insert = inserting(self._session)
        await self._session.execute(insert(InboxUpdate).on_conflict_do_nothing(), list(rows))

    async def remove(self, *update_ids: int) -> None:
        await self._session.execute(delete(InboxUpdate).where(InboxUpdate.update_id.in_(update_ids)))

    async def waiting(self) -> Sequence[InboxUpdate]:
        """What a process that died has left, oldest first."""
        query = select(InboxUpdate).where(InboxUpdate.set_aside_at.is_(None)).order_by(InboxUpdate.update_id)
        return (await self._session.scalars(query)).all()

    async def count_waiting(self) -> int:
        query = select(func.count()).select_from(InboxUpdate).where(InboxUpdate.set_aside_at.is_(None))
        return await self._session.scalar(query) or 0

    async def count_try(self, update_id: int, error: str, *, most: int, now: datetime) -> bool:
        """One more failed try; True when it was the last one and the row is set aside."""
        row = update(InboxUpdate).where(InboxUpdate.update_id == update_id)
        counted = row.values(tries=InboxUpdate.tries + 1, error=error).returning(InboxUpdate.tries)
        tries = await self._session.scalar(counted.execution_options(synchronize_session=False))
        if tries is None:
            return True  # the row is gone: there is nothing left to try
        if tries < most:
            return False
        await self._session.execute(row.values(set_aside_at=now).execution_options(synchronize_session=False))
        return True

    async def purge(self, before: datetime) -> int:
        """Forget what was set aside long ago: it holds words of people."""
        result = await self._session.execute(delete(InboxUpdate).where(InboxUpdate.set_aside_at < before))
        return int(getattr(result, "rowcount", 0))
