"""A route whose mentor is gone goes on: methodists check meanwhile and name another one (P09, a change of mentor)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone, Invalid
from domain.rights import Action
from domain.routes import CLOSED
from models.routes import Iom
from services.outbox import notify
from services.people.about import about_person, methodists_for
from services.routes.access import check_open_route, load_route, may_mentor, today_of
from services.routes.notices import IOM_MENTOR_GONE, IOM_MENTOR_NAMED
from storage.work import Work


async def tell_without_mentor(work: Work, routes: Sequence[Iom], *, now: datetime) -> None:
    """Methodists of each teacher, once for each route and mentor."""
    for iom in routes:
        if iom.status in CLOSED:
            continue
        for person_id in await methodists_for(work, await about_person(work, iom.person_id), today_of(work, now)):
            await notify(
                work,
                IOM_MENTOR_GONE,
                key=f"{iom.id}:{iom.mentor_id}",
                now=now,
                person_id=person_id,
                about=f"iom:{iom.id}",
                iom_id=iom.id,
            )


async def name_mentor(work: Work, actor: Actor, iom_id: int, mentor_id: int, now: datetime) -> Iom:
    """Methodists of the subject and heads, at any time before the end; the new mentor and the teacher are told. What
    the earlier one has said stays in the history. Naming the same one again changes nothing."""
    iom = await load_route(work, actor, iom_id, Action.CONFIRM, now)
    check_open_route(iom)
    if mentor_id == iom.mentor_id:
        return iom
    if mentor_id == iom.person_id:
        raise Invalid("routes-own-mentor")
    if not await may_mentor(work, mentor_id, today_of(work, now)):
        raise Gone("routes-mentor-left")
    before = iom.mentor_id
    pair_id = next((one.id for one in await work.routes.pairs_of(iom.person_id) if one.mentor_id == mentor_id), None)
    await work.routes.set(iom, mentor_id=mentor_id, pair_id=pair_id, mentor_agreed_at=None)
    work.audit.add("mentor", "iom", iom.id, actor_id=actor.person_id, now=now, old=before, new=mentor_id)
    await work.outbox.cancel(f"iom:{iom.id}", [IOM_MENTOR_GONE.name])
    for person_id in (mentor_id, iom.person_id):
        await notify(
            work,
            IOM_MENTOR_NAMED,
            key=f"{iom.id}:{mentor_id}:{iom.version}",
            now=now,
            person_id=person_id,
            about=f"iom:{iom.id}",
            iom_id=iom.id,
        )
    return iom
