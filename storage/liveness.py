"""Which process works on what: each has a number of its own, and a lock on it that ends with the process.

PostgreSQL: an advisory lock held by a connection of its own, so that everybody sees in `pg_locks` who lives.
SQLite: one process is active (storage/lock.py), so that whoever asks is the only one alive.
"""

from __future__ import annotations

import secrets

from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

OWNERS = 0x6D61  # sets these locks apart from others of the same database
_LIVING = text(
    "select objid from pg_locks where locktype = 'advisory' and granted and classid = :owners and objsubid = 2"
    " and database = (select oid from pg_database where datname = current_database())"
)


class Liveness:
    """`owner` is this process's number, another one after each start."""

    def __init__(self, url: URL) -> None:
        self.owner = secrets.randbelow(2**31 - 1) + 1
        self.is_alone = url.get_backend_name() == "sqlite"
        self._url = url
        self._connection: AsyncConnection | None = None

    async def living(self) -> set[int]:
        """The owners alive now, this one among them: its lock is taken if it is not held (any more)."""
        if self.is_alone:
            return {self.owner}
        try:
            connection = self._connection = self._connection or await self._hold()
            found = set((await connection.scalars(_LIVING, {"owners": OWNERS})).all())
            await connection.commit()
        except DBAPIError:
            await self.release()  # the connection was cut, the lock with it: the next look takes it again
            raise
        return found | {self.owner}

    async def _hold(self) -> AsyncConnection:
        engine = create_async_engine(self._url, pool_size=1, max_overflow=0, hide_parameters=True)
        connection = await engine.connect()
        await connection.execute(
            text("select pg_advisory_lock(:owners, :owner)"), {"owners": OWNERS, "owner": self.owner}
        )
        await connection.commit()
        return connection

    async def release(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            engine = connection.engine
            await connection.invalidate()
            await connection.close()
            await engine.dispose()
