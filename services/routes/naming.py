"""A route whose mentor is gone goes on: methodists check meanwhile and name another one (P09, a change of mentor)."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Gone, Invalid
from domain.rights import Action
from domain.routes import RouteStatus, StepStatus
from models.routes import Iom, IomStep
from services.outbox import notify
from services.people.about import about_person, methodists_for
from services.routes.access import check_open_route, checkers_of, load_route, may_mentor, today_of
from services.routes.agreeing import settle_agreement
from services.routes.drafting import ask_side
from services.routes.finishing import settle_words
from services.routes.notices import AS_MENTOR, EVIDENCE_CHECK, IOM_MENTOR_GONE, IOM_MENTOR_NAMED, IOM_WORD_ASKED
from storage.work import Work


async def tell_without_mentor(work: Work, iom: Iom, before: int | None, *, now: datetime) -> None:
    """Methodists of the teacher, once for each route and mentor who is gone."""
    for person_id in await methodists_for(work, await about_person(work, iom.person_id), today_of(work, now)):
        await notify(
            work,
            IOM_MENTOR_GONE,
            key=f"{iom.id}:{before}",
            now=now,
            person_id=person_id,
            about=f"iom:{iom.id}",
            iom_id=iom.id,
        )


async def give_mentor(
    work: Work, iom: Iom, mentor_id: int | None, pair_id: int | None, *, by: int | None, now: datetime
) -> None:
    """The one way in which a live route gets another mentor, or none. What waits for the earlier one goes to the later
    or to methodists; a draft needs the own word of the new mentor, and waits for nobody when there is none."""
    before = iom.mentor_id
    if before == mentor_id:
        await work.routes.set(iom, pair_id=pair_id)
        return
    await work.routes.set(iom, mentor_id=mentor_id, pair_id=pair_id, mentor_agreed_at=None)
    work.audit.add("mentor", "iom", iom.id, actor_id=by, now=now, old=before, new=mentor_id)
    await work.outbox.cancel(f"iom:{iom.id}", [IOM_MENTOR_GONE.name])
    steps = await work.steps.of(iom.id)
    if before is not None:
        for about in (f"iom:{iom.id}", *(f"step:{step.id}" for step in steps)):
            await work.outbox.cancel(about, AS_MENTOR, person_id=before)
    for step in steps:
        if step.status == StepStatus.SUBMITTED:
            await _ask_to_check(work, iom, step, now)
    if mentor_id is None:
        if await work.routes.hold_draft(iom):
            await settle_agreement(work, iom, by=by, now=now)
        await settle_words(work, iom, now)
    elif iom.status == RouteStatus.DRAFT:
        await ask_side(work, iom, mentor_id, now)
    elif iom.status == RouteStatus.STEPS_DONE and await work.routes.word_of(iom.id, mentor_id) is None:
        await notify(
            work,
            IOM_WORD_ASKED,
            key=f"{iom.id}:{iom.version}",
            now=now,
            person_id=mentor_id,
            about=f"iom:{iom.id}",
            iom_id=iom.id,
        )


async def _ask_to_check(work: Work, iom: Iom, step: IomStep, now: datetime) -> None:
    """What was sent before waits for the new checker; a methodist who was asked already is not asked again."""
    key = str(await work.steps.first_try_of(step))
    for person_id in await checkers_of(work, iom, today_of(work, now)):
        await notify(
            work,
            EVIDENCE_CHECK,
            key=f"{key}:{iom.version}" if person_id == iom.mentor_id else key,
            now=now,
            person_id=person_id,
            about=f"step:{step.id}",
            step_id=step.id,
            mentor_id=iom.mentor_id,
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
    pair_id = next((one.id for one in await work.routes.pairs_of(iom.person_id) if one.mentor_id == mentor_id), None)
    await give_mentor(work, iom, mentor_id, pair_id, by=actor.person_id, now=now)
    # The mentor of a draft has just been asked for a word on it.
    for person_id in (mentor_id, iom.person_id) if iom.status != RouteStatus.DRAFT else (iom.person_id,):
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
