"""Notes about a pair and its meetings."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.meetings import MeetingNote


class MeetingNotes:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, note: MeetingNote) -> None:
        self._session.add(note)

    async def find_by_run(self, run_id: str) -> MeetingNote | None:
        found: MeetingNote | None = await self._session.scalar(select(MeetingNote).where(MeetingNote.run_id == run_id))
        return found

    async def of_pair(self, pair_id: int, *, author_id: int | None, readers: Collection[str]) -> Sequence[MeetingNote]:
        """One's own and those of whose `readers` one is, the newest first."""
        query = select(MeetingNote).where(
            MeetingNote.pair_id == pair_id,
            or_(MeetingNote.author_id == author_id, MeetingNote.readers.in_(readers)),
        )
        return (await self._session.scalars(query.order_by(MeetingNote.id.desc()))).all()
