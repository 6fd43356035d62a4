"""People of a test's town, written straight into the base."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from domain.actors import Role
from domain.names import name_key, parse_name
from domain.tables.cells import plain
from models.organisations import Organisation
from models.people import Account, Appointment, Person, Position
from storage.work import Work
from tests.services.conftest import TUESDAY

FIRST_DAY = date(2026, 1, 1)


async def add_school(work: Work, name: str, municipality: str = "shchyolkovo") -> int:
    school = Organisation(name=name, name_key=plain(name), municipality_code=municipality, kind="school")
    work.organisations.add(school)
    await work.flush()
    return school.id


async def add_person(
    work: Work,
    full_name: str,
    organisation_id: int,
    *,
    roles: Collection[Role] = (),
    subjects: Collection[str] = (),
    post: str = "subject_teacher",
    account: bool = True,
    blocked: bool = False,
) -> int:
    """A staff record with its job; `account` attaches a messenger account, `blocked` makes it unreachable."""
    name = parse_name(full_name)
    person = Person(
        surname=name.surname,
        given_name=name.given,
        patronymic=name.patronymic,
        name_key=name_key(name),
        created_at=TUESDAY,
    )
    work.people.add(person)
    await work.flush()
    work.people.add_position(Position(person_id=person.id, organisation_id=organisation_id, post=post))
    await work.people.add_subjects(person.id, subjects)
    for role in roles:
        own = organisation_id if role is Role.SCHOOL_COORDINATOR else None
        work.appointments.add(Appointment(person_id=person.id, role=role.value, organisation_id=own, from_on=FIRST_DAY))
    if account:
        number = 9000 + person.id
        work.accounts.add(
            Account(
                user_id=number,
                chat_id=number,
                person_id=person.id,
                created_at=TUESDAY,
                unreachable_at=TUESDAY if blocked else None,
            )
        )
    await work.flush()
    return person.id
