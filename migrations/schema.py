"""Bring the database to the schema of this code, with a copy of the file before and a check of references after."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

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
    engine = create_engine(_sync(url))
    try:
        with engine.connect() as connection:
            if revision(connection) == newest():
                return None
        if file is not None and file.exists() and file.stat().st_size > 0:
            copy = _copy(file, now)
        with engine.connect() as connection:
            upgrade(connection)
    finally:
        engine.dispose()
    return str(copy) if copy is not None else None


def upgrade(connection: Connection, target: str = "head") -> None:
    """Foreign keys are off while tables are rebuilt (a batch change with them on empties child tables)."""
    _run(connection, lambda config: command.upgrade(config, target))


def downgrade(connection: Connection, target: str = "base") -> None:
    _run(connection, lambda config: command.downgrade(config, target))


def is_current(url: str) -> bool:
    """Raises `SchemaError` when the database does not answer."""
    engine = create_engine(_sync(url))
    try:
        with engine.connect() as connection:
            return revision(connection) == newest()
    except SQLAlchemyError as error:
        raise SchemaError(f"the database does not answer: {type(error).__name__}") from error
    finally:
        engine.dispose()


def revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    return ScriptDirectory.from_config(config()).get_current_head()


def config() -> Config:
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS))
    return made


def sqlite_file(url: str) -> Path | None:
    parsed = make_url(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def _run(connection: Connection, act: object) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    made = config()
    made.attributes["connection"] = connection
    assert callable(act)
    act(made)
    connection.commit()
    if is_sqlite:
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise SchemaError(f"{len(broken)} rows point to nothing after the migration, first: {tuple(broken[0])}")


def _sync(url: str) -> URL:
    parsed = make_url(url)
    drivers = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}
    return parsed.set(drivername=drivers[parsed.get_backend_name()])


def _copy(file: Path, now: datetime) -> Path:
    folder = file.parent / "copies"
    folder.mkdir(exist_ok=True)
    copy = folder / f"{file.stem}-{now:%Y%m%d-%H%M%S}{file.suffix}"
    shutil.copy2(file, copy)
    for old in sorted(folder.glob(f"{file.stem}-*{file.suffix}"))[:-KEPT_COPIES]:
        old.unlink()
    return copy
