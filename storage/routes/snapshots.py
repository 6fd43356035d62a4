"""Counts of routes at the end of each month: inserted once, read for ever."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import case, exists, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.routes import CLOSED, RouteStatus
from models.organisations import Organisation
from models.people import PersonSubject, Position
from models.routes import Iom, IomSnapshot

IN_WORK = (RouteStatus.APPROVED.value, RouteStatus.IN_PROGRESS.value, RouteStatus.STEPS_DONE.value)


class Snapshots:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def has(self, month_on: date) -> bool:
        return bool(await self._session.scalar(select(exists().where(IomSnapshot.month_on == month_on))))

    async def has_routes_before(self, day: date, zone: ZoneInfo) -> bool:
        moment = datetime.combine(day, time.min, tzinfo=zone)
        return bool(await self._session.scalar(select(exists().where(Iom.created_at < moment))))

    async def take(self, month_on: date, now: datetime) -> int:
        """A row for each municipality as a whole (no subject) and for each of its subjects."""
        place = (
            select(Position.person_id, func.min(Organisation.municipality_code).label("code"))
            .join(Organisation, Organisation.id == Position.organisation_id)
            .where(Position.is_main.is_(True), Position.ended_on.is_(None))
            .group_by(Position.person_id)
            .subquery()
        )
        code = func.coalesce(place.c.code, "")
        counts = (
            func.sum(case((Iom.approved_at.is_not(None), 1), else_=0)),
            func.sum(case((Iom.status.in_(IN_WORK), 1), else_=0)),
            func.sum(case((Iom.status == RouteStatus.COMPLETED.value, 1), else_=0)),
            func.sum(case((Iom.verdict == "success", 1), else_=0)),
            func.sum(case((Iom.status.in_([one.value for one in CLOSED]), 1), else_=0)),
        )
        whole = select(code, *counts).outerjoin(place, place.c.person_id == Iom.person_id).group_by(code)
        parts = (
            select(code, PersonSubject.subject, *counts)
            .outerjoin(place, place.c.person_id == Iom.person_id)
            .join(PersonSubject, PersonSubject.person_id == Iom.person_id)
            .group_by(code, PersonSubject.subject)
        )
        found = [(row[0], "", *row[1:]) for row in (await self._session.execute(whole)).all()]
        found += [tuple(row) for row in (await self._session.execute(parts)).all()]
        if not found:
            return 0
        names = ("municipality", "subject", "developed", "in_work", "implemented", "succeeded", "closed")
        rows = [dict(zip(names, row, strict=True), month_on=month_on, taken_at=now) for row in found]
        await self._session.execute(insert(IomSnapshot), rows)
        return len(rows)

    async def months(self) -> Sequence[date]:
        """The newest first."""
        query = select(IomSnapshot.month_on).distinct().order_by(IomSnapshot.month_on.desc())
        return (await self._session.scalars(query)).all()

    async def of(self, month_on: date) -> Sequence[IomSnapshot]:
        query = select(IomSnapshot).where(IomSnapshot.month_on == month_on)
        return (await self._session.scalars(query.order_by(IomSnapshot.municipality, IomSnapshot.subject))).all()
