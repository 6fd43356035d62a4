"""All staff within a reach, whoever needs something first: filtered, ordered and paged by the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.colleagues import WEIGHTS, Need
from domain.routes import CLOSED, OPEN, UNDER_WAY, StepStatus
from models.pairs import Pair
from models.people import Account, Person, PersonSubject, Position
from models.routes import Iom, IomStep
from models.young_specialists import YoungSpecialist
from storage.diagnostics import has_open_topics
from storage.people.absences import is_away
from storage.reach import Within, within

_OPEN = tuple(status.value for status in OPEN)
_CLOSED = tuple(status.value for status in CLOSED)
_UNDER_WAY = tuple(status.value for status in UNDER_WAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """Whose records the reader sees, and whose needs of each kind."""

    staff: Sequence[Within]
    needs: Mapping[Need, Sequence[Within]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Filters; what is empty does not narrow."""

    organisation_id: int | None = None
    subject: str = ""
    need: Need | None = None


@dataclass(frozen=True, slots=True)
class Colleague:
    person: Person
    needs: tuple[Need, ...]


class Colleagues:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def find(
        self, sight: Sight, wanted: Wanted, *, today: date, page: int, size: int
    ) -> tuple[list[Colleague], int]:
        """One page, those who need most first and then by name, and how many there are in all."""
        flags = {need: _known(need, sight, today) for need in sight.needs}
        conditions = [Person.left_at.is_(None), within(sight.staff, Person.id), *_narrowing(wanted)]
        if wanted.need is not None:
            conditions.append(flags[wanted.need])
        urgency: Any = sum((case((flag, WEIGHTS[need]), else_=0) for need, flag in flags.items()), start=0)
        query = select(Person, *flags.values()).where(*conditions)
        order = (urgency.desc(), Person.name_key, Person.id) if flags else (Person.name_key, Person.id)
        rows = (await self._session.execute(query.order_by(*order).limit(size).offset(page * size))).all()
        count = await self._session.scalar(select(func.count()).select_from(Person).where(*conditions)) or 0
        return [_colleague(row, tuple(flags)) for row in rows], count

    async def needs_of(self, person_id: int, sight: Sight, *, today: date) -> tuple[Need, ...]:
        """Of one person, as far as the reader may know of it."""
        flags = {need: _known(need, sight, today) for need in sight.needs}
        query = select(Person, *flags.values()).where(Person.id == person_id)
        return _colleague((await self._session.execute(query)).one(), tuple(flags)).needs


def _colleague(row: Any, needs: tuple[Need, ...]) -> Colleague:
    return Colleague(row[0], tuple(need for need, flag in zip(needs, row[1:], strict=True) if flag))


def _narrowing(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.organisation_id is not None:
        job = exists().where(Position.person_id == Person.id, Position.ended_on.is_(None))
        found.append(job.where(Position.organisation_id == wanted.organisation_id))
    if wanted.subject:
        found.append(exists().where(PersonSubject.person_id == Person.id, PersonSubject.subject == wanted.subject))
    return found


def _known(need: Need, sight: Sight, today: date) -> ColumnElement[bool]:
    return and_(within(sight.needs[need], Person.id), _is(need, sight.needs[need], today))


def _is(need: Need, reaches: Sequence[Within], today: date) -> ColumnElement[bool]:
    live = exists().where(Iom.person_id == Person.id, Iom.status.not_in(_CLOSED))
    steps = exists().where(IomStep.iom_id == Iom.id, Iom.person_id == Person.id)
    paired = exists().where(Pair.mentee_id == Person.id, Pair.status == "active")
    match need:
        case Need.OVERDUE:
            late = steps.where(IomStep.status.in_(_OPEN), IomStep.due_on < today, Iom.status.in_(_UNDER_WAY))
            return and_(late, ~is_away(Person.id, today))
        case Need.EVIDENCE:
            return steps.where(IomStep.status == StepStatus.SUBMITTED.value)
        case Need.NO_ROUTE:
            return and_(~live, has_open_topics(Person.id, reaches))
        case Need.NO_MENTOR:
            young = exists().where(YoungSpecialist.person_id == Person.id, YoungSpecialist.left_on.is_(None))
            return and_(~paired, or_(young, live.where(Iom.mentor_id.is_(None))))
        case Need.NOT_REGISTERED:
            return ~exists().where(Account.person_id == Person.id)
