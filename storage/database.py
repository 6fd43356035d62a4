"""The one way in: `transaction()` to change, `reading()` to look. Rollback unless the block ends well.

SQLite: one writer with BEGIN IMMEDIATE behind a lock, readers apart and query-only, WAL (libraries.md 6).
PostgreSQL: one pool; `reading()` is a read-only snapshot, as it is on SQLite.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import event
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from storage.addresses import address
from storage.inbox import HANDLING
from storage.liveness import Liveness
from storage.lock import ProcessLock
from storage.trips import connect
from storage.work import Work

if TYPE_CHECKING:
    from domain.catalogue import Catalogue
    from domain.profile import Profile


class NestedTransaction(RuntimeError):
    """A transaction inside a transaction of the same task: it would wait for itself for ever."""


# A megabyte of pages for each connection, not two: the system keeps the file's pages as well.
PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=5000", "foreign_keys=ON", "cache_size=-1000")


class _Open:
    """Marks the task that has a transaction open. A task started inside one inherits the mark, not the lock."""

    __slots__ = ("is_open", "task")

    def __init__(self) -> None:
        self.task = asyncio.current_task()
        self.is_open = True


_OPEN: ContextVar[_Open | None] = ContextVar("open_transaction", default=None)


class Database:
    """Engines, the write lock, and the profile and catalogue that every unit of work may ask.

    `watch(callback)` is called after each commit that put notices into the outbox: the sender wakes by it.
    """

    def __init__(self, url: str, *, profile: Profile, catalogue: Catalogue, lock: ProcessLock | None = None) -> None:
        self.url = address(url)
        self.profile = profile
        self.catalogue = catalogue
        self._watchers: list[Callable[[], None]] = []
        self._is_sqlite = self.url.get_backend_name() == "sqlite"
        self._writer = _engine(self.url, read_only=False)
        self._reader = (
            _engine(self.url, read_only=True)
            if self._is_sqlite
            else self._writer.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        )
        self._write_lock = asyncio.Lock()
        self.lock = lock or ProcessLock(self.url)
        self.liveness = Liveness(self.url)

    def watch(self, callback: Callable[[], None]) -> None:
        self._watchers.append(callback)

    def refuse_nested(self) -> None:
        before = _OPEN.get()
        if before is not None and before.is_open and before.task is asyncio.current_task():
            raise NestedTransaction("a transaction is open in this task: pass its `work` on")

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Work]:
        """Change something. The updates being handled (`HANDLING`) leave the inbox in the same commit.

        A second one inside it is a bug of the caller and raises `NestedTransaction` at once.
        """
        self.refuse_nested()
        mark = _Open()
        _OPEN.set(mark)
        try:
            async with self._write_lock if self._is_sqlite else nullcontext():
                async with AsyncSession(self._writer, expire_on_commit=False) as session, session.begin():
                    work = Work(session, self.profile, self.catalogue)
                    yield work
                    settling = [handling for handling in HANDLING.get() if not handling.is_settled]
                    if settling:
                        await work.inbox.settle(settling)
                for handling in settling:
                    handling.is_settled = True
        finally:
            mark.is_open = False
        if work.outbox.has_new:
            for callback in self._watchers:
                callback()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Work]:
        """Look only, at one state of everything. A write in here is refused by the database itself."""
        async with AsyncSession(self._reader, expire_on_commit=False) as session:
            yield Work(session, self.profile, self.catalogue)

    async def close(self) -> None:
        await self.liveness.release()
        await self.lock.release()
        await self._writer.dispose()
        if self._is_sqlite:
            await self._reader.dispose()


def _engine(url: URL, *, read_only: bool) -> AsyncEngine:
    # Parameters hold names and texts of people: an error must not carry them into the log.
    if url.get_backend_name() != "sqlite":
        engine = create_async_engine(url, pool_size=10, max_overflow=0, pool_pre_ping=True, hide_parameters=True)
        event.listen(engine.sync_engine, "handle_error", _keep_silent)
        return engine
    engine = create_async_engine(
        url,
        pool_size=4 if read_only else 1,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"async_creator_fn": partial(connect, is_reader=read_only)},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver must not open transactions of its own
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        if read_only:
            cursor.execute("PRAGMA query_only=ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def on_begin(connection: Any) -> None:
        connection.connection.driver_connection.begins = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    return engine


def _keep_silent(context: ExceptionContext) -> None:
    """PostgreSQL quotes the row it refuses in a detail of its own, which a traceback would print."""
    refused = getattr(context.original_exception, "__cause__", None)
    if refused is not None and getattr(refused, "detail", None):
        refused.detail = None
