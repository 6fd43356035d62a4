"""Whom a newcomer waits for: the nearest people who may decide and whom the bot can reach."""

from __future__ import annotations

from datetime import date

from domain.actors import Role
from domain.people import PLAIN, may_decide
from models.people import Registration
from services.people.staff import about_organisation
from storage.work import Work


async def confirmers(work: Work, registration: Registration, today: date) -> list[int]:
    """The organisation's coordinators; where it has none with an account, methodists of the direction; then heads.

    A role promised by a link goes first to the one who made the link. Empty when nobody is there yet: the
    registration waits for the first who may decide.
    """
    role = Role(registration.role)
    circles: list[list[int]] = []
    if role not in PLAIN and registration.invite_id is not None:
        made_by = (await work.invites.get(registration.invite_id)).created_by
        circles.append([made_by] if made_by is not None else [])
    near = await work.appointments.holders(Role.SCHOOL_COORDINATOR, today, organisation_id=registration.organisation_id)
    circles.append([row.person_id for row in near])
    for roles in ((Role.METHODIST,), (Role.SERVICE_HEAD, Role.SERVICE_DEPUTY), (Role.ADMIN,)):
        rows = [row for one in roles for row in await work.appointments.holders(one, today)]
        circles.append([row.person_id for row in rows])
    about = await about_organisation(work, registration.organisation_id, registration.subjects)
    for circle in circles:
        reached = await work.accounts.people_with_accounts(circle)
        found = []
        for person_id in dict.fromkeys(circle):
            if person_id not in reached or person_id == registration.person_id:
                continue
            actor = await work.appointments.actor_of_person(person_id, today)
            if may_decide(actor, role, about):
                found.append(person_id)
        if found:
            return found
    return []
