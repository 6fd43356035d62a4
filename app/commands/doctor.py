"""`doctor`: everything that keeps the bot from its work, a line each with what to do; exit code 1 when there is any.

First what is there (the engine, the schema, whether a bot lives on the base), then the faults. It changes nothing
and may run beside the bot.
"""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

from app.commands.console import Command, Console
from app.profiles import load_consent, load_profile
from migrations.schema import connected, newest, revision, sqlite_file
from storage.addresses import address
from storage.lock import AlreadyRunning, ProcessLock

Fault = tuple[str, dict[str, object]]

LEAST_FREE_MB = 200
LATE_AFTER = timedelta(minutes=10)
LOOKS_BACK = timedelta(days=7)
MANY_PENDING = 100
RECENTLY = timedelta(hours=1)


async def doctor(console: Console) -> int:
    is_well = True
    async for text_id, args in _faults(console):
        console.say(text_id, **args)
        is_well = False
    if is_well:
        console.say("operator-healthy")
    return 0 if is_well else 1


async def _faults(console: Console) -> AsyncIterator[Fault]:
    for fault in _settings_faults(console):
        yield fault
    broken = await _database_fault(console)
    for fault in [broken] if broken is not None else await _work_faults(console):
        yield fault
    if console.settings.redis_url:
        from storage.isolation import redis_answers  # with its library, read where Redis is used at all

        if not await redis_answers(console.settings.redis_url):
            yield "operator-doctor-redis", {}
    for fault in await _telegram_faults(console):
        yield fault


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


def _existing(folder: Path) -> Path:
    folder = folder.absolute()
    while not folder.exists():
        folder = folder.parent
    return folder


async def _database_fault(console: Console) -> Fault | None:
    """What makes all further questions to the database idle."""
    url = console.settings.database
    file = sqlite_file(url)
    if file is not None and not file.exists():
        return "operator-no-database", {}
    if file is not None and not await asyncio.to_thread(_is_whole, file):
        return "operator-database-broken", {}
    try:
        found = await asyncio.to_thread(connected, url, revision)
    except Exception:
        return "operator-database-away", {}
    engine = "SQLite" if file is not None else "PostgreSQL"
    console.say("operator-doctor-database", engine=engine, revision=found or "none")
    return None if found == newest() else ("operator-old-schema", {})


def _is_whole(file: Path) -> bool:
    try:
        with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
            answer: object = connection.execute("PRAGMA quick_check").fetchone()
        connection.close()
    except sqlite3.DatabaseError:
        return False
    return answer == ("ok",)


async def _work_faults(console: Console) -> list[Fault]:
    """What waits too long, and what the last week left behind."""
    lives = await _lives(console)
    console.say("operator-doctor-lives" if lives else "operator-doctor-idle")
    now = console.clock.now()
    database = console.database()
    try:
        async with database.reading() as work:
            due_since, inbox = await work.figures.due_since(now), await work.figures.inbox()
            notices = await work.figures.notices(due_from=now - LOOKS_BACK, due_before=now)
    finally:
        await database.close()
    faults: list[Fault] = []
    if due_since is not None and now - due_since > LATE_AFTER:
        minutes = int((now - due_since).total_seconds() // 60)
        faults.append(("operator-doctor-late", {"count": minutes}))
    for status, text_id in (("failed", "operator-failed-notices"), ("unknown", "operator-doctor-unknown")):
        if count := notices.get(status, 0):
            faults.append((text_id, {"count": count}))
    if inbox.set_aside:
        faults.append(("operator-set-aside", {"count": inbox.set_aside}))
    return faults


async def _lives(console: Console) -> bool:
    lock = ProcessLock(address(console.settings.database))
    try:
        await lock.take()
    except AlreadyRunning:
        return True
    await lock.release()
    return False


async def _telegram_faults(console: Console) -> list[Fault]:
    if not console.settings.bot_token.get_secret_value():
        return []
    # aiogram costs seconds: only whoever asks Telegram waits for it.
    from aiogram.exceptions import TelegramAPIError, TelegramNotFound, TelegramUnauthorizedError
    from aiogram.utils.token import TokenValidationError

    from app.telegram import make_bot
    from bot.pacer import PacedSession, Pacer

    try:
        bot = make_bot(console.settings, PacedSession(Pacer(console.clock), console.clock))
    except TokenValidationError:
        return [("operator-wrong-token", {})]
    try:
        info = await bot.get_webhook_info()
    except (TelegramUnauthorizedError, TelegramNotFound):
        return [("operator-wrong-token", {})]
    except TelegramAPIError:
        return [("operator-no-network", {})]
    finally:
        await bot.session.close()
    faults: list[Fault] = []
    wanted = console.settings.webhook_url
    if info.url and not wanted:
        faults.append(("operator-webhook", {}))
    elif wanted and not info.url:
        faults.append(("operator-doctor-no-webhook", {}))
    elif info.url != wanted:
        faults.append(("operator-doctor-other-webhook", {"url": info.url}))
    if wanted and info.last_error_date is not None and console.clock.now() - info.last_error_date < RECENTLY:
        faults.append(("operator-doctor-webhook-error", {"reason": info.last_error_message or "?"}))
    if info.pending_update_count > MANY_PENDING:
        faults.append(("operator-doctor-pending", {"count": info.pending_update_count}))
    return faults


COMMANDS = (Command(name="doctor", help="operator-help-doctor", act=doctor),)
