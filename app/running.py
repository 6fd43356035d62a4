"""A run of the bot, from its checks to its last signal. What keeps it from running is told in one line each."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import gc
import signal
from typing import TYPE_CHECKING

from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.utils.token import TokenValidationError

from app.build import App, build
from app.commands.console import Console, Stop
from app.profiles import load_consent
from app.roles import check_roles, stand_by
from app.standby import place
from services.people.operator_invites import first_invite
from storage.addresses import address
from storage.lock import AlreadyRunning, ProcessLock

if TYPE_CHECKING:
    from aiohttp import web

PORT_TRIES, PORT_RESTS = 5, 1.5


async def run(console: Console) -> int:
    settings = console.settings
    if not settings.bot_token.get_secret_value():
        raise Stop("operator-no-token")
    if load_consent(settings.profile).draft and not settings.allow_draft_consent:
        raise Stop("operator-draft-consent", profile=settings.profile)
    check_roles(settings)
    stop = _stop_signal()
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Stop("operator-data-folder", path=str(settings.data_dir), reason=error.strerror or "") from None
    lock = ProcessLock(address(settings.database), place=place(settings))
    try:
        while settings.works_together or await stand_by(console, lock, stop):
            try:
                return await _work(console, lock, stop)
            except AlreadyRunning:  # the server was away and another copy was quicker
                console.say("operator-place-lost")
        return 0
    finally:
        await lock.release()


async def _work(console: Console, lock: ProcessLock, stop: asyncio.Event) -> int:
    starting = ProcessLock(lock.url, "start")
    try:
        await starting.wait()  # an empty base is filled by one of two that start at once
        app = await build(console.settings, clock=console.clock, lock=lock)
        _spare_the_collector()
    except (TokenValidationError, TelegramUnauthorizedError, TelegramNotFound):
        raise Stop("operator-wrong-token") from None
    except (TelegramNetworkError, TelegramServerError):
        raise Stop("operator-no-network") from None
    finally:
        await starting.release()
    try:
        await _check_webhook(app)
        await app.start(receives=False)
        return await _live(console, app, stop)
    except TelegramConflictError as error:
        raise Stop("operator-webhook" if "webhook" in error.message else "operator-second-poller") from None
    except TelegramUnauthorizedError:
        raise Stop("operator-wrong-token") from None
    except TelegramBadRequest as error:
        if "webhook" not in error.message:
            raise
        raise Stop("operator-webhook-refused", reason=error.message) from None
    finally:
        await app.close()


def _spare_the_collector() -> None:
    """What stands by now lives as long as the process; looking through it again and again costs a fifth of a burst."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def _stop_signal() -> asyncio.Event:
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    return stop


async def _check_webhook(app: App) -> None:
    if app.settings.webhook_url:
        return
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
    if not port:
        return None
    from app import health, metrics  # a bot that nobody asks carries no web server's library
    from app.http import serve

    routes = [*health.routes(app), *metrics.routes(app), *app.receiver.routes()]
    tries = 0
    while True:
        try:
            return await serve(routes, port, shares_port=app.settings.works_together)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            tries += 1
            if tries == PORT_TRIES:
                raise Stop("operator-port-taken", port=str(port)) from None
        await app.clock.sleep(PORT_RESTS)  # a copy that stands by here leaves it as soon as it looks again


async def _live(console: Console, app: App, stop: asyncio.Event) -> int:
    me = await app.bot.me()
    site = await _open_port(app, console.settings.http_port)
    app.receive()  # only now: Telegram brings the first update as soon as it knows the address
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
