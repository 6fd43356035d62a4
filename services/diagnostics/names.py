"""Names behind the deficit map, for methodists and heads alone: who needs support first, who could give it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date, datetime

from domain.actors import Actor
from domain.diagnostics import Fact, Reasons, reasons
from domain.rights import Action, Thing, check_may
from models.people import Person
from services.diagnostics.maps import gather, inside, low_levels, map_choices
from services.narrowing import Narrowed
from storage.work import Work


async def risk_profiles(
    work: Work,
    actor: Actor,
    code: str,
    *,
    page: int,
    size: int,
    today: date,
    now: datetime,
    among: Narrowed | None = None,
) -> tuple[list[tuple[Reasons, Person]], int]:
    """A page of people whose results need support first, the most urgent first, and how many there are.

    Needs a transaction: one access line tells whose names were on the page.
    """
    check_may(actor, Action.READ, Thing.RISK_PROFILE)
    facts = await _named(work, actor, code, today, among)
    found = await asyncio.to_thread(reasons, facts, low_levels(work))
    shown = found[page * size : (page + 1) * size]
    people = await _read(work, actor, "risk_profiles", [one.person_id for one in shown], now)
    return [(one, people[one.person_id]) for one in shown], len(found)


async def surpluses(
    work: Work,
    actor: Actor,
    code: str = "",
    *,
    subject: str = "",
    page: int,
    size: int,
    today: date,
    now: datetime,
    among: Narrowed | None = None,
) -> tuple[list[tuple[Fact, Person]], int]:
    """A page of strong results without a topic, by subject: candidates for activists and mentors (Щёлково 5.2.1.6).

    Proposed, never appointed: a person decides. Needs a transaction, as every list of named results.
    """
    check_may(actor, Action.READ, Thing.NAMED_RESULTS)
    strong = {level.id.value for level in work.profile.diagnostics.levels if level.mentor_candidate}
    found = [
        one
        for one in await _named(work, actor, code, today, among)
        if one.level in strong and not one.topics and (not subject or one.subject == subject)
    ]
    order = {row.id: number for number, row in enumerate(work.catalogue.subjects)}
    found.sort(key=lambda one: (order.get(one.subject, len(order)), one.area, one.person_id))
    shown = found[page * size : (page + 1) * size]
    people = await _read(work, actor, "surpluses", [one.person_id for one in shown], now)
    return [(one, people[one.person_id]) for one in shown], len(found)


async def _named(work: Work, actor: Actor, code: str, today: date, among: Narrowed | None) -> list[Fact]:
    """Latest results of a place, as far as the actor reads them by name."""
    choices = [one for one in await map_choices(work, actor) if one.is_inside]
    choice = next((one for one in choices if one.code == code), choices[0])
    known = await gather(work, actor, today)
    return [one for one in inside(actor, known, choice.place)(known.now) if among is None or among.has(one.person_id)]


async def _read(work: Work, actor: Actor, thing: str, person_ids: Sequence[int], now: datetime) -> dict[int, Person]:
    if person_ids:
        people = sorted(set(person_ids))
        work.audit.add("read", thing, None, actor_id=actor.person_id, now=now, people=people)
    return await work.people.by_ids(set(person_ids))
