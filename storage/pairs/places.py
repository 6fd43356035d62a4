"""Whose main job and subjects are within a reach: what the lists of pairs show is what their pages let read."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, false, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from models.organisations import Organisation
from models.people import PersonSubject, Position
from storage.reach import Within


def at_main_job(reaches: Sequence[Within], person: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """As `storage.reach.within`, but by the main job alone, as `about_person` sees people."""
    return or_(false(), *(_one(reach, person) for reach in reaches))


def _one(reach: Within, person: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    conditions: list[ColumnElement[bool]] = [true()]
    if reach.person_ids is not None:
        conditions.append(person.in_(reach.person_ids))
    jobs = (
        select(Position.id)
        .join(Organisation, Organisation.id == Position.organisation_id)
        .where(Position.person_id == person, Position.is_main.is_(True), Position.ended_on.is_(None))
    )
    if reach.organisation_id is not None:
        conditions.append(jobs.where(Position.organisation_id == reach.organisation_id).exists())
    if reach.municipalities:
        conditions.append(jobs.where(Organisation.municipality_code.in_(reach.municipalities)).exists())
    if reach.subjects:
        taught = select(PersonSubject.person_id).where(
            PersonSubject.person_id == person, PersonSubject.subject.in_(reach.subjects)
        )
        conditions.append(taught.exists())
    return and_(*conditions)
