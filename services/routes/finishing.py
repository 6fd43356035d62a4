"""The end of the steps: when none is left, the route waits for its verdicts (P08)."""

from __future__ import annotations

from datetime import datetime

from domain.routes import DONE, RouteStatus
from models.routes import Iom
from services.outbox import notify
from services.people.about import methodists_for
from services.routes.access import about_route, today_of
from services.routes.notices import IOM_TO_JUDGE
from storage.work import Work


async def settle_if_done(work: Work, iom: Iom, now: datetime) -> bool:
    """Nothing while a step is left or the route has moved on already."""
    if any(step.status not in DONE for step in await work.steps.of(iom.id)):
        return False
    if not await work.routes.move(iom, RouteStatus.STEPS_DONE, by=None, now=now):
        return False
    today = today_of(work, now)
    for person_id in await methodists_for(work, await about_route(work, iom, today), today):
        await notify(
            work, IOM_TO_JUDGE, key=str(iom.id), now=now, person_id=person_id, about=f"iom:{iom.id}", iom_id=iom.id
        )
    return True
