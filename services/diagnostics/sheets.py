"""A person's results: the latest of each subject and area, the strongest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone
from domain.rights import Action, Thing, check_may, may
from models.imports import TableImport
from models.people import Person
from services.people.about import about_person
from services.reach import reach_of
from storage.diagnostics import Need
from storage.work import Work

NO_SUBJECT = "none"


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

    Who looks after some subjects sees lines of these and those of no subject; the person sees every line.
    Needs a transaction: the access line is part of it (roles.md, principle 5).
    """
    about = await about_person(work, person_id)
    check_may(actor, Action.READ, Thing.NAMED_RESULTS, about)
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
        of_row = about if row.subject == NO_SUBJECT else replace(about, subjects=frozenset({row.subject}))
        if not may(actor, Action.READ, Thing.NAMED_RESULTS, of_row):
            continue
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


async def people_without_route(
    work: Work, actor: Actor, *, page: int, size: int, now: datetime
) -> tuple[Sequence[Need], int]:
    """A page of people with deficits and no route within the actor's direction, and how many there are.

    Names with numbers of deficits are named results: one access line tells whose were on the page. Needs a transaction.
    """
    reaches = reach_of(actor, Action.READ, Thing.NAMED_RESULTS)
    if not reaches:
        raise Forbidden("errors-no-rights")
    needs, count = await work.diagnostics.without_route(reaches, page=page, size=size)
    if needs:
        people = [need.person.id for need in needs]
        work.audit.add("read", "results", None, actor_id=actor.person_id, now=now, people=people)
    return needs, count


async def tables_sent(work: Work, actor: Actor, *, page: int, size: int) -> tuple[Sequence[TableImport], int]:
    """Tables of results, the newest first: heads see all of them, methodists their own."""
    check_may(actor, Action.WRITE, Thing.IMPORT_RESULTS)
    author = None if actor.has(Role.SERVICE_HEAD, Role.SERVICE_DEPUTY) else actor.person_id
    return await work.diagnostics.imports(author, page=page, size=size)
