"""Lists of routes and steps for those who watch over them: counted and paged by the database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.actors import Role
from domain.routes import CLOSED, OPEN, UNDER_WAY, RouteStatus, StepStatus
from models.pairs import Pair
from models.people import Appointment, Person
from models.routes import Iom, IomStep, StatusChange
from storage.people.absences import is_away
from storage.reach import Within, within

OPEN_VALUES = tuple(status.value for status in OPEN)
CLOSED_VALUES = tuple(status.value for status in CLOSED)
UNDER_WAY_VALUES = tuple(status.value for status in UNDER_WAY)


@dataclass(frozen=True, slots=True)
class RouteLine:
    iom: Iom
    person: Person


@dataclass(frozen=True, slots=True)
class StepLine:
    step: IomStep
    iom: Iom
    person: Person


class RouteLists:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def routes(
        self, statuses: Collection[str], reaches: Sequence[Within], *, page: int, size: int
    ) -> tuple[Sequence[RouteLine], int]:
        """One page, the longest waiting or the first to end on top, closed ones with the latest; how many in all."""
        order: Any = Iom.ends_on
        if RouteStatus.AGREED.value in statuses:
            order = func.coalesce(Iom.mentor_agreed_at, Iom.teacher_agreed_at)
        elif RouteStatus.COMPLETED.value in statuses:
            order = Iom.closed_at.desc()
        return await self._routes(and_(Iom.status.in_(tuple(statuses)), _mine(reaches)), page, size, order)

    async def quiet(
        self, reaches: Sequence[Within], since: datetime, today: date, *, page: int, size: int
    ) -> tuple[Sequence[RouteLine], int]:
        """Routes under way on which nothing has moved since a moment and whose teacher is not away."""
        moved = (
            select(StatusChange.id)
            .join(IomStep, and_(StatusChange.thing == "step", StatusChange.thing_id == IomStep.id))
            .where(IomStep.iom_id == Iom.id, StatusChange.changed_at >= since)
            .exists()
        )
        condition = and_(
            Iom.status.in_(UNDER_WAY_VALUES), Iom.approved_at < since, ~moved, ~is_away(Iom.person_id, today)
        )
        return await self._routes(and_(condition, _mine(reaches)), page, size, Iom.approved_at)

    async def ending(
        self, reaches: Sequence[Within], until: date, *, page: int, size: int
    ) -> tuple[Sequence[RouteLine], int]:
        """Routes under way that end by a day, those that are over already among them."""
        condition = and_(Iom.status.in_(UNDER_WAY_VALUES), Iom.ends_on <= until, _mine(reaches))
        return await self._routes(condition, page, size, Iom.ends_on)

    async def _routes(
        self, condition: ColumnElement[bool], page: int, size: int, order: Any
    ) -> tuple[Sequence[RouteLine], int]:
        query = select(Iom, Person).join(Person, Person.id == Iom.person_id).where(condition)
        rows = (
            await self._session.execute(query.order_by(order, Person.name_key, Iom.id).limit(size).offset(page * size))
        ).all()
        count = await self._session.scalar(select(func.count()).select_from(Iom).where(condition)) or 0
        return [RouteLine(iom, person) for iom, person in rows], count

    async def overdue(
        self, reaches: Sequence[Within], today: date, *, page: int, size: int
    ) -> tuple[Sequence[StepLine], int]:
        """Open steps after their day, the latest day last. Neither a submitted step nor one whose teacher is away is
        among them."""
        condition = and_(
            IomStep.status.in_(OPEN_VALUES),
            IomStep.due_on < today,
            Iom.status.in_(UNDER_WAY_VALUES),
            ~is_away(Iom.person_id, today),
            _mine(reaches),
        )
        return await self._steps(condition, page, size)

    async def submitted(
        self,
        reaches: Sequence[Within],
        *,
        without_mentor_since: datetime | None = None,
        today: date | None = None,
        page: int,
        size: int,
    ) -> tuple[Sequence[StepLine], int]:
        """Steps that wait for a verdict, the oldest first.

        With `without_mentor_since` and `today` only those a methodist may judge: nobody is mentor of the route today,
        or the mentor has been silent since that moment.
        """
        is_open = Iom.status.not_in(CLOSED_VALUES)
        condition = and_(IomStep.status == StepStatus.SUBMITTED.value, is_open, _mine(reaches))
        if without_mentor_since is not None and today is not None:
            alone = Iom.mentor_id.is_(None) | Iom.mentor_id.not_in(mentors_on(today))
            condition = and_(condition, alone | (IomStep.submitted_at < without_mentor_since))
        return await self._steps(condition, page, size)

    async def of_mentor(self, mentor_id: int, *, size: int) -> tuple[Sequence[RouteLine], int]:
        """Routes in work or in draft that the mentor goes along with, by name, and how many there are."""
        condition = and_(Iom.mentor_id == mentor_id, Iom.status.not_in(CLOSED_VALUES))
        query = select(Iom, Person).join(Person, Person.id == Iom.person_id).where(condition)
        rows = (await self._session.execute(query.order_by(Person.name_key).limit(size))).all()
        count = await self._session.scalar(select(func.count()).select_from(Iom).where(condition)) or 0
        return [RouteLine(row[0], row[1]) for row in rows], count

    async def without_route(self, mentor_id: int, *, size: int) -> Sequence[Person]:
        """Juniors of the mentor's live pairs who have no route at all under way or in draft, by name."""
        has_route = exists().where(Iom.person_id == Person.id, Iom.status.not_in(CLOSED_VALUES))
        mine = select(Pair.mentee_id).where(Pair.mentor_id == mentor_id, Pair.status == "active")
        query = select(Person).where(Person.id.in_(mine), ~has_route, Person.left_at.is_(None))
        return (await self._session.scalars(query.order_by(Person.name_key).limit(size))).all()

    async def wait_for_nobody(self, today: date) -> Sequence[Iom]:
        """Drafts that the teacher has agreed with and whose mentor may help nobody any more; one who is only away comes
        back."""
        query = select(Iom).where(
            Iom.status == RouteStatus.DRAFT.value,
            Iom.teacher_agreed_at.is_not(None),
            Iom.mentor_agreed_at.is_(None),
            Iom.mentor_id.is_(None) | Iom.mentor_id.not_in(helpers_on(today)),
            Iom.person_id.in_(select(Person.id).where(Person.left_at.is_(None))),
        )
        return (await self._session.scalars(query.order_by(Iom.id))).all()

    async def to_offer(self, today: date, most_open: int) -> Sequence[Iom]:
        """Approved routes with a step whose day has come and fewer open ones than may be: what the morning looks at."""
        waiting = exists().where(
            IomStep.iom_id == Iom.id, IomStep.status == StepStatus.PLANNED.value, IomStep.planned_on <= today
        )
        open_now = (
            select(func.count())
            .select_from(IomStep)
            .where(IomStep.iom_id == Iom.id, IomStep.status.in_((*OPEN_VALUES, StepStatus.SUBMITTED.value)))
            .scalar_subquery()
        )
        query = select(Iom).where(
            Iom.status.in_(UNDER_WAY_VALUES), waiting, open_now < most_open, ~is_away(Iom.person_id, today)
        )
        return (await self._session.scalars(query.order_by(Iom.id))).all()

    async def count_by_status(self, reaches: Sequence[Within]) -> dict[str, int]:
        query = select(Iom.status, func.count()).where(_mine(reaches)).group_by(Iom.status)
        return {str(row[0]): int(row[1]) for row in (await self._session.execute(query)).all()}

    async def _steps(self, condition: ColumnElement[bool], page: int, size: int) -> tuple[Sequence[StepLine], int]:
        query = (
            select(IomStep, Iom, Person)
            .join(Iom, Iom.id == IomStep.iom_id)
            .join(Person, Person.id == Iom.person_id)
            .where(condition)
            .order_by(IomStep.submitted_at, IomStep.due_on, IomStep.id)
        )
        rows = (await self._session.execute(query.limit(size).offset(page * size))).all()
        count_query = select(func.count()).select_from(IomStep).join(Iom, Iom.id == IomStep.iom_id).where(condition)
        count = await self._session.scalar(count_query) or 0
        return [StepLine(row[0], row[1], row[2]) for row in rows], count


def _mine(reaches: Sequence[Within]) -> ColumnElement[bool]:
    return within(reaches, Iom.person_id, mentor=Iom.mentor_id)


def mentors_on(today: date) -> Select[int]:
    """Ids of people who hold an appointment to help others on a day, have not left and are not away."""
    return helpers_on(today).where(~is_away(Person.id, today))


def helpers_on(today: date) -> Select[int]:
    """The same with those who are away."""
    return (
        select(Appointment.person_id)
        .join(Person, Person.id == Appointment.person_id)
        .where(
            Appointment.role.in_((Role.MENTOR.value, Role.ACTIVIST.value)),
            Appointment.ended_at.is_(None),
            Appointment.from_on <= today,
            Appointment.to_on.is_(None) | (Appointment.to_on >= today),
            Person.left_at.is_(None),
        )
    )
