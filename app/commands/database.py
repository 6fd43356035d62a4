"""`migrate`, `doctor`, `backup`, `restore`: the database in the operator's hands."""

from __future__ import annotations

import argparse
import asyncio
import shutil
import sqlite3
from pathlib import Path

from app.commands.console import Command, Console, Stop
from app.profiles import load_consent, load_profile
from migrations.schema import SchemaError, is_current, migrate, sqlite_file
from services.documents import copy_files


async def migrate_now(console: Console) -> int:
    copy = await asyncio.to_thread(migrate, console.settings.database, console.clock.now())
    if copy:
        console.say("operator-copy", path=copy)
    console.say("operator-migrated")
    return 0


async def doctor(console: Console) -> int:
    """Everything that would keep the bot from its work, a line each; exit code 1 when there is any."""
    faults = [*_settings_faults(console), *await asyncio.to_thread(_database_faults, console)]
    for text_id, args in faults:
        console.say(text_id, **args)
    if not faults:
        console.say("operator-healthy")
    return 1 if faults else 0


Fault = tuple[str, dict[str, object]]


def _settings_faults(console: Console) -> list[Fault]:
    settings = console.settings
    faults: list[Fault] = []
    if not settings.bot_token.get_secret_value():
        faults.append(("operator-no-token", {}))
    load_profile(settings.profile)
    if load_consent(settings.profile).draft and not settings.allow_draft_consent:
        faults.append(("operator-draft-consent", {"profile": settings.profile}))
    free = shutil.disk_usage(_existing(settings.data_dir)).free // (1024 * 1024)
    if free < LEAST_FREE_MB:
        faults.append(("operator-disk", {"megabytes": free}))
    return faults


LEAST_FREE_MB = 200


def _existing(folder: Path) -> Path:
    folder = folder.absolute()
    while not folder.exists():
        folder = folder.parent
    return folder


def _database_faults(console: Console) -> list[Fault]:
    url = console.settings.database
    file = sqlite_file(url)
    if file is not None and not file.exists():
        return [("operator-no-database", {})]
    try:
        if not is_current(url):
            return [("operator-old-schema", {})]
    except SchemaError:
        return [("operator-database-away", {})]
    if file is None:
        return []
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        if connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
            return [("operator-database-broken", {})]
        aside = connection.execute("SELECT count(*) FROM inbox_updates WHERE set_aside_at IS NOT NULL").fetchone()[0]
        failed = connection.execute("SELECT count(*) FROM notices WHERE status = 'failed'").fetchone()[0]
    faults: list[Fault] = []
    if aside:
        faults.append(("operator-set-aside", {"count": aside}))
    if failed:
        faults.append(("operator-failed-notices", {"count": failed}))
    return faults


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
    Command(name="doctor", help="operator-help-doctor", act=doctor),
    Command(name="backup", help="operator-help-backup", act=backup, prepare=_to),
    Command(
        name="restore", help="operator-help-restore", act=restore, prepare=lambda parser: parser.add_argument("file")
    ),
)
