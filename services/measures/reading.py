"""Which measures answer a cell of the map, and what has come of each: numbers for who sees the map from inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.actors import Actor
from domain.bodies import Terrain, may_with
from domain.errors import Forbidden, Gone
from domain.measures import Cell
from domain.rights import Action, Thing, check_may, may, reaches
from domain.routes import RouteStatus
from models.events import BodySession
from models.measures import Measure
from models.people import Person
from models.routes import Iom
from services.reach import limits
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureLine:
    """A measure with what has come of it: answers by kind, or routes by status."""

    measure: Measure
    session: BodySession | None
    counts: dict[str, int]

    @property
    def people(self) -> int:
        return sum(self.counts.values())


async def measures_of(work: Work, actor: Actor, cell: Cell) -> list[MeasureLine]:
    """What answers a cell, the newest first: to those who see the map with every number, within their direction."""
    check_may(actor, Action.READ, Thing.DEFICIT_MAP)
    rows = [one for one in await work.measures.of_cell(cell.subject, cell.area) if _sees(actor, one)]
    states = await work.measures.route_states([one.id for one in rows])
    sessions = await work.events.by_ids({one.body_session_id for one in rows if one.body_session_id is not None})
    lines = []
    for one in rows:
        session = sessions.get(one.body_session_id or 0)
        counts = states.get(one.id, {})
        if session is not None:
            counts = await work.events.counts(session.id, session.body_id)
        lines.append(MeasureLine(measure=one, session=session, counts=counts))
    return lines


async def measure_counts(work: Work, actor: Actor) -> dict[tuple[str, str], int]:
    """How many measures answer each cell; none for those who see the map from outside."""
    if not may(actor, Action.READ, Thing.DEFICIT_MAP):
        return {}
    found: dict[tuple[str, str], int] = {}
    for one in await work.measures.all():
        if _sees(actor, one):
            found[one.subject, one.area] = found.get((one.subject, one.area), 0) + 1
    return found


async def routes_of_measure(
    work: Work, actor: Actor, measure_id: int, *, now: datetime
) -> tuple[Measure, Sequence[tuple[Iom, Person]]]:
    """By name, as far as the actor reads routes. Needs a transaction: they tell whose results were low."""
    measure = await work.measures.find(measure_id)
    if measure is None:
        raise Gone("errors-gone")
    if not may(actor, Action.READ, Thing.DEFICIT_MAP) or not _sees(actor, measure):
        raise Forbidden("errors-no-rights")
    rows = await work.measures.routes(measure_id, limits(reaches(actor, Action.READ, Thing.IOM)))
    if rows:
        people = sorted({person.id for _, person in rows})
        work.audit.add("read", "measure", measure_id, actor_id=actor.person_id, now=now, people=people)
    return measure, rows


def done(counts: dict[str, int]) -> int:
    """Routes that were walked to the end."""
    return counts.get(RouteStatus.COMPLETED.value, 0)


def _sees(actor: Actor, measure: Measure) -> bool:
    terrain = Terrain(
        body_id=None,
        subject=measure.subject,
        municipalities=frozenset(measure.municipalities),
        organisation_id=None,
    )
    return may_with(actor, Action.READ, Thing.SESSION, terrain)
