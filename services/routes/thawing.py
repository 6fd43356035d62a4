"""After a pause: every date of a route that stood still moves on, and its reminders with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.absences import Moved
from domain.routes import DONE, OPEN, RouteStatus
from domain.routes.corrections import RevisionStatus
from models.routes import Iom, IomStep
from services.routes.delivery import offer_due, plan_reminders
from services.routes.drafting import remind_of_draft
from storage.work import Work


async def thaw_routes(work: Work, person_id: int, moved: Moved, now: datetime) -> None:
    """Steps that are done stay; of a draft the pair is reminded anew."""
    for iom in await work.routes.live_of(person_id):
        steps = [step for step in await work.steps.of(iom.id) if step.status not in DONE]
        said_at = await _said_at(work, iom, steps)
        put_off_at = await work.audit.last_of("move", "step", list(said_at))
        rows: list[dict[str, Any]] = [
            {
                "id": step.id,
                "planned_on": moved(step.planned_on, said_at[step.id]),
                "due_on": moved(step.due_on, max(said_at[step.id], put_off_at.get(step.id, said_at[step.id]))),
                "approved_due_on": step.approved_due_on and moved(step.approved_due_on, said_at[step.id]),
                "moves": step.moves + 1,
            }
            for step in steps
        ]
        if rows:
            await work.steps.shift(iom.id, rows)
            await work.routes.set(iom, ends_on=max(row["due_on"] for row in rows))
        for step in steps:
            if step.status in OPEN:
                await plan_reminders(work, step, iom.person_id, now)
        if iom.status == RouteStatus.DRAFT:
            await work.outbox.cancel(f"iom:{iom.id}")
            await remind_of_draft(work, iom, now)
        await offer_due(work, iom, now)


async def _said_at(work: Work, iom: Iom, steps: Sequence[IomStep]) -> dict[int, datetime]:
    """When the days of each step were said last: drafted, approved or corrected."""
    found = {step.id: iom.approved_at or iom.created_at for step in steps}
    for revision in reversed(await work.revisions.of(iom.id)):
        if revision.status != RevisionStatus.APPLIED or revision.decided_at is None:
            continue
        before = {step["id"]: (step["planned_on"], step["due_on"]) for step in revision.old}
        for step in revision.new:
            if step["id"] in found and before.get(step["id"]) != (step["planned_on"], step["due_on"]):
                found[step["id"]] = revision.decided_at
    return found
