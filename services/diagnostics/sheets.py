"""A person's results: the latest of each subject and area, the strongest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.actors import Actor, Role
from domain.catalogue import NO_SUBJECT
from domain.errors import Forbidden, Gone
from domain.rights import Action, Thing, check_may, may
from models.diagnostics import AssessmentResult, OwnView
from models.imports import TableImport
from models.people import Person
from services.narrowing import Narrowed
from services.people.about import about_person
from services.reach import reach_of
from storage.diagnostics import Need
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The person's own result before, of the same subject and area; `steps` is how many levels up since (down below
    zero), None where one of them has no level."""

    level: str
    assessed_on: date
    steps: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """`topics` are ids of the catalogue, `elements` headings of the table with numbers."""

    subject: str
    area: str
    level: str
    kind: str
    assessed_on: date
    topics: tuple[str, ...] = ()
    elements: tuple[tuple[str, float], ...] = ()
    before: Before | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`results` counts all that are kept, the lines are the latest of each subject and area."""

    person: Person
    lines: tuple[SheetLine, ...]
    results: int
    has_route: bool
    own_view: OwnView | None


async def result_sheet(work: Work, actor: Actor, person_id: int, now: datetime) -> Sheet:
    """The person's own, or somebody's whose results the actor may read; that reading is written down.

    Who looks after some subjects sees lines of these and those of no subject; the person sees every line.
    Needs a transaction: the access line is part of it (roles.md, principle 5).
    """
    person, rows = await _read(work, actor, person_id, now)
    topics: dict[int, list[str]] = {}
    for deficit in await work.diagnostics.deficits_of(person_id):
        topics.setdefault(deficit.result_id, []).append(deficit.catalogue_id)
    ranks = {level.id.value: level.rank for level in work.profile.diagnostics.levels}
    lines: list[SheetLine] = []
    for latest, *older in _of_each(rows).values():
        line = _line(latest, topics.get(latest.id, ()))
        lines.append(replace(line, before=_before(latest, older[0], ranks)) if older else line)
    return Sheet(
        person=person,
        lines=tuple(sorted(lines, key=lambda line: -ranks.get(line.level, 0))),
        results=len(rows),
        has_route=await work.routes.active_of(person_id) is not None,
        own_view=await work.diagnostics.own_view_of(person_id),
    )


async def all_results(work: Work, actor: Actor, person_id: int, now: datetime) -> tuple[Person, list[SheetLine]]:
    """Everything that is kept of a person, the newest first, to those who may read the sheet. Needs a transaction."""
    person, rows = await _read(work, actor, person_id, now)
    return person, [_line(row, ()) for row in rows]


async def _read(work: Work, actor: Actor, person_id: int, now: datetime) -> tuple[Person, list[AssessmentResult]]:
    about = await about_person(work, person_id)
    check_may(actor, Action.READ, Thing.NAMED_RESULTS, about)
    person = await work.people.find(person_id)
    if person is None:
        raise Gone("errors-gone")
    if actor.person_id != person_id:
        work.audit.add("read", "results", person_id, actor_id=actor.person_id, now=now)

    def may_see(row: AssessmentResult) -> bool:
        of_row = about if row.subject == NO_SUBJECT else replace(about, subjects=frozenset({row.subject}))
        return may(actor, Action.READ, Thing.NAMED_RESULTS, of_row)

    return person, [row for row in await work.diagnostics.results_of(person_id) if may_see(row)]


def _of_each(rows: Sequence[AssessmentResult]) -> dict[tuple[str, str], list[AssessmentResult]]:
    """By subject and area, the newest first."""
    found: dict[tuple[str, str], list[AssessmentResult]] = {}
    for row in rows:
        found.setdefault((row.subject, row.area), []).append(row)
    return found


def _line(row: AssessmentResult, topics: Sequence[str]) -> SheetLine:
    return SheetLine(
        subject=row.subject,
        area=row.area,
        level=row.level,
        kind=row.kind,
        assessed_on=row.assessed_on,
        topics=tuple(topics),
        elements=tuple((str(title), float(number)) for title, number in row.elements),
    )


def _before(latest: AssessmentResult, older: AssessmentResult, ranks: dict[str, int]) -> Before:
    known = latest.level in ranks and older.level in ranks
    steps = ranks[latest.level] - ranks[older.level] if known else None
    return Before(level=older.level, assessed_on=older.assessed_on, steps=steps)


async def people_without_route(
    work: Work, actor: Actor, *, page: int, size: int, now: datetime, among: Narrowed | None = None
) -> tuple[Sequence[Need], int]:
    """A page of people with deficits and no route within the actor's direction, and how many there are.

    Names with numbers of deficits are named results: one access line tells whose were on the page. Needs a transaction.
    """
    reaches = reach_of(actor, Action.READ, Thing.NAMED_RESULTS)
    if not reaches:
        raise Forbidden("errors-no-rights")
    if among is not None:
        reaches = among.reaches(reaches)
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
