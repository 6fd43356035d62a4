"""A role is an appointment: by whom, with which reach, from a day to a day, by an order. It ends, it is not erased."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone, Invalid
from domain.names import NameParts
from domain.people import OF_BODY, check_direction, check_leaves_an_admin, gives
from domain.rights import Thing
from models.people import Account, Appointment, Person
from services.outbox import notify
from services.people import kinds
from services.people.staff import give_role, make_person, places, today_of
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentDraft:
    person_id: int
    role: Role
    organisation_id: int | None = None
    municipalities: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    order_number: str = ""
    to_on: date | None = None


async def appoint(work: Work, actor: Actor, draft: AppointmentDraft, *, run_id: str, now: datetime) -> Appointment:
    """Give a role within what the actor may give; a second run returns the first, a role held already is refused.

    Nobody appoints oneself, and nobody gives a wider direction than the own one (roles.md, principle 1).
    The technical administrator names only the first head of the service (roles.md).
    """
    known = await work.appointments.find_by_run(run_id)
    if known is not None:
        return known
    today = today_of(work, now)
    if draft.person_id == actor.person_id:
        raise Forbidden("people-appoint-oneself")
    if draft.role in OF_BODY:
        raise Forbidden("errors-no-rights")
    if not await may_appoint(work, actor, draft.person_id, draft.role):
        raise Forbidden("errors-no-rights")
    is_service = actor.has(Role.SERVICE_HEAD, Role.SERVICE_DEPUTY)
    if draft.role is Role.SERVICE_HEAD and not is_service and await work.appointments.holders(draft.role, today):
        raise Forbidden("people-head-exists")
    if draft.to_on is not None and draft.to_on < today:
        raise Invalid("people-term-past")
    check_direction(actor, draft.role, draft.municipalities, draft.subjects, by=Thing.APPOINTMENT)
    appointment = await give_role(
        work,
        draft.person_id,
        draft.role,
        today=today,
        by=actor.person_id,
        organisation_id=draft.organisation_id if draft.role is Role.SCHOOL_COORDINATOR else None,
        municipalities=draft.municipalities,
        subjects=draft.subjects,
    )
    if appointment is None:
        raise Gone("people-role-held")
    appointment.run_id, appointment.order_number, appointment.to_on = run_id, draft.order_number, draft.to_on
    await work.flush()
    await notify(
        work,
        kinds.APPOINTED,
        key=str(appointment.id),
        now=now,
        person_id=draft.person_id,
        about=f"appointment:{appointment.id}",
        appointment=appointment.id,
    )
    work.audit.add("appoint", "appointment", appointment.id, actor_id=actor.person_id, now=now, role=appointment.role)
    return appointment


async def may_appoint(work: Work, actor: Actor, person_id: int, role: Role) -> bool:
    """Whether the actor may give this role to the person, at any of their places of work."""
    return any(gives(actor, role, about, by=Thing.APPOINTMENT) for about in await places(work, person_id))


async def end_appointment(work: Work, actor: Actor, appointment_id: int, *, now: datetime) -> Appointment:
    """End a role from this moment. Who may give it may end it; the last administrator stays. Twice is once."""
    appointment = await work.appointments.find(appointment_id)
    if appointment is None or appointment.ended_at is not None:
        raise Gone("people-role-ended-already")
    role = Role(appointment.role)
    if not await may_appoint(work, actor, appointment.person_id, role):
        raise Forbidden("errors-no-rights")
    today = today_of(work, now)
    if role is Role.ADMIN:
        admins = await work.appointments.ids_of_admins(today)
        check_leaves_an_admin([role] if appointment.person_id in admins else [], len(admins))
    if not await work.appointments.end(appointment.id, now):
        raise Gone("people-role-ended-already")
    await work.outbox.cancel(f"appointment:{appointment.id}")
    await notify(
        work,
        kinds.DISMISSED,
        key=str(appointment.id),
        now=now,
        person_id=appointment.person_id,
        appointment=appointment.id,
    )
    work.audit.add("end", "appointment", appointment.id, actor_id=actor.person_id, now=now, role=role.value)
    return appointment


async def become_admin(
    work: Work, account: Account, *, is_named: bool, name: NameParts | None = None, now: datetime
) -> Person:
    """Whoever the settings name as administrator takes the role; a newcomer types the own name.

    `is_named` is the edge's word that the account stands in the settings. A second time changes nothing.
    """
    if not is_named:
        raise Forbidden("errors-no-rights")
    fresh = await work.accounts.get(account.id)
    if fresh.person_id is not None:
        person = await work.people.get(fresh.person_id)
    else:
        if name is None or await work.accounts.consent_of(account.id) is None:
            raise Gone("people-consent-first")
        person = await make_person(work, name, now=now)
        await work.accounts.attach(account.id, person.id)
        await work.outbox.cancel(f"account:{account.id}")
        await work.registrations.cancel_of_account(account.id, now)
    made = await give_role(work, person.id, Role.ADMIN, today=today_of(work, now), by=None)
    if made is not None:
        work.audit.add("appoint", "appointment", made.id, actor_id=person.id, now=now, role=Role.ADMIN.value)
    return person
