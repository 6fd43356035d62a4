"""PostgreSQL: one server for a test process, a database for a test."""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from migrations.schema import migrate
from tests.servers.shell import Missing, Shell, free_port

ANY_DAY = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
PATIENCE = "60"
# Nothing here must survive the machine, so nothing waits for its disk; a crash of the server loses no commit.
FAST = "-c fsync=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB"
POSTGRES = f"""
"$1/pg_ctl" -D "$2" -w -t {PATIENCE} -l "$2/log" -o "-p $3 -c listen_addresses=127.0.0.1 \
-c unix_socket_directories= {FAST}" start >/dev/null && echo ready || {{ tail -5 "$2/log" >&2; exit 1; }}
read -r how || how=immediate
"$1/pg_ctl" -D "$2" -w -t {PATIENCE} -m "$how" stop >/dev/null
"""


class PostgresServer:
    """`create()` makes a fresh migrated database in some milliseconds, `drop()` takes it away with its connections."""

    def __init__(self, url: str, shell: Shell | None = None) -> None:
        self.url = make_url(url).set(drivername="postgresql+asyncpg")
        self._shell = shell
        self._template = ""

    def create(self, *, is_migrated: bool = True) -> str:
        if is_migrated and not self._template:
            self._template = self._named(_new_name("template"))
            migrate(self._address(self._template), ANY_DAY)
        return self._address(self._named(_new_name("base"), self._template if is_migrated else "template0"))

    def drop(self, url: str) -> None:
        self.run(f'drop database if exists "{make_url(url).database}" with (force)')

    def run(self, statement: str) -> None:
        """Outside any transaction, as the server's administrator."""
        apart(lambda: _execute(self.url.render_as_string(hide_password=False), statement, is_answered=False))

    def ask(self, statement: str) -> Any:
        """The first value of the first row."""
        return apart(lambda: _execute(self.url.render_as_string(hide_password=False), statement, is_answered=True))

    def close(self) -> None:
        if self._template:
            self.drop(self._address(self._template))
            self._template = ""

    @property
    def is_running(self) -> bool:
        return self._shell is None or self._shell.is_running

    def stop(self, how: str = "fast") -> None:
        """`fast` tells every connection to end; `immediate` is a crash. Only a server of our own."""
        assert self._shell is not None
        self._shell.stop(how)

    def start(self) -> None:
        """At the same address, with everything that was committed."""
        assert self._shell is not None
        self._shell.start()

    def _named(self, name: str, template: str = "template0") -> str:
        self.run(f'create database "{name}" template "{template}"')
        return name

    def _address(self, name: str) -> str:
        return self.url.set(database=name).render_as_string(hide_password=False)


def apart(make: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
    """Run it on a loop of its own, whether or not one runs here."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(make())).result()


@contextmanager
def postgres_server(*, is_own: bool = False) -> Iterator[PostgresServer]:
    """`is_own` for whoever stops the server: never the one named in the environment. Raises `Missing`."""
    named = os.environ.get("MARSHRUT_TEST_POSTGRES", "")
    if named and not is_own:
        server = PostgresServer(named)
        try:
            yield server
        finally:
            server.close()
        return
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda found: int(found.parts[-3]))
    found = str(programs[-1]) if programs else shutil.which("pg_ctl")
    if found is None:
        raise Missing("PostgreSQL is not installed (apt-get install postgresql), MARSHRUT_TEST_POSTGRES names none")
    user = _unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="marshrut-postgres-"))
    programs_at, port = Path(found).parent, free_port()
    try:
        if user is not None:
            os.chown(folder, user.pw_uid, user.pw_gid)
        subprocess.run(
            [
                programs_at / "initdb",
                "-D",
                folder,
                "-U",
                "marshrut",
                "-A",
                "trust",
                "-N",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd="/",
            **({"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}),
        )
        shell = Shell(POSTGRES, [str(programs_at), str(folder), str(port)], "ready", user)
        shell.start()
        try:
            yield PostgresServer(f"postgresql://marshrut@127.0.0.1:{port}/postgres", shell)
        finally:
            shell.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _new_name(kind: str) -> str:
    return f"marshrut_{kind}_{uuid4().hex[:12]}"


def _unprivileged() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            return pwd.getpwnam(name)
    raise Missing("PostgreSQL does not run as root, and neither `postgres` nor `nobody` is a user here")


async def _execute(url: str, statement: str, *, is_answered: bool) -> Any:
    engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            result = await connection.execute(text(statement))
            return result.scalar() if is_answered else None
    finally:
        await engine.dispose()
