"""Bodies: made by the service with their leader, joined by subject or by wish, kept by their leader (P14)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from domain.actors import Actor
from domain.bodies import (
    BodyDraft,
    Terrain,
    check_may_with,
    check_name,
    is_of_measure,
    is_of_school,
    joins_by_subject,
    keeps,
    kind_of,
    leader_role,
    municipalities_of,
    terrain_of,
)
from domain.catalogue import NO_SUBJECT
from domain.errors import Forbidden, Gone, Invalid
from domain.rights import About, Action, Thing, check_may, reaches
from models.bodies import Body
from models.people import Appointment, Person
from services.outbox import NoticeKind, notify
from services.people.appointments import may_appoint
from services.reach import limits
from storage.bodies import Member
from storage.reach import within
from storage.work import Work


async def _leads(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    body = await work.bodies.find(args["body"])
    return body is not None and body.closed_at is None


BODY_LEADER = NoticeKind(name="body_leader", is_retold=True, is_true=_leads)
NOTICES = (BODY_LEADER,)


async def make_body(work: Work, actor: Actor, draft: BodyDraft, *, run_id: str, now: datetime) -> Body:
    """A methodist in their direction (Щёлково 5.2.2.1). The leader gets the role for this body and a notice; teachers
    of the subject become members at once. The same run makes one body.
    """
    row = kind_of(work.profile, draft.kind)
    places = municipalities_of(actor)
    school = await work.bodies.organisation_of(draft.leader_id) if is_of_school(row) else None
    terrain = Terrain(
        body_id=None,
        subject=draft.subject,
        municipalities=places,
        organisation_id=school.id if school is not None else None,
    )
    check_may_with(actor, Action.WRITE, Thing.ASSOCIATION, terrain)
    made = await work.bodies.find_by_run(run_id)
    if made is not None:
        return made
    leader = await work.people.find(draft.leader_id)
    if leader is None or leader.left_at is not None:
        raise Gone("bodies-leader-left")
    if is_of_school(row) and school is None:
        raise Invalid("bodies-leader-without-school")
    if draft.subject != NO_SUBJECT and draft.subject not in {one.id for one in work.catalogue.subjects}:
        raise Gone("errors-gone")
    role = leader_role(work.profile, row.term)
    if not await may_appoint(work, actor, leader.id, role):
        raise Forbidden("errors-no-rights")
    body = Body(
        run_id=run_id,
        kind=row.id,
        term=row.term.value,
        subject=draft.subject,
        name=check_name(draft.name),
        organisation_id=school.id if school is not None else None,
        municipalities=sorted(places),
        created_at=now,
    )
    work.bodies.add(body)
    await work.flush()
    work.appointments.add(
        Appointment(
            person_id=leader.id,
            role=role.value,
            body_id=body.id,
            from_on=_today(work, now),
            appointed_by=actor.person_id,
        )
    )
    await work.bodies.join(body.id, leader.id, source="leader", now=now)
    await _join_by_subject(work, body, now)
    work.audit.add("made", "body", body.id, actor_id=actor.person_id, now=now, leader=leader.id)
    await notify(
        work, BODY_LEADER, key=str(body.id), now=now, person_id=leader.id, about=f"body:{body.id}", body=body.id
    )
    return body


async def leader_candidates(work: Work, actor: Actor) -> Sequence[tuple[Person, str]]:
    """Staff within the actor's reach of appointments, by name, with their organisation."""
    check_may(actor, Action.WRITE, Thing.ASSOCIATION)
    return await work.bodies.people(within(limits(reaches(actor, Action.WRITE, Thing.APPOINTMENT)), Person.id))


async def refresh_members(work: Work, actor: Actor, body_id: int, *, now: datetime) -> int:
    """The leader or the service: teachers of the subject who came meanwhile become members. Returns how many."""
    body = await open_body(work, body_id)
    check_may_with(actor, Action.WRITE, Thing.ASSOCIATION, terrain_of(body))
    return await _join_by_subject(work, body, now)


async def refresh_all(work: Work, now: datetime) -> dict[str, int]:
    """The daily round: newly confirmed people of a subject join its bodies."""
    return {"joined": sum([await _join_by_subject(work, body, now) for body in await work.bodies.open()])}


async def join_body(work: Work, actor: Actor, body_id: int, *, now: datetime) -> bool:
    """Anybody who works where the body stands, for oneself. False when a member already."""
    person_id = _self(actor)
    body = await open_body(work, body_id)
    if not await work.bodies.works_where(body, person_id):
        raise Forbidden("bodies-elsewhere")
    return await work.bodies.join(body.id, person_id, source="request", now=now)


async def leave_body(work: Work, actor: Actor, body_id: int, *, now: datetime) -> bool:
    """For oneself; a leader stays while leading. False when no member."""
    person_id = _self(actor)
    body = await open_body(work, body_id)
    if person_id in {leader.id for leader in await work.bodies.leaders(body.id, _today(work, now))}:
        raise Forbidden("bodies-leader-stays")
    return await work.bodies.leave(body.id, person_id, now)


async def read_members(work: Work, actor: Actor, body_id: int, *, page: int, size: int) -> Sequence[Member]:
    """Names of members: the leader and the service."""
    body = await open_body(work, body_id)
    if not keeps(actor, body):
        raise Forbidden("errors-no-rights")
    return await work.bodies.members(body.id, page=page, size=size)


async def open_body(work: Work, body_id: int) -> Body:
    body = await work.bodies.find(body_id)
    if body is None or body.closed_at is not None or is_of_measure(body.kind):
        raise Gone("bodies-closed")
    return body


async def _join_by_subject(work: Work, body: Body, now: datetime) -> int:
    if body.subject == NO_SUBJECT or not joins_by_subject(body.term):
        return 0
    return await work.bodies.join_by_subject(body, now)


def _self(actor: Actor) -> int:
    check_may(actor, Action.AGREE, Thing.ASSOCIATION, About(person_id=actor.person_id))
    assert actor.person_id is not None
    return actor.person_id


def _today(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()
