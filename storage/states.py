"""Conversation states: one row for each chat, written by one upsert."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import Table, delete, or_
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import ConversationState
from storage.inserting import inserting

_rows = cast(Table, ConversationState.__table__)


@cache
def _upsert(insert: Callable[[Any], Insert], changed: tuple[str, ...]) -> Insert:
    """A whole row, of which these columns go over one that stands there already."""
    statement = insert(_rows)
    return statement.on_conflict_do_update(
        index_elements=["key"], set_={name: statement.excluded[name] for name in changed}
    )


class States:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, key: str) -> tuple[str | None, dict[str, Any]]:
        row = await self._session.get(ConversationState, key)
        return (row.state, dict(row.data)) if row is not None else (None, {})

    async def put(self, key: str, *, now: datetime, **values: Any) -> None:
        """Write `state`, `data` or both; what is not named stays."""
        first = {"state": None, "data": {}, **values, "key": key, "updated_at": now}
        await self._session.execute(_upsert(inserting(self._session), (*sorted(values), "updated_at")), first)

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
