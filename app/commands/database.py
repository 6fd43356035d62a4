"""`migrate`, `backup`, `restore`: the database in the operator's hands."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sqlite3
from pathlib import Path

from app.commands.console import Command, Console, Stop
from migrations.schema import migrate, sqlite_file
from services.documents import copy_files


async def migrate_now(console: Console) -> int:
    copy = await asyncio.to_thread(migrate, console.settings.database, console.clock.now())
    if copy:
        console.say("operator-copy", path=copy)
    console.say("operator-migrated")
    return 0


async def backup(console: Console) -> int:
    """SQLite's own online backup: whole and readable while the bot runs. Beside it a folder with the kept files.

    The base goes first: a file is on the disk before a row speaks of it, so no row of the copy lacks its file.
    """
    file = _file(console)
    target = Path(console.args.to) if console.args.to else _new_copy(console, file)
    await asyncio.to_thread(_copy, file, target)
    console.say("operator-copy", path=str(target))
    if laid := await asyncio.to_thread(copy_files, console.settings.files_dir, _files_of(target)):
        console.say("operator-copy-files", path=str(_files_of(target)), count=laid)
    return 0


async def restore(console: Console) -> int:
    """Put a copy in place of the database; what stood there is kept as a copy of its own. The bot must be stopped.

    Files that are missing come back from the copy's folder; those that are there stay.
    """
    file, source = _file(console, must_exist=False), Path(console.args.file)
    if not await asyncio.to_thread(_is_ours, source):
        raise Stop("operator-not-a-copy", path=str(source))
    kept = _new_copy(console, file)
    if await asyncio.to_thread(_replace, file, source, kept):
        console.say("operator-copy", path=str(kept))
    console.say("operator-restored", path=str(source))
    if laid := await asyncio.to_thread(copy_files, _files_of(source), console.settings.files_dir):
        console.say("operator-restored-files", count=laid)
    return 0


def _file(console: Console, *, must_exist: bool = True) -> Path:
    file = sqlite_file(console.settings.database)
    if file is None:
        raise Stop("operator-only-sqlite")
    if must_exist and not file.exists():
        raise Stop("operator-no-database")
    return file


def _new_copy(console: Console, file: Path) -> Path:
    return file.parent / "copies" / f"{file.stem}-{console.clock.now():%Y%m%d-%H%M%S}{file.suffix}"


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


def _to(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", default="")


COMMANDS = (
    Command(name="migrate", help="operator-help-migrate", act=migrate_now),
    Command(name="backup", help="operator-help-backup", act=backup, prepare=_to),
    Command(
        name="restore", help="operator-help-restore", act=restore, prepare=lambda parser: parser.add_argument("file")
    ),
)
