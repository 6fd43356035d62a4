"""SQLite with one trip to its thread for each statement (docs/decisions/0005).

aiosqlite goes there four times: to open a cursor, to execute, to fetch, to close. Only executing and fetching touch the
file; they go together, and BEGIN goes with the first of them. The rest stays here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import aiosqlite


class OneTripCursor(aiosqlite.Cursor):
    """All rows come back with the execution; whoever wants a great many asks in chunks."""

    _conn: OneTripConnection
    _rows: list[Any]
    _is_away = False

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> OneTripCursor:
        return await self._travel(self._cursor.execute, sql, parameters or ())

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> OneTripCursor:
        return await self._travel(self._cursor.executemany, sql, parameters)

    async def _travel(self, execute: Callable[..., object], sql: str, parameters: Iterable[Any]) -> OneTripCursor:
        self._is_away = True
        begin = self._conn.take_begin()
        self._rows = await self._execute(self._run, begin, execute, sql, parameters)  # type: ignore[no-untyped-call]
        self._is_away = False
        return self

    def _run(self, begin: str, execute: Callable[..., object], sql: str, parameters: Iterable[Any]) -> list[Any]:
        if begin:
            self._conn.begin(begin)
        execute(sql, parameters)
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
    """`begins` is said on the way to the first statement; when there is none, there was no transaction to end.

    `is_open` from then until its end is known: a pool that takes the connection back ends what is left, and after a
    commit nothing is.
    """

    begins = ""
    is_open = False
    is_reader = False

    def cursor(self) -> OneTripCursor:  # type: ignore[override]
        return OneTripCursor(self, self._conn.cursor())

    def take_begin(self) -> str:
        """It goes with this trip; whatever comes after finds a transaction, even when nobody waits for the trip."""
        begin, self.begins = self.begins, ""
        self.is_open = self.is_open or bool(begin)
        return begin

    def begin(self, begin: str) -> None:
        """In the thread. A refused BEGIN stays to be said: no statement may slip out without one."""
        try:
            self._conn.execute(begin)
        except sqlite3.Error:
            self.begins = begin
            raise

    async def commit(self) -> None:
        if self._is_begun():
            await super().commit()
            self.is_open = False

    async def rollback(self) -> None:
        """What a reader leaves behind is thrown away without waiting: its thread does one thing after another."""
        if not self._is_begun():
            return
        if self.is_reader:
            self._tx.put_nowait((None, self._conn.rollback))
        else:
            await super().rollback()
        self.is_open = False

    def _is_begun(self) -> bool:
        """Nothing to end where BEGIN was never said, or the end was."""
        self.begins = ""
        return self.is_open


def connect(path: str, *, is_reader: bool = False, **options: Any) -> OneTripConnection:
    """For `async_creator_fn` of SQLAlchemy's dialect: not connected yet."""
    opened = partial(sqlite3.connect, path, **{**options, "check_same_thread": False})
    connection = OneTripConnection(opened, iter_chunk_size=64)
    connection.is_reader = is_reader
    connection._thread.daemon = True  # as the dialect does for connections of its own making
    return connection
