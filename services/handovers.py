"""A junior gets another mentor, or loses one: whatever waits for the earlier mentor goes to the later, or to methodists
(P09, a change of mentor)."""

from __future__ import annotations

from datetime import datetime

from models.pairs import Pair
from models.routes import Iom
from services.meetings.actions import hand_over_actions
from services.programmes.handing import hand_over_programme
from services.routes.naming import give_mentor, tell_without_mentor
from storage.work import Work


async def hand_over(work: Work, before: Pair, after: Pair, *, by: int | None, now: datetime) -> None:
    """Things to do, the programme with its roadmap and the live routes go on in the pair that comes instead. A route
    whose mentor went with the earlier pair is among them."""
    await hand_over_actions(work, before, after, now=now)
    await hand_over_programme(work, before, after, now=now)
    for iom in await work.routes.live_of(before.mentee_id):
        if iom.mentor_id == before.mentor_id or (iom.mentor_id is None and iom.pair_id == before.id):
            await give_mentor(work, iom, after.mentor_id, after.id, by=by, now=now)


async def release(work: Work, pair: Pair, *, by: int | None, is_told: bool, now: datetime) -> None:
    """The pair is over: its mentor reads and judges the junior's routes no longer, unless the two go on in another
    pair. `is_told`: methodists hear that a route has no mentor."""
    together = [one for one in await work.routes.pairs_of(pair.mentee_id) if one.mentor_id == pair.mentor_id]
    left = next((one for one in together if one.id != pair.id), None)
    routes = [one for one in await work.routes.live_of(pair.mentee_id) if one.mentor_id == pair.mentor_id]
    for iom in routes:
        if left is None:
            await without_mentor(work, iom, pair.id, by=by, is_told=is_told, now=now)
        elif iom.pair_id == pair.id:
            await work.routes.set(iom, pair_id=left.id)


async def without_mentor(
    work: Work, iom: Iom, pair_id: int | None, *, by: int | None, is_told: bool = True, now: datetime
) -> None:
    """`pair_id` is the pair with which the mentor went: the one that replaces it takes the route along."""
    before = iom.mentor_id
    await give_mentor(work, iom, None, pair_id, by=by, now=now)
    if is_told:
        await tell_without_mentor(work, iom, before, now=now)
