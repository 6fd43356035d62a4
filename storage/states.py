"""Conversation states: one row for each chat, written by one upsert."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, or_, select
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.ext.asyncio import AsyncSession

from models.machinery import ConversationState
from storage.inserting import inserting

# Asked at each update: built once, since writing a statement down costs more than the database takes to answer it.
_rows = cast(Table, ConversationState.__table__)
_AMONG = select(_rows.c.key, _rows.c.data).where(_rows.c.key.in_(bindparam("keys", expanding=True)))


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

    async def among(self, keys: Collection[str]) -> dict[str, dict[str, Any]]:
        """The data of those of these keys that have a row."""
        return {row.key: row.data for row in await self._session.execute(_AMONG, {"keys": list(keys)})}

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
