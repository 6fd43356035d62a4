"""Who belongs where, as parts of queries: members of a body, the main job, the places where somebody works."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from models.bodies import Membership
from models.organisations import Organisation
from models.people import Person, Position


def member_ids(body_id: int) -> Select[Any]:
    """Rows `(person_id,)` of the members of a body, for mailings."""
    return (
        select(Membership.person_id)
        .join(Person, Person.id == Membership.person_id)
        .where(Membership.body_id == body_id, Membership.left_at.is_(None), Person.left_at.is_(None))
    )


def main_job() -> ColumnElement[int]:
    """The id of the main job of `Person`, as a scalar subquery."""
    job = (
        select(Position.id)
        .where(Position.person_id == Person.id, Position.ended_on.is_(None))
        .order_by(Position.is_main.desc(), Position.id)
        .limit(1)
    )
    return job.correlate(Person).scalar_subquery()


def works_in(organisation_id: int | None, municipalities: Collection[str]) -> ColumnElement[bool]:
    """`Person` has a job that has not ended, in the organisation or the municipalities where these are named."""
    job = select(Position.id).where(Position.person_id == Person.id, Position.ended_on.is_(None))
    if organisation_id is not None:
        job = job.where(Position.organisation_id == organisation_id)
    if municipalities:
        job = job.join(Organisation, Organisation.id == Position.organisation_id)
        job = job.where(Organisation.municipality_code.in_(sorted(municipalities)))
    return job.correlate(Person).exists()
