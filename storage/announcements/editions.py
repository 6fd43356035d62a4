"""Texts of an announcement: the one that stands, those that corrections have replaced, and which one was marked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Update, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.announcements import Announcement, Delivery, Edition
from storage.announcements.states import LIVE


class Editions:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def correct(self, announcement: Announcement, text: str, *, now: datetime, asks_anew: bool) -> bool:
        """The new text with the next revision, the old one kept as an edition. `asks_anew`: marks count from this
        edition on, those of the old text step aside, the asks begin again. False when somebody else has corrected or
        withdrawn it meanwhile."""
        replaced, before = announcement.text, announcement.revision
        statement = update(Announcement).where(
            Announcement.id == announcement.id,
            Announcement.revision == announcement.revision,
            Announcement.phase.in_(LIVE),
        )
        again = {"asked_revision": before + 1, "asked_at": now, "repeats": 0, "reminded_on": None} if asks_anew else {}
        if await self._changes(statement.values(text=text, revision=before + 1, **again)) != 1:
            await self._session.refresh(announcement)
            return False
        self._session.add(Edition(announcement_id=announcement.id, revision=before, text=replaced, until_at=now))
        if asks_anew:
            marked = update(Delivery).where(Delivery.announcement_id == announcement.id, Delivery.read_at.is_not(None))
            step_aside = {"earlier_read_at": Delivery.read_at, "earlier_revision": Delivery.read_revision}
            await self._changes(marked.values(**step_aside, read_at=None))
        await self._session.refresh(announcement)
        return True

    async def replaced(self, announcement_id: int) -> Sequence[Edition]:
        """Texts that corrections have replaced, the oldest first."""
        query = select(Edition).where(Edition.announcement_id == announcement_id).order_by(Edition.revision)
        return (await self._session.scalars(query)).all()

    async def _changes(self, statement: Update) -> int:
        result: Any = await self._session.execute(statement.execution_options(synchronize_session=False))
        return int(result.rowcount)
