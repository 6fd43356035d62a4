"""Methodical activists and how many are needed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.activists import Result
from models.activists import Activist, ActivistQuota
from models.diagnostics import AssessmentResult, Deficit
from models.people import Person
from storage.reach import Within, within


class Activists:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, activist: Activist) -> None:
        self._session.add(activist)

    async def find(self, activist_id: int) -> Activist | None:
        return await self._session.get(Activist, activist_id, populate_existing=True)

    async def find_by_run(self, run_id: str) -> Activist | None:
        found: Activist | None = await self._session.scalar(select(Activist).where(Activist.run_id == run_id))
        return found

    async def open_of(self, person_id: int) -> Activist | None:
        """Proposed or approved."""
        query = select(Activist).where(Activist.person_id == person_id, Activist.status.in_(("proposed", "approved")))
        found: Activist | None = await self._session.scalar(query.limit(1))
        return found

    async def within(self, reaches: Sequence[Within], states: Collection[str]) -> Sequence[tuple[Activist, Person]]:
        """Those who wait first, then by name."""
        query = (
            select(Activist, Person)
            .join(Person, Person.id == Activist.person_id)
            .where(Activist.status.in_(states), within(reaches, Activist.person_id))
            .order_by(Activist.status.desc(), Person.name_key, Activist.id)
        )
        return [(row[0], row[1]) for row in (await self._session.execute(query)).all()]

    async def counts(self, reaches: Sequence[Within] | None) -> dict[str, int]:
        """Approved ones by subject; None for the whole service."""
        query = select(Activist.subject, func.count()).where(Activist.status == "approved").group_by(Activist.subject)
        if reaches is not None:
            query = query.where(within(reaches, Activist.person_id))
        return {row[0]: row[1] for row in (await self._session.execute(query)).all()}

    async def histories(
        self, reaches: Sequence[Within], strong: Collection[str], *, person_id: int | None = None
    ) -> list[Result]:
        """Results, oldest first, of people within reach who have a strong one and are not in the base already."""
        known = select(Activist.person_id).where(Activist.status.in_(("proposed", "approved")))
        able = select(AssessmentResult.person_id).where(AssessmentResult.level.in_(strong))
        topics = select(Deficit.id).where(Deficit.result_id == AssessmentResult.id).exists()
        query = (
            select(
                AssessmentResult.person_id,
                AssessmentResult.subject,
                AssessmentResult.area,
                AssessmentResult.level,
                AssessmentResult.kind,
                AssessmentResult.assessed_on,
                topics,
            )
            .join(Person, Person.id == AssessmentResult.person_id)
            .where(Person.left_at.is_(None), within(reaches, Person.id), Person.id.not_in(known), Person.id.in_(able))
            .order_by(AssessmentResult.assessed_on, AssessmentResult.id)
        )
        if person_id is not None:
            query = query.where(Person.id == person_id)
        return [Result(*row) for row in (await self._session.execute(query)).all()]

    async def quotas(self) -> dict[str, int]:
        return {row.subject: row.needed for row in await self._session.scalars(select(ActivistQuota))}

    async def set_quota(self, subject: str, needed: int) -> None:
        await self._session.merge(ActivistQuota(subject=subject, needed=needed))

    async def change(self, activist: Activist, old: str, **values: Any) -> bool:
        """While it stands in `old`, once; the object is as the database has it after the call."""
        result = await self._session.execute(
            update(Activist).where(Activist.id == activist.id, Activist.status == old).values(**values)
        )
        await self._session.refresh(activist)
        return int(getattr(result, "rowcount", 0)) == 1

    async def to_review(self, until: date) -> Sequence[Activist]:
        """Approved ones whose term ends by that day."""
        query = select(Activist).where(Activist.status == "approved", Activist.to_on <= until)
        return (await self._session.scalars(query.order_by(Activist.id))).all()
