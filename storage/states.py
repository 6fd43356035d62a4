"""Conversation states: one row for each chat, written by one upsert."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import ConversationState
from storage.inserting import inserting


class States:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, key: str) -> tuple[str | None, dict[str, Any]]:
        row = await self._session.get(ConversationState, key)
        return (row.state, dict(row.data)) if row is not None else (None, {})

    async def among(self, keys: Collection[str]) -> dict[str, dict[str, Any]]:
        """The data of those of these keys that have a row."""
        query = select(ConversationState.key, ConversationState.data).where(ConversationState.key.in_(keys))
        return {row.key: row.data for row in await self._session.execute(query)}

    async def put(self, key: str, *, now: datetime, **values: Any) -> None:
        """Write `state`, `data` or both; what is not named stays."""
        insert = inserting(self._session)
        first = {"state": None, "data": {}, **values, "key": key, "updated_at": now}
        statement = insert(ConversationState).values(first)
        await self._session.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_={**values, "updated_at": now})
        )

    async def remove(self, key: str) -> None:
        await self._session.execute(delete(ConversationState).where(ConversationState.key == key))

    async def remove_of(self, messenger: str, user_id: int) -> None:
        """Everything an account has open: its forms and whatever stands under a key of its own (`...:said`)."""
        own = f"{messenger}:{user_id}"
        is_own = or_(ConversationState.key == own, ConversationState.key.startswith(f"{own}:", autoescape=True))
        await self._session.execute(delete(ConversationState).where(is_own))

    async def purge(self, before: datetime) -> int:
        result = await self._session.execute(delete(ConversationState).where(ConversationState.updated_at < before))
        return int(getattr(result, "rowcount", 0))
