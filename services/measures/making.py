"""A measure is made for the people of a cell, or for a whole body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.actors import Actor
from domain.bodies import MEASURE, Terrain, check_may_with, is_of_measure, may_with, municipalities_of, terrain_of
from domain.diagnostics import Fact
from domain.errors import Gone, Invalid
from domain.events import SessionDraft
from domain.measures import MOST_ROUTES, Aim, Cell, MeasureKind, aims
from domain.profile.vocabulary import TermKey
from domain.rights import Action, Thing, check_may, may
from models.bodies import Body
from models.events import BodySession
from models.measures import Measure
from services.diagnostics.maps import Choice, gather, inside, low_levels, map_choices
from services.events import announce_session
from services.routes import start_route
from services.routes.access import may_mentor
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Aims:
    """What a measure may be for: parts of the cell with their people, bodies of its subject with their members."""

    choice: Choice
    people: Sequence[tuple[Aim, int]]
    bodies: Sequence[tuple[Body, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """Routes of a measure: begun now, found going, and people without topics to begin with."""

    measure: Measure
    new: int
    known: int
    without_topics: int


def may_measure(actor: Actor, cell: Cell) -> bool:
    """Whether the actor does something for a cell: a methodist of the subject, who sees the map from inside."""
    return may(actor, Action.READ, Thing.DEFICIT_MAP) and may_with(
        actor, Action.WRITE, Thing.SESSION, _terrain(actor, cell)
    )


async def measure_aims(work: Work, actor: Actor, cell: Cell, code: str, *, today: date) -> Aims:
    """For whom; numbers only."""
    _check(actor, cell)
    choice, facts = await _cell(work, actor, cell, code, today)
    sizes = await work.bodies.sizes()
    bodies = [
        (body, sizes[body.id])
        for body in await work.bodies.open()
        if body.subject == cell.subject
        and sizes.get(body.id)
        and may_with(actor, Action.WRITE, Thing.SESSION, terrain_of(body))
    ]
    return Aims(choice=choice, people=aims(facts, low_levels(work)), bodies=bodies)


async def call_seminar(
    work: Work,
    actor: Actor,
    cell: Cell,
    aim: Aim,
    code: str,
    draft: SessionDraft,
    name: str,
    *,
    run_id: str,
    now: datetime,
) -> Measure:
    """The people of the cell are invited, answer and are reminded as for a session; no list tells that they are.

    `name` is what the invitation calls it: it says nothing of what anybody lacks.
    """
    known = await work.measures.find_by_run(run_id)
    if known is not None:
        return known
    _check(actor, cell)
    choice, facts = await _cell(work, actor, cell, code, _today(work, now))
    people = _people(facts, aim, low_levels(work))
    body = Body(
        run_id=run_id,
        kind=MEASURE,
        term=TermKey.CREATIVE_GROUP.value,
        subject=cell.subject,
        name=name,
        municipalities=sorted(municipalities_of(actor)),
        created_at=now,
    )
    work.bodies.add(body)
    await work.flush()
    for person_id in people:
        await work.bodies.join(body.id, person_id, source=MEASURE, now=now)
    session = await announce_session(work, actor, body.id, draft, run_id=run_id, now=now)
    return await _keep(work, actor, MeasureKind.SEMINAR, cell, aim, choice, facts, session, run_id=run_id, now=now)


async def call_session(
    work: Work, actor: Actor, cell: Cell, body_id: int, code: str, draft: SessionDraft, *, run_id: str, now: datetime
) -> Measure:
    """A session of a body on what the cell shows: all its members are invited, so it tells nothing of anybody."""
    known = await work.measures.find_by_run(run_id)
    if known is not None:
        return known
    _check(actor, cell)
    choice, facts = await _cell(work, actor, cell, code, _today(work, now))
    body = await work.bodies.find(body_id)
    if body is None or is_of_measure(body.kind):
        raise Gone("errors-gone")
    session = await announce_session(work, actor, body_id, draft, run_id=run_id, now=now)
    whole = Aim.of("need:")
    return await _keep(work, actor, MeasureKind.SESSION, cell, whole, choice, facts, session, run_id=run_id, now=now)


async def begin_routes(
    work: Work, actor: Actor, cell: Cell, aim: Aim, code: str, *, run_id: str, now: datetime
) -> Begun:
    """A draft for everybody of the cell who has none; a mentor of a live pair helps, else a methodist.

    Whoever walks a route already keeps it, and it counts as an answer to the cell. The same run begins nothing more.
    """
    made = await work.measures.find_by_run(run_id)
    if made is not None:
        return Begun(measure=made, new=0, known=0, without_topics=0)
    _check(actor, cell)
    check_may(actor, Action.WRITE, Thing.IOM)
    today = _today(work, now)
    choice, facts = await _cell(work, actor, cell, code, today)
    people = _people(facts, aim, low_levels(work))
    if len(people) > MOST_ROUTES:
        raise Invalid("measures-too-many", limit=MOST_ROUTES)
    routes: list[int] = []
    known = without = 0
    for person_id in people:
        active = await work.routes.active_of(person_id)
        if active is not None:
            known += 1
            routes.append(active.id)
        elif not await work.diagnostics.deficits_of(person_id):
            without += 1
        else:
            pairs = await work.routes.pairs_of(person_id)
            mentors = [pair.mentor_id for pair in pairs if await may_mentor(work, pair.mentor_id, today)]
            iom = await start_route(work, actor, person_id, mentor_id=next(iter(mentors), None), now=now)
            routes.append(iom.id)
    if not routes:
        raise Invalid("measures-no-topics")
    measure = await _keep(work, actor, MeasureKind.ROUTES, cell, aim, choice, facts, None, run_id=run_id, now=now)
    work.measures.add_routes(measure.id, routes)
    return Begun(measure=measure, new=len(routes) - known, known=known, without_topics=without)


def _terrain(actor: Actor, cell: Cell) -> Terrain:
    return Terrain(body_id=None, subject=cell.subject, municipalities=municipalities_of(actor), organisation_id=None)


def _check(actor: Actor, cell: Cell) -> None:
    check_may(actor, Action.READ, Thing.DEFICIT_MAP)
    check_may_with(actor, Action.WRITE, Thing.SESSION, _terrain(actor, cell))


async def _cell(work: Work, actor: Actor, cell: Cell, code: str, today: date) -> tuple[Choice, list[Fact]]:
    choices = [one for one in await map_choices(work, actor) if one.is_inside]
    choice = next((one for one in choices if one.code == code), choices[0])
    known = await gather(work, actor, today)
    return choice, [fact for fact in inside(actor, known, choice.place)(known.now) if cell.holds(fact)]


def _people(facts: Sequence[Fact], aim: Aim, low: frozenset[str]) -> list[int]:
    found = sorted({fact.person_id for fact in facts if aim.takes(fact, low)})
    if not found:
        raise Gone("measures-nobody")
    return found


async def _keep(
    work: Work,
    actor: Actor,
    kind: MeasureKind,
    cell: Cell,
    aim: Aim,
    choice: Choice,
    facts: Sequence[Fact],
    session: BodySession | None,
    *,
    run_id: str,
    now: datetime,
) -> Measure:
    low = low_levels(work)
    measure = Measure(
        run_id=run_id,
        kind=kind.value,
        subject=cell.subject,
        area=cell.area,
        aim=aim.code,
        place=choice.code,
        municipalities=sorted(municipalities_of(actor)),
        in_need=sum(1 for fact in facts if fact.topics or fact.level in low),
        assessed=len(facts),
        body_session_id=session.id if session is not None else None,
        created_by=actor.person_id,
        created_at=now,
    )
    work.measures.add(measure)
    await work.flush()
    work.audit.add("made", "measure", measure.id, actor_id=actor.person_id, now=now, kind=kind.value)
    return measure


def _today(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()
