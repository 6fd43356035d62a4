"""Monthly reports: who was asked for which month, who answered, who has not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, insert, literal, null, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import UtcDateTime
from models.organisations import Organisation
from models.pairs import Pair
from models.people import Person, Position
from models.reports import ProgressReport, ReportRequest
from models.routes import Iom, IomStep
from storage.mailing import Mailing, notices_for
from storage.outbox import Outbox
from storage.people.absences import is_away
from storage.reach import Within, within

IN_WORK = ("in_progress", "steps_done")
"""Routes that a report is asked about: approved and begun, not yet closed by the methodist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reachable:
    """As far as somebody's rights go: plain reaches, the mentor's own pairs, or the person alone."""

    reaches: Sequence[Within] = ()
    mentor_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One person who was asked for, or has filed, the report of a month. `report` is None while it is missing."""

    person: Person
    organisation: str
    report: ProgressReport | None
    is_readable: bool


class Reports:
    def __init__(self, session: AsyncSession, outbox: Outbox) -> None:
        self._session = session
        self._outbox = outbox

    def add(self, report: ProgressReport) -> None:
        self._session.add(report)

    async def get(self, person_id: int, month_on: date) -> ProgressReport | None:
        query = select(ProgressReport).where(ProgressReport.person_id == person_id, ProgressReport.month_on == month_on)
        found: ProgressReport | None = await self._session.scalar(query)
        return found

    async def find(self, report_id: int) -> ProgressReport | None:
        return await self._session.get(ProgressReport, report_id)

    async def request_of(self, person_id: int, month_on: date) -> ReportRequest | None:
        return await self._session.get(ReportRequest, (person_id, month_on))

    async def open_requests(self, person_id: int) -> Sequence[ReportRequest]:
        """Months asked of this person and not answered, the newest first."""
        query = (
            select(ReportRequest)
            .where(ReportRequest.person_id == person_id, ~_filed(ReportRequest.person_id, ReportRequest.month_on))
            .order_by(ReportRequest.month_on.desc())
        )
        return (await self._session.scalars(query)).all()

    async def filed_by(self, person_id: int) -> Sequence[ProgressReport]:
        query = select(ProgressReport).where(ProgressReport.person_id == person_id)
        return (await self._session.scalars(query.order_by(ProgressReport.month_on.desc()))).all()

    async def route_in_work(self, person_id: int) -> Iom | None:
        query = select(Iom).where(Iom.person_id == person_id, Iom.status.in_(IN_WORK)).order_by(Iom.id.desc())
        found: Iom | None = await self._session.scalar(query.limit(1))
        return found

    async def steps_of(self, iom_id: int) -> Sequence[IomStep]:
        """Steps that the person may name as the best: those that have reached them."""
        query = select(IomStep).where(IomStep.iom_id == iom_id, IomStep.status.not_in(("planned", "skipped")))
        return (await self._session.scalars(query.order_by(IomStep.number))).all()

    async def step(self, step_id: int) -> IomStep | None:
        return await self._session.get(IomStep, step_id)

    async def has_requests(self, month_on: date) -> bool:
        query = select(exists().where(ReportRequest.month_on == month_on))
        return bool(await self._session.scalar(query))

    async def ask(self, month_on: date, today: date, now: datetime, mailing: Mailing) -> int:
        """A request for everybody with a route in work who is not away, in one statement, and a notice for each.

        Returns how many.
        """
        teachers = (
            select(Iom.person_id, literal(month_on), func.max(Iom.id), literal(now, UtcDateTime), null())
            .join(Person, Person.id == Iom.person_id)
            .where(Iom.status.in_(IN_WORK), Person.left_at.is_(None))
            .where(~_filed(Iom.person_id, literal(month_on)), ~_asked(Iom.person_id, month_on))
            .where(~is_away(Iom.person_id, today))
            .group_by(Iom.person_id)
        )
        columns = ["person_id", "month_on", "iom_id", "asked_at", "repeated_at"]
        result = await self._session.execute(insert(ReportRequest).from_select(columns, teachers))
        await self._outbox.add_from(*notices_for(self._silent(month_on), mailing))
        return int(getattr(result, "rowcount", 0))

    async def ask_again(self, month_on: date, now: datetime, mailing: Mailing) -> int:
        """The one repeat, to those who have not answered and were not asked again yet."""
        silent = self._silent(month_on).where(ReportRequest.repeated_at.is_(None))
        await self._outbox.add_from(*notices_for(silent, mailing))
        result = await self._session.execute(
            update(ReportRequest)
            .where(ReportRequest.month_on == month_on, ReportRequest.repeated_at.is_(None))
            .where(~_filed(ReportRequest.person_id, ReportRequest.month_on))
            .values(repeated_at=now)
        )
        return int(getattr(result, "rowcount", 0))

    async def months(self, reachable: Reachable, limit: int = 12) -> Sequence[date]:
        """Months somebody within reach was asked about or has answered, the newest first."""
        asked = select(ReportRequest.month_on).where(_reached(reachable, ReportRequest.person_id))
        filed = select(ProgressReport.month_on).where(_reached(reachable, ProgressReport.person_id))
        both = asked.union(filed).subquery()
        return (
            await self._session.scalars(select(both.c.month_on).order_by(both.c.month_on.desc()).limit(limit))
        ).all()

    async def counts(self, month_on: date, reachable: Reachable) -> tuple[int, int, int]:
        """Expected (asked or answered), filed, and how many of these wish for help."""
        filed = select(ProgressReport.person_id, ProgressReport.wants_help).where(
            ProgressReport.month_on == month_on, _reached(reachable, ProgressReport.person_id)
        )
        answered = filed.subquery()
        done, wishes = (
            await self._session.execute(
                select(func.count(), func.count().filter(answered.c.wants_help.is_(True))).select_from(answered)
            )
        ).one()
        missing = await self._session.scalar(
            select(func.count()).where(
                ReportRequest.month_on == month_on,
                _reached(reachable, ReportRequest.person_id),
                ~_filed(ReportRequest.person_id, ReportRequest.month_on),
            )
        )
        return done + (missing or 0), done, wishes

    async def lines(self, month_on: date, reachable: Reachable, readable: Reachable) -> Sequence[ReportLine]:
        """Everybody expected, by organisation and name; `readable` tells whose answers may be opened."""
        expected = (
            select(ReportRequest.person_id)
            .where(ReportRequest.month_on == month_on)
            .union(select(ProgressReport.person_id).where(ProgressReport.month_on == month_on))
        )
        job = and_(Position.person_id == Person.id, Position.is_main, Position.ended_on.is_(None))
        query = (
            select(
                Person,
                func.coalesce(func.min(Organisation.name), ""),
                ProgressReport,
                _reached(readable, Person.id),
            )
            .outerjoin(Position, job)
            .outerjoin(Organisation, Organisation.id == Position.organisation_id)
            .outerjoin(
                ProgressReport,
                and_(ProgressReport.person_id == Person.id, ProgressReport.month_on == month_on),
            )
            .where(Person.id.in_(expected), _reached(reachable, Person.id))
            .group_by(Person.id, ProgressReport.id)
            .order_by(func.min(Organisation.name), Person.name_key)
        )
        rows = (await self._session.execute(query)).all()
        return [ReportLine(person, name, report, bool(may)) for person, name, report, may in rows]

    async def step_titles(self, step_ids: Collection[int]) -> dict[int, str]:
        query = select(IomStep.id, IomStep.title).where(IomStep.id.in_(step_ids))
        return {step_id: title for step_id, title in (await self._session.execute(query)).all()}  # noqa: C416 a Row is no tuple

    async def mentors_of(self, person_id: int) -> frozenset[int]:
        query = select(Pair.mentor_id).where(Pair.mentee_id == person_id, Pair.status == "active")
        return frozenset((await self._session.scalars(query)).all())

    def _silent(self, month_on: date) -> Select[Any]:
        return select(ReportRequest.person_id).where(
            ReportRequest.month_on == month_on, ~_filed(ReportRequest.person_id, ReportRequest.month_on)
        )


def _filed(person: ColumnElement[int] | object, month: object) -> ColumnElement[bool]:
    return exists().where(ProgressReport.person_id == person, ProgressReport.month_on == month)


def _asked(person: object, month_on: date) -> ColumnElement[bool]:
    return exists().where(ReportRequest.person_id == person, ReportRequest.month_on == month_on)


def _reached(reachable: Reachable, person: ColumnElement[int] | object) -> ColumnElement[bool]:
    ways: list[ColumnElement[bool]] = [within(reachable.reaches, person)]
    if reachable.mentor_id is not None:
        ways.append(
            exists().where(Pair.mentee_id == person, Pair.mentor_id == reachable.mentor_id, Pair.status == "active")
        )
    if reachable.person_id is not None:
        ways.append(person == reachable.person_id)  # type: ignore[arg-type]
    return or_(*ways)
