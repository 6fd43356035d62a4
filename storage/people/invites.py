"""Invite links and registrations that wait for a decision."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Invite, InviteUse, Registration


class Invites:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, invite: Invite) -> None:
        self._session.add(invite)

    async def get(self, invite_id: int) -> Invite:
        return await self._session.get_one(Invite, invite_id)

    async def find_by_id(self, invite_id: int) -> Invite | None:
        return await self._session.get(Invite, invite_id)

    async def find(self, token: str) -> Invite | None:
        found: Invite | None = await self._session.scalar(select(Invite).where(Invite.token == token))
        return found

    async def use(self, invite_id: int, account_id: int, now: datetime) -> bool:
        """Count one use, atomically; False when it is used up, out of term, revoked. The same account counts once."""
        if await self._session.get(InviteUse, (invite_id, account_id)) is not None:
            return True
        result = await self._session.execute(
            update(Invite)
            .where(
                Invite.id == invite_id,
                Invite.used < Invite.max_uses,
                Invite.expires_at > now,
                Invite.revoked_at.is_(None),
            )
            .values(used=Invite.used + 1)
        )
        if int(getattr(result, "rowcount", 0)) != 1:
            return False
        self._session.add(InviteUse(invite_id=invite_id, account_id=account_id, used_at=now))
        await self._session.flush()
        return True

    async def was_used(self, invite_id: int, account_id: int) -> bool:
        """Whether this account is among those that used the link."""
        return await self._session.get(InviteUse, (invite_id, account_id)) is not None

    async def open_of_operator(self, role: str, now: datetime) -> Invite | None:
        """A link of the command line for a role that would still open."""
        query = select(Invite).where(
            Invite.role == role,
            Invite.created_by.is_(None),
            Invite.used < Invite.max_uses,
            Invite.expires_at > now,
            Invite.revoked_at.is_(None),
        )
        found: Invite | None = await self._session.scalar(query.order_by(Invite.id.desc()).limit(1))
        return found

    async def find_by_run(self, run_id: str) -> Invite | None:
        found: Invite | None = await self._session.scalar(select(Invite).where(Invite.run_id == run_id))
        return found

    async def made_by(self, person_id: int) -> Sequence[Invite]:
        query = select(Invite).where(Invite.created_by == person_id).order_by(Invite.id.desc())
        return (await self._session.scalars(query)).all()

    async def revoke(self, invite_id: int, now: datetime) -> bool:
        result = await self._session.execute(
            update(Invite).where(Invite.id == invite_id, Invite.revoked_at.is_(None)).values(revoked_at=now)
        )
        return int(getattr(result, "rowcount", 0)) == 1


class Registrations:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, registration: Registration) -> None:
        self._session.add(registration)

    async def get(self, registration_id: int) -> Registration:
        return await self._session.get_one(Registration, registration_id)

    async def find(self, registration_id: int) -> Registration | None:
        return await self._session.get(Registration, registration_id)

    async def find_by_run(self, run_id: str) -> Registration | None:
        found: Registration | None = await self._session.scalar(
            select(Registration).where(Registration.run_id == run_id)
        )
        return found

    async def waiting_of_account(self, account_id: int) -> Registration | None:
        query = select(Registration).where(Registration.account_id == account_id, Registration.status == "waiting")
        found: Registration | None = await self._session.scalar(query)
        return found

    async def waiting(self, organisation_ids: Collection[int] | None = None) -> Sequence[Registration]:
        """All that wait, oldest first; of the given organisations if named."""
        query = select(Registration).where(Registration.status == "waiting").order_by(Registration.id)
        if organisation_ids is not None:
            query = query.where(Registration.organisation_id.in_(organisation_ids))
        return (await self._session.scalars(query)).all()

    async def count_waiting(self, organisation_ids: Collection[int] | None = None) -> int:
        query = select(func.count()).select_from(Registration).where(Registration.status == "waiting")
        if organisation_ids is not None:
            query = query.where(Registration.organisation_id.in_(organisation_ids))
        return await self._session.scalar(query) or 0

    async def decide(
        self,
        registration_id: int,
        status: str,
        *,
        by: int | None,
        own: bool,
        now: datetime,
        person_id: int | None = None,
        reason: str = "",
    ) -> bool:
        """Leave `waiting` once; False when somebody was faster."""
        result = await self._session.execute(
            update(Registration)
            .where(Registration.id == registration_id, Registration.status == "waiting")
            .values(
                status=status, decided_at=now, decided_by=by, is_own_approval=own, person_id=person_id, reason=reason
            )
        )
        return int(getattr(result, "rowcount", 0)) == 1

    async def cancel_of_account(self, account_id: int, now: datetime) -> None:
        await self._session.execute(
            update(Registration)
            .where(Registration.account_id == account_id, Registration.status == "waiting")
            .values(status="cancelled", decided_at=now)
        )
