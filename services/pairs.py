"""Mentoring pairs: made and closed by the service or the school, seen by their own, noticed when they fall silent."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from domain.actors import Actor, Role
from domain.errors import Gone, Invalid
from domain.pairs import PairDraft, check_pair, check_reason, is_silent, silence_ends
from domain.rights import Action, Scope, Thing, check_may, check_may_give, may, reaches
from models.pairs import Pair
from models.people import Appointment
from services.outbox import NoticeKind, Priority, Quiet, notify
from services.people.about import about_person
from storage.pairs import Candidate, Rhythm
from storage.work import Work

REPEAT = timedelta(days=7)


async def _is_active(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    pair = await work.pairs.find(args["pair_id"])
    return pair is not None and pair.status == "active"


async def _is_still_silent(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """Nobody has planned or logged a meeting between the tick and the send."""
    if not await _is_active(work, args, person_id):
        return False
    held = await work.meetings.last_held_of_pair(args["pair_id"])
    last = held.planned_at.isoformat() if held is not None else ""
    return last == args["last"] and not await work.meetings.planned_of_pair(args["pair_id"])


PAIR_MENTOR = NoticeKind(name="pair_mentor", is_true=_is_active)
PAIR_MENTEE = NoticeKind(name="pair_mentee", is_true=_is_active)
PAIR_CLOSED = NoticeKind(name="pair_closed")
PAIR_WISH = NoticeKind(name="pair_wish", is_true=_is_active)
PAIR_SILENT = NoticeKind(name="pair_silent", priority=Priority.REMINDER, is_true=_is_still_silent)
PAIRS_SILENT = NoticeKind(name="pairs_silent", priority=Priority.REMINDER)
NOTICES = (PAIR_MENTOR, PAIR_MENTEE, PAIR_CLOSED, PAIR_WISH, PAIR_SILENT, PAIRS_SILENT)


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
                order_number=draft.order_number,
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
        if meeting.planned_at > now and await work.meetings.leave_planned(meeting.id, status="cancelled"):
            await work.outbox.cancel(f"meeting:{meeting.id}")
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


async def pairs_in_reach(work: Work, actor: Actor, *, now: datetime) -> list[Rhythm]:
    """Active pairs that the service or the school answers for; one's own pairs are not among them for that alone."""
    found: dict[int, Rhythm] = {}
    for narrow in _narrows(actor, Action.READ):
        for rhythm in await work.pairs.rhythms(now, **narrow):
            found.setdefault(rhythm.pair.id, rhythm)
    return list(found.values())


async def silent_in_reach(work: Work, actor: Actor, *, now: datetime) -> list[Rhythm]:
    return [rhythm for rhythm in await pairs_in_reach(work, actor, now=now) if _silent(work, rhythm, now)]


async def candidates(work: Work, actor: Actor, *, mentors_first: bool = False) -> list[Candidate]:
    """Who may stand in a pair that the actor makes. A mentor may come from outside a methodist's subjects."""
    check_may(actor, Action.WRITE, Thing.PAIR)
    found: dict[int, Candidate] = {}
    for narrow in _narrows(actor, Action.WRITE):
        if mentors_first:
            narrow = narrow | {"subjects": ()}
        for one in await work.pairs.candidates(mentors_first=mentors_first, **narrow):
            found.setdefault(one.person_id, one)
    return list(found.values())


async def tell_silent(work: Work, *, now: datetime) -> dict[str, int]:
    """Both of a pair that has not met for one and a half rhythms, again weekly while the profile allows (N18).

    On Mondays methodists are told how many pairs of their direction are silent.
    """
    today = now.astimezone(work.profile.zone).date()
    told, silent = 0, False
    for rhythm in await work.pairs.rhythms(now):
        if not _silent(work, rhythm, now):
            continue
        silent = True
        pair = rhythm.pair
        weeks = (today - silence_ends(_since(work, rhythm), _every(work, pair))) // REPEAT
        if weeks >= max(work.profile.reminders.max_per_item, 1):
            continue
        last = rhythm.last_at.isoformat() if rhythm.last_at is not None else ""
        for person_id in (pair.mentor_id, pair.mentee_id):
            told += await notify(
                work,
                PAIR_SILENT,
                key=f"{pair.id}:{last[:16]}:{weeks}",
                now=now,
                person_id=person_id,
                about=f"pair:{pair.id}",
                pair_id=pair.id,
                last=last,
            )
    if silent and today.weekday() == 0:
        for person_id in dict.fromkeys(row.person_id for row in await work.appointments.holders(Role.METHODIST, today)):
            methodist = await work.appointments.actor_of_person(person_id, today)
            count = len(await silent_in_reach(work, methodist, now=now))
            if count:
                await notify(work, PAIRS_SILENT, key=today.isoformat(), now=now, person_id=person_id, count=count)
    return {"told": told}


def _narrows(actor: Actor, action: Action) -> list[dict[str, Any]]:
    """What each grant of the service or the school lets the actor list."""
    found: list[dict[str, Any]] = []
    for reach in reaches(actor, action, Thing.PAIR):
        if reach.scope is Scope.SERVICE:
            found.append({})
        elif reach.scope is Scope.DIRECTION:
            found.append({"municipalities": reach.grant.municipalities, "subjects": reach.grant.subjects})
        elif reach.scope is Scope.ORGANISATION and reach.grant.organisation_id is not None:
            found.append({"organisation_ids": [reach.grant.organisation_id]})
    return found


def _silent(work: Work, rhythm: Rhythm, now: datetime) -> bool:
    today = now.astimezone(work.profile.zone).date()
    return not rhythm.has_next and is_silent(_since(work, rhythm), _every(work, rhythm.pair), today)


def _since(work: Work, rhythm: Rhythm) -> Any:
    last = rhythm.last_at
    return last.astimezone(work.profile.zone).date() if last is not None else rhythm.pair.started_on


def _every(work: Work, pair: Pair) -> int:
    return work.profile.pair_kind(pair.kind).meeting_every_days


async def _found(work: Work, pair_id: int) -> Pair:
    pair = await work.pairs.find(pair_id)
    if pair is None:
        raise Gone("errors-gone")
    return pair
