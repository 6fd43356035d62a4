"""Who works in the organisations of a table and is not in it: shown, never ended by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from domain.actors import Actor
from domain.names import part_key
from domain.tables import StaffRow
from models.people import Person
from services.matching import KnownPerson, PersonMatch
from services.people.tables.questions import find_staff
from storage.work import Work

Located = tuple[StaffRow, int | str | None]


def absent_from(
    people: Iterable[KnownPerson], located: Sequence[Located], matches: Sequence[PersonMatch], mine: frozenset[int]
) -> list[list[int]]:
    """Pairs of a person and an organisation of the table (one of `mine`, the sender's to fill).

    Who may be meant by a row that is asked about, or by one written differently, is not called absent.
    """
    places = {place for _, place in located if isinstance(place, int)} & mine
    seen = {match.person_id for match in matches} | {one for match in matches for one in match.candidates}
    unsure = {
        part_key(row.name.surname) for (row, _), match in zip(located, matches, strict=True) if match.person_id is None
    }
    return sorted(
        [person.id, place]
        for person in people
        if person.id not in seen and part_key(person.surname) not in unsure
        for place in person.organisation_ids & places
    )


async def find_absent(work: Work, actor: Actor, import_id: int) -> list[Person]:
    """By name; whose job has ended meanwhile is not among them. The sender of the table."""
    table = await find_staff(work, actor, import_id)
    pairs: list[Any] = table.counts.get("absent", [])
    jobs = {(job.person_id, job.organisation_id) for job in await work.people.positions_of([one for one, _ in pairs])}
    left = {person_id for person_id, place in pairs if (person_id, place) in jobs}
    return sorted((await work.people.by_ids(left)).values(), key=lambda person: (person.name_key, person.id))
