"""Young specialists, their pulse, whether they stay."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.bodies import Membership
from models.organisations import Organisation
from models.pairs import Pair
from models.people import Person, Position
from models.young_specialists import Pulse, RetentionCheck, YoungSpecialist
from storage.pairs.places import at_main_job
from storage.reach import Within


@dataclass(frozen=True, slots=True)
class YoungLine:
    """`has_mentor`: a working pair of any kind in which the person is the junior."""

    person: Person
    organisation: str
    has_mentor: bool


class YoungSpecialists:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, row: YoungSpecialist | RetentionCheck | Pulse) -> None:
        self._session.add(row)

    async def known(self) -> dict[int, YoungSpecialist]:
        """All that ever were one, by person."""
        return {row.person_id: row for row in await self._session.scalars(select(YoungSpecialist))}

    async def with_dates(self) -> Sequence[tuple[Person, bool]]:
        """People who have told both dates, and whether they have a job now."""
        works = exists().where(Position.person_id == Person.id, Position.ended_on.is_(None))
        query = (
            select(Person, works)
            .where(Person.birth_year.is_not(None), Person.career_started_on.is_not(None))
            .order_by(Person.id)
        )
        return [(row[0], bool(row[1])) for row in (await self._session.execute(query)).all()]

    async def lines(self, reaches: Sequence[Within], body_ids: Collection[int] = ()) -> list[YoungLine]:
        """Those of today within some reach, or members of these bodies, by name."""
        members = select(Membership.person_id).where(Membership.body_id.in_(body_ids), Membership.left_at.is_(None))
        mentored = exists().where(Pair.mentee_id == Person.id, Pair.status == "active")
        query = (
            select(Person, Organisation.name, mentored)
            .join(YoungSpecialist, YoungSpecialist.person_id == Person.id)
            .join(Position, Position.person_id == Person.id)
            .join(Organisation, Organisation.id == Position.organisation_id)
            .where(
                YoungSpecialist.left_on.is_(None),
                Position.is_main.is_(True),
                Position.ended_on.is_(None),
                or_(at_main_job(reaches, Person.id), Person.id.in_(members)),
            )
            .order_by(Person.name_key, Person.id)
        )
        return [YoungLine(row[0], row[1], bool(row[2])) for row in (await self._session.execute(query)).all()]

    async def find(self, person_id: int) -> YoungSpecialist | None:
        return await self._session.get(YoungSpecialist, person_id, populate_existing=True)

    async def current(self) -> Sequence[int]:
        query = select(YoungSpecialist.person_id).where(YoungSpecialist.left_on.is_(None))
        return (await self._session.scalars(query.order_by(YoungSpecialist.person_id))).all()

    async def leave(self, person_id: int, on: date, by: str) -> bool:
        result = await self._session.execute(
            update(YoungSpecialist)
            .where(YoungSpecialist.person_id == person_id, YoungSpecialist.left_on.is_(None))
            .values(left_on=on, left_by=by)
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def checked(self) -> set[tuple[int, int]]:
        rows = await self._session.execute(select(RetentionCheck.person_id, RetentionCheck.years))
        return {(row[0], row[1]) for row in rows}

    async def checks_of(self, person_id: int) -> Sequence[RetentionCheck]:
        query = select(RetentionCheck).where(RetentionCheck.person_id == person_id)
        return (await self._session.scalars(query.order_by(RetentionCheck.years))).all()

    async def pulse_by_run(self, run_id: str) -> Pulse | None:
        found: Pulse | None = await self._session.scalar(select(Pulse).where(Pulse.run_id == run_id))
        return found

    async def pulse_of(self, person_id: int, month_on: date) -> Pulse | None:
        query = select(Pulse).where(Pulse.person_id == person_id, Pulse.month_on == month_on)
        found: Pulse | None = await self._session.scalar(query)
        return found

    async def pulses_of(self, person_id: int, *, size: int) -> Sequence[Pulse]:
        """The newest first."""
        query = select(Pulse).where(Pulse.person_id == person_id).order_by(Pulse.month_on.desc())
        return (await self._session.scalars(query.limit(size))).all()

    async def moods(self, person_ids: Collection[int], month_on: date) -> dict[str, int]:
        """How many of these people answered what about a month."""
        query = (
            select(Pulse.mood, func.count())
            .where(Pulse.person_id.in_(person_ids), Pulse.month_on == month_on)
            .group_by(Pulse.mood)
        )
        return {row[0]: row[1] for row in (await self._session.execute(query)).all()}
