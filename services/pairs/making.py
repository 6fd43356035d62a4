"""What happens to a working pair: it ends, gets its order and term on paper, the junior says when to meet."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.actors import Actor, Role
from domain.errors import Gone
from domain.pairs import PairState, check_order, check_reason
from domain.reminders import MORNING, at_wall
from domain.rights import Action, Thing, check_may
from models.pairs import Pair
from services.outbox import Quiet, notify
from services.pairs.notices import PAIR_TERM, PAIR_WISH
from services.pairs.reach import check_may_change, found
from services.pairs.steps import end_pair, today_of
from services.people.about import about_person, methodists_for
from storage.work import Work

BEFORE_TERM = timedelta(days=30)


async def close_pair(work: Work, actor: Actor, pair_id: int, reason: str, *, now: datetime) -> Pair:
    """Whoever may make such a pair closes it."""
    pair = await found(work, pair_id)
    await check_may_change(work, actor, pair)
    await end_pair(work, pair, check_reason(reason), by=actor.person_id, now=now)
    return pair


async def wish_day(work: Work, actor: Actor, pair_id: int, text: str, *, run_id: str, now: datetime) -> Pair:
    """The junior says when to meet; the mentor is told that there is a wish and reads it on the pair's screen."""
    pair = await found(work, pair_id)
    check_may(actor, Action.AGREE, Thing.PAIR, await about_person(work, pair.mentee_id))
    if not await work.pairs.wish(pair_id, check_reason(text)):
        raise Gone(f"pairs-is-{pair.status}")
    await notify(
        work,
        PAIR_WISH,
        key=f"{pair_id}:{run_id}",
        now=now,
        person_id=pair.mentor_id,
        about=f"pair:{pair_id}",
        quiet=Quiet.WAITS,
        pair_id=pair_id,
    )
    return pair


async def set_order(
    work: Work,
    actor: Actor,
    pair_id: int,
    number: str,
    on: date | None,
    *,
    until: date | None = None,
    now: datetime,
) -> Pair:
    """Number and day of the order on paper, by whoever may make such a pair; the mentor's role gets the number too.

    With a term, methodists and the mentor hear of its end a month before.
    """
    pair = await found(work, pair_id)
    await check_may_change(work, actor, pair)
    number = check_order(number)
    if pair.status != PairState.ACTIVE:
        raise Gone(f"pairs-is-{pair.status}")
    await work.pairs.put(pair, order_number=number, order_on=on, until_on=until)
    work.audit.add("ordered", "pair", pair_id, actor_id=actor.person_id, now=now)
    for row in await work.appointments.of_person(pair.mentor_id, today_of(work, now)):
        if row.role == Role.MENTOR and not row.order_number:
            row.order_number = number
    await work.outbox.cancel(f"pair:{pair_id}", [PAIR_TERM.name])
    if until is not None:
        due = at_wall(until - BEFORE_TERM, MORNING, work.profile.zone)
        about = await about_person(work, pair.mentee_id)
        people = dict.fromkeys([*await methodists_for(work, about, today_of(work, now)), pair.mentor_id])
        for person_id in people:
            await notify(
                work,
                PAIR_TERM,
                key=f"{pair_id}:{until}",
                now=now,
                person_id=person_id,
                due_at=due,
                about=f"pair:{pair_id}",
                pair_id=pair_id,
            )
    return pair


async def note_paper(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> Pair:
    """The written consent of labour law is with the school: a tick, the paper is kept outside the bot (P09)."""
    pair = await found(work, pair_id)
    await check_may_change(work, actor, pair)
    if pair.paper_on is None:
        await work.pairs.put(pair, paper_on=today_of(work, now))
        work.audit.add("paper", "pair", pair_id, actor_id=actor.person_id, now=now)
    return pair
