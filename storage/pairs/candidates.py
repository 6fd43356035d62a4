"""People who could stand in a pair, with what speaks for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.actors import Role
from domain.pairs import OPEN, Facts
from models.bodies import Membership
from models.diagnostics import AssessmentResult
from models.organisations import Organisation
from models.pairs import Pair
from models.people import Appointment, Person, PersonSubject, Position
from storage.pairs.places import at_main_job
from storage.reach import Within

HELPERS = (Role.MENTOR.value, Role.ACTIVIST.value)


@dataclass(frozen=True, slots=True)
class Candidate:
    person_id: int
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class LatestResult:
    subject: str
    area: str
    level: str


class Candidates:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def at_work(self, reaches: Sequence[Within]) -> list[Candidate]:
        """People at work by name with the organisation of the main job."""
        return await self._named(at_main_job(reaches, Person.id))

    async def in_bodies(self, body_ids: Collection[int]) -> list[Candidate]:
        """Members of these bodies at work, by name."""
        members = select(Membership.person_id).where(Membership.body_id.in_(body_ids), Membership.left_at.is_(None))
        return await self._named(Person.id.in_(members))

    async def _named(self, condition: ColumnElement[bool]) -> list[Candidate]:
        """Plain columns: a whole service is thousands of people."""
        query = (
            select(Person.id, Person.surname, Person.given_name, Person.patronymic, Organisation.name)
            .join(Position, Position.person_id == Person.id)
            .join(Organisation, Organisation.id == Position.organisation_id)
            .where(*_works(), condition)
            .order_by(Person.name_key, Person.id)
        )
        rows = (await self._session.execute(query)).all()
        return [Candidate(row[0], " ".join(filter(None, row[1:4])), row[4]) for row in rows]

    async def near(
        self, reaches: Sequence[Within], *, subjects: Collection[str], organisation_id: int | None, today: date
    ) -> list[Facts]:
        """Whoever shares a subject or the school with the junior, or helps others by appointment already; without
        results, which have readers of their own."""
        shares = select(PersonSubject.person_id).where(PersonSubject.subject.in_(subjects))
        helps = select(Appointment.person_id).where(Appointment.role.in_(HELPERS), *_in_force(today))
        query = (
            select(Person.id, Position.organisation_id, Organisation.municipality_code)
            .join(Position, Position.person_id == Person.id)
            .join(Organisation, Organisation.id == Position.organisation_id)
            .where(
                *_works(),
                at_main_job(reaches, Person.id),
                or_(Person.id.in_(shares), Person.id.in_(helps), Position.organisation_id == (organisation_id or 0)),
            )
        )
        rows = (await self._session.execute(query)).all()
        roles = await self._roles(today)
        loads = await self.loads()
        taught: dict[int, set[str]] = defaultdict(set)
        ids = query.with_only_columns(Person.id)
        told = select(PersonSubject.person_id, PersonSubject.subject).where(PersonSubject.person_id.in_(ids))
        for person_id, subject in (await self._session.execute(told)).all():
            taught[person_id].add(subject)
        return [
            Facts(
                person_id=person_id,
                organisation_id=place,
                municipality=municipality,
                subjects=frozenset(taught[person_id]),
                is_mentor=Role.MENTOR.value in roles[person_id],
                is_activist=Role.ACTIVIST.value in roles[person_id],
                mentees=loads.get(person_id, 0),
            )
            for person_id, place, municipality in rows
        ]

    async def loads(self) -> dict[int, int]:
        """How many juniors each has or has been offered."""
        states = tuple(state.value for state in OPEN)
        query = select(Pair.mentor_id, func.count(Pair.mentee_id.distinct())).where(Pair.status.in_(states))
        rows = (await self._session.execute(query.group_by(Pair.mentor_id))).all()
        return {row[0]: row[1] for row in rows}

    async def latest_results(self, person_ids: Collection[int]) -> dict[int, list[LatestResult]]:
        """The latest of each subject and area of these people; an access line is the caller's duty."""
        query = (
            select(AssessmentResult.person_id, AssessmentResult.subject, AssessmentResult.area, AssessmentResult.level)
            .where(AssessmentResult.person_id.in_(person_ids))
            .order_by(AssessmentResult.assessed_on.desc(), AssessmentResult.id.desc())
        )
        found: dict[int, list[LatestResult]] = defaultdict(list)
        known: set[tuple[int, str, str]] = set()
        for person_id, subject, area, level in (await self._session.execute(query)).all():
            if (person_id, subject, area) not in known:
                known.add((person_id, subject, area))
                found[person_id].append(LatestResult(subject, area, level))
        return found

    async def _roles(self, today: date) -> dict[int, set[str]]:
        query = select(Appointment.person_id, Appointment.role).where(Appointment.role.in_(HELPERS), *_in_force(today))
        roles: dict[int, set[str]] = defaultdict(set)
        for person_id, role in (await self._session.execute(query)).all():
            roles[person_id].add(role)
        return roles


def _works() -> tuple[ColumnElement[bool], ...]:
    return (Position.is_main.is_(True), Position.ended_on.is_(None), Person.left_at.is_(None))


def _in_force(today: date) -> tuple[ColumnElement[bool], ...]:
    return (
        Appointment.ended_at.is_(None),
        Appointment.from_on <= today,
        or_(Appointment.to_on.is_(None), Appointment.to_on >= today),
    )
