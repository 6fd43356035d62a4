"""Both agree, a methodist approves or gives it back (P06)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone, Invalid
from domain.reminders import day_moment
from domain.rights import Action
from domain.routes import RouteStatus, check_route_move, shifted_weeks
from models.routes import Iom
from services.outbox import Quiet, notify
from services.people.about import methodists_for
from services.routes.access import about_route, load_route, mentor_of, today_of
from services.routes.changing import freeze_first
from services.routes.delivery import offer_due
from services.routes.drafting import remind_of_draft
from services.routes.notices import (
    IOM_APPROVED,
    IOM_AT_SCHOOL,
    IOM_RETURNED,
    IOM_TO_APPROVE,
    IOM_TO_APPROVE_REMINDER,
)
from storage.work import Work

APPROVE_IN = 5  # working days
REMIND_APPROVAL = (3, 6)
LONGEST_COMMENT = 1000


async def agree(work: Work, actor: Actor, iom_id: int, now: datetime) -> Iom:
    """The teacher's or the mentor's word; with the last of them the route goes to methodists. Again changes nothing."""
    iom = await load_route(work, actor, iom_id, Action.READ, now)
    today = today_of(work, now)
    mentor_id = await mentor_of(work, iom, today)
    if actor.person_id is None or actor.person_id not in (iom.person_id, mentor_id):
        raise Forbidden("routes-pair-agrees")
    if not await work.routes.hold_draft(iom):
        check_route_move(iom.status, RouteStatus.AGREED)
    is_teacher = actor.person_id == iom.person_id
    if (iom.teacher_agreed_at if is_teacher else iom.mentor_agreed_at) is None:
        await work.routes.set(iom, **{"teacher_agreed_at" if is_teacher else "mentor_agreed_at": now})
        work.audit.add("agree", "iom", iom.id, actor_id=actor.person_id, now=now)
    await settle_agreement(work, iom, by=actor.person_id, now=now)
    return iom


async def settle_agreement(work: Work, iom: Iom, *, by: int | None, now: datetime) -> bool:
    """With the last word that was waited for the draft goes to methodists: whoever has said it, and also when whoever
    had to say it goes."""
    today = today_of(work, now)
    if iom.status != RouteStatus.DRAFT or iom.teacher_agreed_at is None:
        return False
    if await mentor_of(work, iom, today) is not None and iom.mentor_agreed_at is None:
        return False
    if not await work.routes.move(iom, RouteStatus.AGREED, by=by, now=now):
        raise Gone("routes-waits-approval")
    await work.outbox.cancel(f"iom:{iom.id}")
    await _ask_approval(work, iom, today, now)
    return True


async def settle_drafts(work: Work, now: datetime) -> int:
    """Every morning: what waits for a mentor whose role was taken away, or is over by its term, goes to methodists."""
    settled = 0
    for iom in await work.route_lists.wait_for_nobody(today_of(work, now)):
        if await work.routes.hold_draft(iom):
            settled += await settle_agreement(work, iom, by=None, now=now)
    return settled


async def _ask_approval(work: Work, iom: Iom, today: date, now: datetime) -> None:
    until = work.catalogue.calendar.add(today, APPROVE_IN).isoformat()
    for person_id in await methodists_for(work, await about_route(work, iom, today), today):
        await notify(
            work,
            IOM_TO_APPROVE,
            key=f"{iom.id}:{iom.version}",
            now=now,
            person_id=person_id,
            about=f"iom:{iom.id}",
            iom_id=iom.id,
            until=until,
        )
        for days in REMIND_APPROVAL:
            await notify(
                work,
                IOM_TO_APPROVE_REMINDER,
                key=f"{iom.id}:{iom.version}:{days}",
                now=now,
                person_id=person_id,
                due_at=day_moment(work.catalogue.calendar.add(today, days), work.profile.quiet, work.profile.zone),
                quiet=Quiet.GOES_ANYWAY,
                about=f"iom:{iom.id}",
                iom_id=iom.id,
                until=until,
            )


async def approve(work: Work, actor: Actor, iom_id: int, now: datetime) -> Iom:
    """Frozen as approved; a route approved late moves as a whole, so that no step begins in the past, and keeps off
    holidays. An approval of one's own route, or of the one whose mentor one is, is marked. Methodists of the subject
    and heads."""
    iom = await load_route(work, actor, iom_id, Action.CONFIRM, now)
    check_route_move(iom.status, RouteStatus.APPROVED)
    today = today_of(work, now)
    late = timedelta(weeks=shifted_weeks(iom.starts_on, today))

    def moved_on(day: date, since: date = date.min) -> date:
        return max(work.catalogue.calendar.settled(day + late), since) if late else day

    moved = await work.routes.move(
        iom,
        RouteStatus.APPROVED,
        by=actor.person_id,
        now=now,
        approved_by=actor.person_id,
        approved_at=now,
        is_own_approval=actor.person_id in (iom.person_id, iom.mentor_id),
        starts_on=moved_on(iom.starts_on),
        ends_on=moved_on(iom.ends_on),
    )
    if not moved:
        raise Gone("routes-already-approved")
    await work.steps.shift(
        iom.id,
        [
            {
                "id": step.id,
                "planned_on": moved_on(step.planned_on),
                "due_on": moved_on(step.due_on, moved_on(step.planned_on)),
                "approved_due_on": moved_on(step.due_on, moved_on(step.planned_on)),
            }
            for step in await work.steps.of(iom.id)
        ],
    )
    await freeze_first(work, iom, actor.person_id, now)
    await work.outbox.cancel(f"iom:{iom.id}")
    for person_id in filter(None, (iom.person_id, iom.mentor_id)):
        if person_id != actor.person_id:
            await notify(
                work, IOM_APPROVED, key=str(iom.id), now=now, person_id=person_id, about=f"iom:{iom.id}", iom_id=iom.id
            )
    await _tell_school(work, iom, today, now)
    await offer_due(work, iom, now)
    return iom


async def _tell_school(work: Work, iom: Iom, today: date, now: datetime) -> None:
    """The coordinator learns that a route of the school has begun; whose and what about stays out of it."""
    organisation_id = (await about_route(work, iom, today)).organisation_id
    if organisation_id is None:
        return
    holders = await work.appointments.holders(Role.SCHOOL_COORDINATOR, today, organisation_id=organisation_id)
    for person_id in {row.person_id for row in holders} - {iom.person_id, iom.mentor_id}:
        await notify(work, IOM_AT_SCHOOL, key=str(iom.id), now=now, person_id=person_id, iom_id=iom.id)


async def return_draft(work: Work, actor: Actor, iom_id: int, comment: str, now: datetime) -> Iom:
    """Back to the pair with one comment; both agree anew. Methodists of the subject and heads."""
    if not comment.strip():
        raise Invalid("errors-text-needed")
    iom = await load_route(work, actor, iom_id, Action.CONFIRM, now)
    check_route_move(iom.status, RouteStatus.DRAFT)
    moved = await work.routes.move(
        iom,
        RouteStatus.DRAFT,
        by=actor.person_id,
        now=now,
        comment=comment.strip()[:LONGEST_COMMENT],
        teacher_agreed_at=None,
        mentor_agreed_at=None,
    )
    if not moved:
        raise Gone("routes-still-draft")
    await work.outbox.cancel(f"iom:{iom.id}")
    for person_id in filter(None, (iom.person_id, iom.mentor_id)):
        await notify(
            work,
            IOM_RETURNED,
            key=f"{iom.id}:{iom.version}",
            now=now,
            person_id=person_id,
            about=f"iom:{iom.id}",
            iom_id=iom.id,
        )
    await remind_of_draft(work, iom, now)
    return iom
