"""Lists of routes and steps for those who watch over them: counted and paged by the database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.routes import OPEN, UNDER_WAY, StepStatus
from models.people import Person
from models.routes import Iom, IomStep
from storage.reach import Within, within

OPEN_VALUES = tuple(status.value for status in OPEN)
UNDER_WAY_VALUES = tuple(status.value for status in UNDER_WAY)


@dataclass(frozen=True, slots=True)
class RouteLine:
    iom: Iom
    person: Person


@dataclass(frozen=True, slots=True)
class StepLine:
    step: IomStep
    iom: Iom
    person: Person


class RouteLists:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def routes(
        self, statuses: Collection[str], reaches: Sequence[Within], *, page: int, size: int
    ) -> tuple[Sequence[RouteLine], int]:
        """One page by name, and how many there are in all."""
        condition = and_(Iom.status.in_(tuple(statuses)), _mine(reaches))
        query = select(Iom, Person).join(Person, Person.id == Iom.person_id).where(condition)
        rows = (
            await self._session.execute(query.order_by(Person.name_key, Iom.id).limit(size).offset(page * size))
        ).all()
        count = await self._session.scalar(select(func.count()).select_from(Iom).where(condition)) or 0
        return [RouteLine(iom, person) for iom, person in rows], count

    async def overdue(
        self, reaches: Sequence[Within], today: date, *, page: int, size: int
    ) -> tuple[Sequence[StepLine], int]:
        """Open steps after their day, the latest day last. A submitted step is not among them."""
        condition = and_(
            IomStep.status.in_(OPEN_VALUES),
            IomStep.due_on < today,
            Iom.status.in_(UNDER_WAY_VALUES),
            _mine(reaches),
        )
        return await self._steps(condition, page, size)

    async def submitted(
        self, reaches: Sequence[Within], *, before: datetime | None = None, page: int, size: int
    ) -> tuple[Sequence[StepLine], int]:
        """Steps that wait for a verdict, the oldest first; `before`: only those sent by then."""
        condition = and_(IomStep.status == StepStatus.SUBMITTED.value, _mine(reaches))
        if before is not None:
            condition = and_(condition, or_(Iom.mentor_id.is_(None), IomStep.submitted_at <= before))
        return await self._steps(condition, page, size)

    async def under_way(self) -> Sequence[Iom]:
        """Approved routes with a step that was not offered yet: what the morning looks at."""
        waiting = exists().where(IomStep.iom_id == Iom.id, IomStep.status == StepStatus.PLANNED.value)
        query = select(Iom).where(Iom.status.in_(UNDER_WAY_VALUES), waiting)
        return (await self._session.scalars(query.order_by(Iom.id))).all()

    async def steps_of_routes(self, iom_ids: Collection[int]) -> dict[int, list[IomStep]]:
        query = select(IomStep).where(IomStep.iom_id.in_(iom_ids)).order_by(IomStep.iom_id, IomStep.number)
        found: dict[int, list[IomStep]] = {}
        for step in await self._session.scalars(query):
            found.setdefault(step.iom_id, []).append(step)
        return found

    async def count_by_status(self, reaches: Sequence[Within]) -> dict[str, int]:
        query = select(Iom.status, func.count()).where(_mine(reaches)).group_by(Iom.status)
        return {str(row[0]): int(row[1]) for row in (await self._session.execute(query)).all()}

    async def _steps(self, condition: ColumnElement[bool], page: int, size: int) -> tuple[Sequence[StepLine], int]:
        query = (
            select(IomStep, Iom, Person)
            .join(Iom, Iom.id == IomStep.iom_id)
            .join(Person, Person.id == Iom.person_id)
            .where(condition)
            .order_by(IomStep.submitted_at, IomStep.due_on, IomStep.id)
        )
        rows = (await self._session.execute(query.limit(size).offset(page * size))).all()
        count_query = select(func.count()).select_from(IomStep).join(Iom, Iom.id == IomStep.iom_id).where(condition)
        count = await self._session.scalar(count_query) or 0
        return [StepLine(row[0], row[1], row[2]) for row in rows], count


def _mine(reaches: Sequence[Within]) -> ColumnElement[bool]:
    return within(reaches, Iom.person_id, mentor=Iom.mentor_id)
