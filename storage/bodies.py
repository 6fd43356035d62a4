"""Bodies and who belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from domain.actors import Role
from domain.bodies import MEASURE
from models.base import UtcDateTime
from models.bodies import Body, Membership
from models.organisations import Organisation
from models.people import Appointment, Person, PersonSubject, Position
from models.young_specialists import YoungSpecialist
from storage.belonging import main_job, works_in
from storage.inserting import inserting


@dataclass(frozen=True, slots=True)
class Member:
    person: Person
    organisation: str
    source: str


class Bodies:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, body: Body) -> None:
        self._session.add(body)

    async def find(self, body_id: int) -> Body | None:
        return await self._session.get(Body, body_id)

    async def find_by_run(self, run_id: str) -> Body | None:
        found: Body | None = await self._session.scalar(select(Body).where(Body.run_id == run_id))
        return found

    async def open(self) -> Sequence[Body]:
        """Bodies that work, by name; not the people of a measure, who are in no list."""
        query = select(Body).where(Body.closed_at.is_(None), Body.kind != MEASURE).order_by(Body.name)
        return (await self._session.scalars(query)).all()

    async def sizes(self) -> dict[int, int]:
        """How many members each body has."""
        query = (
            select(Membership.body_id, func.count())
            .join(Person, Person.id == Membership.person_id)
            .where(Membership.left_at.is_(None), Person.left_at.is_(None))
            .group_by(Membership.body_id)
        )
        return dict((await self._session.execute(query)).all())

    async def of_member(self, person_id: int) -> set[int]:
        query = select(Membership.body_id).where(Membership.person_id == person_id, Membership.left_at.is_(None))
        return set((await self._session.scalars(query)).all())

    async def leaders(self, body_id: int, today: date) -> Sequence[Person]:
        query = (
            select(Person)
            .join(Appointment, Appointment.person_id == Person.id)
            .where(
                Appointment.body_id == body_id,
                Appointment.role.in_((Role.ASSOCIATION_LEADER.value, Role.GROUP_LEADER.value)),
                Appointment.ended_at.is_(None),
                Appointment.from_on <= today,
                or_(Appointment.to_on.is_(None), Appointment.to_on >= today),
            )
            .order_by(Person.name_key)
        )
        return (await self._session.scalars(query)).unique().all()

    async def is_member(self, body_id: int, person_id: int) -> bool:
        query = select(Membership.id).where(
            Membership.body_id == body_id, Membership.person_id == person_id, Membership.left_at.is_(None)
        )
        return await self._session.scalar(query) is not None

    async def members(self, body_id: int, *, page: int, size: int) -> Sequence[Member]:
        """By name, each with the organisation of the main job."""
        query = (
            select(Person, Organisation.name, Membership.source)
            .join(Membership, Membership.person_id == Person.id)
            .outerjoin(Position, Position.id == main_job())
            .outerjoin(Organisation, Organisation.id == Position.organisation_id)
            .where(Membership.body_id == body_id, Membership.left_at.is_(None), Person.left_at.is_(None))
            .order_by(Person.name_key, Person.id)
            .limit(size)
            .offset(page * size)
        )
        return [Member(person, name or "", source) for person, name, source in (await self._session.execute(query))]

    async def join(self, body_id: int, person_id: int, *, source: str, now: datetime) -> bool:
        """True when the person was no member before; who left is a member again."""
        insert = inserting(self._session)
        row = {"body_id": body_id, "person_id": person_id, "source": source, "joined_at": now, "left_at": None}
        statement = insert(Membership).values(row)
        again = statement.on_conflict_do_update(
            index_elements=[Membership.body_id, Membership.person_id],
            set_={"source": source, "joined_at": now, "left_at": None},
            where=Membership.left_at.is_not(None),
        )
        return _count(await self._session.execute(again)) == 1

    async def take_in_young(self, body: Body, now: datetime) -> int:
        """Young specialists of today who work where the body stands, in one statement; who left by wish stays away.
        How many are new."""
        insert = inserting(self._session)
        known = exists().where(Membership.body_id == body.id, Membership.person_id == Person.id)
        rows = select(literal(body.id), Person.id, literal("young"), literal(now, UtcDateTime)).where(
            Person.id.in_(_young()), ~known, works_in(body.organisation_id, body.municipalities)
        )
        statement = insert(Membership).from_select(["body_id", "person_id", "source", "joined_at"], rows)
        return _count(await self._session.execute(statement.on_conflict_do_nothing()))

    async def let_grown_go(self, body_id: int, now: datetime) -> int:
        """Who was taken in as a young specialist and is one no longer, in one statement. How many."""
        statement = update(Membership).where(
            Membership.body_id == body_id,
            Membership.source == "young",
            Membership.left_at.is_(None),
            Membership.person_id.not_in(_young()),
        )
        return _count(await self._session.execute(statement.values(left_at=now)))

    async def joined_by(self, body_id: int, source: str) -> Sequence[int]:
        """Members of today who came by this way."""
        query = select(Membership.person_id).where(
            Membership.body_id == body_id, Membership.source == source, Membership.left_at.is_(None)
        )
        return (await self._session.scalars(query)).all()

    async def leave(self, body_id: int, person_id: int, now: datetime) -> bool:
        statement = update(Membership).where(
            Membership.body_id == body_id, Membership.person_id == person_id, Membership.left_at.is_(None)
        )
        return _count(await self._session.execute(statement.values(left_at=now))) == 1

    async def leave_all(self, person_id: int, now: datetime, *, organisation_id: int | None = None) -> int:
        """Out of every body, or of those of one organisation only. How many."""
        statement = update(Membership).where(Membership.person_id == person_id, Membership.left_at.is_(None))
        if organisation_id is not None:
            own = select(Body.id).where(Body.organisation_id == organisation_id)
            statement = statement.where(Membership.body_id.in_(own))
        return _count(await self._session.execute(statement.values(left_at=now)))

    async def join_by_subject(self, body: Body, now: datetime) -> int:
        """Everybody who teaches the subject where the body stands, in one statement; who left by wish stays away.

        Returns how many are new.
        """
        insert = inserting(self._session)
        known = exists().where(Membership.body_id == body.id, Membership.person_id == Person.id)
        rows = (
            select(literal(body.id), Person.id, literal("subject"), literal(now, UtcDateTime))
            .join(PersonSubject, PersonSubject.person_id == Person.id)
            .where(PersonSubject.subject == body.subject, Person.left_at.is_(None), ~known)
            .where(works_in(body.organisation_id, body.municipalities))
        )
        statement = insert(Membership).from_select(["body_id", "person_id", "source", "joined_at"], rows)
        return _count(await self._session.execute(statement.on_conflict_do_nothing()))

    async def works_where(self, body: Body, person_id: int) -> bool:
        """Whether the person works where the body stands."""
        query = select(Person.id).where(Person.id == person_id, works_in(body.organisation_id, body.municipalities))
        return await self._session.scalar(query) is not None

    async def organisation_of(self, person_id: int) -> Organisation | None:
        """The organisation of the main job."""
        query = (
            select(Organisation)
            .join(Position, Position.organisation_id == Organisation.id)
            .where(Position.person_id == person_id, Position.ended_on.is_(None))
            .order_by(Position.is_main.desc(), Position.id)
            .limit(1)
        )
        found: Organisation | None = await self._session.scalar(query)
        return found

    async def people(self, condition: ColumnElement[bool]) -> Sequence[tuple[Person, str]]:
        """Staff who work now and fit a condition on `Person.id`, by name, with the organisation of the main job."""
        query = (
            select(Person, Organisation.name)
            .join(Position, Position.id == main_job())
            .join(Organisation, Organisation.id == Position.organisation_id)
            .where(Person.left_at.is_(None), condition)
            .order_by(Person.name_key, Person.id)
        )
        return list((await self._session.execute(query)).all())


def _young() -> Select[Any]:
    return select(YoungSpecialist.person_id).where(YoungSpecialist.left_on.is_(None))


def _count(result: object) -> int:
    return max(0, int(getattr(result, "rowcount", 0)))
