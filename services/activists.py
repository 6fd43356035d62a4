"""Activists are proposed by a methodist with grounds and proof, approved by the head, looked at every year (P13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from domain.activists import (
    REVIEWED_BEFORE,
    ActivistLevel,
    ActivistMove,
    ActivistState,
    Ground,
    after,
    check_proof,
    year_after,
)
from domain.actors import Actor, Role
from domain.errors import Gone, Invalid
from domain.rights import Action, Thing, check_may, reaches
from models.activists import Activist
from models.people import Appointment, Person
from services.outbox import NoticeKind, Priority, notify
from services.people.about import about_person, methodists_for
from services.reach import limits
from storage.pairs import Candidate
from storage.work import Work


async def _is_proposed(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    row = await work.activists.find(args["activist_id"])
    return row is not None and row.status == ActivistState.PROPOSED


async def _is_approved(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    row = await work.activists.find(args["activist_id"])
    return row is not None and row.status == ActivistState.APPROVED


ACTIVIST_PROPOSED = NoticeKind(name="activist_proposed", lifetime=timedelta(days=7), is_true=_is_proposed)
ACTIVIST_APPROVED = NoticeKind(name="activist_approved", lifetime=timedelta(days=7), is_true=_is_approved)
ACTIVIST_REVIEW = NoticeKind(
    name="activist_review", priority=Priority.REMINDER, lifetime=timedelta(days=7), is_true=_is_approved
)
NOTICES = (ACTIVIST_PROPOSED, ACTIVIST_APPROVED, ACTIVIST_REVIEW)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivistDraft:
    person_id: int
    subject: str
    ground: Ground
    level: ActivistLevel
    diagnostics: str
    training: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """`counts` and `quotas` by subject: what there is and what is needed."""

    rows: Sequence[tuple[Activist, Person]]
    counts: dict[str, int]
    quotas: dict[str, int]


async def read_register(work: Work, actor: Actor) -> Register:
    check_may(actor, Action.WRITE if actor.has(Role.METHODIST) else Action.CONFIRM, Thing.ACTIVISTS)
    return Register(
        rows=await work.activists.open(),
        counts=await work.activists.counts(),
        quotas=await work.activists.quotas(),
    )


async def candidates_for(work: Work, actor: Actor) -> list[Candidate]:
    """People at work within the methodist's reach, by name."""
    check_may(actor, Action.WRITE, Thing.ACTIVISTS)
    return await work.candidates.at_work(limits(reaches(actor, Action.WRITE, Thing.ACTIVISTS)))


async def propose_activist(work: Work, actor: Actor, draft: ActivistDraft, *, run_id: str, now: datetime) -> Activist:
    """A methodist, of a person in the direction; both proofs are needed. Heads are told."""
    known = await work.activists.find_by_run(run_id)
    if known is not None:
        return known
    check_may(actor, Action.WRITE, Thing.ACTIVISTS, await about_person(work, draft.person_id))
    if await work.activists.open_of(draft.person_id) is not None:
        raise Invalid("activists-already")
    row = Activist(
        run_id=run_id,
        person_id=draft.person_id,
        subject=draft.subject,
        ground=draft.ground.value,
        level=draft.level.value,
        diagnostics=check_proof(draft.diagnostics),
        training=check_proof(draft.training),
        status=ActivistState.PROPOSED.value,
        proposed_by=actor.person_id,
        created_at=now,
    )
    work.activists.add(row)
    await work.flush()
    work.audit.add("proposed", "activist", row.id, actor_id=actor.person_id, now=now)
    heads = [
        holder.person_id
        for role in (Role.SERVICE_HEAD, Role.SERVICE_DEPUTY)
        for holder in await work.appointments.holders(role, _today(work, now))
    ]
    for person_id in dict.fromkeys(heads):
        await notify(work, ACTIVIST_PROPOSED, key=str(row.id), now=now, person_id=person_id, activist_id=row.id)
    return row


async def decide_activist(work: Work, actor: Actor, activist_id: int, move: ActivistMove, *, now: datetime) -> Activist:
    """The head: approve, refuse, prolong for a year, end. The role begins and ends with it."""
    row = await find_activist(work, actor, activist_id)
    check_may(actor, Action.CONFIRM, Thing.ACTIVISTS, await about_person(work, row.person_id))
    today = _today(work, now)
    old = ActivistState(row.status)
    values: dict[str, Any] = {"status": after(old, move).value}
    if move in (ActivistMove.APPROVE, ActivistMove.PROLONG):
        values["to_on"] = year_after(today)
    if move is ActivistMove.APPROVE:
        values["from_on"] = today
    elif move is ActivistMove.END:
        values["to_on"] = today
    if not await work.activists.change(row, old.value, **values):
        raise Gone(f"activists-is-{row.status}")
    work.routes.record("activist", row.id, old.value, row.status, by=actor.person_id, now=now)
    work.audit.add(move.value, "activist", row.id, actor_id=actor.person_id, now=now)
    held = [one for one in await work.appointments.of_person(row.person_id, today) if one.role == Role.ACTIVIST]
    if move is ActivistMove.APPROVE and not held:
        work.appointments.add(
            Appointment(person_id=row.person_id, role=Role.ACTIVIST.value, from_on=today, appointed_by=actor.person_id)
        )
    if move is ActivistMove.APPROVE:
        await notify(work, ACTIVIST_APPROVED, key=str(row.id), now=now, person_id=row.person_id, activist_id=row.id)
    if move is ActivistMove.END:
        for one in held:
            await work.appointments.end(one.id, now)
    return row


async def set_quota(work: Work, actor: Actor, subject: str, needed: int, *, now: datetime) -> None:
    """How many of a subject are needed: a methodist or the head."""
    check_may(actor, Action.WRITE if actor.has(Role.METHODIST) else Action.CONFIRM, Thing.ACTIVISTS)
    await work.activists.set_quota(subject, needed)
    work.audit.add("quota", "activist", None, actor_id=actor.person_id, now=now, subject=subject, needed=needed)


async def review_activists(work: Work, *, now: datetime) -> dict[str, int]:
    """A month before a year is over methodists and heads are asked whether to go on; once for each term."""
    today, asked = _today(work, now), 0
    for row in await work.activists.to_review(today + REVIEWED_BEFORE):
        heads = await work.appointments.holders(Role.SERVICE_HEAD, today)
        people = [one.person_id for one in heads]
        people += await methodists_for(work, await about_person(work, row.person_id), today)
        for person_id in dict.fromkeys(people):
            asked += await notify(
                work,
                ACTIVIST_REVIEW,
                key=f"{row.id}:{row.to_on}",
                now=now,
                person_id=person_id,
                activist_id=row.id,
            )
    return {"asked": asked}


async def find_activist(work: Work, actor: Actor, activist_id: int) -> Activist:
    check_may(actor, Action.WRITE if actor.has(Role.METHODIST) else Action.CONFIRM, Thing.ACTIVISTS)
    row = await work.activists.find(activist_id)
    if row is None:
        raise Gone("errors-gone")
    return row


def _today(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()
