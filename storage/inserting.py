"""The INSERT of the database at hand: both know `on_conflict_...` with the same words, but as classes of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncSession


def inserting(session: AsyncSession) -> Callable[[Any], Insert]:
    """`inserting(session)(Table).on_conflict_do_nothing()`."""
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    return sqlite_insert if is_sqlite else cast(Callable[[Any], Insert], postgresql_insert)
