"""Reports of mentors on their pairs: which pairs are asked about, what was answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.meetings import Meeting
from models.pair_reports import PairReport
from models.pairs import Pair
from models.people import Person
from storage.people.absences import is_away
from storage.reach import Within, within


@dataclass(frozen=True, slots=True)
class PairLine:
    """A pair that was to be told about in a month; `report` is None while it is missing."""

    pair: Pair
    mentor: Person
    mentee: Person
    report: PairReport | None


def asked_since(month_on: date) -> date:
    """Pairs that began on this day or later are too young to be asked about the month."""
    return month_on.replace(day=22)


class PairReports:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, report: PairReport) -> None:
        self._session.add(report)

    async def find(self, report_id: int) -> PairReport | None:
        return await self._session.get(PairReport, report_id)

    async def get(self, pair_id: int, month_on: date) -> PairReport | None:
        query = select(PairReport).where(PairReport.pair_id == pair_id, PairReport.month_on == month_on)
        found: PairReport | None = await self._session.scalar(query)
        return found

    async def pair(self, pair_id: int) -> Pair | None:
        return await self._session.get(Pair, pair_id)

    async def to_ask(self, month_on: date, today: date) -> Sequence[Pair]:
        """Pairs at work since before the last week of the month, not reported on, whose mentor is here."""
        filed = select(PairReport.pair_id).where(PairReport.month_on == month_on)
        query = (
            select(Pair)
            .join(Person, Person.id == Pair.mentor_id)
            .where(
                Pair.status == "active",
                Pair.started_on < asked_since(month_on),
                Pair.id.not_in(filed),
                Person.left_at.is_(None),
                ~is_away(Pair.mentor_id, today),
            )
        )
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def open_of(self, mentor_id: int, month_on: date) -> Sequence[tuple[Pair, Person]]:
        """The mentor's live pairs that are asked about and have no report of the month, by the junior's name."""
        filed = select(PairReport.pair_id).where(PairReport.month_on == month_on)
        query = (
            select(Pair, Person)
            .join(Person, Person.id == Pair.mentee_id)
            .where(Pair.mentor_id == mentor_id, Pair.status == "active", Pair.started_on < asked_since(month_on))
            .where(Pair.id.not_in(filed))
            .order_by(Person.name_key)
        )
        return [(pair, person) for pair, person in (await self._session.execute(query)).all()]

    async def held(self, pair_id: int, since: datetime, until: datetime) -> int:
        """Meetings of the journal in a month."""
        query = select(func.count()).where(
            Meeting.pair_id == pair_id,
            Meeting.status == "held",
            Meeting.planned_at >= since,
            Meeting.planned_at < until,
        )
        return await self._session.scalar(query) or 0

    async def lines(self, month_on: date, reaches: Sequence[Within]) -> Sequence[PairLine]:
        """Pairs of juniors within reach: those at work now and those that were reported on, by the junior's name."""
        mentor, mentee = aliased(Person), aliased(Person)
        query = (
            select(Pair, mentor, mentee, PairReport)
            .join(mentor, mentor.id == Pair.mentor_id)
            .join(mentee, mentee.id == Pair.mentee_id)
            .outerjoin(PairReport, and_(PairReport.pair_id == Pair.id, PairReport.month_on == month_on))
            .where((Pair.status == "active") | PairReport.id.is_not(None), within(reaches, Pair.mentee_id))
            .order_by(mentee.name_key, Pair.id)
        )
        return [PairLine(*row) for row in (await self._session.execute(query)).all()]
