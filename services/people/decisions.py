"""Letting a newcomer in, or not: who they are among the staff records is for a person to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone
from domain.names import NameParts
from domain.people import PLAIN, check_may_decide, check_reason, gives
from domain.rights import Action, Thing
from models.people import Person, Registration
from services.matching import KnownPerson, PeopleIndex
from services.outbox import notify
from services.people import kinds
from services.people.reattaching import free_record
from services.people.registrations import about_registration
from services.people.staff import check_may_person, give_role, make_person, may_person, places, settle_in, today_of
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A staff record the newcomer may be. `is_sure`: the whole name, once in the organisation."""

    person: Person
    organisations: tuple[str, ...]
    has_account: bool
    is_sure: bool


async def known_people(work: Work) -> list[KnownPerson]:
    """Everybody as matching sees them, with all places of work."""
    rows: dict[int, KnownPerson] = {}
    for person_id, surname, given, patronymic, born, organisation_id in await work.people.known():
        before = rows[person_id].organisation_ids if person_id in rows else frozenset()
        rows[person_id] = KnownPerson(
            id=person_id,
            surname=surname,
            given=given,
            patronymic=patronymic,
            organisation_ids=before | ({organisation_id} if organisation_id is not None else set()),
            born_year=born,
        )
    return list(rows.values())


async def open_registration(work: Work, actor: Actor, registration_id: int) -> Registration:
    """The one that waits, for those who may decide."""
    registration = await work.registrations.find(registration_id)
    if registration is None or registration.status == "cancelled":
        raise Gone("errors-gone")
    check_may_decide(actor, Role(registration.role), await about_registration(work, registration))
    if registration.status != "waiting":
        raise Gone("people-registration-decided")
    return registration


async def candidates(work: Work, actor: Actor, registration: Registration) -> tuple[Candidate, ...]:
    """Whom the newcomer may be, the surest first; only records that the actor may see."""
    if registration.person_id is not None:
        ids, sure = [registration.person_id], registration.person_id
    else:
        name = NameParts(registration.surname, registration.given_name, registration.patronymic)
        match = PeopleIndex(await known_people(work)).match(name, registration.organisation_id)
        ids, sure = ([match.person_id] if match.person_id is not None else list(match.candidates)), match.person_id or 0
    people = await work.people.by_ids(ids)
    reached = await work.accounts.people_with_accounts(ids)
    found = []
    for person_id in ids:
        if person_id != registration.person_id and not await may_person(
            work, actor, Action.READ, Thing.STAFF, person_id
        ):
            continue
        jobs = await work.people.positions_of([person_id])
        schools = [(await work.organisations.get(job.organisation_id)).name for job in jobs]
        found.append(
            Candidate(
                person=people[person_id],
                organisations=tuple(schools),
                has_account=person_id in reached,
                is_sure=person_id == sure,
            )
        )
    return tuple(found)


async def confirm_registration(
    work: Work,
    actor: Actor,
    registration_id: int,
    *,
    person_id: int | None,
    moves_account: bool = False,
    now: datetime,
) -> Person:
    """Let the newcomer in as this staff record (None: as a new one): account, job, roles, N03.

    A record that another account stands for is refused until `moves_account` says it is meant; the former account is
    told. A record with roles is for those who may give these roles. Of two who press, the second is told.
    """
    registration = await open_registration(work, actor, registration_id)
    today = today_of(work, now)
    account = await work.accounts.get(registration.account_id)
    if await work.accounts.consent_of(account.id) is None:
        raise Gone("people-registration-withdrawn")
    if person_id is None:
        name = NameParts(registration.surname, registration.given_name, registration.patronymic)
        person = await make_person(work, name, now=now)
    else:
        found = await work.people.find(person_id)
        if found is None:
            raise Gone("errors-gone")
        person = found
        if registration.person_id != person.id:
            await _check_record(work, actor, person, registration, today)
    if account.person_id not in (None, person.id):
        raise Gone("people-registration-decided")
    await free_record(work, actor.person_id, person.id, account.id, moves=moves_account, now=now)
    decided = await work.registrations.decide(
        registration.id,
        "confirmed",
        by=actor.person_id,
        own=person.id == actor.person_id,
        now=now,
        person_id=person.id,
    )
    if not decided or not await work.accounts.attach(account.id, person.id):
        raise Gone("people-registration-decided")
    await settle_in(
        work,
        person.id,
        organisation_id=registration.organisation_id,
        post=registration.post,
        subjects=registration.subjects,
        today=today,
    )
    await _give_promised(work, registration, person.id, actor.person_id, now)
    await work.outbox.cancel(f"registration:{registration.id}")
    await work.outbox.revive(now, person_id=person.id)
    await notify(
        work, kinds.CONFIRMED, key=str(registration.id), now=now, person_id=person.id, about=f"person:{person.id}"
    )
    work.audit.add(
        "confirm",
        "registration",
        registration.id,
        actor_id=actor.person_id,
        now=now,
        person=person.id,
        own=person.id == actor.person_id,
    )
    return person


async def refuse_registration(
    work: Work, actor: Actor, registration_id: int, *, reason: str, now: datetime
) -> Registration:
    """Not let in, with a reason that the newcomer opens on a button; they may register again."""
    registration = await open_registration(work, actor, registration_id)
    words = check_reason(reason)
    if not await work.registrations.decide(
        registration.id, "refused", by=actor.person_id, own=False, now=now, reason=words
    ):
        raise Gone("people-registration-decided")
    await work.outbox.cancel(f"registration:{registration.id}")
    await notify(
        work,
        kinds.REFUSED,
        key=str(registration.id),
        now=now,
        account_id=registration.account_id,
        registration=registration.id,
    )
    work.audit.add("refuse", "registration", registration.id, actor_id=actor.person_id, now=now)
    return registration


async def _check_record(work: Work, actor: Actor, person: Person, registration: Registration, today: date) -> None:
    """The record is the actor's to give away, and so is every role that would come with it."""
    await check_may_person(work, actor, Action.WRITE, Thing.STAFF, person.id)
    abouts = await places(work, person.id)
    for held in await work.appointments.of_person(person.id, today):
        role = Role(held.role)
        reach = (held.municipalities, held.subjects)
        given = person.id == actor.person_id or any(
            gives(actor, role, about, by=by, direction=reach)
            for about in abouts
            for by in (Thing.APPOINTMENT, Thing.INVITATION)
        )
        if role not in PLAIN and not given:
            raise Forbidden("people-record-has-roles")


async def _give_promised(work: Work, registration: Registration, person_id: int, by: int | None, now: datetime) -> None:
    role = Role(registration.role)
    if role in PLAIN or registration.invite_id is None:
        return
    invite = await work.invites.get(registration.invite_id)
    await give_role(
        work,
        person_id,
        role,
        today=today_of(work, now),
        by=by,
        organisation_id=registration.organisation_id if role is Role.SCHOOL_COORDINATOR else None,
        municipalities=invite.municipalities,
        subjects=invite.subjects,
    )
