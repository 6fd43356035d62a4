"""Pairs are made and closed by the service or the school; the junior says when to meet."""

from __future__ import annotations

from datetime import date, datetime

from domain.actors import Actor, Role
from domain.errors import Gone, Invalid
from domain.pairs import PairDraft, check_order, check_pair, check_reason
from domain.rights import Action, Thing, check_may, check_may_give, may
from models.pairs import Pair
from models.people import Appointment
from services.outbox import Quiet, notify
from services.pairs.notices import PAIR_CLOSED, PAIR_MENTEE, PAIR_MENTOR, PAIR_WISH
from services.people.about import about_person
from storage.work import Work


async def make_pair(work: Work, actor: Actor, draft: PairDraft, *, run_id: str, now: datetime) -> Pair:
    """Methodists in their direction; coordinators inside their own school (Щёлково 5.2.1.2, 5.2.1.9).

    The senior becomes a mentor by appointment if not one yet, and both are told. The same run makes one pair.
    """
    made = await work.pairs.find_by_run(run_id)
    if made is not None:
        return made
    about_mentor = await about_person(work, draft.mentor_id)
    check_may(actor, Action.WRITE, Thing.PAIR, await about_person(work, draft.mentee_id))
    if not actor.has(Role.METHODIST):
        check_may(actor, Action.WRITE, Thing.PAIR, about_mentor)
    check_pair(draft, actor, work.profile)
    people = await work.people.by_ids([draft.mentor_id, draft.mentee_id])
    if len(people) < 2 or any(person.left_at is not None for person in people.values()):
        raise Gone("pairs-person-left")
    if await work.pairs.find_active(draft.kind, draft.mentor_id, draft.mentee_id) is not None:
        raise Invalid("pairs-already")
    today = now.astimezone(work.profile.zone).date()
    held = await work.appointments.of_person(draft.mentor_id, today)
    if Role.MENTOR not in {row.role for row in held}:
        check_may_give(actor, Role.MENTOR, about_mentor)
        work.appointments.add(
            Appointment(
                person_id=draft.mentor_id,
                role=Role.MENTOR.value,
                from_on=today,
                appointed_by=actor.person_id,
            )
        )
    pair = Pair(
        run_id=run_id,
        kind=draft.kind,
        mentor_id=draft.mentor_id,
        mentee_id=draft.mentee_id,
        started_on=today,
        created_by=actor.person_id,
        created_at=now,
    )
    work.pairs.add(pair)
    await work.flush()
    work.audit.add("made", "pair", pair.id, actor_id=actor.person_id, now=now)
    for kind, person_id in ((PAIR_MENTOR, pair.mentor_id), (PAIR_MENTEE, pair.mentee_id)):
        await notify(
            work, kind, key=str(pair.id), now=now, person_id=person_id, about=f"pair:{pair.id}", pair_id=pair.id
        )
    return pair


async def close_pair(work: Work, actor: Actor, pair_id: int, reason: str, *, now: datetime) -> Pair:
    """Whoever may make such a pair closes it. Its planned meetings go; the last pair's end ends the mentor's role."""
    pair = await _found(work, pair_id)
    check_may(actor, Action.WRITE, Thing.PAIR, await about_person(work, pair.mentee_id))
    today = now.astimezone(work.profile.zone).date()
    if not await work.pairs.close(pair_id, reason=check_reason(reason), on=today):
        raise Gone("pairs-closed")
    work.audit.add("closed", "pair", pair_id, actor_id=actor.person_id, now=now)
    await work.outbox.cancel(f"pair:{pair_id}")
    for meeting in await work.meetings.planned_of_pair(pair_id):
        await work.outbox.cancel(f"meeting:{meeting.id}")
        if meeting.planned_at > now:
            await work.meetings.leave_planned(meeting.id, status="cancelled")
    if await work.pairs.count_of_mentor(pair.mentor_id) == 0:
        for row in await work.appointments.of_person(pair.mentor_id, today):
            if row.role == Role.MENTOR:
                await work.appointments.end(row.id, now)
    for person_id in (pair.mentor_id, pair.mentee_id):
        await notify(work, PAIR_CLOSED, key=str(pair_id), now=now, person_id=person_id, pair_id=pair_id)
    return pair


async def wish_day(work: Work, actor: Actor, pair_id: int, text: str, *, run_id: str, now: datetime) -> Pair:
    """The junior says when to meet; the mentor is told that there is a wish and reads it on the pair's screen."""
    pair = await _found(work, pair_id)
    check_may(actor, Action.AGREE, Thing.PAIR, await about_person(work, pair.mentee_id))
    if not await work.pairs.wish(pair_id, check_reason(text)):
        raise Gone("pairs-closed")
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


async def read_pair(work: Work, actor: Actor, pair_id: int) -> Pair:
    """Its two people, and the service and school within their reach."""
    pair = await _found(work, pair_id)
    about = await about_person(work, pair.mentee_id, mentor_ids=[pair.mentor_id])
    check_may(actor, Action.READ, Thing.PAIR, about)
    return pair


async def may_change(work: Work, actor: Actor, pair: Pair) -> bool:
    """Whether the actor may close it: a question of screens, use cases check anew."""
    return may(actor, Action.WRITE, Thing.PAIR, await about_person(work, pair.mentee_id))


async def _found(work: Work, pair_id: int) -> Pair:
    pair = await work.pairs.find(pair_id)
    if pair is None:
        raise Gone("errors-gone")
    return pair


async def set_order(work: Work, actor: Actor, pair_id: int, number: str, on: date | None, *, now: datetime) -> Pair:
    """Number and day of the order on paper, by whoever may make such a pair; the mentor's role gets the number too."""
    pair = await _found(work, pair_id)
    check_may(actor, Action.WRITE, Thing.PAIR, await about_person(work, pair.mentee_id))
    number = check_order(number)
    if not await work.pairs.set_order(pair_id, number, on):
        raise Gone("pairs-closed")
    work.audit.add("ordered", "pair", pair_id, actor_id=actor.person_id, now=now)
    for row in await work.appointments.of_person(pair.mentor_id, now.astimezone(work.profile.zone).date()):
        if row.role == Role.MENTOR and not row.order_number:
            row.order_number = number
    return pair
