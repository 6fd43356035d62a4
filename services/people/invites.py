"""Links as rows: a random token with a term and a number of uses. Only a personal one lets its bearer in at once."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone, Invalid, Refusal
from domain.names import NameParts, name_key
from domain.people import (
    OF_BODY,
    OF_ORGANISATION,
    PLAIN,
    LinkState,
    check_direction,
    check_link,
    gives,
)
from domain.rights import About, Action, Thing, check_may, check_may_give
from models.people import Account, Invite, Person, Position
from services.people.reattaching import free_record
from services.people.staff import about_organisation, check_may_person, give_role, make_person, places, today_of
from storage.work import Work

TOKEN_BYTES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteDraft:
    """A personal link names a person of the staff list, or a name that becomes one; a role link has `uses`."""

    role: Role
    organisation_id: int | None = None
    person_id: int | None = None
    name: NameParts | None = None
    municipalities: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    days: int = 14
    uses: int = 1

    @property
    def is_personal(self) -> bool:
        return self.person_id is not None or self.name is not None


async def make_invite(work: Work, actor: Actor, draft: InviteDraft, *, run_id: str, now: datetime) -> Invite:
    """A new link within what the actor may give; a second run returns the first.

    A personal link for somebody whom another account stands for will move the card to the one who opens it:
    that is logged, and the former account is told when it happens.
    """
    known = await work.invites.find_by_run(run_id)
    if known is not None:
        return known
    about = await about_organisation(work, draft.organisation_id, draft.subjects)
    for one in _reaches(about, draft):
        check_may_give(actor, draft.role, one, by=Thing.INVITATION)
    check_direction(actor, draft.role, draft.municipalities, draft.subjects, by=Thing.INVITATION)
    if draft.role in OF_BODY:
        raise Forbidden("errors-no-rights")
    if draft.role in OF_ORGANISATION and draft.organisation_id is None:
        raise Invalid("people-link-needs-organisation")
    if draft.role not in OF_ORGANISATION and not draft.is_personal:
        raise Invalid("people-link-personal-only")
    person = await _known(work, draft)
    moves = False
    if person is not None:
        if person.id == actor.person_id and draft.role not in PLAIN:
            raise Forbidden("people-appoint-oneself")
        moves = await work.accounts.of_person(person.id) is not None
        await _check_may_hand_over(work, actor, person, now)
    elif draft.name is not None:
        person = await _newly_named(work, draft.name, draft.organisation_id, now)
    invite = Invite(
        token=secrets.token_urlsafe(TOKEN_BYTES),
        run_id=run_id,
        role=draft.role.value,
        organisation_id=draft.organisation_id,
        person_id=person.id if person is not None else None,
        municipalities=sorted(draft.municipalities),
        subjects=sorted(draft.subjects),
        moves_account=moves,
        max_uses=1 if draft.is_personal else draft.uses,
        expires_at=now + timedelta(days=draft.days),
        created_by=actor.person_id,
        created_at=now,
    )
    work.invites.add(invite)
    await work.flush()
    work.audit.add("make", "invite", invite.id, actor_id=actor.person_id, now=now, role=invite.role)
    return invite


def _reaches(about: About, draft: InviteDraft) -> list[About]:
    """A methodist of one municipality gives nobody a wider direction than that one: each is asked."""
    if about.municipality is not None or not draft.municipalities:
        return [about]
    return [
        About(organisation_id=about.organisation_id, municipality=one, subjects=about.subjects)
        for one in draft.municipalities
    ]


async def _known(work: Work, draft: InviteDraft) -> Person | None:
    """The staff record a personal link is for, if there is one: in the organisation when the draft names one."""
    if draft.person_id is not None:
        found = await work.people.find(draft.person_id)
        if found is None:
            raise Gone("errors-gone")
        return found
    if draft.name is None:
        return None
    same = list(await work.people.by_key(name_key(draft.name)))
    if draft.organisation_id is not None:
        here = {person.id for person in await work.people.of_organisation(draft.organisation_id)}
        same = [person for person in same if person.id in here]
    if len(same) > 1:
        raise Invalid("people-invite-namesakes")
    return same[0] if same else None


async def _newly_named(work: Work, name: NameParts, organisation_id: int | None, now: datetime) -> Person:
    """A name that nobody bears becomes a staff record."""
    person = await make_person(work, name, now=now)
    if organisation_id is not None:
        work.people.add_position(Position(person_id=person.id, organisation_id=organisation_id))
        await work.flush()
    return person


async def _check_may_hand_over(work: Work, actor: Actor, person: Person, now: datetime) -> None:
    """Whoever opens a personal link becomes that person with all their roles: nobody gives away what is not theirs."""
    if person.id == actor.person_id:
        return
    await check_may_person(work, actor, Action.WRITE, Thing.INVITATION, person.id)
    abouts = await places(work, person.id)
    for held in await work.appointments.of_person(person.id, today_of(work, now)):
        if Role(held.role) in PLAIN:
            continue
        reach = (held.municipalities, held.subjects)
        if not any(gives(actor, Role(held.role), one, by=Thing.INVITATION, direction=reach) for one in abouts):
            raise Forbidden("people-record-has-roles")


async def look_at(work: Work, token: str, account: Account, now: datetime) -> tuple[LinkState, Invite | None]:
    """What a link is worth to this account now; changes nothing."""
    invite = await work.invites.find(token)
    if invite is None:
        return LinkState.UNKNOWN, None
    if invite.person_id is not None and account.person_id not in (None, invite.person_id):
        return LinkState.OTHERS, invite
    if invite.revoked_at is not None:
        return LinkState.REVOKED, invite
    if await work.invites.was_used(invite.id, account.id):
        return LinkState.USED if invite.max_uses == 1 else LinkState.GOOD, invite
    if invite.used >= invite.max_uses:
        return LinkState.USED, invite
    if invite.expires_at <= now:
        return LinkState.EXPIRED, invite
    return LinkState.GOOD, invite


async def accept_personal(
    work: Work, account: Account, token: str, *, name: NameParts | None = None, now: datetime
) -> Person:
    """A personal or an operator's link is opened after the consent: account, role, at once.

    `name` is what the bearer of an operator's link typed. Of a record with another account the card moves only when
    the maker of the link meant it.
    """
    state, invite = await look_at(work, token, account, now)
    check_link(state)
    if invite is None or (invite.person_id is None and (invite.created_by is not None or name is None)):
        raise Gone("people-link-unknown")
    if await work.accounts.consent_of(account.id) is None:
        raise Refusal("people-consent-first")
    if not await work.invites.use(invite.id, account.id, now):
        raise Gone("people-link-used")
    person = await _bearer(work, invite, account, name, now)
    await free_record(work, invite.created_by, person.id, account.id, moves=invite.moves_account, now=now)
    if not await work.accounts.attach(account.id, person.id):
        raise Gone("people-link-others")
    await work.registrations.cancel_of_account(account.id, now)
    await work.outbox.cancel(f"account:{account.id}")
    await work.outbox.revive(now, person_id=person.id)
    today, role = today_of(work, now), Role(invite.role)
    if role in OF_ORGANISATION:
        await give_role(work, person.id, Role.TEACHER, today=today, by=invite.created_by)
    await give_role(
        work,
        person.id,
        role,
        today=today,
        by=invite.created_by,
        organisation_id=invite.organisation_id if role is Role.SCHOOL_COORDINATOR else None,
        municipalities=invite.municipalities,
        subjects=invite.subjects,
    )
    work.audit.add("accept", "invite", invite.id, actor_id=person.id, now=now)
    return person


async def _bearer(work: Work, invite: Invite, account: Account, name: NameParts | None, now: datetime) -> Person:
    if invite.person_id is not None:
        return await work.people.get(invite.person_id)
    if account.person_id is not None:
        return await work.people.get(account.person_id)
    assert name is not None
    return await make_person(work, name, now=now)


async def revoke_invite(work: Work, actor: Actor, invite_id: int, *, now: datetime) -> None:
    """Its maker may, and whoever keeps all links of the service. A second time changes nothing."""
    invite = await work.invites.find_by_id(invite_id)
    if invite is None:
        raise Gone("errors-gone")
    if invite.created_by is None or invite.created_by != actor.person_id:
        about = await about_organisation(work, invite.organisation_id, invite.subjects)
        check_may_give(actor, Role(invite.role), about, by=Thing.INVITATION)
    if await work.invites.revoke(invite_id, now):
        work.audit.add("revoke", "invite", invite_id, actor_id=actor.person_id, now=now)


async def open_invites(work: Work, actor: Actor, now: datetime) -> Sequence[Invite]:
    """The actor's own links that would still open, newest first."""
    check_may(actor, Action.READ, Thing.INVITATION)
    if actor.person_id is None:
        return ()
    return [
        invite
        for invite in await work.invites.made_by(actor.person_id)
        if invite.revoked_at is None and invite.expires_at > now and invite.used < invite.max_uses
    ]
