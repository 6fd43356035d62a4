from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, MetaData, create_engine, inspect
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


def test_what_a_transfer_told_stays_beside_its_newest_try(tmp_path: Path, bases: Bases) -> None:
    url = bases.empty(tmp_path)
    day = NOW.date()

    def lay(connection: Connection) -> None:
        upgrade(connection, "0027")
        known = MetaData()
        known.reflect(connection, only=["persons", "ioms", "iom_steps", "evidence", "iom_transfers"])

        def put(table: str, **values: Any) -> None:
            connection.execute(known.tables[table].insert().values(values))

        empty = {"is_own_approval": False, "verdict": "", "version": 1, "created_at": NOW, "total_hours": 1}
        put("persons", id=1, surname="Л", given_name="О", patronymic="", name_key="л о", category="", created_at=NOW)
        put("ioms", id=1, person_id=1, basis="results", status="approved", starts_on=day, ends_on=day, **empty)
        step = {"kind": "course", "title": "т", "evidence_hint": "", "hours": 1, "planned_on": day, "due_on": day}
        rest = {"catalogue_id": "", "moves": 0, "is_transfer": True, "status": "submitted", "verdict": ""}
        put("iom_steps", id=1, iom_id=1, number=1, transfer_form="open_lesson", **step, **rest)
        for number in (1, 2, 3):
            moment = NOW + timedelta(hours=number)
            put("evidence", id=number, run_id=str(number), step_id=1, kind="text", text="", album="", created_at=moment)
        told = {"topic": "Линзы", "held_on": day, "audience": "8А", "visitors": "5", "changed": "Спорят"}
        put("iom_transfers", step_id=1, said_at=NOW + timedelta(hours=2), **told)
        connection.commit()

    def kept(connection: Connection) -> list[Any]:
        table = MetaData()
        table.reflect(connection, only=["iom_transfers"])
        return [dict(row) for row in connection.execute(table.tables["iom_transfers"].select()).mappings()]

    lines = {"topic": "Линзы", "held_on": day, "audience": "8А", "visitors": "5", "changed": "Спорят"}
    connected(url, lay)
    connected(url, lambda connection: upgrade(connection, "0028"))
    assert connected(url, kept) == [{"evidence_id": 2, "form": "open_lesson", **lines}]
    connected(url, lambda connection: downgrade(connection, "0027"))
    (old,) = connected(url, kept)
    assert {name: old[name] for name in lines} == lines
    assert old["step_id"] == 1
