"""Questions to methodists and their answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.consultations import Consultation


class Consultations:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, consultation: Consultation) -> None:
        self._session.add(consultation)

    async def find(self, consultation_id: int) -> Consultation | None:
        return await self._session.get(Consultation, consultation_id, populate_existing=True)

    async def find_by_run(self, run_id: str) -> Consultation | None:
        found: Consultation | None = await self._session.scalar(
            select(Consultation).where(Consultation.run_id == run_id)
        )
        return found

    async def open(self) -> Sequence[Consultation]:
        """Questions without an answer, the eldest first; whose they are is for the service to sort."""
        query = select(Consultation).where(Consultation.answered_at.is_(None)).order_by(Consultation.id)
        return (await self._session.scalars(query)).all()

    async def of_asker(self, person_id: int, *, limit: int, offset: int = 0) -> tuple[Sequence[Consultation], int]:
        """A person's own questions, the newest first, and how many there are."""
        query = select(Consultation).where(Consultation.asker_id == person_id)
        total = await self._session.scalar(select(func.count()).select_from(query.subquery())) or 0
        query = query.order_by(Consultation.id.desc()).limit(limit).offset(offset)
        return (await self._session.scalars(query)).all(), total

    async def answer(self, consultation_id: int, text: str, *, by: int, run_id: str, now: datetime) -> bool:
        """The first answer stands; False when somebody was faster."""
        result = await self._session.execute(
            update(Consultation)
            .where(Consultation.id == consultation_id, Consultation.answered_at.is_(None))
            .values(answer=text, answered_by=by, answered_at=now, answer_run_id=run_id)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def rate(self, consultation_id: int, rating: str) -> bool:
        """Once; only of an answered question."""
        result = await self._session.execute(
            update(Consultation)
            .where(Consultation.id == consultation_id, Consultation.answered_at.is_not(None), Consultation.rating == "")
            .values(rating=rating)
        )
        return int(getattr(result, "rowcount", 0)) == 1
