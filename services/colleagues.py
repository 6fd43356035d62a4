"""All staff of a methodist's or a coordinator's reach in one list, and everything that is one person's on one card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.actors import Actor
from domain.bodies import is_of_measure
from domain.colleagues import KNOWN_BY, Need, needs_known_to
from domain.errors import Forbidden, Gone
from domain.rights import Action, Thing, may, reaches
from models.events import BodySession
from models.meetings import Meeting
from models.pairs import Pair
from models.routes import Iom
from services.narrowing import Narrowed, kept_page, narrowed
from services.people.about import about_person
from services.people.staff import check_may_person
from services.reach import limits
from storage.colleagues import Colleague, Sight, Wanted
from storage.reach import Within
from storage.work import Work

LIST = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """A page of the list as its reader left it."""

    people: Sequence[Colleague]
    count: int
    page: int
    among: Narrowed
    wanted: Wanted
    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What of a person the reader may see; what is out of reach is as empty as what is not there.

    `held` is None where not even the number of meetings may be known.
    """

    needs: Sequence[Need]
    routes: Sequence[Iom]
    opens_routes: bool
    may_begin: bool
    pairs: Sequence[Pair]
    held: int | None
    next_meeting: Meeting | None
    next_session: BodySession | None
    has_results: bool


async def staff_in_reach(work: Work, actor: Actor, *, page: int, size: int, now: datetime) -> Staff:
    """Needs a transaction: the page is kept, a negative one is where the reader left the list; who is said to have
    topics and no route leaves an access line."""
    sight = _sight(actor)
    if not sight.staff:
        raise Forbidden("errors-no-rights")
    among = await narrowed(work, actor, LIST)
    wanted = await _wanted(work, actor)
    page = await kept_page(work, actor, LIST, page, now)
    staff = Sight(staff=among.reaches(sight.staff), needs=sight.needs)
    today = _today(work, now)
    people, count = await work.colleagues.find(staff, wanted, today=today, page=page, size=size)
    if not people and count:
        page = (count - 1) // size
        people, count = await work.colleagues.find(staff, wanted, today=today, page=page, size=size)
    _log(work, actor, people, now)
    place = await work.organisations.find(wanted.organisation_id) if wanted.organisation_id is not None else None
    return Staff(
        people=people,
        count=count,
        page=page,
        among=among,
        wanted=wanted,
        organisation=place.name if place is not None else "",
    )


async def narrow_staff(work: Work, actor: Actor, now: datetime, **filters: str) -> None:
    """`organisation`, `subject`, `need`: empty takes the filter off. The others stay, and the list begins anew."""
    need = filters.get("need", "")
    if need and need not in {one.value for one in needs_known_to(actor)}:
        raise Gone("errors-gone")
    assert actor.person_id is not None
    kept = await work.choices.find(actor.person_id, LIST)
    await work.choices.keep(actor.person_id, LIST, {**kept, **filters, "pages": {}}, now)


async def card_of(work: Work, actor: Actor, person_id: int, *, now: datetime) -> Card:
    """Each part asks the right of its own; results themselves open behind a button, where the reading is logged.

    Needs a transaction: that somebody has topics and no route is read from results as well.
    """
    await check_may_person(work, actor, Action.READ, Thing.STAFF, person_id)
    about = await about_person(work, person_id)

    def sees(action: Action, thing: Thing) -> bool:
        return may(actor, action, thing, about)

    meets = sees(Action.READ, Thing.MEETINGS)
    pairs = [*await work.pairs.of_mentee(person_id), *await work.pairs.of_mentor(person_id)]
    ahead = [
        one
        for as_mentor in (False, True)
        for one in (await work.meetings.ahead_of(person_id, now, as_mentor=as_mentor) if meets else ())
    ]
    by_name = sees(Action.READ, Thing.NAMED_RESULTS)  # who is called to a seminar is known by results
    sessions = [
        one
        for one in (await work.events.ahead_for(person_id, now) if sees(Action.READ, Thing.SESSION) else ())
        if by_name or not is_of_measure(one.body.kind)
    ]
    held = [await work.meetings.count_of_pair(pair.id, held=True) for pair in pairs]
    person = await work.people.get(person_id)
    needs = await work.colleagues.needs_of(person_id, _sight(actor), today=_today(work, now))
    _log(work, actor, [Colleague(person, needs)], now)
    return Card(
        needs=needs,
        routes=await work.routes.live_of(person_id) if sees(Action.STATUS, Thing.IOM) else [],
        opens_routes=sees(Action.READ, Thing.IOM),
        may_begin=sees(Action.WRITE, Thing.IOM) and person.left_at is None,
        pairs=pairs if sees(Action.READ, Thing.PAIR) else [],
        held=sum(held) if sees(Action.COUNT, Thing.MEETINGS) else None,
        next_meeting=min(ahead, key=lambda one: one.planned_at, default=None),
        next_session=sessions[0].session if sessions else None,
        has_results=by_name and bool(await work.diagnostics.results_of(person_id)),
    )


def _sight(actor: Actor) -> Sight:
    return Sight(
        staff=_wide(actor, Action.READ, Thing.STAFF),
        needs={need: _wide(actor, *KNOWN_BY[need]) for need in needs_known_to(actor)},
    )


def _log(work: Work, actor: Actor, people: Sequence[Colleague], now: datetime) -> None:
    named = [one.person.id for one in people if Need.NO_ROUTE in one.needs]
    if named:
        work.audit.add("read", "results", None, actor_id=actor.person_id, now=now, people=named)


def _wide(actor: Actor, action: Action, thing: Thing) -> list[Within]:
    """Over organisations, directions, the service: one's own pairs have lists of their own."""
    return limits(reaches(actor, action, thing))


async def _wanted(work: Work, actor: Actor) -> Wanted:
    kept = await work.choices.find(actor.person_id or 0, LIST)
    need = kept.get("need", "")
    return Wanted(
        organisation_id=int(kept["organisation"]) if kept.get("organisation") else None,
        subject=str(kept.get("subject", "")),
        need=Need(need) if need in {one.value for one in needs_known_to(actor)} else None,
    )


def _today(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()
