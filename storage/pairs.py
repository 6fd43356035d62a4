"""Mentoring pairs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, case, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import QueryableAttribute

from models.meetings import Meeting
from models.organisations import Organisation
from models.pairs import Pair
from models.people import Appointment, Person, PersonSubject, Position


@dataclass(frozen=True, slots=True)
class Rhythm:
    """An active pair with its last held meeting and whether another one stands ahead."""

    pair: Pair
    last_at: datetime | None
    has_next: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    person_id: int
    name: str
    organisation: str


class Pairs:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, pair: Pair) -> None:
        self._session.add(pair)

    async def get(self, pair_id: int) -> Pair:
        return await self._session.get_one(Pair, pair_id)

    async def find(self, pair_id: int) -> Pair | None:
        return await self._session.get(Pair, pair_id, populate_existing=True)

    async def find_by_run(self, run_id: str) -> Pair | None:
        found: Pair | None = await self._session.scalar(select(Pair).where(Pair.run_id == run_id))
        return found

    async def find_active(self, kind: str, mentor_id: int, mentee_id: int) -> Pair | None:
        query = select(Pair).where(Pair.kind == kind, Pair.mentor_id == mentor_id, Pair.mentee_id == mentee_id)
        found: Pair | None = await self._session.scalar(query.where(Pair.status == "active"))
        return found

    async def of_mentor(self, person_id: int) -> Sequence[Pair]:
        """Active pairs in which the person is the senior, the eldest first."""
        query = select(Pair).where(Pair.mentor_id == person_id, Pair.status == "active")
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def of_mentee(self, person_id: int) -> Sequence[Pair]:
        query = select(Pair).where(Pair.mentee_id == person_id, Pair.status == "active")
        return (await self._session.scalars(query.order_by(Pair.id))).all()

    async def mentors_of(self, person_id: int) -> set[int]:
        """Seniors of the person's active pairs: what `rights.About.mentor_ids` asks for."""
        query = select(Pair.mentor_id).where(Pair.mentee_id == person_id, Pair.status == "active")
        return set((await self._session.scalars(query)).all())

    async def count_of_mentor(self, person_id: int) -> int:
        query = select(func.count()).select_from(Pair).where(Pair.mentor_id == person_id, Pair.status == "active")
        return await self._session.scalar(query) or 0

    async def rhythms(
        self,
        now: datetime,
        *,
        organisation_ids: Collection[int] | None = None,
        municipalities: Collection[str] = (),
        subjects: Collection[str] = (),
    ) -> list[Rhythm]:
        """Active pairs by the junior's name, within the junior's main job and subjects where these are named."""
        last = func.max(case((Meeting.status == "held", Meeting.planned_at)))
        ahead = func.max(case((Meeting.status == "planned", Meeting.planned_at)))
        query = (
            select(Pair, last, ahead)
            .join(Person, Person.id == Pair.mentee_id)
            .outerjoin(Meeting, Meeting.pair_id == Pair.id)
            .where(Pair.status == "active")
            .group_by(Pair.id, Person.name_key)
            .order_by(Person.name_key, Pair.id)
        )
        query = query.where(*_within(Pair.mentee_id, organisation_ids, municipalities, subjects))
        rows = (await self._session.execute(query)).all()
        return [Rhythm(pair, last_at, next_at is not None and next_at > now) for pair, last_at, next_at in rows]

    async def candidates(
        self,
        *,
        organisation_ids: Collection[int] | None = None,
        municipalities: Collection[str] = (),
        subjects: Collection[str] = (),
        mentors_first: bool = False,
    ) -> list[Candidate]:
        """People at work by name with the organisation of the main job."""
        is_mentor = (
            select(Appointment.id)
            .where(Appointment.person_id == Person.id, Appointment.role == "mentor", Appointment.ended_at.is_(None))
            .exists()
        )
        query = (
            select(Person, Organisation.name)
            .join(Position, Position.person_id == Person.id)
            .join(Organisation, Organisation.id == Position.organisation_id)
            .where(Position.is_main.is_(True), Position.ended_on.is_(None), Person.left_at.is_(None))
            .order_by(*([is_mentor.desc()] if mentors_first else []), Person.name_key, Person.id)
        )
        query = query.where(*_within(Person.id, organisation_ids, municipalities, subjects))
        rows = (await self._session.execute(query)).all()
        return [Candidate(person.id, person.full_name, organisation) for person, organisation in rows]

    async def close(self, pair_id: int, *, reason: str, on: date) -> bool:
        """Active to closed, once."""
        result = await self._session.execute(
            update(Pair)
            .where(Pair.id == pair_id, Pair.status == "active")
            .values(status="closed", end_reason=reason, ended_on=on)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def set_order(self, pair_id: int, number: str, on: date | None) -> bool:
        """Number and day of the order on paper; a correction overwrites them."""
        result = await self._session.execute(
            update(Pair).where(Pair.id == pair_id, Pair.status == "active").values(order_number=number, order_on=on)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def wish(self, pair_id: int, text: str) -> bool:
        """The junior's word on when to meet; empty takes it away."""
        result = await self._session.execute(
            update(Pair).where(Pair.id == pair_id, Pair.status == "active").values(wish=text)
        )
        return int(getattr(result, "rowcount", 0)) == 1


def _within(
    person_id: QueryableAttribute[int],
    organisation_ids: Collection[int] | None,
    municipalities: Collection[str],
    subjects: Collection[str],
) -> list[ColumnElement[bool]]:
    """Only rows about people of these organisations, municipalities and subjects; what is not named does not narrow."""
    jobs = (
        select(Position.id)
        .join(Organisation, Organisation.id == Position.organisation_id)
        .where(Position.person_id == person_id, Position.is_main.is_(True), Position.ended_on.is_(None))
    )
    found: list[ColumnElement[bool]] = []
    if organisation_ids is not None:
        found.append(jobs.where(Position.organisation_id.in_(organisation_ids)).exists())
    if municipalities:
        found.append(jobs.where(Organisation.municipality_code.in_(municipalities)).exists())
    if subjects:
        taught = select(PersonSubject.person_id).where(
            PersonSubject.person_id == person_id, PersonSubject.subject.in_(subjects)
        )
        found.append(taught.exists())
    return found
