"""A person's results: the latest of each subject and area, the strongest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.rights import Action, Thing, check_may
from models.people import Person
from services.people.about import about_person
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """`topics` are ids of the catalogue."""

    subject: str
    area: str
    level: str
    kind: str
    assessed_on: date
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    person: Person
    lines: tuple[SheetLine, ...]
    has_route: bool


async def result_sheet(work: Work, actor: Actor, person_id: int, now: datetime) -> Sheet:
    """The person's own, or somebody's whose results the actor may read; that reading is written down.

    Needs a transaction: the access line is part of it (roles.md, principle 5).
    """
    check_may(actor, Action.READ, Thing.NAMED_RESULTS, await about_person(work, person_id))
    person = await work.people.find(person_id)
    if person is None:
        raise Gone("errors-gone")
    if actor.person_id != person_id:
        work.audit.add("read", "results", person_id, actor_id=actor.person_id, now=now)
    topics: dict[int, list[str]] = {}
    for deficit in await work.diagnostics.deficits_of(person_id):
        topics.setdefault(deficit.result_id, []).append(deficit.catalogue_id)
    lines: dict[tuple[str, str], SheetLine] = {}
    for row in await work.diagnostics.results_of(person_id):
        lines.setdefault(
            (row.subject, row.area),
            SheetLine(
                subject=row.subject,
                area=row.area,
                level=row.level,
                kind=row.kind,
                assessed_on=row.assessed_on,
                topics=tuple(topics.get(row.id, ())),
            ),
        )
    ranks = {level.id.value: level.rank for level in work.profile.diagnostics.levels}
    ordered = sorted(lines.values(), key=lambda line: -ranks.get(line.level, 0))
    return Sheet(person=person, lines=tuple(ordered), has_route=await work.routes.active_of(person_id) is not None)
