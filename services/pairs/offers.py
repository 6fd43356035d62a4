"""A pair is offered to the senior, then to the junior, and works once both have agreed (P09).

An answer by paper counts as well: many people have no account, and the order may be signed already.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.actors import Actor
from domain.errors import Forbidden, Gone, Invalid
from domain.pairs import Move, PairDraft, PairState, check_reason, offer_ends
from domain.rights import Action, Thing, check_may
from models.pairs import Pair
from services.outbox import notify
from services.pairs.notices import PAIR_BEGUN, PAIR_FORSAKEN, PAIR_PROPOSED
from services.pairs.reach import check_may_change, check_may_make, found, may_answer
from services.pairs.steps import (
    add_pair,
    ask_side,
    check_has_room,
    check_may_mentor,
    end_pair,
    move,
    side_agreed,
    tell_makers,
    today_of,
    twin_of,
)
from services.people.about import about_person, methodists_for
from storage.work import Work


async def offer_pair(work: Work, actor: Actor, draft: PairDraft, *, now: datetime, replaces: int | None = None) -> Pair:
    """Methodists in their direction; coordinators inside their own school (Щёлково 5.2.1.2, 5.2.1.9).

    The senior is asked first. The same offer a second time is the one that stands. `replaces`: a pair of the same
    junior and ground, which goes on until this one begins.
    """
    await check_may_make(work, actor, draft.mentor_id, draft.mentee_id)
    if replaces is not None:
        before = await found(work, replaces)
        if (before.kind, before.mentee_id, before.competence) != (draft.kind, draft.mentee_id, draft.competence):
            raise Gone("errors-stale-button")
    pair, is_new = await add_pair(work, actor, draft, PairState.OFFERED, now=now, replaces=replaces)
    if is_new:
        await ask_side(work, pair, now=now)
    return pair


async def propose_pair(work: Work, actor: Actor, draft: PairDraft, *, now: datetime) -> Pair:
    """A leader of an association asks for a pair of its members (Кузнецк Т2 ММО-ОМ 4); the service takes it up."""
    body_ids = await work.bodies.of_member(draft.mentee_id)
    about = await about_person(work, draft.mentee_id)
    check_may(actor, Action.ASK, Thing.PAIR, replace(about, body_ids=frozenset(body_ids)))
    pair, is_new = await add_pair(work, actor, draft, PairState.PROPOSED, now=now)
    if is_new:
        for person_id in await methodists_for(work, about, today_of(work, now)):
            await notify(work, PAIR_PROPOSED, key=str(pair.id), now=now, person_id=person_id, pair_id=pair.id)
    return pair


async def take_up(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> Pair:
    """A methodist in the direction or the head turns a leader's wish into an offer."""
    pair = await found(work, pair_id)
    check_may(actor, Action.CONFIRM, Thing.PAIR, await about_person(work, pair.mentee_id))
    await check_may_mentor(work, actor, pair.mentor_id, now=now)
    await check_has_room(work, pair.mentor_id, pair.mentee_id)
    await move(work, pair, Move.TAKE_UP, by=actor.person_id, now=now, asked_on=today_of(work, now))
    await ask_side(work, pair, now=now)
    return pair


async def agree_to_offer(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> Pair:
    """The one who is asked says yes: the senior's yes asks the junior, the junior's yes makes the pair work."""
    pair = await found(work, pair_id)
    _check_asked(actor, pair)
    await side_agreed(work, pair, by=actor.person_id, now=now)
    await _tell_begun(work, actor, pair, now=now)
    return pair


async def agree_on_paper(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> Pair:
    """Whoever may make the pair writes down that the asked side has agreed outside the bot."""
    pair = await found(work, pair_id)
    await check_may_change(work, actor, pair)
    work.audit.add("agreed_on_paper", "pair", pair.id, actor_id=actor.person_id, now=now, state=pair.status)
    await side_agreed(work, pair, by=actor.person_id, now=now)
    await _tell_begun(work, actor, pair, now=now)
    return pair


async def _tell_begun(work: Work, actor: Actor, pair: Pair, *, now: datetime) -> None:
    """Whoever made the offer was promised the answer: both have agreed. Nobody is told of the own press."""
    if pair.status == PairState.ACTIVE and pair.created_by not in (
        None,
        actor.person_id,
        pair.mentor_id,
        pair.mentee_id,
    ):
        await notify(
            work,
            PAIR_BEGUN,
            key=str(pair.id),
            now=now,
            person_id=pair.created_by,
            about=f"pair:{pair.id}",
            pair_id=pair.id,
        )


async def decline_offer(work: Work, actor: Actor, pair_id: int, reason: str, *, now: datetime) -> Pair:
    """The one who is asked says no, and why; whoever made the offer reads it, the other side does not."""
    pair = await found(work, pair_id)
    _check_asked(actor, pair)
    is_mentor = actor.person_id == pair.mentor_id
    step = Move.MENTOR_DECLINES if is_mentor else Move.MENTEE_DECLINES
    await move(work, pair, step, by=actor.person_id, now=now, reason=check_reason(reason))
    await tell_makers(work, pair, now=now)
    return pair


async def withdraw_offer(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> Pair:
    """Whoever may make such a pair takes the offer or the wish back; nobody is bothered with a message."""
    pair = await found(work, pair_id)
    await check_may_change(work, actor, pair)
    await move(work, pair, Move.WITHDRAW, by=actor.person_id, now=now)
    return pair


async def expire_offers(work: Work, *, now: datetime) -> dict[str, int]:
    """Offers that nobody has answered for a week end; whoever made them hears of it and may ask somebody else."""
    today, ended = today_of(work, now), 0
    for pair in await work.pairs.asked_before(today):
        if pair.asked_on is not None and today >= offer_ends(pair.asked_on):
            await move(work, pair, Move.EXPIRE, by=None, now=now)
            await tell_makers(work, pair, now=now)
            ended += 1
    return {"expired": ended}


async def part_with_leavers(work: Work, *, now: datetime) -> dict[str, int]:
    """Pairs one of whose people works no longer end; their journal and programme stay, and where the junior goes on
    methodists are told to find another mentor."""
    pairs = await work.pairs.forsaken()
    for pair in pairs:
        await part(work, pair, now=now)
    return {"parted": len(pairs)}


async def part(work: Work, pair: Pair, *, by: int | None = None, now: datetime) -> None:
    """One of the two works no longer: planned meetings go, the other side and methodists are told."""
    if pair.status == PairState.ACTIVE:
        await end_pair(work, pair, "left", by=by, is_told_of_routes=False, now=now)
    else:
        await move(work, pair, Move.WITHDRAW, by=by, now=now, reason="left")
    junior = await work.people.get(pair.mentee_id)
    if junior.left_at is not None or not await work.people.positions_of([junior.id]):
        return
    about = await about_person(work, pair.mentee_id)
    for person_id in await methodists_for(work, about, today_of(work, now)):
        await notify(work, PAIR_FORSAKEN, key=str(pair.id), now=now, person_id=person_id, pair_id=pair.id)


async def make_pair(work: Work, actor: Actor, draft: PairDraft, *, run_id: str, now: datetime) -> Pair:
    """A pair to which both have agreed on paper already: it works at once and both are told.

    The rights are those of an offer. The same run makes one pair.
    """
    made = await work.pairs.find_by_run(run_id)
    if made is not None:
        return made
    await check_may_make(work, actor, draft.mentor_id, draft.mentee_id)
    if await twin_of(work, draft) is not None:
        raise Invalid("pairs-already")
    pair, _ = await add_pair(work, actor, draft, PairState.OFFERED, now=now)
    await work.pairs.put(pair, run_id=run_id)
    for _side in range(2):
        await side_agreed(work, pair, by=actor.person_id, now=now)
    return pair


def _check_asked(actor: Actor, pair: Pair) -> None:
    """Refuses others, and the asked ones once they have answered, in words."""
    if actor.person_id not in (pair.mentor_id, pair.mentee_id):
        raise Forbidden("errors-no-rights")
    if not may_answer(actor, pair):
        raise Gone(f"pairs-is-{pair.status}")
