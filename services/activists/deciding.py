"""The head approves activists for a year, every year anew; how many are needed (P13)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from domain.activists import MOVES, REVIEWED_BEFORE, ActivistMove, ActivistState, year_after
from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone, Invalid
from domain.rights import Action, Thing, check_may, may, reaches
from models.activists import Activist
from models.people import Appointment
from services.activists.notices import ACTIVIST_APPROVED, ACTIVIST_REVIEW
from services.activists.reading import find_line
from services.outbox import notify
from services.people.about import about_person, methodists_for
from storage.work import Work


async def decide_activist(work: Work, actor: Actor, activist_id: int, move: ActivistMove, *, now: datetime) -> Activist:
    """The head: approve with both proofs, refuse, prolong for a year, end; the role begins and ends with it.
    A methodist takes a proposal back before that: its person has heard nothing of it."""
    row, about = await find_line(work, activist_id)
    check_may(actor, Action.WRITE if move is ActivistMove.WITHDRAW else Action.CONFIRM, Thing.ACTIVISTS, about)
    today = _today(work, now)
    old = ActivistState(row.status)
    values: dict[str, Any] = {"status": MOVES.after(old, move).value}
    if move is ActivistMove.APPROVE and not row.training:
        raise Invalid("activists-no-training")
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
    """How many of a subject are needed: a methodist of the subject or the head."""
    own = [one.grant.subjects for one in reaches(actor, Action.WRITE, Thing.ACTIVISTS)]
    if not may(actor, Action.CONFIRM, Thing.ACTIVISTS) and not any(not one or subject in one for one in own):
        raise Forbidden("errors-no-rights")
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


def _today(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()
