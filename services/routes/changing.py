"""What each change does to the steps, and a version of them as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from domain.errors import Gone
from domain.routes import OPEN, StepStatus, options_of
from domain.routes.corrections import Act, Change, RevisionStatus
from domain.routes.statuses import STEP_REFUSALS
from models.routes import Iom, IomRevision, IomStep
from services.routes.access import today_of
from services.routes.delivery import plan_reminders
from storage.work import Work

OWN_STEP = "self_study"


async def freeze_first(work: Work, iom: Iom, by: int | None, now: datetime) -> None:
    """Version 1: the steps as they were approved."""
    work.revisions.add(
        IomRevision(
            iom_id=iom.id,
            number=1,
            status=RevisionStatus.APPLIED.value,
            new=frozen(await work.steps.of(iom.id)),
            asked_by=by,
            asked_at=now,
            decided_by=by,
            decided_at=now,
        )
    )


def frozen(steps: Sequence[IomStep]) -> list[dict[str, Any]]:
    """Steps as plain JSON, to be kept beside what becomes of them."""
    return [
        {
            "id": step.id,
            "number": step.number,
            "catalogue_id": step.catalogue_id,
            "kind": step.kind,
            "title": step.title,
            "hours": step.hours,
            "planned_on": step.planned_on.isoformat(),
            "due_on": step.due_on.isoformat(),
            "status": step.status,
        }
        for step in steps
    ]


def change_of(revision: IomRevision) -> Change:
    kept = revision.change
    due_on = date.fromisoformat(kept["due_on"]) if kept.get("due_on") else None
    return Change(**{**kept, "act": Act(kept["act"]), "due_on": due_on})


def plain(change: Change) -> dict[str, Any]:
    due_on = change.due_on.isoformat() if change.due_on is not None else None
    return {**asdict(change), "act": change.act.value, "due_on": due_on}


async def _apply_due(work: Work, iom: Iom, change: Change, by: int | None, now: datetime) -> None:
    step = await _step(work, change)
    assert change.due_on is not None
    new = {"due_on": change.due_on, "planned_on": min(step.planned_on, change.due_on)}
    if not await work.steps.swap(step, moves=step.moves + 1, **new):
        raise Gone("errors-stale-button")
    if step.status in OPEN:
        await plan_reminders(work, step, iom.person_id, now)


async def approve_day(work: Work, change: Change) -> None:
    """The month within which the pair moves a step is counted from the new day: only where a methodist has decided."""
    await work.steps.swap(await _step(work, change), approved_due_on=change.due_on)


async def _apply_swap(work: Work, iom: Iom, change: Change, by: int | None, now: datetime) -> None:
    step = await _step(work, change)
    options = options_of(work.catalogue, step.catalogue_id) if step.catalogue_id else ()
    if not 0 <= change.option < len(options):
        raise Gone("forms-option-gone")
    chosen = options[change.option]
    kind = work.catalogue.step_kind(chosen.kind)
    new = {"kind": chosen.kind, "title": chosen.text, "evidence_hint": kind.evidence, "hours": kind.hours}
    if not await work.steps.swap(step, **new):
        raise Gone("errors-stale-button")


async def _apply_drop(work: Work, iom: Iom, change: Change, by: int | None, now: datetime) -> None:
    step = await _step(work, change)
    if not await work.steps.move(step, StepStatus.SKIPPED, by=by, now=now):
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    await work.outbox.cancel(f"step:{step.id}")


async def _apply_add(work: Work, iom: Iom, change: Change, by: int | None, now: datetime) -> None:
    """The new step stands before the transfer, which stays the last."""
    assert change.due_on is not None
    steps = await work.steps.of(iom.id)
    last = steps[-1]
    kind = work.catalogue.step_kind(OWN_STEP)
    number = last.number if last.is_transfer else last.number + 1
    if last.is_transfer:
        await work.steps.swap(last, number=last.number + 1)
    today = today_of(work, now)
    work.steps.add_all(
        [
            IomStep(
                iom_id=iom.id,
                number=number,
                kind=OWN_STEP,
                title=change.title.strip(),
                evidence_hint=kind.evidence,
                hours=change.hours or kind.hours,
                planned_on=max(today, change.due_on - timedelta(days=14)),
                due_on=change.due_on,
                approved_due_on=change.due_on,
            )
        ]
    )
    await work.flush()


async def _apply_hours(work: Work, iom: Iom, change: Change, by: int | None, now: datetime) -> None:
    if not await work.steps.swap(await _step(work, change), hours=change.hours):
        raise Gone("errors-stale-button")


APPLIES = {
    Act.HOURS: _apply_hours,
    Act.DUE: _apply_due,
    Act.SWAP: _apply_swap,
    Act.DROP: _apply_drop,
    Act.ADD: _apply_add,
}


async def _step(work: Work, change: Change) -> IomStep:
    found = await work.steps.find(change.step_id or 0)
    if found is None:
        raise Gone("errors-gone")
    return found[0]
