"""The draft is the pair's to change together: another way, a step of one's own, days, hours (P05)."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone, Invalid
from domain.rights import Action
from domain.routes import RouteStatus, options_of
from domain.routes.corrections import Act, Change, check_change
from domain.routes.statuses import ROUTE_REFUSALS
from models.routes import Iom, IomStep
from services.outbox import notify
from services.routes.access import load_route, load_step, today_of
from services.routes.changing import APPLIES
from services.routes.notices import IOM_CHANGED
from storage.work import Work

FEWEST = 2  # a step and the transfer at least


async def edit_draft(work: Work, actor: Actor, iom_id: int, change: Change, now: datetime) -> Iom:
    """Whoever agreed before is told and agrees again. The teacher, the mentor and methodists, while it is a draft."""
    iom = await load_route(work, actor, iom_id, Action.WRITE, now)
    if not await work.routes.hold_draft(iom):
        raise Gone(ROUTE_REFUSALS[RouteStatus(iom.status)])
    steps = await work.steps.of(iom.id)
    check_change(change, steps, today_of(work, now))
    if change.act is Act.DROP:
        if len(steps) <= FEWEST:
            raise Invalid("routes-last-step-stays")
        await work.steps.remove(iom.id, change.step_id or 0)
    else:
        await APPLIES[change.act](work, iom, change, actor.person_id, now)
    steps = await work.steps.of(iom.id)
    agreed = {iom.person_id: iom.teacher_agreed_at, iom.mentor_id: iom.mentor_agreed_at}
    await work.routes.set(
        iom,
        total_hours=sum(step.hours for step in steps),
        starts_on=min(step.planned_on for step in steps),
        ends_on=max(step.due_on for step in steps),
        teacher_agreed_at=None,
        mentor_agreed_at=None,
    )
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
    work.audit.add("edit", "iom", iom.id, actor_id=actor.person_id, now=now, act=change.act.value)
    return iom


async def choose_option(work: Work, actor: Actor, step_id: int, option: int, now: datetime) -> IomStep:
    """Another way to strengthen the same topic; the one that stands already changes nothing."""
    step, iom = await load_step(work, actor, step_id, Action.WRITE, now)
    before = (step.kind, step.title)
    chosen = options_now(work, step, option)
    if before != chosen or iom.status != RouteStatus.DRAFT:
        await edit_draft(work, actor, iom.id, Change(act=Act.SWAP, step_id=step.id, option=option), now)
    return step


def options_now(work: Work, step: IomStep, option: int) -> tuple[str, str]:
    """Kind and words of an option of the step's topic; Gone when the topic has no such option."""
    options = options_of(work.catalogue, step.catalogue_id) if step.catalogue_id else ()
    if not 0 <= option < len(options):
        raise Gone("forms-option-gone")
    return options[option].kind, options[option].text
