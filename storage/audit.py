"""The audit log: who changed or read what. Ids only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import AuditEntry


class Audit:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(
        self, action: str, thing: str, thing_id: int | None, *, actor_id: int | None, now: datetime, **details: Any
    ) -> None:
        self._session.add(
            AuditEntry(at=now, actor_id=actor_id, action=action, thing=thing, thing_id=thing_id, details=details)
        )

    async def of(self, thing: str, thing_id: int) -> Sequence[AuditEntry]:
        query = select(AuditEntry).where(AuditEntry.thing == thing, AuditEntry.thing_id == thing_id)
        return (await self._session.scalars(query.order_by(AuditEntry.id))).all()

    async def last_of(self, action: str, thing: str, ids: Collection[int]) -> dict[int, datetime]:
        """When this was last done to each of the things, of those to which it was done."""
        query = select(AuditEntry.thing_id, func.max(AuditEntry.at)).where(
            AuditEntry.action == action, AuditEntry.thing == thing, AuditEntry.thing_id.in_(ids)
        )
        rows = (await self._session.execute(query.group_by(AuditEntry.thing_id))).all()
        return {thing_id: at for thing_id, at in rows if thing_id is not None}
