from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.engine import make_url

from migrations.schema import connected, downgrade, is_current, migrate, upgrade
from models import Base
from storage.addresses import address
from tests.conftest import Bases
from tests.servers import PostgresServer

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, Base.metadata))


def test_migrations_go_up_down_up_and_equal_the_models(tmp_path: Path, bases: Bases) -> None:
    url = bases.empty(tmp_path)
    connected(url, upgrade)
    connected(url, downgrade)
    assert connected(url, tables) <= {"alembic_version"}
    connected(url, upgrade)
    assert connected(url, differences) == []


def test_operator_names_the_base_as_the_server_does(postgres: PostgresServer) -> None:
    url = make_url(postgres.create(is_migrated=False))
    plain = url.set(drivername="postgres").render_as_string(hide_password=False)
    try:
        assert migrate(plain, NOW) is None
        assert is_current(plain)
        assert address(plain) == address(url.set(drivername="postgresql")) == url
    finally:
        postgres.drop(plain)


def test_two_processes_that_migrate_at_once_do_it_once(postgres: PostgresServer) -> None:
    url = postgres.create(is_migrated=False)
    try:
        with ThreadPoolExecutor(2) as pool:
            assert list(pool.map(lambda _: migrate(url, NOW), range(2))) == [None, None]
        assert is_current(url)
    finally:
        postgres.drop(url)


def test_operator_migrates_an_old_base_and_a_copy_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "base.sqlite3"
    url = f"sqlite+aiosqlite:///{file}"
    assert migrate(url, NOW) is None  # nothing to copy yet
    assert is_current(url)
    assert migrate(url, NOW) is None  # nothing to do
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        downgrade(connection)
    engine.dispose()
    assert not is_current(url)
    copy = migrate(url, NOW)
    assert copy is not None
    assert Path(copy).read_bytes()[:15] == b"SQLite format 3"
    assert is_current(url)


def test_migration_that_breaks_references_is_refused(tmp_path: Path) -> None:
    import pytest

    from migrations.schema import SchemaError

    file = tmp_path / "base.sqlite3"
    engine = create_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        upgrade(connection)
        connection.exec_driver_sql("INSERT INTO person_subjects (person_id, subject) VALUES (99, 'math')")
        connection.commit()
    with engine.connect() as connection, pytest.raises(SchemaError, match="point to nothing"):
        upgrade(connection)
    engine.dispose()
