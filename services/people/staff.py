"""Staff records: making one, and what a person belongs to when rights are asked."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from domain.actors import Actor, Role
from domain.catalogue import PositionCategory
from domain.errors import Forbidden
from domain.names import NameParts, name_key
from domain.rights import About, Action, Thing, may
from models.people import Appointment, Person, Position
from storage.work import Work


def today_of(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()


async def make_person(work: Work, name: NameParts, *, now: datetime) -> Person:
    """A staff record; namesakes are normal, so nothing is looked up here."""
    person = Person(
        surname=name.surname,
        given_name=name.given,
        patronymic=name.patronymic,
        name_key=name_key(name),
        created_at=now,
    )
    work.people.add(person)
    await work.flush()
    return person


async def settle_in(
    work: Work, person_id: int, *, organisation_id: int, post: str, subjects: Collection[str], today: date
) -> None:
    """A job in the organisation unless there is one, subjects added to those known, the roles a post gives."""
    jobs = await work.people.positions_of([person_id])
    if organisation_id not in {job.organisation_id for job in jobs}:
        work.people.add_position(
            Position(person_id=person_id, organisation_id=organisation_id, post=post, is_main=not jobs)
        )
    await work.people.come_back([person_id])
    await work.people.add_subjects(person_id, subjects)
    await give_roles_of_post(work, person_id, post, today=today)


async def give_roles_of_post(work: Work, person_id: int, post: str, *, today: date) -> None:
    """A teacher's, and a manager's where the service tells them apart."""
    roles = [Role.TEACHER]
    if work.catalogue.position(post).category is PositionCategory.MANAGER and work.profile.role("manager").in_use:
        roles.append(Role.MANAGER)
    for role in roles:
        await give_role(work, person_id, role, today=today, by=None)


async def give_role(
    work: Work,
    person_id: int,
    role: Role,
    *,
    today: date,
    by: int | None,
    organisation_id: int | None = None,
    municipalities: Collection[str] = (),
    subjects: Collection[str] = (),
) -> Appointment | None:
    """An appointment from today, unless one of the same reach is in force; None then."""
    for known in await work.appointments.of_person(person_id, today):
        same = (known.role, known.organisation_id) == (role.value, organisation_id)
        if same and (set(known.municipalities), set(known.subjects)) == (set(municipalities), set(subjects)):
            return None
    appointment = Appointment(
        person_id=person_id,
        role=role.value,
        organisation_id=organisation_id,
        municipalities=sorted(municipalities),
        subjects=sorted(subjects),
        from_on=today,
        appointed_by=by,
    )
    work.appointments.add(appointment)
    await work.flush()
    return appointment


async def about_organisation(work: Work, organisation_id: int | None, subjects: Collection[str] = ()) -> About:
    if organisation_id is None:
        return About(subjects=frozenset(subjects))
    organisation = await work.organisations.get(organisation_id)
    return About(
        organisation_id=organisation_id,
        municipality=organisation.municipality_code,
        subjects=frozenset(subjects),
    )


async def places(work: Work, person_id: int) -> tuple[About, ...]:
    """What a staff record is about: once for each job. Whoever has none now is still of the last one; a person of the
    service itself never had any."""
    subjects = frozenset(await work.people.subjects_of(person_id))
    jobs = list(await work.people.positions_of([person_id]))
    last = None if jobs else await work.people.last_job_of(person_id)
    jobs += [last] if last is not None else []
    abouts = []
    for job in jobs:
        organisation = await work.organisations.get(job.organisation_id)
        abouts.append(
            About(
                person_id=person_id,
                organisation_id=organisation.id,
                municipality=organisation.municipality_code,
                subjects=subjects,
            )
        )
    return tuple(abouts) or (About(person_id=person_id, subjects=subjects),)


async def may_person(work: Work, actor: Actor, action: Action, thing: Thing, person_id: int) -> bool:
    """Whether the actor may do it to somebody, at any of their places of work."""
    return any(may(actor, action, thing, about) for about in await places(work, person_id))


async def check_may_person(work: Work, actor: Actor, action: Action, thing: Thing, person_id: int) -> None:
    if not await may_person(work, actor, action, thing, person_id):
        raise Forbidden("errors-no-rights")
