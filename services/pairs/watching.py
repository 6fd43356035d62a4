"""Lists of pairs within reach, who may stand in one, and what happens when a pair falls silent."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from domain.actors import Actor, Role
from domain.errors import Gone
from domain.pairs import is_silent, silence_ends
from domain.rights import Action, Scope, Thing, check_may, reaches
from models.pairs import Pair
from services.outbox import notify
from services.pairs.notices import PAIR_SILENT, PAIRS_SILENT
from services.people.about import about_person
from storage.pairs import Candidate, Rhythm
from storage.work import Work

REPEAT = timedelta(days=7)


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
        told += await _tell_both(work, pair, f"{pair.id}:{last[:16]}:{weeks}", last, now=now)
    if silent and today.weekday() == 0:
        for person_id in dict.fromkeys(row.person_id for row in await work.appointments.holders(Role.METHODIST, today)):
            methodist = await work.appointments.actor_of_person(person_id, today)
            count = len(await silent_in_reach(work, methodist, now=now))
            if count:
                await notify(work, PAIRS_SILENT, key=today.isoformat(), now=now, person_id=person_id, count=count)
    return {"told": told}


async def nudge(work: Work, actor: Actor, pair_id: int, *, now: datetime) -> bool:
    """Whoever answers for the pair reminds both of a meeting, once a day. False when it was done today already."""
    pair = await work.pairs.find(pair_id)
    if pair is None or pair.status != "active":
        raise Gone("pairs-closed")
    check_may(actor, Action.WRITE, Thing.PAIR, await about_person(work, pair.mentee_id))
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


def _since(work: Work, rhythm: Rhythm) -> date:
    last = rhythm.last_at
    return last.astimezone(work.profile.zone).date() if last is not None else rhythm.pair.started_on


def _every(work: Work, pair: Pair) -> int:
    return work.profile.pair_kind(pair.kind).meeting_every_days
