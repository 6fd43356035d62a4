"""People who already live in the town: staff record, job, roles, consent and an attached account, written at once.

For the demo's seed and for stories that begin after registration; registration itself has stories of its own.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from domain.actors import Role
from domain.names import name_key, parse_name
from domain.tables.cells import plain
from models.organisations import Organisation
from models.people import Account, Appointment, Consent, Person, Position
from simulator.people import Person as Phone
from simulator.town import Town

FIRST_USER_ID = 5000


async def organisation(town: Town, name: str, *, municipality: str = "shchyolkovo", kind: str = "school") -> int:
    """The organisation of that name, made if it is not there yet. Returns its id."""
    async with town.bot.database.transaction() as work:
        known = await work.organisations.find_by_key(plain(name))
        if known is not None:
            return known.id
        made = Organisation(name=name, name_key=plain(name), municipality_code=municipality, kind=kind)
        work.organisations.add(made)
        await work.flush()
        return made.id


async def person(
    town: Town,
    full_name: str,
    *,
    organisation_id: int,
    post: str = "subject_teacher",
    subjects: Collection[str] = (),
    roles: Collection[Role] = (),
    birth_year: int | None = 1985,
    career_started_on: date | None = date(2010, 9, 1),
) -> int:
    """A staff record with its roles, without an account. `full_name` is "Surname Given Patronymic". Returns the id."""
    name = parse_name(full_name)
    now = town.clock.now()
    async with town.bot.database.transaction() as work:
        made = Person(
            surname=name.surname,
            given_name=name.given,
            patronymic=name.patronymic,
            name_key=name_key(name),
            birth_year=birth_year,
            career_started_on=career_started_on,
            created_at=now,
        )
        work.people.add(made)
        await work.flush()
        work.people.add_position(Position(person_id=made.id, organisation_id=organisation_id, post=post))
        await work.people.add_subjects(made.id, subjects)
        for role in roles:
            own = role is Role.SCHOOL_COORDINATOR
            work.appointments.add(
                Appointment(
                    person_id=made.id,
                    role=role.value,
                    organisation_id=organisation_id if own else None,
                    from_on=now.date(),
                )
            )
        return made.id


async def resident(
    town: Town,
    full_name: str,
    *,
    organisation_id: int,
    roles: Collection[Role] = (Role.TEACHER,),
    user_id: int | None = None,
    post: str = "subject_teacher",
    subjects: Collection[str] = (),
    birth_year: int | None = 1985,
    career_started_on: date | None = date(2010, 9, 1),
) -> Phone:
    """The same with an account that gave its consent and a phone that has started the bot."""
    person_id = await person(
        town,
        full_name,
        organisation_id=organisation_id,
        post=post,
        subjects=subjects,
        roles=roles,
        birth_year=birth_year,
        career_started_on=career_started_on,
    )
    number = user_id if user_id is not None else FIRST_USER_ID + person_id
    phone = town.person(number, parse_name(full_name).given)
    await attach(town, person_id, number)
    phone.person_id = person_id
    await phone.starts()
    return phone


async def attach(town: Town, person_id: int, user_id: int) -> None:
    """Tie a messenger account to a person, with the consent in force."""
    now = town.clock.now()
    async with town.bot.database.transaction() as work:
        account = Account(messenger="telegram", user_id=user_id, chat_id=user_id, person_id=person_id, created_at=now)
        work.accounts.add(account)
        await work.flush()
        work.accounts.add_consent(
            Consent(account_id=account.id, person_id=person_id, text_version=town.bot.consent.stamp, given_at=now)
        )
