"""Lists of pairs within reach, and what happens when a pair falls silent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from domain.absences import Span, counted_from
from domain.actors import Actor, Role
from domain.errors import Gone
from domain.pairs import Met, PairState, Sign, is_silent, signs, silence_ends
from domain.rights import Action, Thing, reaches
from models.pairs import Pair
from services.narrowing import Narrowed
from services.outbox import notify
from services.pairs.notices import PAIR_SILENT, PAIRS_SILENT
from services.pairs.reach import check_may_change, found
from services.reach import limits
from storage.pairs import Rhythm
from storage.work import Work

REPEAT = timedelta(days=7)


async def pairs_in_reach(work: Work, actor: Actor, *, among: Narrowed | None = None) -> Sequence[Pair]:
    """Active pairs that the service or the school answers for; one's own pairs are not among them for that alone."""
    found = limits(reaches(actor, Action.READ, Thing.PAIR))
    return await work.pairs.active(found if among is None else among.reaches(found))


async def pairs_page(
    work: Work, actor: Actor, *, page: int, size: int, now: datetime, among: Narrowed
) -> tuple[Sequence[Pair], int]:
    """The same a page at a time, those that need a meeting most first, and how many there are."""
    reached = among.reaches(limits(reaches(actor, Action.READ, Thing.PAIR)))
    return await work.pairs.working(now, reached, page=page, size=size)


async def ailing_in_reach(
    work: Work, actor: Actor, *, now: datetime, among: Narrowed | None = None
) -> list[tuple[Pair, list[Sign]]]:
    """Pairs within reach that show signs of needing help, those with more of them first."""
    pairs = await pairs_in_reach(work, actor, among=among)
    found = await signs_of(work, pairs, now=now)
    ailing = [(pair, found[pair.id]) for pair in pairs if found[pair.id]]
    return sorted(ailing, key=lambda one: -len(one[1]))


async def signs_of(work: Work, pairs: Sequence[Pair], *, now: datetime) -> dict[int, list[Sign]]:
    """By pair; a closed one has none, nor one of whose two somebody is away."""
    zone, today = work.profile.zone, now.astimezone(work.profile.zone).date()
    spans = await _spans(work, pairs, today)
    resting = await _resting(work, pairs, today)
    meetings = await work.meetings.of_pairs([pair.id for pair in pairs])
    return {
        pair.id: signs(
            [
                Met(
                    status=one.status,
                    on=one.planned_at.astimezone(zone).date(),
                    moves=one.moves,
                    answered=one.confirmed_at is not None or one.corrections > 0,
                    is_ahead=one.planned_at > now,
                )
                for one in meetings[pair.id]
            ],
            since=pair.started_on,
            away=spans[pair.id],
            meeting_every_days=_every(work, pair),
            wishes=bool(pair.wish),
            today=today,
        )
        if pair.status == PairState.ACTIVE and pair.id not in resting
        else []
        for pair in pairs
    }


async def waiting_in_reach(work: Work, actor: Actor) -> Sequence[Pair]:
    """Offers and wishes about juniors within reach that nobody has answered yet."""
    return await work.pairs.waiting(limits(reaches(actor, Action.READ, Thing.PAIR)))


async def tell_silent(work: Work, *, now: datetime) -> dict[str, int]:
    """Both of a pair that has not met for one and a half rhythms, again weekly while the profile allows (N18).

    On Mondays methodists are told how many pairs of their direction need a look.
    """
    today = now.astimezone(work.profile.zone).date()
    told = 0
    rhythms = await work.pairs.rhythms(now)
    spans = await _spans(work, [rhythm.pair for rhythm in rhythms], today)
    resting = await _resting(work, [rhythm.pair for rhythm in rhythms], today)
    for rhythm in rhythms:
        pair = rhythm.pair
        since = counted_from(_since(work, rhythm), spans[pair.id])
        if rhythm.has_next or pair.id in resting or not is_silent(since, _every(work, pair), today):
            continue
        weeks = (today - silence_ends(since, _every(work, pair))) // REPEAT
        if weeks >= max(work.profile.reminders.max_per_item, 1):
            continue
        last = rhythm.last_at.isoformat() if rhythm.last_at is not None else ""
        told += await _tell_both(work, pair, f"{pair.id}:{last[:16]}:{weeks}", last, now=now)
    if today.weekday() == 0:
        for person_id in dict.fromkeys(row.person_id for row in await work.appointments.holders(Role.METHODIST, today)):
            methodist = await work.appointments.actor_of_person(person_id, today)
            count = len(await ailing_in_reach(work, methodist, now=now))
            if count:
                await notify(work, PAIRS_SILENT, key=today.isoformat(), now=now, person_id=person_id, count=count)
    return {"told": told}


async def nudge(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> bool:
    """Whoever answers for the pair reminds both of a meeting, once a day. False when it was done today already."""
    pair = await found(work, pair_id)
    await check_may_change(work, actor, pair)
    if pair.status != PairState.ACTIVE:
        raise Gone(f"pairs-is-{pair.status}")
    if await work.meetings.next_of_pair(pair_id, now) is not None:
        raise Gone("pairs-meets-already")
    held = await work.meetings.last_held_of_pair(pair_id)
    last = held.planned_at.isoformat() if held is not None else ""
    key = f"{pair_id}:by_hand:{now.astimezone(work.profile.zone).date()}"
    return await _tell_both(work, pair, key, last, now=now) > 0


async def _tell_both(work: Work, pair: Pair, key: str, last: str, *, now: datetime) -> int:
    told = 0
    for person_id in (pair.mentor_id, pair.mentee_id):
        told += await notify(
            work,
            PAIR_SILENT,
            key=key,
            now=now,
            person_id=person_id,
            about=f"pair:{pair.id}",
            pair_id=pair.id,
            last=last,
            at=now.isoformat(),
        )
    return told


async def _resting(work: Work, pairs: Sequence[Pair], today: date) -> set[int]:
    """Pairs of whose two somebody is away (leave, illness): the other is not asked to meet them."""
    away = await work.absences.away_among({one for pair in pairs for one in (pair.mentor_id, pair.mentee_id)}, today)
    return {pair.id for pair in pairs if {pair.mentor_id, pair.mentee_id} & away}


async def _spans(work: Work, pairs: Sequence[Pair], today: date) -> dict[int, list[Span]]:
    """By pair, when one of the two was away: their silence stood still."""
    people = {one for pair in pairs for one in (pair.mentor_id, pair.mentee_id)}
    spans = await work.absences.spans_of(people, today)
    return {pair.id: spans[pair.mentor_id] + spans[pair.mentee_id] for pair in pairs}


def _since(work: Work, rhythm: Rhythm) -> date:
    last = rhythm.last_at
    return last.astimezone(work.profile.zone).date() if last is not None else rhythm.pair.started_on


def _every(work: Work, pair: Pair) -> int:
    return work.profile.pair_kind(pair.kind).meeting_every_days
