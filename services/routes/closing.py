"""How a route is closed: with a verdict at its end, given up before it, or because its time is over (P06, P08)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone
from domain.rights import Action
from domain.routes import RouteStatus, Verdict, check_route_move
from models.routes import Iom
from services.outbox import notify
from services.routes.access import check_not_own, is_over_now, load_route
from services.routes.finishing import drop_waiting_change
from services.routes.notices import IOM_CANCELLED, IOM_COMPLETED
from storage.work import Work

OVER = "expired"


async def judge(work: Work, actor: Actor, iom_id: int, verdict: Verdict, now: datetime) -> Iom:
    """The methodist's last word once every step is accepted; the teacher and the mentor learn that it is given.
    Methodists of the subject and heads, but not the route's own teacher."""
    iom = await load_route(work, actor, iom_id, Action.CONFIRM, now)
    check_not_own(actor, iom)
    check_route_move(iom.status, RouteStatus.COMPLETED)
    moved = await work.routes.move(
        iom,
        RouteStatus.COMPLETED,
        by=actor.person_id,
        now=now,
        comment=verdict.value,
        verdict=verdict.value,
        closed_at=now,
    )
    if not moved:
        raise Gone("routes-is-closed")
    await work.outbox.cancel(f"iom:{iom.id}")
    await work.outbox.cancel(f"judge:{iom.id}")
    for person_id in filter(None, (iom.person_id, iom.mentor_id)):
        await notify(work, IOM_COMPLETED, key=str(iom.id), now=now, person_id=person_id, iom_id=iom.id)
    return iom


async def cancel_route(work: Work, actor: Actor, iom_id: int, reason: str, now: datetime) -> Iom:
    """Leave, dismissal, another place of work, one's own wish, its time over (`OVER`, only when it is): nothing more
    comes of it; what is done stays kept. Methodists of the subject and heads."""
    iom = await load_route(work, actor, iom_id, Action.CONFIRM, now, holds=True)
    new = RouteStatus.EXPIRED if reason == OVER else RouteStatus.CANCELLED
    check_route_move(iom.status, new)
    if reason == OVER and not is_over_now(work, iom, now):
        raise Gone("routes-not-over")
    told = (iom.person_id, iom.mentor_id)
    await close_route(work, iom, reason, by=actor.person_id, told=told, now=now, new=new)
    return iom


async def close_route(
    work: Work,
    iom: Iom,
    reason: str,
    *,
    by: int | None,
    told: Collection[int | None],
    now: datetime,
    new: RouteStatus = RouteStatus.CANCELLED,
) -> None:
    """Without asking for rights: by whoever has the right to the cause. A change that waits is answered by it."""
    check_route_move(iom.status, new)
    if not await work.routes.move(iom, new, by=by, now=now, comment=reason, closed_at=now):
        raise Gone("routes-is-closed")
    await drop_waiting_change(work, iom, now)
    for about in (f"iom:{iom.id}", f"judge:{iom.id}"):
        await work.outbox.cancel(about)
    for step in await work.steps.of(iom.id):
        await work.outbox.cancel(f"step:{step.id}")
    for person_id in filter(None, told):
        await notify(work, IOM_CANCELLED, key=str(iom.id), now=now, person_id=person_id, iom_id=iom.id)
