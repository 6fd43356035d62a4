"""Finding a route or a step for somebody who may see it."""

from __future__ import annotations

from datetime import date, datetime

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone
from domain.rights import About, Action, Thing, check_may
from domain.routes import CLOSED
from domain.routes.drafting import is_over
from models.routes import Iom, IomStep
from services.people.about import about_person, methodists_for
from storage.work import Work


def today_of(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()


async def mentor_of(work: Work, iom: Iom, today: date) -> int | None:
    """The mentor of the route while they are here and still appointed; else, and while they are away, methodists
    stand in."""
    if iom.mentor_id is None:
        return None
    return iom.mentor_id if await may_mentor(work, iom.mentor_id, today) else None


async def may_mentor(work: Work, person_id: int, today: date) -> bool:
    person = await work.people.find(person_id)
    if person is None or person.left_at is not None or await work.absences.current_of(person_id, today) is not None:
        return False
    held = {row.role for row in await work.appointments.of_person(person_id, today)}
    return not held.isdisjoint({Role.MENTOR.value, Role.ACTIVIST.value})


async def about_route(work: Work, iom: Iom, today: date) -> About:
    mentor_id = await mentor_of(work, iom, today)
    return await about_person(work, iom.person_id, mentor_ids=[mentor_id] if mentor_id is not None else [])


async def checkers_of(work: Work, iom: Iom, today: date) -> list[int]:
    """Who is asked for a verdict: the mentor, or methodists where there is none."""
    mentor_id = await mentor_of(work, iom, today)
    if mentor_id is not None:
        return [mentor_id]
    methodists = await methodists_for(work, await about_route(work, iom, today), today)
    return [person_id for person_id in methodists if person_id != iom.person_id]


async def load_route(
    work: Work,
    actor: Actor,
    iom_id: int,
    action: Action,
    now: datetime,
    *,
    thing: Thing = Thing.IOM,
    holds: bool = False,
) -> Iom:
    """Refuses with Gone when there is no such route, with Forbidden when it is out of reach. `holds`: whoever changes
    the route or its steps beside us waits until we are done, and what we read is what they left."""
    iom = await work.routes.find(iom_id)
    if iom is None:
        raise Gone("errors-gone")
    if holds:
        await work.routes.hold(iom)
    check_may(actor, action, thing, await about_route(work, iom, today_of(work, now)))
    return iom


async def load_step(
    work: Work,
    actor: Actor,
    step_id: int,
    action: Action,
    now: datetime,
    *,
    thing: Thing = Thing.IOM,
    holds: bool = False,
) -> tuple[IomStep, Iom]:
    """The same for a step with its route."""
    found = await work.steps.find(step_id)
    if found is None:
        raise Gone("errors-gone")
    if holds:
        await work.routes.hold(found[1])
        await work.steps.refresh(found[0])
    check_may(actor, action, thing, await about_route(work, found[1], today_of(work, now)))
    return found


def is_over_now(work: Work, iom: Iom, now: datetime) -> bool:
    created_on = today_of(work, iom.created_at)
    return is_over(iom.status, created_on=created_on, ends_on=iom.ends_on, today=today_of(work, now))


def check_not_own(actor: Actor, iom: Iom) -> None:
    """What a methodist or a head decides about a route, somebody else decides for its teacher."""
    if actor.person_id == iom.person_id:
        raise Forbidden("routes-own-route")


def check_open_route(iom: Iom) -> None:
    if iom.status in CLOSED:
        raise Gone("routes-is-closed")
