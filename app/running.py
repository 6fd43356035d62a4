"""A run of the bot, from its checks to its last signal. What keeps it from running is told in one line each."""

from __future__ import annotations

import asyncio
import contextlib
import signal

from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.utils.token import TokenValidationError
from aiohttp import web

from app import health, metrics
from app.build import App, build
from app.commands.console import Console, Stop
from app.http import serve
from app.profiles import load_consent
from services.people.operator_invites import first_invite
from storage.lock import AlreadyRunning


async def run(console: Console) -> int:
    settings = console.settings
    if not settings.bot_token.get_secret_value():
        raise Stop("operator-no-token")
    if load_consent(settings.profile).draft and not settings.allow_draft_consent:
        raise Stop("operator-draft-consent", profile=settings.profile)
    try:
        app = await build(settings, clock=console.clock)
    except (TokenValidationError, TelegramUnauthorizedError, TelegramNotFound):
        raise Stop("operator-wrong-token") from None
    except (TelegramNetworkError, TelegramServerError):
        raise Stop("operator-no-network") from None
    stop = _stop_signal()  # before the start: what was left may take a while to be taken up
    try:
        await _check_webhook(app)
        await app.start()
        return await _live(console, app, stop)
    except AlreadyRunning:
        raise Stop("operator-already-running") from None
    except TelegramConflictError as error:
        raise Stop("operator-webhook" if "webhook" in error.message else "operator-second-poller") from None
    except TelegramUnauthorizedError:
        raise Stop("operator-wrong-token") from None
    finally:
        await app.close()


def _stop_signal() -> asyncio.Event:
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    return stop


async def _check_webhook(app: App) -> None:
    try:
        if (await app.bot.get_webhook_info()).url:
            raise Stop("operator-webhook")
    except (TelegramNetworkError, TelegramServerError):
        raise Stop("operator-no-network") from None


async def _say_first_link(console: Console, app: App, bot: str) -> None:
    """With nobody named as administrator and nobody being one, the operator hands out this link."""
    if console.settings.admin_ids:
        return
    async with app.database.transaction() as work:
        invite = await first_invite(work, console.clock.now())
    if invite is not None:
        console.say("operator-first-link", link=f"https://t.me/{bot}?start={invite.token}")


async def _open_port(app: App, port: int) -> web.AppRunner | None:
    return await serve([*health.routes(app), *metrics.routes(app)], port) if port else None


async def _live(console: Console, app: App, stop: asyncio.Event) -> int:
    me = await app.bot.me()
    site = await _open_port(app, console.settings.http_port)
    await _say_first_link(console, app, me.username or "")
    console.say("operator-running", bot=f"@{me.username}")
    waiting = asyncio.create_task(stop.wait())
    living = asyncio.create_task(app.wait())
    try:
        await asyncio.wait((waiting, living), return_when=asyncio.FIRST_COMPLETED)
        if living.done():
            living.result()
    finally:
        for task in (waiting, living):
            task.cancel()
        if site is not None:
            await site.cleanup()
    console.say("operator-stopped")
    return 0
