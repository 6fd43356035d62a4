"""Steps come on their days, two at most; reminders are planned with the day and again when it moves (P07)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from domain.actors import Actor
from domain.errors import Forbidden, Gone
from domain.reminders import at_wall, day_moment, day_reminder_moment
from domain.rights import Action
from domain.routes import OPEN, UNDER_WAY, RouteStatus, StepStatus, check_new_due, next_to_offer
from domain.routes.delivery import MOST_OPEN, silent_before
from domain.routes.statuses import ROUTE_REFUSALS, STEP_REFUSALS
from models.routes import Iom, IomStep
from services.outbox import Quiet, notify
from services.people.about import methodists_for
from services.routes.access import about_route, check_open_route, load_route, load_step, mentor_of, today_of
from services.routes.notices import EVIDENCE_CHECK, EVIDENCE_LATE, IOM_STEPS_DONE, STEP_DUE, STEP_NEW, STEP_OVERDUE
from storage.reach import Within
from storage.work import Work

REMINDERS = (STEP_DUE.name, STEP_OVERDUE.name)


async def offer_due(work: Work, iom: Iom, now: datetime, *, early: bool = False) -> int:
    """Offer every step of a route whose turn it is; how many: none while its teacher is away. `early`: one more before
    its day."""
    if iom.status not in UNDER_WAY:
        return 0
    today, offered = today_of(work, now), 0
    if not early and await work.absences.current_of(iom.person_id, today) is not None:
        return 0
    while step := next_to_offer(await work.steps.of(iom.id), today, early=early and offered == 0):
        if not await _offer(work, iom, step, today, now):
            break
        offered += 1
    return offered


async def _offer(work: Work, iom: Iom, step: IomStep, today: date, now: datetime) -> bool:
    if not await work.steps.move(step, StepStatus.OFFERED, by=None, now=now, offered_at=now):
        return False
    if iom.status == RouteStatus.APPROVED:
        await work.routes.move(iom, RouteStatus.IN_PROGRESS, by=None, now=now)
    if step.due_on < today + timedelta(days=3):  # it waited behind others: its day must not be over at once
        await work.steps.swap(step, due_on=today + timedelta(days=7), moves=step.moves + 1)
    kind = IOM_STEPS_DONE if step.is_transfer else STEP_NEW
    await notify(
        work,
        kind,
        key=str(step.id),
        now=now,
        person_id=iom.person_id,
        about=f"step:{step.id}",
        step_id=step.id,
        iom_id=iom.id,
    )
    await plan_reminders(work, step, iom.person_id, now)
    return True


async def plan_reminders(work: Work, step: IomStep, person_id: int, now: datetime) -> None:
    """Before the day and after it, as the profile says; what was planned for another day is taken back."""
    profile, today = work.profile, today_of(work, now)
    await work.outbox.cancel(f"step:{step.id}", REMINDERS)
    for days in profile.reminders.step_before_days:
        due_at = day_reminder_moment(step.due_on, days, now, profile.quiet, profile.zone)
        # On the day of the offer the step itself has just been announced.
        if due_at is not None and due_at.astimezone(profile.zone).date() > today:
            await _remind(work, step, person_id, f"-{days}", due_at, now)
    after = profile.reminders.step_overdue_days[: profile.reminders.max_per_item]
    for days in after:
        due_at = day_moment(step.due_on + timedelta(days), profile.quiet, profile.zone)
        await _remind(work, step, person_id, f"+{days}", due_at, now)


async def _remind(work: Work, step: IomStep, person_id: int, which: str, due_at: datetime, now: datetime) -> None:
    is_before = which.startswith("-")
    end_of_day = at_wall(step.due_on + timedelta(1), time.min, work.profile.zone)
    await notify(
        work,
        STEP_DUE if is_before else STEP_OVERDUE,
        key=f"{step.id}:{step.moves}:{which}",
        now=now,
        person_id=person_id,
        due_at=due_at,
        quiet=Quiet.GOES_ANYWAY,
        expires_at=end_of_day if is_before else None,
        about=f"step:{step.id}",
        step_id=step.id,
        moves=step.moves,
    )


async def offer_due_steps(work: Work, now: datetime) -> int:
    """Every morning: all steps whose day has come, fewer than two being open."""
    offered = 0
    for iom in await work.route_lists.to_offer(today_of(work, now), MOST_OPEN):
        offered += await offer_due(work, iom, now)
    return offered


async def tell_late_checks(work: Work, now: datetime) -> int:
    """Evidence that a mentor has not looked at for five working days, or whose mentor has left or is away: methodists
    may judge, and each is told once."""
    today, told = today_of(work, now), 0
    until = silent_before(today, work.profile.zone, work.catalogue.calendar)
    lines, _ = await work.route_lists.submitted([Within()], without_mentor_since=until, today=today, page=0, size=1000)
    for line in lines:
        is_alone = await mentor_of(work, line.iom, today) is None
        for person_id in await methodists_for(work, await about_route(work, line.iom, today), today):
            told += await notify(
                work,
                EVIDENCE_CHECK if is_alone else EVIDENCE_LATE,
                key=str(await work.steps.first_try_of(line.step)),
                now=now,
                person_id=person_id,
                about=f"step:{line.step.id}",
                step_id=line.step.id,
                mentor_id=line.iom.mentor_id,
            )
    return told


async def postpone(work: Work, actor: Actor, step_id: int, due_on: date, now: datetime) -> IomStep:
    """A new day for an open step, within a month of the approved one; reminders move with it. The teacher."""
    step, iom = await load_step(work, actor, step_id, Action.READ, now, holds=True)
    if actor.person_id != iom.person_id:
        raise Forbidden("routes-teacher-moves")
    check_open_route(iom)
    if step.status not in OPEN:
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    check_new_due(due_on, approved_due_on=step.approved_due_on, today=today_of(work, now))
    if due_on == step.due_on:
        return step
    old = step.due_on
    if not await work.steps.change_open(step, due_on=due_on, moves=step.moves + 1):
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    work.audit.add(
        "move", "step", step.id, actor_id=actor.person_id, now=now, old=old.isoformat(), new=due_on.isoformat()
    )
    await plan_reminders(work, step, iom.person_id, now)
    return step


async def take_next(work: Work, actor: Actor, iom_id: int, now: datetime) -> int:
    """The teacher does not want to wait for the next step's day; 0 when two are open or none is left."""
    iom = await load_route(work, actor, iom_id, Action.READ, now, holds=True)
    if actor.person_id != iom.person_id:
        raise Forbidden("routes-teacher-moves")
    if iom.status not in UNDER_WAY:
        raise Gone(ROUTE_REFUSALS[RouteStatus(iom.status)])
    return await offer_due(work, iom, now, early=True)
