"""Time and programmes: a missing one is asked for, late items of a month are told to whoever approves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.actors import Actor, Role
from domain.programmes import REMINDED_AFTER, TOLD_AFTER
from domain.rights import Action, Thing, check_may, may
from models.pairs import Pair
from services.outbox import notify
from services.people.about import about_person, methodists_for
from services.programmes.notices import PROGRAMME_MISSING, ROADMAPS_LATE
from services.programmes.reach import about_pair, today_of
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
    """Topics that were talked about are done; on the first of a month late items are counted for who approves."""
    today = today_of(work, now)
    late = await work.programmes.late(today)
    held = await work.programmes.held_topics({pair.id for pair, _ in late})
    done = [item.id for pair, item in late if item.title and item.title in held[pair.id]]
    await work.programmes.settle(done, now)
    if today.day == 1:
        counts: Counter[int] = Counter()
        for pair, item in late:
            if item.id in done:
                continue
            about = await about_pair(work, pair)
            for row in await work.appointments.holders(Role.METHODIST, today):
                actor = await work.appointments.actor_of_person(row.person_id, today)
                counts[row.person_id] += may(actor, Action.CONFIRM, Thing.PROGRAMME, about)
        for person_id, count in counts.items():
            if count:
                await notify(work, ROADMAPS_LATE, key=today.isoformat(), now=now, person_id=person_id, count=count)
    return {"done": len(done)}
