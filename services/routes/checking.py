"""The mentor's side of a step: accepted, or asked for more. Methodists stand in for a mentor who is silent (P07)."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Forbidden, Gone, Invalid
from domain.rights import Action, Thing
from domain.routes import StepStatus, check_step_move, due_after_return, methodist_may_check
from domain.routes.statuses import STEP_REFUSALS
from models.routes import Iom, IomStep
from services.outbox import notify
from services.routes.access import check_open_route, load_step, mentor_of, today_of
from services.routes.delivery import offer_due, plan_reminders
from services.routes.finishing import settle_if_done
from services.routes.notices import EVIDENCE_ACCEPTED, EVIDENCE_RETURNED
from storage.work import Work

LONGEST_WORDS = 1000


async def accept_evidence(work: Work, actor: Actor, step_id: int, now: datetime, *, words: str = "") -> IomStep:
    """The step is done; the next one comes at once if its day has passed. With the last of them the route waits for
    the methodist's verdict."""
    step, iom = await _to_check(work, actor, step_id, StepStatus.ACCEPTED, now)
    words = words.strip()[:LONGEST_WORDS]
    if not await work.steps.move(
        step,
        StepStatus.ACCEPTED,
        by=actor.person_id,
        now=now,
        comment=words,
        accepted_at=now,
        verdict=words,
        verdict_by=actor.person_id,
    ):
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    await work.outbox.cancel(f"step:{step.id}")
    await notify(
        work,
        EVIDENCE_ACCEPTED,
        key=str(step.id),
        now=now,
        person_id=iom.person_id,
        step_id=step.id,
        has_words=bool(words),
    )
    await offer_due(work, iom, now)
    await settle_if_done(work, iom, now)
    return step


async def return_evidence(work: Work, actor: Actor, step_id: int, words: str, now: datetime) -> IomStep:
    """Almost: the teacher is asked for more, and has a week at least."""
    words = words.strip()[:LONGEST_WORDS]
    if not words:
        raise Invalid("errors-text-needed")
    step, iom = await _to_check(work, actor, step_id, StepStatus.RETURNED, now)
    tries = await work.steps.count_evidence(step.id)
    if not await work.steps.move(
        step,
        StepStatus.RETURNED,
        by=actor.person_id,
        now=now,
        comment=words,
        verdict=words,
        verdict_by=actor.person_id,
        due_on=due_after_return(step.due_on, today_of(work, now)),
        moves=step.moves + 1,
    ):
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    await work.outbox.cancel(f"step:{step.id}")
    await notify(
        work,
        EVIDENCE_RETURNED,
        key=f"{step.id}:{tries}",
        now=now,
        person_id=iom.person_id,
        about=f"step:{step.id}",
        step_id=step.id,
    )
    await plan_reminders(work, step, iom.person_id, now)
    return step


async def _to_check(work: Work, actor: Actor, step_id: int, new: StepStatus, now: datetime) -> tuple[IomStep, Iom]:
    step, iom = await load_step(work, actor, step_id, Action.CONFIRM, now, thing=Thing.IOM_EVIDENCE, holds=True)
    if actor.person_id == iom.person_id:
        raise Forbidden("routes-own-evidence")
    check_open_route(iom)
    check_step_move(step.status, new)
    today = today_of(work, now)
    mentor_id = await mentor_of(work, iom, today)
    sent_at = step.submitted_at or now
    if actor.person_id != mentor_id and not methodist_may_check(
        has_mentor=mentor_id is not None,
        submitted_on=today_of(work, sent_at),
        today=today,
        calendar=work.catalogue.calendar,
    ):
        raise Forbidden("routes-mentor-checks-first")
    return step, iom
