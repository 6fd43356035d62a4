"""Group chats of bodies: offers, live links, and links that ended."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Update, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.bodies import Body
from models.groups import LinkedGroup
from models.machinery import Notice

HAS_LEFT = ("sent", "claimed", "unknown")
LIVE = (LinkedGroup.chat_id.is_not(None), LinkedGroup.ended_at.is_(None))


@dataclass(frozen=True, slots=True)
class Copy:
    """One notice to a group: its state in the outbox, beside the title of the group."""

    title: str
    status: str
    error: str


class Groups:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def add(self, group: LinkedGroup) -> None:
        self._session.add(group)

    async def find(self, group_id: int) -> LinkedGroup | None:
        return await self._session.get(LinkedGroup, group_id, populate_existing=True)

    async def by_token(self, token: str) -> LinkedGroup | None:
        found: LinkedGroup | None = await self._session.scalar(select(LinkedGroup).where(LinkedGroup.token == token))
        return found

    async def offer_of(self, body_id: int, person_id: int, now: datetime) -> LinkedGroup | None:
        """What this person was offered for the body and has not used."""
        query = select(LinkedGroup).where(
            LinkedGroup.body_id == body_id,
            LinkedGroup.offered_by == person_id,
            LinkedGroup.chat_id.is_(None),
            LinkedGroup.expires_at > now,
        )
        found: LinkedGroup | None = await self._session.scalar(query.order_by(LinkedGroup.id.desc()).limit(1))
        return found

    async def of_body(self, body_id: int) -> LinkedGroup | None:
        """The live link."""
        found: LinkedGroup | None = await self._session.scalar(
            select(LinkedGroup).where(LinkedGroup.body_id == body_id, *LIVE)
        )
        return found

    async def of_bodies(self, body_ids: Collection[int]) -> Sequence[tuple[LinkedGroup, Body]]:
        """Live links of bodies that work, by the name of the body."""
        query = (
            select(LinkedGroup, Body)
            .join(Body, Body.id == LinkedGroup.body_id)
            .where(LinkedGroup.body_id.in_(body_ids), Body.closed_at.is_(None), *LIVE)
            .order_by(Body.name, LinkedGroup.id)
        )
        return [(group, body) for group, body in (await self._session.execute(query)).all()]

    async def of_chat(self, messenger: str, chat_id: int) -> LinkedGroup | None:
        """The live link."""
        query = select(LinkedGroup).where(LinkedGroup.messenger == messenger, LinkedGroup.chat_id == chat_id, *LIVE)
        found: LinkedGroup | None = await self._session.scalar(query)
        return found

    async def told(self, about: str, kind: str) -> Sequence[int]:
        """Live links whose notice of this kind about the thing has left."""
        query = (
            select(LinkedGroup.id)
            .join(Notice, Notice.group_id == LinkedGroup.id)
            .where(Notice.about == about, Notice.kind == kind, Notice.status.in_(HAS_LEFT), *LIVE)
            .order_by(LinkedGroup.id)
        )
        return (await self._session.scalars(query)).all()

    async def copies(self, about: str, kind: str) -> Sequence[Copy]:
        """What became of the copies in groups, by title."""
        query = (
            select(LinkedGroup.title, Notice.status, Notice.error)
            .join(Notice, Notice.group_id == LinkedGroup.id)
            .where(Notice.about == about, Notice.kind == kind)
            .order_by(LinkedGroup.title, LinkedGroup.id)
        )
        return [Copy(*row) for row in (await self._session.execute(query)).all()]

    async def message_in(self, group_id: int, about: str, kind: str) -> int | None:
        """The message that the chat has; None: none that we know of."""
        query = select(Notice.message_id).where(
            Notice.about == about, Notice.kind == kind, Notice.group_id == group_id, Notice.status == "sent"
        )
        found: int | None = await self._session.scalar(query)
        return found

    async def link(
        self, group_id: int, *, chat_id: int, title: str, language: str, linked_by: int | None, now: datetime
    ) -> bool:
        """Use the offer. False when it was used meanwhile."""
        statement = update(LinkedGroup).where(LinkedGroup.id == group_id, LinkedGroup.chat_id.is_(None))
        values = {"chat_id": chat_id, "title": title, "language": language, "linked_by": linked_by, "linked_at": now}
        return await self._changes(statement.values(values)) == 1

    async def end(self, group_id: int, ending: str, now: datetime) -> bool:
        """False when it has ended before."""
        statement = update(LinkedGroup).where(LinkedGroup.id == group_id, *LIVE)
        return await self._changes(statement.values(ended_at=now, ending=ending)) == 1

    async def move(self, messenger: str, old: int, new: int) -> bool:
        """The chat has a new number: it became a supergroup. False when none such is linked."""
        statement = update(LinkedGroup).where(LinkedGroup.messenger == messenger, LinkedGroup.chat_id == old, *LIVE)
        return await self._changes(statement.values(chat_id=new)) == 1

    async def rename(self, messenger: str, chat_id: int, title: str) -> bool:
        statement = update(LinkedGroup).where(LinkedGroup.messenger == messenger, LinkedGroup.chat_id == chat_id, *LIVE)
        return await self._changes(statement.values(title=title)) == 1

    async def _changes(self, statement: Update) -> int:
        result: Any = await self._session.execute(statement)
        return int(result.rowcount)
