"""Versions of routes: asked for, decided once, then never changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Person
from models.routes import Iom, IomRevision
from storage.reach import Within, within
from storage.routes.lists import UNDER_WAY_VALUES, RouteLine

ASKED = IomRevision.status == "asked"


class Revisions:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, revision: IomRevision) -> None:
        self._session.add(revision)

    async def find(self, revision_id: int) -> IomRevision | None:
        return await self._session.get(IomRevision, revision_id)

    async def by_run(self, run_id: str) -> IomRevision | None:
        found: IomRevision | None = await self._session.scalar(select(IomRevision).where(IomRevision.run_id == run_id))
        return found

    async def waiting_of(self, iom_id: int) -> IomRevision | None:
        found: IomRevision | None = await self._session.scalar(
            select(IomRevision).where(IomRevision.iom_id == iom_id, ASKED)
        )
        return found

    async def of(self, iom_id: int) -> Sequence[IomRevision]:
        """All of a route, the newest first."""
        query = select(IomRevision).where(IomRevision.iom_id == iom_id)
        return (await self._session.scalars(query.order_by(IomRevision.id.desc()))).all()

    async def last_number(self, iom_id: int) -> int:
        """0 before the route was approved."""
        query = select(func.max(IomRevision.number)).where(IomRevision.iom_id == iom_id)
        return await self._session.scalar(query) or 0

    async def decide(self, revision: IomRevision, **values: Any) -> bool:
        """Out of `asked`, once; False when somebody was faster."""
        result = await self._session.execute(
            update(IomRevision).where(IomRevision.id == revision.id, ASKED).values(**values)
        )
        await self._session.refresh(revision)
        return int(getattr(result, "rowcount", 0)) == 1

    async def waiting(self, reaches: Sequence[Within], *, page: int, size: int) -> tuple[Sequence[RouteLine], int]:
        """Routes with a change that waits for a methodist, the oldest question first, and how many in all."""
        condition = within(reaches, Iom.person_id, mentor=Iom.mentor_id) & ASKED & Iom.status.in_(UNDER_WAY_VALUES)
        query = (
            select(Iom, Person)
            .join(Person, Person.id == Iom.person_id)
            .join(IomRevision, IomRevision.iom_id == Iom.id)
            .where(condition)
            .order_by(IomRevision.id)
        )
        rows = (await self._session.execute(query.limit(size).offset(page * size))).all()
        counted = select(func.count()).select_from(Iom).join(IomRevision, IomRevision.iom_id == Iom.id)
        return [RouteLine(row[0], row[1]) for row in rows], await self._session.scalar(counted.where(condition)) or 0
