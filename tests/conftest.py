"""Where the bases of all tests stand (`--database`), and the servers that some of them need."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

from migrations.schema import migrate
from tests.servers import (
    Missing,
    PostgresServer,
    RedisServer,
    postgres_server,
    redis_server,
    skip_or_fail,
)
from tests.servers.postgres import ANY_DAY

settings.register_profile("untimed", deadline=None)  # machines are noisy: no test is judged by its time
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database",
        choices=("sqlite", "postgresql"),
        default="sqlite",
        help="where every test that touches a base keeps it",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """PostgreSQL is asked what may differ there: tests that keep a base where the option says. Not what only SQLite
    promises, and not what would run once more just as it does without the option."""
    if config.getoption("--database") == "postgresql":
        asked = [item for item in items if _keeps_a_base(item) and not item.get_closest_marker("sqlite")]
        config.hook.pytest_deselected(items=[item for item in items if item not in asked])
        items[:] = asked


def _keeps_a_base(item: pytest.Item) -> bool:
    return "bases" in getattr(item, "fixturenames", ())


Server = TypeVar("Server")


class Bases:
    """`lay(folder)` gives the URL of a fresh migrated base; on SQLite it is `marshrut.sqlite3` in that folder."""

    def __init__(self, template: Path, server: PostgresServer | None) -> None:
        self._template = template
        self.server = server
        self._laid: list[str] = []

    @property
    def is_sqlite(self) -> bool:
        return self.server is None

    def lay(self, folder: Path) -> str:
        if self.server is not None:
            self._laid.append(self.server.create())
            return self._laid[-1]
        shutil.copy(self._template, folder / "marshrut.sqlite3")
        return f"sqlite+aiosqlite:///{folder / 'marshrut.sqlite3'}"

    def empty(self, folder: Path) -> str:
        """The URL of a base in which nothing stands yet, not even a table."""
        if self.server is not None:
            self._laid.append(self.server.create(is_migrated=False))
            return self._laid[-1]
        return f"sqlite+aiosqlite:///{folder / 'marshrut.sqlite3'}"

    def clear(self) -> None:
        for url in self._laid:
            assert self.server is not None
            self.server.drop(url)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty migrated SQLite file, made once and copied."""
    file = tmp_path_factory.mktemp("base") / "marshrut.sqlite3"
    migrate(f"sqlite+aiosqlite:///{file}", ANY_DAY)
    return file


def _serving(opening: AbstractContextManager[Server]) -> Iterator[Server]:
    """A server while its tests last; without the programs it needs they are skipped, in CI they fail."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(opening)
        except Missing as missing:
            skip_or_fail(missing)
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The PostgreSQL of this test process: whoever creates a base there drops it."""
    yield from _serving(postgres_server())


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> Iterator[str]:
    """A fresh migrated base on PostgreSQL, whatever `--database` says."""
    url = postgres.create()
    yield url
    postgres.drop(url)


@pytest.fixture
def own_postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL that this test may stop and start."""
    yield from _serving(postgres_server(is_own=True))


@pytest.fixture(scope="session")
def redis() -> Iterator[RedisServer]:
    yield from _serving(redis_server())


@pytest.fixture
def redis_url(redis: RedisServer) -> str:
    """A Redis with nothing in it."""
    redis.empty()
    return redis.url


@pytest.fixture
def own_redis() -> Iterator[RedisServer]:
    """A Redis that this test may stop and start."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(redis_server(is_own=True))
        except Missing as missing:
            skip_or_fail(missing)
        yield server


@pytest.fixture
def bases(request: pytest.FixtureRequest, migrated: Path) -> Iterator[Bases]:
    """Where this run keeps its bases; what a test laid is taken away after it."""
    is_postgres = request.config.getoption("--database") == "postgresql"
    made = Bases(migrated, request.getfixturevalue("postgres") if is_postgres else None)
    yield made
    made.clear()


@pytest.fixture
def base_url(tmp_path: Path, bases: Bases) -> str:
    """A fresh migrated base."""
    return bases.lay(tmp_path)
