"""The deficit map (P04): exact for the service, with small rows hidden for everybody else.

What is hidden is computed from the whole service and all its places, whoever reads: two readers who put their maps
together know no more than each (`domain.diagnostics.hiding`), and one reader learns nothing of a few by looking again
(`domain.diagnostics.telling`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from domain.actors import Actor
from domain.catalogue import NO_SUBJECT
from domain.diagnostics import Fact, Look, MapRow, Place, hidden_row, latest, map_row, map_rows, told_rows
from domain.errors import Forbidden
from domain.rights import Action, Scope, Thing, reaches
from models.bodies import Body
from services.diagnostics.telling import first_of_campaign, looks_until
from services.reach import limits
from storage.work import Work

SERVICE = Place("service")
LIST = "map"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A place that the actor may look at, by its name; `is_inside`: with every number, as the service sees it."""

    place: Place
    name: str  # empty for the whole of what the actor sees
    is_inside: bool

    @property
    def code(self) -> str:
        return f"{self.place.kind[:1]}{self.place.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeficitMap:
    """`before_on` is the day with which it is compared, None where nothing was known then; `as_of` the last day that
    is told outside of the service, None inside."""

    choice: Choice
    choices: tuple[Choice, ...]
    rows: tuple[MapRow, ...]
    before_on: date | None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """All that the map is made of."""

    now: list[Fact]
    before: list[Fact]
    before_on: date | None
    members: Mapping[str, Collection[int]]
    within: frozenset[int] = field(default=frozenset())  # people whose every number the actor may read


async def deficit_map(work: Work, actor: Actor, code: str, *, today: date) -> DeficitMap:
    """Of the chosen place (`Choice.code`), or of the first that the actor may look at.

    Numbers only, so no access line; heads and methodists see all rows of their direction as of now, others the end of
    the month before, as `told_rows` tells it.
    """
    choices = await map_choices(work, actor)
    choice = next((one for one in choices if one.code == code), choices[0])
    low = low_levels(work)
    bodies = await work.bodies.open()
    as_of: date | None = None
    if choice.is_inside:
        known = await gather(work, actor, today)
        own = inside(actor, known, choice.place)
        rows = await asyncio.to_thread(map_rows, own(known.now), own(known.before), low)
        before_on = known.before_on
    else:
        looks = await looks_until(work, today)
        least = work.profile.privacy.min_group_size
        places = await _places(work, bodies)
        rows = await asyncio.to_thread(_outside, looks, choice.place, places, low, least)
        as_of = today.replace(day=1) - timedelta(days=1)
        before_on = looks[-1].before_on if looks else None
    body = next((one for one in bodies if str(one.id) == choice.place.id), None)
    if choice.place.kind == "body" and body is not None and body.subject != NO_SUBJECT:
        rows = [row for row in rows if row.subject == body.subject]
    return DeficitMap(choice=choice, choices=choices, rows=tuple(rows), before_on=before_on, as_of=as_of)


async def map_choices(work: Work, actor: Actor) -> tuple[Choice, ...]:
    """The places that the actor may look at, the widest first. Refused to those who see no map."""
    found: dict[str, Choice] = {}

    def add(place: Place, name: str, *, is_inside: bool) -> None:
        choice = Choice(place=place, name=name, is_inside=is_inside)
        found.setdefault(choice.code, choice)

    organisations = await work.organisations.open()
    bodies = await work.bodies.open()
    profile = work.profile
    for reach in reaches(actor, Action.READ, Thing.DEFICIT_MAP):
        own = reach.grant.municipalities if reach.scope is Scope.DIRECTION else frozenset[str]()
        add(SERVICE, "", is_inside=True)
        if len(profile.municipalities) > 1:
            for row in profile.municipalities:
                if not own or row.id in own:
                    add(Place("municipality", row.id), row.name, is_inside=True)
        for body in bodies:
            add(Place("body", str(body.id)), body.name, is_inside=True)
        for one in organisations:
            if not own or one.municipality_code in own:
                add(Place("organisation", str(one.id)), one.name, is_inside=True)
    for reach in reaches(actor, Action.COUNT, Thing.DEFICIT_MAP):
        grant = reach.grant
        if reach.scope is Scope.SERVICE:
            add(SERVICE, "", is_inside=False)
        wide = reach.scope is Scope.SERVICE and len(profile.municipalities) > 1
        if wide or reach.scope is Scope.MUNICIPALITY:
            for row in profile.municipalities:
                if not grant.municipalities or row.id in grant.municipalities:
                    add(Place("municipality", row.id), row.name, is_inside=False)
        if reach.scope is Scope.BODY:
            for body in bodies:
                if body.id == grant.body_id:
                    add(Place("body", str(body.id)), body.name, is_inside=False)
        if reach.scope is Scope.ORGANISATION:
            for one in organisations:
                if one.id == grant.organisation_id:
                    add(Place("organisation", str(one.id)), one.name, is_inside=False)
    if not found:
        raise Forbidden("errors-no-rights")
    return tuple(found.values())


async def choose_place(work: Work, actor: Actor, code: str, now: datetime) -> None:
    """The choice is kept for the person; what it lets them see is asked anew each time."""
    if actor.person_id is not None:
        await work.choices.keep(actor.person_id, LIST, {"place": code}, now)


async def chosen_place(work: Work, actor: Actor) -> str:
    kept = await work.choices.find(actor.person_id or 0, LIST)
    return str(kept.get("place", ""))


def low_levels(work: Work) -> frozenset[str]:
    """Levels that need support: those that need a route by the profile, else the lowest of the scale."""
    levels = work.profile.diagnostics.levels
    marked = frozenset(level.id.value for level in levels if level.needs_iom)
    lowest = min((level.rank for level in levels), default=0)
    return marked or frozenset(level.id.value for level in levels if level.rank == lowest)


async def gather(work: Work, actor: Actor, today: date) -> Known:
    results = await work.diagnostics.map_results()
    topics = await work.diagnostics.map_topics()
    places = await work.diagnostics.main_places()
    began = await work.diagnostics.last_campaign_began(today)
    reach = limits(reaches(actor, Action.READ, Thing.DEFICIT_MAP))
    within = await work.diagnostics.people_within(reach) if reach else set()

    def made() -> tuple[list[Fact], list[Fact], date | None]:
        facts = []
        for number, person_id, subject, area, level, day in results:
            organisation_id, municipality = places.get(person_id, (None, None))
            about = tuple(topics.get(number, ()))
            facts.append(Fact(number, person_id, subject, area, level, day, about, municipality, organisation_id))
        before_on = first_of_campaign(began, facts, today) - timedelta(days=1)
        before = latest(facts, before_on)
        return latest(facts), before, before_on if before else None

    now, before, before_on = await asyncio.to_thread(made)
    return Known(
        now=now,
        before=before,
        before_on=before_on,
        members=await work.diagnostics.body_members(),
        within=frozenset(within),
    )


def inside(actor: Actor, known: Known, place: Place) -> Callable[[Sequence[Fact]], list[Fact]]:
    """Keeps what the actor reads by name: people of the direction, and of their results those of the own subjects."""
    grants = [
        (frozenset[str](), frozenset[str]())
        if reach.scope is Scope.SERVICE
        else (reach.grant.subjects, reach.grant.municipalities)
        for reach in reaches(actor, Action.READ, Thing.DEFICIT_MAP)
    ]

    def reads(one: Fact) -> bool:
        return one.person_id in known.within and any(
            (not subjects or one.subject == NO_SUBJECT or one.subject in subjects)
            and (not municipalities or one.municipality in municipalities)
            for subjects, municipalities in grants
        )

    return lambda facts: [one for one in facts if place.holds(one, known.members) and reads(one)]


async def _places(work: Work, bodies: Sequence[Body]) -> list[Place]:
    """Every place that anybody outside of the service may be shown."""
    return [
        SERVICE,
        *(Place("municipality", row.id) for row in work.profile.municipalities),
        *(Place("organisation", str(row.id)) for row in await work.organisations.open()),
        *(Place("body", str(body.id)) for body in bodies),
    ]


def _outside(
    looks: Sequence[Look], place: Place, places: Sequence[Place], low: Collection[str], least: int
) -> list[MapRow]:
    """A row that stands from an earlier month is compared only if that is with the same time before."""
    if not looks:
        return []
    shown, last = told_rows(looks, places, least), looks[-1]
    keys = {one.key for one in last.now if place.holds(one, last.members)}
    rows = []
    for key in sorted(keys | {key for key, of in shown if of == place}):
        row = shown.get((key, place))
        if row is None:
            rows.append(hidden_row(key))
            continue
        before = row.before if row.before_on == last.before_on else ()
        rows.append(map_row(key, row.now, before, low, as_of=row.as_of))
    return rows
