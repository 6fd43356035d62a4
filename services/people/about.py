"""Where a person stands: what rights are asked about, which methodists answer for them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from domain.actors import Role
from domain.rights import About
from storage.work import Work

ANSWERING = (Role.METHODIST, Role.SERVICE_HEAD)


async def about_person(work: Work, person_id: int, *, mentor_ids: Collection[int] = ()) -> About:
    """The person with the organisation and municipality of the main job and the subjects they teach."""
    found = (await about_people(work, {person_id}))[person_id]
    return replace(found, mentor_ids=frozenset(mentor_ids)) if mentor_ids else found


async def methodists_for_each(work: Work, abouts: Collection[About], today: date) -> dict[int, list[int]]:
    """`methodists_for` of many, by person: people of one direction are asked about once. Who answers for others is a
    case of their own."""
    holders = {row.person_id for role in ANSWERING for row in await work.appointments.holders(role, today)}
    known: dict[tuple[object, ...], list[int]] = {}
    found: dict[int, list[int]] = {}
    for about in abouts:
        assert about.person_id is not None
        direction = (about.municipality, about.subjects, about.person_id if about.person_id in holders else None)
        if direction not in known:
            known[direction] = await methodists_for(work, about, today)
        found[about.person_id] = known[direction]
    return found


async def about_people(work: Work, person_ids: Collection[int]) -> dict[int, About]:
    """The same of many people by one query; who their mentors are is not asked."""
    return {
        person_id: About(
            person_id=person_id,
            organisation_id=organisation_id,
            municipality=municipality,
            subjects=frozenset(subjects),
        )
        for person_id, (organisation_id, municipality, subjects) in (await work.people.places_of(person_ids)).items()
    }


async def methodists_for(work: Work, about: About, today: date) -> list[int]:
    """Methodists whose direction covers the person; without one, every methodist; without any, the heads. Nobody
    answers for oneself while there is anybody else."""
    everybody = await work.appointments.holders(Role.METHODIST, today)
    holders = [row for row in everybody if row.person_id != about.person_id]
    covering = [
        row.person_id
        for row in holders
        if (not row.municipalities or about.municipality in row.municipalities)
        and (not row.subjects or not about.subjects.isdisjoint(row.subjects))
    ]
    found = covering or [row.person_id for row in holders]
    if not found:
        heads = await work.appointments.holders(Role.SERVICE_HEAD, today)
        found = [row.person_id for row in heads if row.person_id != about.person_id] or [
            row.person_id for row in everybody or heads
        ]
    return list(dict.fromkeys(found))
