"""`migrate`, `backup`, `restore`: the database in the operator's hands."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from app.commands.console import Command, Console, Stop
from migrations.schema import migrate, sqlite_file
from services.documents import copy_files
from storage import dumps
from storage.addresses import address
from storage.lock import AlreadyRunning, ProcessLock


async def migrate_now(console: Console) -> int:
    copy = await asyncio.to_thread(migrate, console.settings.database, console.clock.now())
    if copy:
        console.say("operator-copy", path=copy)
    console.say("operator-migrated")
    return 0


async def backup(console: Console) -> int:
    """Whole and readable while the bot runs: SQLite's own online backup, or pg_dump. Beside it the kept files.

    The base goes first: a file is on the disk before a row speaks of it, so no row of the copy lacks its file.
    """
    target = Path(console.args.to) if console.args.to else _new_copy(console)
    file = sqlite_file(console.settings.database)
    if file is None:
        await asyncio.to_thread(dumps.dump, address(console.settings.database), target)
    elif file.exists():
        await asyncio.to_thread(_copy, file, target)
    else:
        raise Stop("operator-no-database")
    console.say("operator-copy", path=str(target))
    if laid := await asyncio.to_thread(copy_files, console.settings.files_dir, _files_of(target)):
        console.say("operator-copy-files", path=str(_files_of(target)), count=laid)
    return 0


async def restore(console: Console) -> int:
    """Put a copy in place of the database; what stood there is kept as a copy of its own. Refused while a bot lives.

    Files that are missing come back from the copy's folder; those that are there stay.
    """
    url, source = address(console.settings.database), Path(console.args.file)
    file, kept = sqlite_file(console.settings.database), _new_copy(console)
    if not await asyncio.to_thread(dumps.holds_tables if file is None else _is_ours, source):
        raise Stop("operator-not-a-copy", path=str(source))
    async with _alone(console):
        if file is None:
            await asyncio.to_thread(dumps.dump, url, kept)
            console.say("operator-copy", path=str(kept))
            await asyncio.to_thread(dumps.put_back, url, source)
        elif await asyncio.to_thread(_replace, file, source, kept):
            console.say("operator-copy", path=str(kept))
    console.say("operator-restored", path=str(source))
    if laid := await asyncio.to_thread(copy_files, _files_of(source), console.settings.files_dir):
        console.say("operator-restored-files", count=laid)
    return 0


@asynccontextmanager
async def _alone(console: Console) -> AsyncIterator[None]:
    """No bot lives on the base, and none starts meanwhile."""
    lock = ProcessLock(address(console.settings.database))
    try:
        await lock.take()
    except AlreadyRunning:
        raise Stop("operator-must-be-stopped") from None
    except Exception as error:
        raise Stop("operator-database-away") from error
    try:
        yield
    finally:
        await lock.release()


def _new_copy(console: Console) -> Path:
    file = sqlite_file(console.settings.database)
    folder = console.settings.data_dir if file is None else file.parent
    stem, suffix = ("marshrut", ".dump") if file is None else (file.stem, file.suffix)
    return folder / "copies" / f"{stem}-{console.clock.now():%Y%m%d-%H%M%S}{suffix}"


def _files_of(copy: Path) -> Path:
    return copy.with_name(f"{copy.stem}-files")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(source) as old, sqlite3.connect(target) as new:
        old.backup(new)
    old.close()
    new.close()


def _replace(file: Path, source: Path, kept: Path) -> bool:
    """Keep what stands there byte for byte, broken or not; then put the copy in its place at one stroke."""
    is_there = file.exists()
    if is_there:
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, kept)
    new = file.with_suffix(".new")
    _copy(source, new)
    new.replace(file)
    for journal in ("-wal", "-shm"):
        file.with_name(file.name + journal).unlink(missing_ok=True)
    return is_there


def _is_ours(file: Path) -> bool:
    if not file.is_file():
        return False
    try:
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
            names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        connection.close()
    except sqlite3.DatabaseError:
        return False
    return {"alembic_version", "persons", "notices"} <= names


def _told(act: Callable[[Console], Coroutine[Any, Any, int]]) -> Callable[[Console], Coroutine[Any, Any, int]]:
    """What PostgreSQL's programs refuse, in one line."""

    async def told(console: Console) -> int:
        try:
            return await act(console)
        except dumps.DumpFailed as failed:
            if not failed.reason:
                raise Stop("operator-no-program", program=failed.program) from None
            raise Stop("operator-dump-failed", program=failed.program, reason=failed.reason) from None

    return told


def _from(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file")


def _to(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", default="")


COMMANDS = (
    Command(name="migrate", help="operator-help-migrate", act=migrate_now),
    Command(name="backup", help="operator-help-backup", act=_told(backup), prepare=_to),
    Command(
        name="restore",
        help="operator-help-restore",
        act=_told(restore),
        prepare=_from,
    ),
)
