from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from migrations.schema import downgrade, is_current, migrate, upgrade
from models import Base

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_migrations_go_up_down_up_and_equal_the_models(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'base.sqlite3'}")
    with engine.connect() as connection:
        upgrade(connection)
    with engine.connect() as connection:
        downgrade(connection)
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
    with engine.connect() as connection:
        upgrade(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


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
