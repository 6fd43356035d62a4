"""SQLite with one trip to its thread for each statement (docs/decisions/0004).

aiosqlite goes there four times: to open a cursor, to execute, to fetch, to close. Only executing and fetching touch the
file; they go together, the rest stays here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import partial
from typing import Any

import aiosqlite


class OneTripCursor(aiosqlite.Cursor):
    """All rows come back with the execution; whoever wants a great many asks in chunks."""

    _rows: list[Any]
    _is_away = False

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> OneTripCursor:
        self._is_away = True
        self._rows = await self._execute(self._run, sql, parameters or ())  # type: ignore[no-untyped-call]
        self._is_away = False
        return self

    def _run(self, sql: str, parameters: Any) -> list[Any]:
        self._cursor.execute(sql, parameters)
        return self._cursor.fetchall() if self._cursor.description else []

    async def fetchall(self) -> list[Any]:
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        """A trip that was given up may not be back: its cursor is closed behind it, in its own thread."""
        if self._is_away:
            await super().close()
        else:
            self._cursor.close()


class OneTripConnection(aiosqlite.Connection):
    def cursor(self) -> OneTripCursor:  # type: ignore[override]
        return OneTripCursor(self, self._conn.cursor())


def connect(path: str, **options: Any) -> OneTripConnection:
    """For `async_creator_fn` of SQLAlchemy's dialect: not connected yet."""
    opened = partial(sqlite3.connect, path, **{**options, "check_same_thread": False})
    connection = OneTripConnection(opened, iter_chunk_size=64)
    connection._thread.daemon = True  # as the dialect does for connections of its own making
    return connection
