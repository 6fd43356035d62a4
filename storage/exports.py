"""Lists for tables made outside the messenger: each is one query over several features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, case, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.meetings import Meeting
from models.organisations import Municipality, Organisation
from models.pairs import Pair
from models.people import Account, Person, PersonSubject, Position
from models.routes import Iom, IomStep
from storage.reach import Within, within


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One job of one person."""

    municipality: str
    organisation: str
    person: Person
    post: str
    subjects: tuple[str, ...]
    has_account: bool


@dataclass(frozen=True, slots=True)
class RouteRow:
    organisation: str
    person: Person
    status: str
    starts_on: date
    ends_on: date
    steps: int
    accepted: int


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """Meetings of the pairs whose junior works in this organisation."""

    organisation: str
    pairs: int
    planned: int
    held: int
    confirmed: int


class Exports:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def staff(self, reaches: Sequence[Within]) -> Sequence[StaffRow]:
        has_account = exists().where(Account.person_id == Person.id)
        query = (
            select(Municipality.name, Organisation.name, Person, Position.post, has_account)
            .join(Position, Position.person_id == Person.id)
            .join(Organisation, Organisation.id == Position.organisation_id)
            .join(Municipality, Municipality.code == Organisation.municipality_code)
            .where(Position.ended_on.is_(None), Person.left_at.is_(None), within(reaches, Person.id))
            .order_by(Municipality.name, Organisation.name, Person.name_key)
        )
        rows = (await self._session.execute(query)).all()
        taught: dict[int, list[str]] = {}
        subjects = select(PersonSubject.person_id, PersonSubject.subject).order_by(PersonSubject.subject)
        for person_id, subject in (await self._session.execute(subjects)).all():
            taught.setdefault(person_id, []).append(subject)
        return [
            StaffRow(municipality, organisation, person, post, tuple(taught.get(person.id, ())), bool(account))
            for municipality, organisation, person, post, account in rows
        ]

    async def routes(self, reaches: Sequence[Within]) -> Sequence[RouteRow]:
        steps = (
            select(
                IomStep.iom_id,
                func.count().label("all"),
                func.sum(case((IomStep.status == "accepted", 1), else_=0)).label("accepted"),
            )
            .where(IomStep.status != "skipped")
            .group_by(IomStep.iom_id)
            .subquery()
        )
        query = (
            _at_work(
                select(
                    func.coalesce(Organisation.name, ""),
                    Person,
                    Iom.status,
                    Iom.starts_on,
                    Iom.ends_on,
                    func.coalesce(steps.c.all, 0),
                    func.coalesce(steps.c.accepted, 0),
                ).join(Iom, Iom.person_id == Person.id)
            )
            .outerjoin(steps, steps.c.iom_id == Iom.id)
            .where(within(reaches, Person.id))
            .order_by(Organisation.name, Person.name_key, Iom.id)
        )
        return [RouteRow(*row) for row in (await self._session.execute(query)).all()]

    async def meetings(self, reaches: Sequence[Within], since: datetime, until: datetime) -> Sequence[MeetingRow]:
        """Numbers without names: active pairs, and their meetings whose time lies in [since, until)."""

        def counted(condition: Any) -> Any:
            return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

        held = Meeting.status == "held"
        query = (
            _at_work(
                select(
                    func.coalesce(Organisation.name, ""),
                    func.count(Pair.id.distinct()),
                    counted(Meeting.status == "planned"),
                    counted(held),
                    counted(and_(held, Meeting.confirmed_at.is_not(None))),
                )
                .select_from(Person)
                .join(Pair, and_(Pair.mentee_id == Person.id, Pair.status == "active"))
            )
            .outerjoin(
                Meeting,
                and_(Meeting.pair_id == Pair.id, Meeting.planned_at >= since, Meeting.planned_at < until),
            )
            .where(within(reaches, Person.id))
            .group_by(Organisation.name)
            .order_by(Organisation.name)
        )
        return [MeetingRow(*row) for row in (await self._session.execute(query)).all()]


def _at_work(query: Any) -> Any:
    """With the organisation of the main job, if there is one: nobody is counted twice for a second job."""
    job = and_(Position.person_id == Person.id, Position.is_main, Position.ended_on.is_(None))
    return query.outerjoin(Position, job).outerjoin(Organisation, Organisation.id == Position.organisation_id)
