"""Measures and what has come of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.measures import Measure, MeasureRoute
from models.people import Person
from models.routes import Iom
from storage.reach import Within, within


class Measures:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, measure: Measure) -> None:
        self._session.add(measure)

    def add_routes(self, measure_id: int, iom_ids: Collection[int]) -> None:
        self._session.add_all([MeasureRoute(measure_id=measure_id, iom_id=iom_id) for iom_id in sorted(set(iom_ids))])

    async def find(self, measure_id: int) -> Measure | None:
        return await self._session.get(Measure, measure_id)

    async def find_by_run(self, run_id: str) -> Measure | None:
        found: Measure | None = await self._session.scalar(select(Measure).where(Measure.run_id == run_id))
        return found

    async def of_cell(self, subject: str, area: str) -> Sequence[Measure]:
        """The newest first."""
        query = select(Measure).where(Measure.subject == subject, Measure.area == area)
        return (await self._session.scalars(query.order_by(Measure.id.desc()))).all()

    async def all(self) -> Sequence[Measure]:
        return (await self._session.scalars(select(Measure))).all()

    async def route_states(self, measure_ids: Collection[int]) -> dict[int, dict[str, int]]:
        """How many routes of each measure stand in each status."""
        query = (
            select(MeasureRoute.measure_id, Iom.status, func.count())
            .join(Iom, Iom.id == MeasureRoute.iom_id)
            .where(MeasureRoute.measure_id.in_(measure_ids))
            .group_by(MeasureRoute.measure_id, Iom.status)
        )
        found: dict[int, dict[str, int]] = defaultdict(dict)
        for measure_id, status, count in (await self._session.execute(query)).all():
            found[measure_id][status] = count
        return found

    async def routes(self, measure_id: int, reaches: Sequence[Within]) -> Sequence[tuple[Iom, Person]]:
        """By name, within reach."""
        query = (
            select(Iom, Person)
            .join(MeasureRoute, MeasureRoute.iom_id == Iom.id)
            .join(Person, Person.id == Iom.person_id)
            .where(MeasureRoute.measure_id == measure_id, within(reaches, Person.id))
            .order_by(Person.name_key, Iom.id)
        )
        return [(row[0], row[1]) for row in (await self._session.execute(query)).all()]
