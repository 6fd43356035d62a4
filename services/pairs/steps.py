"""What the use cases of pairs share: a guarded change of state, the question to a side, the beginning and the end."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from domain.actors import Actor, Role
from domain.errors import Gone, Invalid
from domain.pairs import MOVES, Move, PairDraft, PairState, asked_side, check_pair, offer_ends, offer_reminder_on
from domain.reminders import MORNING, at_wall
from domain.rights import check_may_give
from models.pairs import Pair
from models.people import Appointment
from services.handovers import hand_over, release
from services.outbox import notify
from services.pairs.notices import (
    OFFER_ENDED,
    OFFER_MENTEE,
    OFFER_MENTOR,
    OFFER_REMINDER,
    PAIR_CLOSED,
    PAIR_MENTEE,
    PAIR_MENTOR,
)
from services.people.about import about_person, methodists_for
from storage.work import Work


async def move(
    work: Work, pair: Pair, step: Move, *, by: int | None, now: datetime, reason: str | None = None, **values: object
) -> PairState:
    """One guarded change of state, with its line in the history; what was planned about the offer goes."""
    old = PairState(pair.status)
    new = MOVES.after(old, step)
    if reason is not None:
        values["end_reason"] = reason
    if not await work.pairs.change(pair, old, new, **values):
        raise Gone(f"pairs-is-{pair.status}")
    work.routes.record("pair", pair.id, old.value, new.value, by=by, now=now, comment=reason or "")
    work.audit.add(step.value, "pair", pair.id, actor_id=by, now=now)
    await work.outbox.cancel(f"offer:{pair.id}")
    return new


async def add_pair(
    work: Work, actor: Actor, draft: PairDraft, state: PairState, *, now: datetime, replaces: int | None = None
) -> tuple[Pair, bool]:
    """A new row after all checks, or the one that is there already."""
    check_pair(draft, actor, work.profile)
    if draft.competence and draft.competence not in {one.id for one in work.catalogue.deficits}:
        raise Gone("errors-gone")
    await work.pairs.lock_people(draft.mentor_id, draft.mentee_id)
    twin = await twin_of(work, draft)
    if twin is not None:
        if twin.status == PairState.ACTIVE:
            raise Invalid("pairs-already")
        return twin, False
    await _check_alone(work, draft, replaces)
    await _check_at_work(work, draft.mentor_id, draft.mentee_id)
    await check_has_room(work, draft.mentor_id, draft.mentee_id)
    today = today_of(work, now)
    if state is PairState.OFFERED:
        await check_may_mentor(work, actor, draft.mentor_id, now=now)
    pair = Pair(
        kind=draft.kind,
        mentor_id=draft.mentor_id,
        mentee_id=draft.mentee_id,
        competence=draft.competence,
        status=state.value,
        started_on=today,
        asked_on=today if state is PairState.OFFERED else None,
        replaces_id=replaces,
        created_by=actor.person_id,
        created_at=now,
    )
    work.pairs.add(pair)
    await work.flush()
    work.routes.record("pair", pair.id, "", state.value, by=actor.person_id, now=now)
    work.audit.add("made", "pair", pair.id, actor_id=actor.person_id, now=now)
    return pair, True


async def _check_at_work(work: Work, mentor_id: int, mentee_id: int) -> None:
    people = await work.people.by_ids([mentor_id, mentee_id])
    if len(people) < 2 or any(person.left_at is not None for person in people.values()):
        raise Gone("pairs-person-left")


async def check_has_room(work: Work, mentor_id: int, mentee_id: int) -> None:
    """Refuses one junior more than the service's profile lets a senior have (P09)."""
    if await is_busy(work, mentor_id, mentee_id):
        mentor = await work.people.get(mentor_id)
        raise Invalid("pairs-busy", name=mentor.short_name, count=await work.pairs.load_of(mentor_id))


async def is_busy(work: Work, mentor_id: int, mentee_id: int) -> bool:
    """Whether the senior has as many other juniors as one may have; offers count, a second ground with one does not."""
    others = await work.pairs.load_of(mentor_id, but=mentee_id)
    return others >= work.profile.mentoring.most_mentees


async def twin_of(work: Work, draft: PairDraft) -> Pair | None:
    return await work.pairs.find_open(draft.kind, draft.mentor_id, draft.mentee_id, draft.competence)


async def _check_alone(work: Work, draft: PairDraft, replaces: int | None) -> None:
    """One mentor of a kind at a time: a second one is a change of mentor, which keeps the history together."""
    for other in await work.pairs.open_of_mentee(draft.mentee_id):
        if other.id != replaces and (other.kind, other.competence) == (draft.kind, draft.competence):
            mentor = await work.people.get(other.mentor_id)
            raise Invalid("pairs-has-another", name=mentor.short_name)


async def ask_side(work: Work, pair: Pair, *, now: datetime) -> None:
    """The side whose turn it is, and once more after three days."""
    state = PairState(pair.status)
    person_id = asked_side(state, pair.mentor_id, pair.mentee_id)
    assert person_id is not None and pair.asked_on is not None
    kind = OFFER_MENTOR if state is PairState.OFFERED else OFFER_MENTEE
    args: dict[str, Any] = {"pair_id": pair.id, "state": pair.status}
    await notify(work, kind, key=str(pair.id), now=now, person_id=person_id, about=f"offer:{pair.id}", **args)
    due = at_wall(offer_reminder_on(pair.asked_on), MORNING, work.profile.zone)
    ends = at_wall(offer_ends(pair.asked_on), time(), work.profile.zone)
    await notify(
        work,
        OFFER_REMINDER,
        key=f"{pair.id}:{pair.status}",
        now=now,
        person_id=person_id,
        due_at=due,
        expires_at=ends,
        about=f"offer:{pair.id}",
        **args,
    )


async def side_agreed(work: Work, pair: Pair, *, by: int | None, now: datetime) -> None:
    """Refuses when one of the two has left meanwhile: such an offer ends by itself in the morning."""
    await _check_at_work(work, pair.mentor_id, pair.mentee_id)
    today = today_of(work, now)
    if pair.status != PairState.AGREED:
        await move(work, pair, Move.MENTOR_AGREES, by=by, now=now, asked_on=today)
        await ask_side(work, pair, now=now)
        return
    await move(work, pair, Move.MENTEE_AGREES, by=by, now=now, started_on=today, asked_on=None)
    await _begin(work, pair, today, now=now)


async def _begin(work: Work, pair: Pair, today: date, *, now: datetime) -> None:
    """The senior becomes a mentor by appointment if not one yet, both are told, and the pair before it ends."""
    if not await _is_mentor(work, pair.mentor_id, today):
        work.appointments.add(
            Appointment(person_id=pair.mentor_id, role=Role.MENTOR.value, from_on=today, appointed_by=pair.created_by)
        )
        await work.flush()
    for kind, person_id in ((PAIR_MENTOR, pair.mentor_id), (PAIR_MENTEE, pair.mentee_id)):
        await notify(
            work, kind, key=str(pair.id), now=now, person_id=person_id, about=f"pair:{pair.id}", pair_id=pair.id
        )
    before = await work.pairs.find(pair.replaces_id) if pair.replaces_id is not None else None
    if before is not None:
        await hand_over(work, before, pair, by=pair.created_by, now=now)
    if before is not None and before.status == PairState.ACTIVE:
        await end_pair(work, before, "change", by=pair.created_by, now=now)


async def end_pair(
    work: Work, pair: Pair, reason: str, *, by: int | None, is_told_of_routes: bool = True, now: datetime
) -> None:
    """Its planned meetings go; the last pair's end ends the mentor's role. Both are told, but nobody who has left.
    Routes go on without this mentor, and methodists are told to name another one."""
    today = today_of(work, now)
    await move(work, pair, Move.CLOSE, by=by, now=now, reason=reason, ended_on=today)
    await work.outbox.cancel(f"pair:{pair.id}")
    for meeting in await work.meetings.planned_of_pair(pair.id):
        await work.outbox.cancel(f"meeting:{meeting.id}")
        if meeting.planned_at > now:
            await work.meetings.leave_planned(meeting.id, status="cancelled")
    if await work.pairs.count_of_mentor(pair.mentor_id) == 0:
        for row in await work.appointments.of_person(pair.mentor_id, today):
            if row.role == Role.MENTOR:
                await work.appointments.end(row.id, now)
    await release(work, pair, by=by, is_told=is_told_of_routes, now=now)
    for person in (await work.people.by_ids([pair.mentor_id, pair.mentee_id])).values():
        if person.left_at is None:
            await notify(work, PAIR_CLOSED, key=str(pair.id), now=now, person_id=person.id, pair_id=pair.id)


async def check_may_mentor(work: Work, actor: Actor, person_id: int, *, now: datetime) -> None:
    """Who offers a pair gives the senior the role; a senior who has it already is anybody's to ask."""
    if not await _is_mentor(work, person_id, today_of(work, now)):
        check_may_give(actor, Role.MENTOR, await about_person(work, person_id))


async def _is_mentor(work: Work, person_id: int, today: date) -> bool:
    return Role.MENTOR in {row.role for row in await work.appointments.of_person(person_id, today)}


async def tell_makers(work: Work, pair: Pair, *, now: datetime) -> None:
    """Whoever made the offer; without them the methodists of the junior."""
    today = today_of(work, now)
    makers = [pair.created_by] if pair.created_by is not None else []
    if not makers:
        makers = await methodists_for(work, await about_person(work, pair.mentee_id), today)
    for person_id in makers:
        await notify(work, OFFER_ENDED, key=str(pair.id), now=now, person_id=person_id, pair_id=pair.id)


def today_of(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()
