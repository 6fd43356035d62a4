"""What stands in the tables, for an operator who looks: any table, its count and its newest rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models import Base


@dataclass(frozen=True, slots=True)
class Contents:
    name: str
    count: int
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def table_names() -> tuple[str, ...]:
    return tuple(table.name for table in Base.metadata.sorted_tables)


async def newest_rows(session: AsyncSession, name: str, limit: int) -> Contents:
    """The last rows by primary key."""
    table = Base.metadata.tables[name]
    count = await session.scalar(select(func.count()).select_from(table)) or 0
    order = [column.desc() for column in table.primary_key.columns]
    rows = (await session.execute(select(table).order_by(*order).limit(limit))).all()
    return Contents(name, count, tuple(table.columns.keys()), tuple(tuple(row) for row in rows))
