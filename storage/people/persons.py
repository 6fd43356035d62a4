"""Staff records: persons, their jobs and subjects."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.organisations import Organisation
from models.people import Person, PersonSubject, Position
from storage.asking import OneOrMany

# Asked before most use cases: built once.
_JOB = (
    select(Position.organisation_id)
    .where(Position.person_id == Person.id)
    .order_by(Position.ended_on.is_not(None), Position.is_main.desc(), Position.ended_on.desc(), Position.id)
    .limit(1)
)
_PLACES = OneOrMany.of(
    lambda picked: (
        select(Person.id, Organisation.id, Organisation.municipality_code, PersonSubject.subject)
        .select_from(Person)
        .outerjoin(Organisation, Organisation.id == _JOB.correlate(Person).scalar_subquery())
        .outerjoin(PersonSubject, PersonSubject.person_id == Person.id)
        .where(picked(Person.id))
    )
)

Place = tuple[int | None, str | None, set[str]]
"""The organisation of the main job, its municipality, the subjects that the person teaches."""


class People:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, person: Person) -> None:
        self._session.add(person)

    def add_position(self, position: Position) -> None:
        self._session.add(position)

    async def get(self, person_id: int) -> Person:
        return await self._session.get_one(Person, person_id)

    async def find(self, person_id: int) -> Person | None:
        return await self._session.get(Person, person_id)

    async def by_ids(self, person_ids: Collection[int]) -> dict[int, Person]:
        query = select(Person).where(Person.id.in_(person_ids))
        return {person.id: person for person in await self._session.scalars(query)}

    async def by_key(self, name_key: str) -> Sequence[Person]:
        """All who bear this name: namesakes are normal."""
        return (await self._session.scalars(select(Person).where(Person.name_key == name_key))).all()

    async def all(self) -> Sequence[Person]:
        return (await self._session.scalars(select(Person).order_by(Person.name_key))).all()

    async def full_names(self) -> Sequence[tuple[int, str]]:
        """Of everybody who has not left, by name."""
        query = select(Person.id, Person.surname, Person.given_name, Person.patronymic).where(Person.left_at.is_(None))
        rows = (await self._session.execute(query.order_by(Person.name_key, Person.id))).all()
        return [(row[0], f"{row[1]} {row[2]} {row[3]}") for row in rows]

    async def of_organisation(self, organisation_id: int) -> Sequence[Person]:
        query = (
            select(Person)
            .join(Position, Position.person_id == Person.id)
            .where(Position.organisation_id == organisation_id, Position.ended_on.is_(None), Person.left_at.is_(None))
            .order_by(Person.name_key)
        )
        return (await self._session.scalars(query)).unique().all()

    async def positions_of(self, person_ids: Collection[int]) -> Sequence[Position]:
        """Jobs that have not ended, the main one first."""
        query = select(Position).where(Position.person_id.in_(person_ids), Position.ended_on.is_(None))
        return (await self._session.scalars(query.order_by(Position.is_main.desc(), Position.id))).all()

    async def find_job(self, job_id: int) -> Position | None:
        return await self._session.get(Position, job_id)

    async def last_job_of(self, person_id: int) -> Position | None:
        """Of jobs that have ended the one that ended last."""
        query = select(Position).where(Position.person_id == person_id, Position.ended_on.is_not(None))
        query = query.order_by(Position.ended_on.desc(), Position.is_main.desc(), Position.id.desc()).limit(1)
        found: Position | None = await self._session.scalar(query)
        return found

    async def end_job(self, job: Position, ended_on: date, reason: str) -> bool:
        """Once; of the jobs that are left the eldest becomes the main one."""
        statement = update(Position).where(Position.id == job.id, Position.ended_on.is_(None))
        result = await self._session.execute(statement.values(ended_on=ended_on, end_reason=reason))
        await self._session.refresh(job)
        left = await self.positions_of([job.person_id])
        if left and not any(one.is_main for one in left):
            await self._session.execute(update(Position).where(Position.id == left[0].id).values(is_main=True))
            await self._session.refresh(left[0])
        return int(getattr(result, "rowcount", 0)) == 1

    async def leave(self, person_id: int, now: datetime) -> None:
        await self._session.execute(
            update(Person).where(Person.id == person_id, Person.left_at.is_(None)).values(left_at=now)
        )

    async def come_back(self, person_ids: Collection[int]) -> None:
        """They work again: nobody here has left."""
        if person_ids:
            await self._session.execute(
                update(Person).where(Person.id.in_(person_ids), Person.left_at.is_not(None)).values(left_at=None)
            )

    async def place_of(self, person_id: int) -> Place:
        """Of somebody without a job now (between two schools, or gone) it is the last one's: whoever answered for them
        still does."""
        return (await self.places_of({person_id}))[person_id]

    async def places_of(self, person_ids: Collection[int]) -> dict[int, Place]:
        """The same of many, by one query."""
        found: dict[int, Place] = {person_id: (None, None, set()) for person_id in person_ids}
        if not found:
            return found
        for person_id, organisation_id, municipality, subject in await self._session.execute(
            *_PLACES.about(person_ids)
        ):
            subjects = found[person_id][2]
            if subject is not None:
                subjects.add(subject)
            found[person_id] = organisation_id, municipality, subjects
        return found

    async def subjects_of(self, person_id: int) -> set[str]:
        query = select(PersonSubject.subject).where(PersonSubject.person_id == person_id)
        return set((await self._session.scalars(query)).all())

    async def add_subjects(self, person_id: int, subjects: Collection[str]) -> None:
        known = await self.subjects_of(person_id)
        self._session.add_all(
            PersonSubject(person_id=person_id, subject=subject) for subject in subjects if subject not in known
        )

    async def count(self) -> int:
        return await self._session.scalar(select(func.count()).select_from(Person)) or 0

    async def known(self) -> Sequence[tuple[int, str, str, str, int | None, int | None]]:
        """Everybody as matching sees them: id, three parts of the name, year of birth, an organisation (or none)."""
        query = (
            select(
                Person.id,
                Person.surname,
                Person.given_name,
                Person.patronymic,
                Person.birth_year,
                Position.organisation_id,
            )
            .outerjoin(Position, and_(Position.person_id == Person.id, Position.ended_on.is_(None)))
            .order_by(Person.id)
        )
        rows = (await self._session.execute(query)).all()
        return [(row[0], row[1], row[2], row[3], row[4], row[5]) for row in rows]

    async def made_since(self, moment: datetime) -> Sequence[tuple[int, str, int | None, int]]:
        """Records made from this moment on, once for each job: id, key of the name, year of birth, organisation."""
        query = (
            select(Person.id, Person.name_key, Person.birth_year, Position.organisation_id)
            .join(Position, and_(Position.person_id == Person.id, Position.ended_on.is_(None)))
            .where(Person.created_at >= moment)
            .order_by(Person.id)
        )
        return [(row[0], row[1], row[2], row[3]) for row in (await self._session.execute(query)).all()]

    async def subjects_of_people(self, person_ids: Collection[int]) -> dict[int, set[str]]:
        query = select(PersonSubject.person_id, PersonSubject.subject).where(PersonSubject.person_id.in_(person_ids))
        found: dict[int, set[str]] = {person_id: set() for person_id in person_ids}
        for person_id, subject in (await self._session.execute(query)).all():
            found[person_id].add(subject)
        return found
