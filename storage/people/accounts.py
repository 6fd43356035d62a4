"""Accounts in messengers and the consents given from them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import String, bindparam, cast, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import ConversationState
from models.people import Account, Consent
from storage.asking import OneOrMany

_MESSENGER = bindparam("messenger", type_=String)
_STANDING = OneOrMany.of(
    lambda picked: (
        select(Account, ConversationState.data)
        .outerjoin(ConversationState, ConversationState.key == _MESSENGER + ":" + cast(Account.user_id, String))
        .where(Account.messenger == _MESSENGER, picked(Account.user_id))
    )
)


class Accounts:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, account: Account) -> None:
        self._session.add(account)

    async def get(self, account_id: int) -> Account:
        return await self._session.get_one(Account, account_id)

    async def find(self, messenger: str, user_id: int) -> Account | None:
        query = select(Account).where(Account.messenger == messenger, Account.user_id == user_id)
        found: Account | None = await self._session.scalar(query)
        return found

    async def standing(self, messenger: str, user_ids: Collection[int]) -> dict[int, tuple[Account, dict[str, Any]]]:
        """The accounts of these users by user id, each with what `States` keep of its conversation."""
        rows = await self._session.execute(*_STANDING.about(user_ids, messenger=messenger))
        return {account.user_id: (account, data or {}) for account, data in rows}

    async def of_person(self, person_id: int) -> Account | None:
        found: Account | None = await self._session.scalar(select(Account).where(Account.person_id == person_id))
        return found

    async def attached(self) -> Sequence[Account]:
        """Every account that stands for a person."""
        return (await self._session.scalars(select(Account).where(Account.person_id.is_not(None)))).all()

    async def reachable_among(self, person_ids: Collection[int]) -> set[int]:
        """Which of these people have an account that the messenger still delivers to."""
        query = select(Account.person_id).where(Account.person_id.in_(person_ids), Account.unreachable_at.is_(None))
        return {person_id for person_id in await self._session.scalars(query) if person_id is not None}

    async def mark_unreachable(self, account_id: int, now: datetime) -> None:
        await self._session.execute(
            update(Account).where(Account.id == account_id, Account.unreachable_at.is_(None)).values(unreachable_at=now)
        )

    async def move(self, account_id: int, chat_id: int) -> None:
        """The messenger gave its chat a new number."""
        await self._session.execute(update(Account).where(Account.id == account_id).values(chat_id=chat_id))

    async def mark_reachable(self, account_id: int) -> None:
        await self._session.execute(update(Account).where(Account.id == account_id).values(unreachable_at=None))

    def add_consent(self, consent: Consent) -> None:
        self._session.add(consent)

    async def consent_of(self, account_id: int) -> Consent | None:
        """The consent in force of this account."""
        query = select(Consent).where(Consent.account_id == account_id, Consent.withdrawn_at.is_(None))
        found: Consent | None = await self._session.scalar(query.order_by(Consent.id.desc()).limit(1))
        return found

    async def consents_of_person(self, person_id: int) -> Sequence[Consent]:
        return (await self._session.scalars(select(Consent).where(Consent.person_id == person_id))).all()

    async def attach(self, account_id: int, person_id: int) -> bool:
        """Tie a free account to a person, with its consent; False when it stands for somebody already."""
        result = await self._session.execute(
            update(Account)
            .where(Account.id == account_id, or_(Account.person_id.is_(None), Account.person_id == person_id))
            .values(person_id=person_id)
        )
        await self._session.execute(
            update(Consent)
            .where(Consent.account_id == account_id, Consent.withdrawn_at.is_(None))
            .values(person_id=person_id)
        )
        await self._session.get(Account, account_id, populate_existing=True)
        return int(getattr(result, "rowcount", 0)) == 1

    async def detach(self, account_id: int) -> None:
        await self._session.execute(update(Account).where(Account.id == account_id).values(person_id=None))
        await self._session.get(Account, account_id, populate_existing=True)

    async def set_language(self, account_id: int, language: str) -> None:
        await self._session.execute(update(Account).where(Account.id == account_id).values(language=language))

    async def withdraw_consents(self, person_id: int, account_id: int, now: datetime) -> None:
        """Close what is in force; the rows stay."""
        await self._session.execute(
            update(Consent)
            .where(
                or_(Consent.person_id == person_id, Consent.account_id == account_id), Consent.withdrawn_at.is_(None)
            )
            .values(withdrawn_at=now)
        )

    async def withdraw_newcomer(self, account_id: int, now: datetime) -> None:
        """Close the consent of an account that stands for nobody yet."""
        await self._session.execute(
            update(Consent)
            .where(Consent.account_id == account_id, Consent.person_id.is_(None), Consent.withdrawn_at.is_(None))
            .values(withdrawn_at=now)
        )

    async def people_with_accounts(self, person_ids: Collection[int]) -> set[int]:
        """Which of these people an account stands for, reachable or not."""
        query = select(Account.person_id).where(Account.person_id.in_(person_ids))
        return {person_id for person_id in await self._session.scalars(query) if person_id is not None}
