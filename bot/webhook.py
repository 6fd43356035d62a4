"""Telegram's own deliveries: an update is answered with 200 only when the inbox has stored it."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from urllib.parse import urlsplit

from aiogram import Bot, Dispatcher
from aiohttp import web

from bot.faults import is_passing, pause_after
from bot.inbox import Inbox
from services.pauses import Pauses
from services.ports import Clock

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Webhook:
    """`take` answers on the path of the public address. `pauses` are those after a fault at the start."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, inbox: Inbox, clock: Clock, *, url: str, secret: str) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._inbox = inbox
        self._url = url
        self._secret = secret
        self.path = urlsplit(url).path or "/"
        self.pauses = Pauses(clock)

    def routes(self) -> list[web.RouteDef]:
        return [web.post(self.path, self.take)]

    async def run(self) -> None:
        """Tell Telegram the address, then live as long as the process. Ends only by an error that does not pass."""
        faults = 0
        while True:
            try:
                await self._bot.set_webhook(
                    self._url,
                    secret_token=self._secret,
                    allowed_updates=self._dispatcher.resolve_used_update_types(),
                )
                break
            except Exception as error:
                if not is_passing(error):
                    raise
                faults += 1
                log.warning("the webhook could not be set (%s times): %s", faults, type(error).__name__)
                await self.pauses.rest(pause_after(error, faults))
        await asyncio.Event().wait()

    async def take(self, request: web.Request) -> web.Response:
        """401 without the secret; 503 while the database is away, so that Telegram brings the update again.

        What is no update is taken and named in the log: it would not get better by coming again. An update that our
        library cannot read the inbox sets aside.
        """
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), self._secret.encode()):
            return web.Response(status=401)
        try:
            body = json.loads(await request.read())
        except ValueError:
            body = None
        if not isinstance(body, dict) or not isinstance(body.get("update_id"), int):
            log.error("a webhook brought no update: %s bytes", request.content_length)
            return web.Response()
        try:
            await self._inbox.accept([body])
        except Exception as error:
            if not is_passing(error):
                raise
            log.warning("update %s was not stored: %s", body["update_id"], type(error).__name__)
            return web.Response(status=503)
        return web.Response()
