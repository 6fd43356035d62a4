"""Where a person stands: what rights are asked about, which methodists answer for them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from domain.actors import Actor, Role
from domain.rights import About, Action, Thing, may
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


async def methodists_for(work: Work, about: About, today: date, *, but: Collection[int] = ()) -> list[int]:
    """Methodists whose direction covers the person; without one, every methodist; without any, the heads. None of
    `but`; nobody answers for oneself while there is anybody else.

    Who is away (leave, illness) is left out, so that the next of these stand in; where nobody is there at all, those
    who would be asked first are, and the question waits for them.
    """
    everybody = [row for row in await work.appointments.holders(Role.METHODIST, today) if row.person_id not in but]
    holders = [row for row in everybody if row.person_id != about.person_id]
    covering = [
        row.person_id
        for row in holders
        if (not row.municipalities or about.municipality in row.municipalities)
        and (not row.subjects or not about.subjects.isdisjoint(row.subjects))
    ]
    circles = [covering, [row.person_id for row in holders]]
    selves = [[row.person_id for row in everybody]]
    away = await work.absences.away_among(set(circles[1]), today)
    if set(circles[1]) <= away:
        rows = await work.appointments.holders(Role.SERVICE_HEAD, today)
        heads = [row.person_id for row in rows if row.person_id not in but]
        circles.append([person_id for person_id in heads if person_id != about.person_id])
        selves.append(heads)
        away |= await work.absences.away_among(set(heads), today)
    there = [[person_id for person_id in circle if person_id not in away] for circle in circles]
    return list(dict.fromkeys(next(filter(None, there + circles + selves), [])))


async def confidants_for(work: Work, about: About, today: date) -> list[int]:
    """Who is told that a junior has said something in confidence: as `methodists_for`, and never a mentor of theirs,
    who may be a methodist too."""
    return await methodists_for(work, about, today, but=await _mentors_of(work, about))


async def may_hear(work: Work, actor: Actor, about: About) -> bool:
    """May read what the junior says in confidence: by right, and never a mentor of theirs."""
    if not may(actor, Action.READ, Thing.REMARK, about):
        return False
    return actor.person_id not in await _mentors_of(work, about)


async def _mentors_of(work: Work, about: About) -> set[int]:
    live = await work.pairs.of_mentee(about.person_id) if about.person_id is not None else []
    return {pair.mentor_id for pair in live} | about.mentor_ids
