"""After a pause: every date of a route that stood still moves on, and its reminders with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from domain.routes import DONE, OPEN, RouteStatus
from services.routes.delivery import offer_due, plan_reminders
from services.routes.drafting import remind_of_draft
from storage.work import Work


async def thaw_routes(work: Work, person_id: int, moved: Callable[[date], date], now: datetime) -> None:
    """`moved` gives the new day of an old one. Steps that are done stay; of a draft the pair is reminded anew."""
    for iom in await work.routes.live_of(person_id):
        steps = [step for step in await work.steps.of(iom.id) if step.status not in DONE]
        if steps:
            await work.steps.shift(
                iom.id,
                [
                    {
                        "id": step.id,
                        "planned_on": moved(step.planned_on),
                        "due_on": moved(step.due_on),
                        "approved_due_on": moved(step.approved_due_on) if step.approved_due_on else None,
                        "moves": step.moves + 1,
                    }
                    for step in steps
                ],
            )
        await work.routes.set(iom, ends_on=moved(iom.ends_on))
        for step in steps:
            if step.status in OPEN:
                await plan_reminders(work, step, iom.person_id, now)
        if iom.status == RouteStatus.DRAFT:
            await work.outbox.cancel(f"iom:{iom.id}")
            await remind_of_draft(work, iom, now)
        await offer_due(work, iom, now)
