"""The connection to Telegram: how the bot calls it, and how updates come in."""

from __future__ import annotations

from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.methods.base import Response
from aiogram.types import LinkPreviewOptions, Message

from app.settings import Settings
from bot.inbox import Inbox
from bot.pacer import PacedSession
from bot.poller import Poller
from bot.webhook import Webhook
from services.ports import Clock

CALL_SECONDS = 20.0  # a call that hangs longer is as good as cut; polling has its own patience

# aiogram makes the class of every answer anew and lets it go; held, the answers cost a fifth less (performance.md 2.4).
KEPT_ANSWERS = (Response[bool], Response[Message], Response[Message | bool], Response[list[dict[str, Any]]])


def make_receiver(settings: Settings, bot: Bot, dispatcher: Dispatcher, inbox: Inbox, clock: Clock) -> Poller | Webhook:
    if not settings.webhook_url:
        return Poller(bot, dispatcher, inbox, clock)
    secret = settings.webhook_secret.get_secret_value()
    return Webhook(bot, dispatcher, inbox, clock, url=settings.webhook_url, secret=secret)


def make_bot(settings: Settings, paced: PacedSession) -> Bot:
    server = TelegramAPIServer.from_base(settings.bot_api_url) if settings.bot_api_url else PRODUCTION
    session = Session(api=server, timeout=CALL_SECONDS)
    session.middleware(paced)
    return Bot(
        settings.bot_token.get_secret_value(),
        session=session,
        default=DefaultBotProperties(parse_mode="HTML", link_preview=LinkPreviewOptions(is_disabled=True)),
    )


class Session(AiohttpSession):
    """Closes without the quarter of a second that aiogram gives to encrypted connections, where there are none."""

    async def close(self) -> None:
        if self._session is None or self.api.base.startswith("https:"):
            await super().close()
        else:
            await self._session.close()
