"""The INSERT of the database at hand: both know `on_conflict_...` with the same words, but as classes of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, cast

from sqlalchemy import Table
from sqlalchemy import insert as plain_insert
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base

ROWS_AT_ONCE = 1_000


def inserting(session: AsyncSession) -> Callable[[Any], Insert]:
    """`inserting(session)(Table).on_conflict_do_nothing()`."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite_insert
    from sqlalchemy.dialects.postgresql import insert as postgresql_insert  # read where PostgreSQL is the engine

    return cast(Callable[[Any], Insert], postgresql_insert)


async def insert_many(
    session: AsyncSession, table: type[Base], rows: Sequence[dict[str, Any]], *, by: Sequence[str]
) -> list[int]:
    """Many rows in few statements; ids in the order of the rows.

    No database promises to return ids in the order of the rows, and asking SQLAlchemy for it costs SQLite a
    statement for each row. So `by` comes back beside the id: rows equal in these columns must be equal in all.
    """
    if not rows:
        return []
    kept = cast(Table, table.__table__)
    statement = plain_insert(kept).returning(kept.c.id, *(kept.c[name] for name in by))
    made: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for start in range(0, len(rows), ROWS_AT_ONCE):
        for new_id, *key in await session.execute(statement, list(rows[start : start + ROWS_AT_ONCE])):
            made[tuple(key)].append(new_id)
    for ids in made.values():
        ids.sort(reverse=True)
    return [made[tuple(row[name] for name in by)].pop() for row in rows]
