"""The right to live on this database: one process has it, and it ends with the process, however that ends.

SQLite: a second file beside the base, opened and locked by SQLite itself, so that it works wherever SQLite does.
PostgreSQL: an advisory lock held by a connection of its own.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from zlib import crc32

from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine


class AlreadyRunning(Exception):
    """Another process lives on this database."""


class ProcessLock:
    """`take()` at start, `release()` at the end; a killed process releases it by dying."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._file: sqlite3.Connection | None = None
        self._connection: AsyncConnection | None = None

    @property
    def is_held(self) -> bool:
        return self._file is not None or self._connection is not None

    async def take(self) -> None:
        """Raises `AlreadyRunning`. A base in memory belongs to its process anyway."""
        if self._url.get_backend_name() == "sqlite":
            if self._url.database and self._url.database != ":memory:":
                self._file = _locked(Path(f"{self._url.database}.lock"))
            return
        engine = create_async_engine(self._url, pool_size=1, max_overflow=0)
        connection = await engine.connect()
        key = crc32(f"marshrut {self._url.database}".encode())
        if not await connection.scalar(text("select pg_try_advisory_lock(:key)"), {"key": key}):
            await connection.close()
            await engine.dispose()
            raise AlreadyRunning
        await connection.commit()
        self._connection = connection

    async def release(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._connection is not None:
            engine = self._connection.engine
            await self._connection.close()
            await engine.dispose()
            self._connection = None


def is_running(base: Path) -> bool:
    """Whether a process lives on this SQLite file now."""
    if not base.exists():
        return False
    try:
        _locked(Path(f"{base}.lock")).close()
    except AlreadyRunning:
        return True
    return False


def _locked(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        file.execute("PRAGMA journal_mode=MEMORY")  # nothing is ever written: no journal lies about after a kill
        file.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        file.close()
        raise AlreadyRunning from None
    return file
