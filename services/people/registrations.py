"""A newcomer says who they are and waits; the organisation's coordinator, or a methodist, lets them in (P01)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.actors import Actor, Role
from domain.errors import Gone, Refusal
from domain.names import NameParts
from domain.people import LinkState, may_decide
from domain.rights import About, Action, Thing, reaches
from models.people import Account, Registration
from services.outbox import notify
from services.people import kinds
from services.people.confirmers import confirmers
from services.people.invites import look_at
from services.people.staff import about_organisation, today_of
from storage.work import Work

OVERDUE_AFTER = timedelta(days=3)
"""A coordinator who has not answered for so long is helped by methodists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewcomerDraft:
    """What a person says of themselves; `token` is the role link they came by."""

    name: NameParts
    organisation_id: int
    post: str
    subjects: tuple[str, ...] = ()
    token: str = ""


async def register(work: Work, account: Account, draft: NewcomerDraft, *, run_id: str, now: datetime) -> Registration:
    """Leave what was said to wait for a decision; always, however well the name fits the staff list.

    Needs the consent. A second run, or a second registration while one waits, returns the first.
    A link that ran out meanwhile promises nothing: the person registers as a teacher.
    """
    known = await work.registrations.find_by_run(run_id) or await work.registrations.waiting_of_account(account.id)
    if known is not None:
        return known
    fresh = await work.accounts.get(account.id)
    if fresh.person_id is not None:
        raise Gone("errors-already-done")
    if await work.accounts.consent_of(account.id) is None:
        raise Refusal("people-consent-first")
    invite = None
    if draft.token:
        state, found = await look_at(work, draft.token, account, now)
        if state is LinkState.GOOD and found is not None and await work.invites.use(found.id, account.id, now):
            invite = found
    registration = Registration(
        run_id=run_id,
        account_id=account.id,
        organisation_id=(invite.organisation_id if invite else None) or draft.organisation_id,
        invite_id=invite.id if invite else None,
        role=invite.role if invite else Role.TEACHER.value,
        surname=draft.name.surname,
        given_name=draft.name.given,
        patronymic=draft.name.patronymic,
        post=draft.post,
        subjects=list(draft.subjects),
        created_at=now,
    )
    work.registrations.add(registration)
    await work.flush()
    await work.outbox.cancel(f"account:{account.id}")
    await tell_confirmers(work, registration, now)
    return registration


async def ask_for_role(work: Work, actor: Actor, token: str, account: Account, *, now: datetime) -> Registration:
    """Somebody who is registered opens a role link: the role waits for confirmation like any newcomer's."""
    if actor.person_id is None:
        raise Gone("errors-gone")
    _, invite = await look_at(work, token, account, now)
    jobs = await work.people.positions_of([actor.person_id])
    place = invite.organisation_id if invite is not None and invite.organisation_id else None
    if invite is None or not (place or jobs):
        raise Gone("people-link-unknown")
    run_id = f"link:{invite.id}:{account.id}"
    known = await work.registrations.find_by_run(run_id)
    if known is not None:
        return known
    if not await work.invites.use(invite.id, account.id, now):
        raise Gone("people-link-used")
    person = await work.people.get(actor.person_id)
    registration = Registration(
        run_id=run_id,
        account_id=account.id,
        organisation_id=place or jobs[0].organisation_id,
        invite_id=invite.id,
        role=invite.role,
        surname=person.surname,
        given_name=person.given_name,
        patronymic=person.patronymic,
        post=jobs[0].post if jobs else "subject_teacher",
        subjects=sorted(await work.people.subjects_of(person.id)),
        person_id=person.id,
        created_at=now,
    )
    work.registrations.add(registration)
    await work.flush()
    await tell_confirmers(work, registration, now)
    return registration


async def tell_confirmers(work: Work, registration: Registration, now: datetime) -> None:
    for person_id in await confirmers(work, registration, today_of(work, now)):
        await notify(
            work,
            kinds.WAITS,
            key=str(registration.id),
            now=now,
            person_id=person_id,
            about=f"registration:{registration.id}",
            registration=registration.id,
        )


async def about_registration(work: Work, registration: Registration) -> About:
    return await about_organisation(work, registration.organisation_id, registration.subjects)


async def waiting_for(work: Work, actor: Actor, now: datetime) -> Sequence[Registration]:
    """Those whose turn it is for the actor: a methodist stands in where no coordinator can be reached,
    or where the coordinator has been silent for days."""
    if not (reaches(actor, Action.WRITE, Thing.STAFF) or reaches(actor, Action.WRITE, Thing.INVITATION)):
        return ()
    waiting = await work.registrations.waiting()
    own = {grant.organisation_id for grant in actor.grants if grant.role is Role.SCHOOL_COORDINATOR}
    coordinated = await work.appointments.coordinated_organisations(today_of(work, now)) if waiting else set()
    places = {row.id: row for row in await work.organisations.by_ids({one.organisation_id for one in waiting})}
    found = []
    for one in waiting:
        about = About(
            organisation_id=one.organisation_id,
            municipality=places[one.organisation_id].municipality_code,
            subjects=frozenset(one.subjects),
        )
        elsewhere = one.role == Role.TEACHER and one.organisation_id in coordinated - own
        if elsewhere and now - one.created_at < OVERDUE_AFTER:
            continue
        if may_decide(actor, Role(one.role), about):
            found.append(one)
    return found
