"""Counts of routes at the end of each month: inserted once, read for ever."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import and_, case, exists, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.routes import CLOSED, RouteStatus
from models.organisations import Organisation
from models.people import PersonSubject, Position
from models.routes import Iom, IomSnapshot

CLOSED_VALUES = tuple(status.value for status in CLOSED)


class Snapshots:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def has(self, month_on: date) -> bool:
        return bool(await self._session.scalar(select(exists().where(IomSnapshot.month_on == month_on))))

    async def has_routes_before(self, day: date, zone: ZoneInfo) -> bool:
        moment = datetime.combine(day, time.min, tzinfo=zone)
        return bool(await self._session.scalar(select(exists().where(Iom.created_at < moment))))

    async def take(self, month_on: date, end: date, zone: ZoneInfo, now: datetime) -> int:
        """A row for each municipality as a whole (no subject) and for each of its subjects, as it was when `end`, the
        first day after the month, began: what happened since belongs to the next month."""
        moment = datetime.combine(end, time.min, tzinfo=zone)
        place = (
            select(Position.person_id, func.min(Organisation.municipality_code).label("code"))
            .join(Organisation, Organisation.id == Position.organisation_id)
            .where(Position.is_main.is_(True), or_(Position.ended_on.is_(None), Position.ended_on >= end))
            .group_by(Position.person_id)
            .subquery()
        )
        code = func.coalesce(place.c.code, "")
        was_approved = Iom.approved_at < moment
        was_closed = and_(Iom.status.in_(CLOSED_VALUES), Iom.closed_at < moment)
        counts = [
            func.sum(case((condition, 1), else_=0))
            for condition in (
                was_approved,
                and_(was_approved, or_(Iom.closed_at.is_(None), Iom.closed_at >= moment)),
                and_(was_closed, Iom.status == RouteStatus.COMPLETED.value),
                and_(was_closed, Iom.verdict == "success"),
                was_closed,
            )
        ]
        begun = Iom.created_at < moment
        whole = select(code, *counts).outerjoin(place, place.c.person_id == Iom.person_id).where(begun).group_by(code)
        parts = (
            select(code, PersonSubject.subject, *counts)
            .outerjoin(place, place.c.person_id == Iom.person_id)
            .join(PersonSubject, PersonSubject.person_id == Iom.person_id)
            .where(begun)
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
