"""The right to live on this database: one process has it, and it ends with the process, however that ends.

SQLite: a second file beside the base, opened and locked by SQLite itself, so that it works wherever SQLite does.
PostgreSQL: an advisory lock held by a connection of its own. The server may take it away: it restarts, a cable is cut.
The holder learns it from `lost()`, and the server learns from its own keep-alives that a holder is gone.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from zlib import crc32

from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

log = logging.getLogger(__name__)

ASKS_EVERY = 4.0  # seconds between two questions whether the connection still lives
ANSWERS_WITHIN = 4.0
# The server drops a holder that is silent for 5 + 3 x 3 seconds: later than that holder itself has noticed.
KEEP_ALIVE = {"tcp_keepalives_idle": "5", "tcp_keepalives_interval": "3", "tcp_keepalives_count": "3"}
WAITS_AT_ONCE = 4.0
RESTS = 0.5
NOT_YET = "55P03"  # lock_timeout has passed
LONGEST_PLACE = 63  # PostgreSQL cuts a longer one
HOLDER = text(
    "select application_name from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and granted"
    " and classid = 0 and objid = :key and objsubid = 1"
    " and database = (select oid from pg_database where datname = current_database())"
)


class AlreadyRunning(Exception):
    """Another process lives on this database."""


class NoAnswer(ConnectionError):
    """The server took longer than it may: a loaded machine, or it is gone."""


class ProcessLock:
    """`take()` or `wait()` at start, `release()` at the end; a killed process releases it by dying.

    `name` makes a second, independent right on the same database. `place` is told to the others on PostgreSQL: where
    the holder answers.
    """

    def __init__(self, url: URL, name: str = "", place: str = "") -> None:
        self.url = url
        self._place = place.encode()[:LONGEST_PLACE].decode(errors="ignore")
        self._is_sqlite = url.get_backend_name() == "sqlite"
        self._name = name
        self._file: sqlite3.Connection | None = None
        self._connection: AsyncConnection | None = None
        self._gone = asyncio.Event()
        self._is_held = False
        self._watchers: list[Callable[[], None]] = []

    def watch(self, callback: Callable[[], None]) -> None:
        """Called when `keep` has taken a lost lock again."""
        self._watchers.append(callback)

    @property
    def is_held(self) -> bool:
        """Whether this process has the right, as far as it knows."""
        return self._is_held and not self._gone.is_set()

    async def take(self) -> None:
        """Raises `AlreadyRunning`; the second time does nothing. A server that is slow to answer is asked again."""
        for is_last in (False, False, True):
            try:
                return None if self.is_held else await self._take(is_patient=False)
            except NoAnswer:
                if is_last:
                    raise

    async def wait(self) -> None:
        """Until the one who has it ends, then at once. An outage of the database is raised: rest and wait again."""
        while not self.is_held:
            try:
                await self._take(is_patient=True)
            except AlreadyRunning:
                continue  # still theirs

    async def lost(self) -> None:
        """Returns when a lock that was held is held no more: the server went away. On SQLite it never does."""
        while self.is_held:
            try:
                async with asyncio.timeout(ASKS_EVERY):
                    await self._gone.wait()
            except TimeoutError:
                if not await self._answers():
                    self._gone.set()

    async def keep(self, sleep: Callable[[float], Awaitable[None]]) -> None:
        """Live as long as the right does: lost with its connection, it is taken again as soon as the server is back.

        Raises `AlreadyRunning` when another process was quicker. Whoever acts by this right asks `is_held` meanwhile.
        """
        while True:
            await self.lost()
            log.warning("the lock of the database was lost: nothing is claimed until it is ours again")
            while not self.is_held:
                try:
                    await self.take()
                except (DBAPIError, OSError):
                    await sleep(RESTS)
            log.info("the lock of the database is ours again")
            for callback in self._watchers:
                callback()

    async def release(self) -> None:
        self._is_held = False
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._connection is not None:
            connection, self._connection = self._connection, None
            await _drop(connection)

    async def _take(self, *, is_patient: bool) -> None:
        await self.release()
        if self._is_sqlite:
            if self.url.database and self.url.database != ":memory:":
                suffix = f".{self._name}.lock" if self._name else ".lock"
                path = Path(f"{self.url.database}{suffix}")
                self._file = await _locked_soon(path) if is_patient else _locked(path)
        else:
            self._connection = await self._locked_by_server(is_patient=is_patient)
        self._gone.clear()
        self._is_held = True

    async def _locked_by_server(self, *, is_patient: bool) -> AsyncConnection:
        engine = create_async_engine(
            self.url,
            pool_size=1,
            max_overflow=0,
            isolation_level="AUTOCOMMIT",
            connect_args={
                "timeout": ANSWERS_WITHIN,
                "server_settings": KEEP_ALIVE
                | {"lock_timeout": f"{WAITS_AT_ONCE:.0f}s", "application_name": self._place},
            },
        )
        key = {"key": self._key}
        connection = None
        try:
            async with asyncio.timeout(ANSWERS_WITHIN + WAITS_AT_ONCE):
                connection = await engine.connect()
                raw = await connection.get_raw_connection()
                assert raw.driver_connection is not None
                raw.driver_connection.add_termination_listener(lambda _: self._ended(connection))
                if is_patient:
                    await connection.execute(text("select pg_advisory_lock(:key)"), key)
                elif not await connection.scalar(text("select pg_try_advisory_lock(:key)"), key):
                    raise AlreadyRunning
            return connection
        except BaseException as error:
            await (_drop(connection) if connection is not None else engine.dispose())
            if isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", "") == NOT_YET:
                raise AlreadyRunning from None
            if isinstance(error, TimeoutError):
                raise NoAnswer("the database does not answer") from None
            raise

    @property
    def _key(self) -> int:
        return crc32(f"marshrut {self.url.database} {self._name}".rstrip().encode())

    async def is_held_at_our_place(self) -> bool:
        """Whether whoever has the right answers where this process would. On SQLite it is always so."""
        if self._is_sqlite:
            return True
        engine = create_async_engine(self.url, poolclass=NullPool, connect_args={"timeout": ANSWERS_WITHIN})
        async with engine.connect() as connection:
            return bool(await connection.scalar(HOLDER, {"key": self._key}) == self._place)

    def _ended(self, connection: AsyncConnection | None) -> None:
        if connection is self._connection:
            self._gone.set()

    async def _answers(self) -> bool:
        if self._connection is None:
            return True
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                await self._connection.execute(text("select 1"))
        except (DBAPIError, OSError, TimeoutError):
            return False
        return True


def is_running(base: Path) -> bool:
    """Whether a process lives on this SQLite file now."""
    if not base.exists():
        return False
    try:
        _locked(Path(f"{base}.lock")).close()
    except AlreadyRunning:
        return True
    return False


async def _drop(connection: AsyncConnection) -> None:
    """Closed for good, whatever state it is in: a pool would keep what the server still holds for it."""
    engine = connection.engine
    try:
        async with asyncio.timeout(ANSWERS_WITHIN):
            await connection.invalidate()
            await connection.close()
    except (DBAPIError, OSError, TimeoutError):
        pass
    await engine.dispose()


async def _locked_soon(path: Path) -> sqlite3.Connection:
    """SQLite itself waits, in a thread; a lock that comes after we have been cancelled is let go."""
    waiting = asyncio.ensure_future(asyncio.to_thread(_locked, path, timeout=WAITS_AT_ONCE))
    try:
        return await asyncio.shield(waiting)
    except asyncio.CancelledError:
        waiting.add_done_callback(_let_go)
        raise


def _let_go(done: asyncio.Future[sqlite3.Connection]) -> None:
    if not done.cancelled() and done.exception() is None:
        done.result().close()


def _locked(path: Path, *, timeout: float = 0) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    # The thread that waited is not the one that lets go.
    file = sqlite3.connect(path, timeout=timeout, isolation_level=None, check_same_thread=False)
    try:
        file.execute("PRAGMA journal_mode=MEMORY")  # nothing is ever written: no journal lies about after a kill
        file.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        file.close()
        if "locked" not in str(error):
            raise
        raise AlreadyRunning from None
    return file
