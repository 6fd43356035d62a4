"""The draft: made from a person's deficits, then the teacher's and the mentor's to change (P05)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.actors import Actor
from domain.errors import Gone, Invalid
from domain.reminders import day_moment
from domain.rights import Action, Thing, check_may
from domain.routes import RouteStatus, draft_steps
from domain.routes.drafting import DRAFT_DAYS, MOST_TOPICS, Basis
from models.routes import Iom, IomStep
from services.outbox import Quiet, notify
from services.people.about import about_person, methodists_for
from services.routes.access import may_mentor, today_of
from services.routes.notices import IOM_DRAFT, IOM_DRAFT_LATE, IOM_DRAFT_REMINDER
from storage.work import Work

REMIND_ON_DAYS = (7, 12)
LATE_ON_DAY = 15


async def start_route(
    work: Work,
    actor: Actor,
    person_id: int,
    *,
    mentor_id: int | None,
    now: datetime,
    basis: Basis = Basis.RESULTS,
    topics: Sequence[str] = (),
) -> Iom:
    """A draft from the person's latest deficits or, on another basis, from topics of the catalogue; the teacher and the
    mentor are told. An active route on this basis is returned as it is. `mentor_id` None: a methodist helps
    (Щёлково 5.2.1.4).

    Methodists within their direction, the mentor of a live pair, a teacher for oneself.
    """
    today = today_of(work, now)
    pairs = await work.routes.pairs_of(person_id)
    about = await about_person(work, person_id, mentor_ids=[pair.mentor_id for pair in pairs])
    check_may(actor, Action.WRITE, Thing.IOM, about)
    known = await work.routes.active_of(person_id, basis.value)
    if known is not None:
        return known
    person = await work.people.find(person_id)
    if person is None or person.left_at is not None:
        raise Gone("errors-gone")
    if mentor_id == person_id:
        raise Invalid("routes-own-mentor")
    if mentor_id is not None and not await may_mentor(work, mentor_id, today):
        raise Gone("routes-mentor-left")
    draft = draft_steps(work.catalogue, await _topics(work, person_id, basis, topics), today=today)
    iom = Iom(
        person_id=person_id,
        mentor_id=mentor_id,
        basis=basis.value,
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
    for told_id in filter(None, (iom.person_id, iom.mentor_id)):
        if told_id != iom.created_by:
            await _tell_side(work, iom, told_id, now)
    await remind_of_draft(work, iom, now)
    return iom


async def _topics(work: Work, person_id: int, basis: Basis, topics: Sequence[str]) -> list[tuple[int | None, str]]:
    found = {row.catalogue_id: row.id for row in await work.diagnostics.deficits_of(person_id)}
    if basis is Basis.RESULTS:
        return [(deficit_id, topic) for topic, deficit_id in found.items()]
    known = {deficit.id for deficit in work.catalogue.deficits}
    if not known.issuperset(topics):
        raise Gone("forms-option-gone")
    if len(topics) > MOST_TOPICS:
        raise Invalid("routes-too-many-topics", limit=MOST_TOPICS)
    return [(found.get(topic), topic) for topic in topics]


async def ask_side(work: Work, iom: Iom, person_id: int, now: datetime) -> None:
    """Somebody whose word on a draft is needed from now on: told, and reminded on days 7 and 12."""
    await _tell_side(work, iom, person_id, now)
    await _remind_side(work, iom, person_id, now)


async def _tell_side(work: Work, iom: Iom, person_id: int, now: datetime) -> None:
    await notify(
        work,
        IOM_DRAFT,
        key=f"{iom.id}:{iom.version}",
        now=now,
        person_id=person_id,
        about=f"iom:{iom.id}",
        iom_id=iom.id,
        until=_until(work, now),
    )


async def _remind_side(work: Work, iom: Iom, person_id: int, now: datetime) -> None:
    for days in REMIND_ON_DAYS:
        await notify(
            work,
            IOM_DRAFT_REMINDER,
            key=f"{iom.id}:{iom.version}:{days}",
            now=now,
            person_id=person_id,
            due_at=day_moment(today_of(work, now) + timedelta(days), work.profile.quiet, work.profile.zone),
            quiet=Quiet.GOES_ANYWAY,
            about=f"iom:{iom.id}",
            iom_id=iom.id,
            until=_until(work, now),
        )


def _until(work: Work, now: datetime) -> str:
    return (today_of(work, now) + timedelta(DRAFT_DAYS)).isoformat()


async def remind_of_draft(work: Work, iom: Iom, now: datetime) -> None:
    """On days 7 and 12 to both, on day 15 to methodists; a draft that came back has a version and reminders anew."""
    today, about = today_of(work, now), f"iom:{iom.id}"
    quiet, zone = work.profile.quiet, work.profile.zone
    for side in filter(None, (iom.person_id, iom.mentor_id)):
        await _remind_side(work, iom, side, now)
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
