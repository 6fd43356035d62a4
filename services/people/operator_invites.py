"""Links of the command line: for the first administrator and for whoever the operator names."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from domain.actors import OPERATOR, Role
from domain.errors import Invalid
from domain.people import OF_BODY, OF_ORGANISATION, OPERATOR_LINK_DAYS
from domain.rights import About, Thing, check_may_give
from models.people import Invite
from services.people.invites import TOKEN_BYTES
from services.people.staff import today_of
from storage.work import Work


async def operator_invite(work: Work, role: Role, *, now: datetime) -> Invite:
    """`python -m app invite ROLE`: one use, a week; the bearer types the own name. Not for roles of an organisation."""
    if role in (*OF_ORGANISATION, *OF_BODY):
        raise Invalid("people-link-needs-organisation")
    check_may_give(OPERATOR, role, About(), by=Thing.INVITATION)
    invite = Invite(
        token=secrets.token_urlsafe(TOKEN_BYTES),
        role=role.value,
        expires_at=now + timedelta(days=OPERATOR_LINK_DAYS),
        created_at=now,
    )
    work.invites.add(invite)
    await work.flush()
    work.audit.add("make", "invite", invite.id, actor_id=None, now=now, role=role.value)
    return invite


async def first_invite(work: Work, now: datetime) -> Invite | None:
    """The link for the first administrator of an empty base, the same until it is used; None once there is one."""
    if await work.appointments.ids_of_admins(today_of(work, now)):
        return None
    waiting = await work.invites.open_of_operator(Role.ADMIN.value, now)
    return waiting or await operator_invite(work, Role.ADMIN, now=now)
