"""Bring the database to the schema of this code, with a copy of the file before and a check of references after.

Alembic is read only when there is something to bring: a bot that starts on a base of today does without its 20 MiB.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.addresses import address

if TYPE_CHECKING:
    from alembic.config import Config

Seen = TypeVar("Seen")

MIGRATIONS = Path(__file__).resolve().parent
KEPT_COPIES = 5


class SchemaError(Exception):
    """The database cannot be brought to this schema; the text says why."""


def migrate(url: str, now: datetime) -> str | None:
    """Upgrade to the newest revision. Returns the path of the copy made before, if there was something to copy."""
    file = sqlite_file(url)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
    copy = None
    if connected(url, revision) == newest():
        return None
    if file is not None and file.exists() and file.stat().st_size > 0:
        copy = _copy(file, now)
    connected(url, upgrade)
    return str(copy) if copy is not None else None


def upgrade(connection: Connection, target: str = "head") -> None:
    """Foreign keys are off while tables are rebuilt (a batch change with them on empties child tables)."""
    from alembic import command

    _run(connection, lambda config: command.upgrade(config, target))


def downgrade(connection: Connection, target: str = "base") -> None:
    from alembic import command

    _run(connection, lambda config: command.downgrade(config, target))


def is_current(url: str) -> bool:
    """Raises `SchemaError` when the database does not answer."""
    try:
        return connected(url, revision) == newest()
    except (SQLAlchemyError, OSError) as error:
        raise SchemaError(f"the database does not answer: {type(error).__name__}") from error


def revision(connection: Connection) -> str | None:
    """The one that the database stands at; None before the first."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(row[0]) if row is not None else None


def newest() -> str:
    """The chain is a line of numbered files; a revision is called by its number."""
    return max(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def config() -> Config:
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS))
    return made


def sqlite_file(url: str) -> Path | None:
    parsed = address(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def _run(connection: Connection, act: object) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    else:  # two processes started at once: the second finds the work done
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('marshrut migrations'))")
    made = config()
    made.attributes["connection"] = connection
    assert callable(act)
    act(made)
    connection.commit()
    if is_sqlite:
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise SchemaError(f"{len(broken)} rows point to nothing after the migration, first: {tuple(broken[0])}")


def connected(url: str, act: Callable[[Connection], Seen]) -> Seen:
    """What `act` returns on a connection of its own. Blocks: a running loop calls this in a thread."""
    parsed = address(url)
    if parsed.get_backend_name() != "sqlite":
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(lambda: asyncio.run(_connected_by_asyncpg(parsed, act))).result()
    engine = create_engine(parsed.set(drivername="sqlite"))
    try:
        with engine.connect() as connection:
            return act(connection)
    finally:
        engine.dispose()


async def _connected_by_asyncpg(url: URL, act: Callable[[Connection], Seen]) -> Seen:
    engine = create_async_engine(url)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(act)
    finally:
        await engine.dispose()


def _copy(file: Path, now: datetime) -> Path:
    folder = file.parent / "copies"
    folder.mkdir(exist_ok=True)
    copy = folder / f"{file.stem}-{now:%Y%m%d-%H%M%S}{file.suffix}"
    shutil.copy2(file, copy)
    for old in sorted(folder.glob(f"{file.stem}-*{file.suffix}"))[:-KEPT_COPIES]:
        old.unlink()
    return copy
