"""What the author does with an announcement after sending it: every change is one guarded UPDATE for all copies."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Update, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.announcements import Phase
from models.announcements import Announcement
from models.machinery import Notice
from storage.outbox import Outbox


class Courses:
    def __init__(self, session: AsyncSession, outbox: Outbox) -> None:
        self._session = session
        self._outbox = outbox

    async def undo(self, announcement_id: int, about: str, kind: str) -> bool:
        """Take it back before anything has left. False when a copy is on its way, or it was taken back already."""
        left = select(Notice.id).where(
            Notice.about == about, Notice.kind == kind, Notice.status.not_in(("new", "cancelled"))
        )
        statement = _phase(announcement_id, (Phase.GOING, Phase.STOPPED), Phase.UNDONE).where(~exists(left))
        return await self._changes(statement) == 1

    async def _changes(self, statement: Update) -> int:
        result: Any = await self._session.execute(statement.execution_options(synchronize_session=False))
        return int(result.rowcount)


def _phase(announcement_id: int, before: Collection[Phase], after: Phase) -> Update:
    return (
        update(Announcement)
        .where(Announcement.id == announcement_id, Announcement.phase.in_([phase.value for phase in before]))
        .values(phase=after.value)
    )
