"""Time and programmes: a missing one is asked for, late items of a month are told to whoever approves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.actors import Actor, Role
from domain.programmes import REMINDED_AFTER, TOLD_AFTER
from domain.rights import Action, Thing, check_may, may
from models.pairs import Pair
from models.programmes import RoadmapItem
from services.outbox import notify
from services.people.about import about_people, about_person, methodists_for
from services.programmes.notices import PROGRAMME_MISSING, ROADMAPS_LATE
from services.programmes.reach import today_of
from services.reach import reach_of
from storage.work import Work


async def submitted_in_reach(work: Work, actor: Actor, *, page: int, size: int) -> tuple[Sequence[Pair], int]:
    """A page of the pairs whose programme waits for the actor's word, and how many there are."""
    check_may(actor, Action.CONFIRM, Thing.PROGRAMME)
    return await work.programmes.submitted(reach_of(actor, Action.CONFIRM, Thing.PROGRAMME), page=page, size=size)


async def ask_for_programmes(work: Work, *, now: datetime) -> dict[str, int]:
    """The mentor on the seventh and the twelfth day of a pair that needs one, methodists on the fifteenth."""
    kinds = [str(row.id) for row in work.profile.pair_kinds_in_use if row.needs_programme]
    today, asked = today_of(work, now), 0
    first = today - timedelta(days=TOLD_AFTER)
    for pair in await work.programmes.missing(kinds, first, today - timedelta(days=min(REMINDED_AFTER))):
        days = (today - pair.started_on).days
        people: list[int] = []
        if days in REMINDED_AFTER:
            people = [pair.mentor_id]
        elif days == TOLD_AFTER:
            people = await methodists_for(work, await about_person(work, pair.mentee_id), today)
        for person_id in people:
            asked += await notify(
                work, PROGRAMME_MISSING, key=f"{pair.id}:{days}", now=now, person_id=person_id, pair_id=pair.id
            )
    return {"asked": asked}


async def settle_items(work: Work, *, now: datetime) -> dict[str, int]:
    """Topics that were talked about are done."""
    done, _ = await _late(work, now)
    await work.programmes.settle([item.id for _, item in done], now)
    return {"done": len(done)}


async def tell_late(work: Work, *, now: datetime) -> dict[str, int]:
    """Once a month whoever approves programmes hears how many items of their direction are late; read at once for all,
    whatever there is of pairs and methodists."""
    today, month_on = today_of(work, now), today_of(work, now).replace(day=1)
    _, late = await _late(work, now)
    pairs = {pair.id: pair for pair, _ in late}
    items = Counter(pair.id for pair, _ in late)
    holders = await work.appointments.holders(Role.METHODIST, today) if late else ()
    methodists = await work.appointments.actors_of_people({row.person_id for row in holders}, today)
    people = await about_people(work, {pair.mentee_id for pair in pairs.values()})
    abouts = {
        pair.id: replace(people[pair.mentee_id], mentor_ids=frozenset({pair.mentor_id})) for pair in pairs.values()
    }
    told = 0
    for person_id, methodist in sorted(methodists.items()):
        reached = (
            pair_id for pair_id, about in abouts.items() if may(methodist, Action.CONFIRM, Thing.PROGRAMME, about)
        )
        count = sum(items[pair_id] for pair_id in reached)
        if count:
            told += await notify(
                work, ROADMAPS_LATE, key=month_on.isoformat(), now=now, person_id=person_id, count=count
            )
    return {"told": told}


async def _late(work: Work, now: datetime) -> tuple[list[tuple[Pair, RoadmapItem]], list[tuple[Pair, RoadmapItem]]]:
    """Items whose day has passed: those talked about at a meeting, and the others."""
    late = await work.programmes.late(today_of(work, now))
    held = await work.programmes.held_topics({pair.id for pair, _ in late})
    done: list[tuple[Pair, RoadmapItem]] = []
    left: list[tuple[Pair, RoadmapItem]] = []
    for pair, item in late:
        (done if item.title and item.title in held[pair.id] else left).append((pair, item))
    return done, left
