"""The draft: made from a person's deficits, then the teacher's and the mentor's to change (P05)."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.actors import Actor
from domain.errors import Gone, Invalid
from domain.reminders import day_moment
from domain.rights import Action, Thing, check_may
from domain.routes import RouteStatus, draft_steps, options_of
from domain.routes.drafting import DRAFT_DAYS
from domain.routes.statuses import ROUTE_REFUSALS
from models.routes import Iom, IomStep
from services.outbox import Quiet, notify
from services.people.about import about_person, methodists_for
from services.routes.access import load_step, may_mentor, today_of
from services.routes.notices import IOM_CHANGED, IOM_DRAFT, IOM_DRAFT_LATE, IOM_DRAFT_REMINDER
from storage.work import Work

REMIND_ON_DAYS = (7, 12)
LATE_ON_DAY = 15


async def start_route(work: Work, actor: Actor, person_id: int, *, mentor_id: int | None, now: datetime) -> Iom:
    """A draft from the person's latest deficits; the teacher and the mentor are told. A route that is there already
    is returned as it is. `mentor_id` None: a methodist helps (Щёлково 5.2.1.4).

    Methodists within their direction; a teacher for oneself.
    """
    today = today_of(work, now)
    check_may(actor, Action.WRITE, Thing.IOM, await about_person(work, person_id))
    known = await work.routes.active_of(person_id)
    if known is not None:
        return known
    person = await work.people.find(person_id)
    if person is None or person.left_at is not None:
        raise Gone("errors-gone")
    if mentor_id == person_id:
        raise Invalid("routes-own-mentor")
    if mentor_id is not None and not await may_mentor(work, mentor_id, today):
        raise Gone("routes-mentor-left")
    found = await work.diagnostics.deficits_of(person_id)
    draft = draft_steps(work.catalogue, [(row.id, row.catalogue_id) for row in found], today=today)
    pairs = await work.routes.pairs_of(person_id)
    iom = Iom(
        person_id=person_id,
        mentor_id=mentor_id,
        pair_id=next((pair.id for pair in pairs if pair.mentor_id == mentor_id), None),
        starts_on=draft.starts_on,
        ends_on=draft.ends_on,
        total_hours=draft.hours,
        created_by=actor.person_id,
        created_at=now,
    )
    work.routes.add(iom)
    await work.flush()
    work.steps.add_all(
        [
            IomStep(
                iom_id=iom.id,
                number=step.number,
                deficit_id=step.deficit_id,
                catalogue_id=step.catalogue_id,
                kind=step.kind,
                title=step.title,
                evidence_hint=step.evidence,
                hours=step.hours,
                planned_on=step.planned_on,
                due_on=step.due_on,
                is_transfer=step.is_transfer,
            )
            for step in draft.steps
        ]
    )
    work.routes.record("iom", iom.id, "", RouteStatus.DRAFT.value, by=actor.person_id, now=now)
    until = (today + timedelta(DRAFT_DAYS)).isoformat()
    for told_id in filter(None, (iom.person_id, iom.mentor_id)):
        if told_id != iom.created_by:
            await notify(
                work,
                IOM_DRAFT,
                key=str(iom.id),
                now=now,
                person_id=told_id,
                about=f"iom:{iom.id}",
                iom_id=iom.id,
                until=until,
            )
    await remind_of_draft(work, iom, now)
    return iom


async def remind_of_draft(work: Work, iom: Iom, now: datetime) -> None:
    """On days 7 and 12 to both, on day 15 to methodists; a draft that came back has a version and reminders anew."""
    today, about = today_of(work, now), f"iom:{iom.id}"
    until = (today + timedelta(DRAFT_DAYS)).isoformat()
    quiet, zone = work.profile.quiet, work.profile.zone
    for person_id in filter(None, (iom.person_id, iom.mentor_id)):
        for days in REMIND_ON_DAYS:
            await notify(
                work,
                IOM_DRAFT_REMINDER,
                key=f"{iom.id}:{iom.version}:{days}",
                now=now,
                person_id=person_id,
                due_at=day_moment(today + timedelta(days), quiet, zone),
                quiet=Quiet.GOES_ANYWAY,
                about=about,
                iom_id=iom.id,
                until=until,
            )
    for person_id in await methodists_for(work, await about_person(work, iom.person_id), today):
        await notify(
            work,
            IOM_DRAFT_LATE,
            key=f"{iom.id}:{iom.version}",
            now=now,
            person_id=person_id,
            due_at=day_moment(today + timedelta(LATE_ON_DAY), quiet, zone),
            quiet=Quiet.GOES_ANYWAY,
            about=about,
            iom_id=iom.id,
        )


async def choose_option(work: Work, actor: Actor, step_id: int, option: int, now: datetime) -> IomStep:
    """Another way to strengthen the same topic. Whoever agreed before is told and agrees again.

    The teacher, the mentor and methodists, while the route is a draft.
    """
    step, iom = await load_step(work, actor, step_id, Action.WRITE, now)
    if not await work.routes.hold_draft(iom):
        raise Gone(ROUTE_REFUSALS[RouteStatus(iom.status)])
    options = options_of(work.catalogue, step.catalogue_id) if step.catalogue_id else ()
    if not 0 <= option < len(options):
        raise Gone("forms-option-gone")
    chosen = options[option]
    if (step.kind, step.title) == (chosen.kind, chosen.text):
        return step
    kind = work.catalogue.step_kind(chosen.kind)
    hours = iom.total_hours - step.hours + kind.hours
    if not await work.steps.swap(
        step, kind=chosen.kind, title=chosen.text, evidence_hint=kind.evidence, hours=kind.hours
    ):
        raise Gone("errors-stale-button")
    agreed = {iom.person_id: iom.teacher_agreed_at, iom.mentor_id: iom.mentor_agreed_at}
    await work.routes.set(iom, total_hours=hours, teacher_agreed_at=None, mentor_agreed_at=None)
    for person_id, agreed_at in agreed.items():
        if person_id is not None and agreed_at is not None and person_id != actor.person_id:
            await notify(
                work,
                IOM_CHANGED,
                key=f"{iom.id}:{iom.version}",
                now=now,
                person_id=person_id,
                about=f"iom:{iom.id}",
                iom_id=iom.id,
            )
    work.audit.add("choose", "step", step.id, actor_id=actor.person_id, now=now, option=option)
    return step
