"""The reach of rights as a condition of a query: whose rows a list may show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select, true

from domain.catalogue import NO_SUBJECT
from models.organisations import Organisation
from models.people import PersonSubject, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """One reach of several. Empty sets mean all of them; without any limit it is the whole service.

    `person_ids`: of the reach only these people, found by what was typed; None where nothing was.
    """

    municipalities: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    organisation_id: int | None = None
    mentor_id: int | None = None
    person_ids: frozenset[int] | None = None


def within(reaches: Sequence[Within], person: Any, *, mentor: Any = None, subject: Any = None) -> ColumnElement[bool]:
    """True for rows whose `person` column is in some reach; nobody's reach is nothing, not everything.

    With `subject`, the column of a result: of that very reach's subjects, or of none. A teacher of two subjects is
    within reach of two methodists, and each sees the results of one.
    """
    return or_(false(), *(_one(reach, person, mentor, subject) for reach in reaches))


def _one(reach: Within, person: Any, mentor: Any, subject: Any) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [true()]
    if reach.person_ids is not None:
        conditions.append(person.in_(reach.person_ids))
    if reach.mentor_id is not None:
        conditions.append(mentor == reach.mentor_id if mentor is not None else false())
    if reach.municipalities or reach.organisation_id is not None:
        job = (
            select(Position.person_id)
            .join(Organisation, Organisation.id == Position.organisation_id)
            .where(Position.ended_on.is_(None))
        )
        if reach.municipalities:
            job = job.where(Organisation.municipality_code.in_(reach.municipalities))
        if reach.organisation_id is not None:
            job = job.where(Position.organisation_id == reach.organisation_id)
        conditions.append(person.in_(job))
    if reach.subjects:
        taught = select(PersonSubject.person_id).where(PersonSubject.subject.in_(reach.subjects))
        conditions.append(person.in_(taught))
        if subject is not None:
            conditions.append(subject.in_((*sorted(reach.subjects), NO_SUBJECT)))
    return and_(*conditions)
