"""Copies of a PostgreSQL database, made and put back by PostgreSQL's own programs pg_dump, pg_restore and psql."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from sqlalchemy.engine import URL


class DumpFailed(Exception):
    """A program refused (`reason`) or is not installed (`reason` is empty)."""

    def __init__(self, program: str, reason: str = "") -> None:
        super().__init__(program)
        self.program = program
        self.reason = reason


CLEAN = {"PATH": os.defpath, "HOME": str(Path.home()), "LC_ALL": "C.UTF-8"}
EMPTY = """
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
    EXECUTE format('DROP TABLE %I CASCADE', one.tablename);
  END LOOP;
END $$
"""


def dump(url: URL, target: Path) -> None:
    """One moment of the database, whole, while the bot runs. An older copy of that name goes when this stands."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f"{target.name}.new")
    try:
        _run(url, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={new}")
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)


def holds_tables(source: Path) -> bool:
    """Whether it is a copy of Marshrut's database."""
    if not source.is_file():
        return False
    listed = subprocess.run([_found("pg_restore"), "--list", str(source)], capture_output=True, text=True, check=False)
    return all(f" TABLE DATA public {name} " in listed.stdout for name in ("alembic_version", "persons", "notices"))


def put_back(url: URL, source: Path) -> None:
    """All tables are replaced in one transaction: it comes to stand as a whole, or all stays as it was."""
    with TemporaryDirectory() as folder:
        script = Path(folder) / "copy.sql"
        _run(None, "pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(source))
        words = ("--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction", "--output=/dev/null")
        _run(url, "psql", *words, f"--command={EMPTY}", f"--file={script}")


def _run(url: URL | None, program: str, *words: str) -> None:
    """The password goes by the environment: arguments can be read by everybody on the machine."""
    place = {} if url is None else _place(url)
    done = subprocess.run([_found(program), *words], env=CLEAN | place, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        raise DumpFailed(program, said[-1] if said else str(done.returncode))


def _place(url: URL) -> dict[str, str]:
    query = {name: value for name, value in url.query.items() if isinstance(value, str)}
    parts = {
        "PGHOST": url.host or query.get("host"),
        "PGPORT": str(url.port) if url.port else query.get("port"),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
    }
    return {name: str(value) for name, value in parts.items() if value}


def _found(program: str) -> str:
    path = which(program)
    if path is None:
        raise DumpFailed(program)
    return path
