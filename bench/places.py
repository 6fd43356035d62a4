"""Where a measure runs: on a SQLite file, or in a database of a PostgreSQL server that the bench starts itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from bench.processes import Trouble
from tests.servers import Missing, postgres_server

Fresh = Callable[[], str]
"""The address of a new empty base; empty for a SQLite file in the measure's folder."""

Place = Callable[[], AbstractAsyncContextManager[Fresh]]


@asynccontextmanager
async def sqlite() -> AsyncIterator[Fresh]:
    yield lambda: ""


@asynccontextmanager
async def postgresql() -> AsyncIterator[Fresh]:
    """Raises `Trouble` when none is installed."""
    server = postgres_server(is_own=True)
    try:
        made = await asyncio.to_thread(server.__enter__)
    except Missing as missing:
        raise Trouble(str(missing)) from None
    try:
        yield lambda: made.create(is_migrated=False)
    finally:
        await asyncio.to_thread(server.__exit__, None, None, None)


PLACES: dict[str, Place] = {"": sqlite, "postgresql": postgresql}


def named(goal: str, *marks: str) -> str:
    """`P5.lost` with `two` and `postgresql` is `P5.lost.two.postgresql`."""
    return ".".join([goal, *(mark for mark in marks if mark)])
