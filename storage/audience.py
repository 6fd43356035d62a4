"""Who an audience is, by SQL alone: ids for one INSERT..SELECT and exact counts while the author still chooses."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from domain.actors import Role
from domain.audience import Audience, Reached
from domain.bodies import MEASURE
from models.bodies import Body, Membership
from models.organisations import Organisation
from models.people import Account, Appointment, Person, PersonSubject, Position
from storage.reach import Within, within

Posts = Mapping[Role, Collection[str]]
"""Which posts of the catalogue make somebody a teacher or a manager."""


class Audiences:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def count(self, people: Select[Any]) -> Reached:
        """How many of these people there are, and how many the messenger will not reach."""
        chosen = people.subquery()
        account = (
            select(Account.person_id, func.max(case((Account.unreachable_at.is_(None), 1), else_=0)).label("is_open"))
            .where(Account.person_id.is_not(None))
            .group_by(Account.person_id)
            .subquery()
        )
        query = select(
            func.count(),
            func.sum(case((account.c.person_id.is_(None), 1), else_=0)),
            func.sum(case((account.c.is_open == 0, 1), else_=0)),
        ).select_from(chosen.outerjoin(account, account.c.person_id == chosen.c.person_id))
        total, without, blocked = (await self._session.execute(query)).one()
        return Reached(people=total, without_account=without or 0, blocked=blocked or 0)

    async def ids(self, people: Select[Any]) -> Sequence[int]:
        chosen = people.subquery()
        return (await self._session.scalars(select(chosen.c.person_id).order_by(chosen.c.person_id))).all()

    async def bodies(self) -> Sequence[Body]:
        """Bodies that work, by name."""
        query = select(Body).where(Body.closed_at.is_(None), Body.kind != MEASURE).order_by(Body.name)
        return (await self._session.scalars(query)).all()

    async def subjects_taught(self) -> set[str]:
        """Subjects that somebody teaches: others would be an empty choice."""
        return set((await self._session.scalars(select(PersonSubject.subject).distinct())).all())

    async def find_body(self, body_id: int) -> Body | None:
        return await self._session.get(Body, body_id)


def audience_query(
    audience: Audience,
    *,
    today: date,
    posts: Posts,
    reaches: Sequence[Within],
    body_ids: Collection[int] = (),
    without: int | None = None,
) -> Select[Any]:
    """Rows `(person_id, organisation_id)` of everybody in the audience who works now, once each.

    `reaches` and `body_ids` are as far as the author's rights go (either is enough); `without` is the author.
    `organisation_id` is a job that put the person into the audience, the main one first.
    """
    job = select(
        Position.person_id,
        Position.organisation_id,
        func.row_number()
        .over(partition_by=Position.person_id, order_by=(Position.is_main.desc(), Position.id))
        .label("place"),
    ).join(Organisation, Organisation.id == Position.organisation_id)
    job = job.where(Position.ended_on.is_(None))
    if audience.municipalities:
        job = job.where(Organisation.municipality_code.in_(sorted(audience.municipalities)))
    if audience.organisations:
        job = job.where(Position.organisation_id.in_(sorted(audience.organisations)))
    jobs = job.subquery()
    query = (
        select(Person.id.label("person_id"), jobs.c.organisation_id)
        .join(jobs, jobs.c.person_id == Person.id)
        .where(Person.left_at.is_(None), jobs.c.place == 1)
        .where(or_(within(reaches, Person.id), _member(body_ids)))
    )
    if without is not None:
        query = query.where(Person.id != without)
    if audience.subjects:
        taught = PersonSubject.subject.in_(sorted(audience.subjects))
        query = query.where(exists().where(PersonSubject.person_id == Person.id, taught))
    if audience.roles:
        query = query.where(or_(*(_has_role(role, today, posts) for role in sorted(audience.roles))))
    if audience.bodies:
        query = query.where(_member(audience.bodies))
    return query


def _member(body_ids: Collection[int]) -> ColumnElement[bool]:
    return exists().where(
        Membership.person_id == Person.id, Membership.body_id.in_(sorted(body_ids)), Membership.left_at.is_(None)
    )


def _has_role(role: Role, today: date, posts: Posts) -> ColumnElement[bool]:
    if role in posts:
        return exists().where(
            Position.person_id == Person.id, Position.ended_on.is_(None), Position.post.in_(sorted(posts[role]))
        )
    return exists().where(
        Appointment.person_id == Person.id,
        Appointment.role == role.value,
        Appointment.ended_at.is_(None),
        Appointment.from_on <= today,
        or_(Appointment.to_on.is_(None), Appointment.to_on >= today),
    )
