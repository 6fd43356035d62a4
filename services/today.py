"""What waits for each of those who open the menu: their own things in one statement, a keeper's by the lists behind."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.actors import Actor
from domain.pairs import PairState
from domain.reports import asked_month
from domain.rights import Action, Thing
from domain.routes.delivery import silent_before
from domain.today import SOON, Matter, matters_of
from services.consultations import waiting_for as questions_for
from services.pairs import ailing_in_reach, waiting_in_reach
from services.people.registrations import waiting_for as newcomers_for
from services.programmes import submitted_in_reach
from services.reach import reach_of
from services.reports import reachable
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """`one` is the id of the thing where there is exactly one, so that it opens at once; 0 where a list does."""

    count: int
    one: int = 0


Kept = Callable[[Work, Actor, datetime], Awaitable[Waiting]]


async def waiting_today(work: Work, actors: Sequence[Actor], now: datetime) -> list[dict[Matter, Waiting]]:
    """For each of the people in turn what waits, in the order of the lines; what does not wait is not there."""
    today = now.astimezone(work.profile.zone).date()
    people = {actor.person_id for actor in actors if actor.person_id is not None}
    own: dict[tuple[int, Matter], Waiting] = {}
    for row in await work.today.of(people, today=today, soon=today + SOON, now=now, month_on=asked_month(today)):
        before = own.get((row.person_id, row.matter))
        count = row.count + (before.count if before is not None else 0)
        own[row.person_id, row.matter] = Waiting(count=count, one=row.first if count == 1 else 0)
    found: list[dict[Matter, Waiting]] = []
    for actor in actors:
        lines: dict[Matter, Waiting] = {}
        for matter in matters_of(actor, work.profile):
            if matter in KEPT:
                lines[matter] = await KEPT[matter](work, actor, now)
            else:
                lines[matter] = own.get((actor.person_id or 0, matter), Waiting(count=0))
        found.append({matter: waiting for matter, waiting in lines.items() if waiting.count})
    return found


async def _newcomers(work: Work, actor: Actor, now: datetime) -> Waiting:
    return Waiting(count=len(await newcomers_for(work, actor, now)))


async def _questions(work: Work, actor: Actor, now: datetime) -> Waiting:
    return Waiting(count=len(await questions_for(work, actor, now=now)))


def _routes_in(status: str) -> Kept:
    async def count(work: Work, actor: Actor, now: datetime) -> Waiting:
        reaches = reach_of(actor, Action.CONFIRM, Thing.IOM)
        return Waiting(count=(await work.route_lists.routes([status], reaches, page=0, size=0))[1])

    return count


async def _changes(work: Work, actor: Actor, now: datetime) -> Waiting:
    reaches = reach_of(actor, Action.CONFIRM, Thing.IOM)
    return Waiting(count=(await work.revisions.waiting(reaches, page=0, size=0))[1])


async def _late_steps(work: Work, actor: Actor, now: datetime) -> Waiting:
    today = now.astimezone(work.profile.zone).date()
    reaches = reach_of(actor, Action.CONFIRM, Thing.IOM)
    return Waiting(count=(await work.route_lists.overdue(reaches, today, page=0, size=0))[1])


async def _evidence_alone(work: Work, actor: Actor, now: datetime) -> Waiting:
    """Without a mentor who is there, or with one who has been silent for too long (P07)."""
    today = now.astimezone(work.profile.zone).date()
    reaches = [one for one in reach_of(actor, Action.CONFIRM, Thing.IOM_EVIDENCE) if one.mentor_id is None]
    since = silent_before(today, work.profile.zone, work.catalogue.calendar)
    found = await work.route_lists.submitted(reaches, without_mentor_since=since, today=today, page=0, size=0)
    return Waiting(count=found[1])


async def _wishes(work: Work, actor: Actor, now: datetime) -> Waiting:
    wishes = [pair.id for pair in await waiting_in_reach(work, actor) if pair.status == PairState.PROPOSED]
    return Waiting(count=len(wishes), one=wishes[0] if len(wishes) == 1 else 0)


async def _ailing(work: Work, actor: Actor, now: datetime) -> Waiting:
    return Waiting(count=len(await ailing_in_reach(work, actor, now=now)))


async def _programmes(work: Work, actor: Actor, now: datetime) -> Waiting:
    pairs, count = await submitted_in_reach(work, actor, page=0, size=1)
    return Waiting(count=count, one=pairs[0].id if count == 1 else 0)


async def _missing(work: Work, actor: Actor, now: datetime) -> Waiting:
    month_on = asked_month(now.astimezone(work.profile.zone).date())
    expected, filed, _ = await work.reports.counts(month_on, reachable(actor, Action.STATUS))
    return Waiting(count=expected - filed)


async def _tables(work: Work, actor: Actor, now: datetime) -> Waiting:
    begun = await work.imports.begun_by(actor.person_id or 0, kind="results")
    return Waiting(count=len(begun), one=begun[0] if len(begun) == 1 else 0)


KEPT: dict[Matter, Kept] = {
    Matter.NEWCOMERS: _newcomers,
    Matter.QUESTIONS: _questions,
    Matter.ROUTES_TO_APPROVE: _routes_in("agreed"),
    Matter.ROUTES_TO_CHANGE: _changes,
    Matter.ROUTES_TO_JUDGE: _routes_in("steps_done"),
    Matter.EVIDENCE_ALONE: _evidence_alone,
    Matter.STEPS_OF_OTHERS_LATE: _late_steps,
    Matter.WISHES: _wishes,
    Matter.PROGRAMMES: _programmes,
    Matter.PAIRS_AILING: _ailing,
    Matter.REPORTS_MISSING: _missing,
    Matter.TABLES: _tables,
}
"""Counted by what the list behind the line counts."""
