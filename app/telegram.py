"""The connection to Telegram: how the bot calls it, and how updates come in."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, cast

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.methods import TelegramMethod
from aiogram.methods.base import Response, TelegramType
from aiogram.types import InputFile, LinkPreviewOptions, Message
from aiohttp import ClientSession, ClientTimeout, FormData, JsonPayload, TraceConfig

from app.settings import Settings
from bot.inbox import Inbox
from bot.pacer import PacedSession
from bot.poller import Poller
from services.ports import Clock

if TYPE_CHECKING:
    from bot.webhook import Webhook

# All that comes before the request is written has a shorter time of its own: a call that ends by it surely never left.
CONNECT_SECONDS = 5.0
CALL_SECONDS = 15.0  # a call that hangs longer is as good as cut; polling has its own patience
UPLOAD_SECONDS = 120

# aiogram makes the class of every answer anew and lets it go; held, the answers cost a fifth less (performance.md 2.4).
UNREAD = ("editMessageText", "editMessageCaption", "editMessageReplyMarkup", "answerCallbackQuery")
DONE = Response[bool](ok=True, result=True)
dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

KEPT_ANSWERS = (Response[bool], Response[Message], Response[Message | bool], Response[list[dict[str, Any]]])


def make_receiver(settings: Settings, bot: Bot, dispatcher: Dispatcher, inbox: Inbox, clock: Clock) -> Poller | Webhook:
    if not settings.webhook_url:
        return Poller(bot, dispatcher, inbox, clock)
    from bot.webhook import Webhook  # with the web server's library

    secret = settings.webhook_secret.get_secret_value()
    return Webhook(bot, dispatcher, inbox, clock, url=settings.webhook_url, secret=secret)


def make_bot(settings: Settings, paced: PacedSession) -> Bot:
    server = TelegramAPIServer.from_base(settings.bot_api_url) if settings.bot_api_url else PRODUCTION
    session = Session(api=server, timeout=CALL_SECONDS)
    session.middleware(paced)
    session.about_to_write = paced.about_to_write
    return Bot(
        settings.bot_token.get_secret_value(),
        session=session,
        default=DefaultBotProperties(parse_mode="HTML", link_preview=LinkPreviewOptions(is_disabled=True)),
    )


class Session(AiohttpSession):
    """Asks `about_to_write` once a new connection stands, gives a file longer to go up than words to be said, and
    closes without the quarter of a second that aiogram gives to encrypted connections, where there are none."""

    about_to_write: Callable[..., Awaitable[None]] | None = None

    async def create_session(self) -> ClientSession:
        session = await super().create_session()
        if self.about_to_write is not None and not session.trace_configs:
            trace = TraceConfig()
            trace.on_connection_create_end.append(self.about_to_write)
            trace.freeze()
            session.trace_configs.append(trace)
        return session

    def build_form_data(self, bot: Bot, method: TelegramMethod[TelegramType]) -> FormData | JsonPayload:  # type: ignore[override]
        """Words alone go as JSON, at half the price of a form written field by field; a file needs its parts."""
        files: dict[str, InputFile] = {}
        fields = {
            name: ready
            for name, value in method.model_dump(warnings=False, exclude_none=True).items()
            if (ready := self.prepare_value(value, bot=bot, files=files, _dumps_json=False)) not in (None, "")
        }
        return super().build_form_data(bot, method) if files else JsonPayload(fields, dumps=dumps)

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """The answer to an edit repeats what we have just said ourselves: that it is there is all we read of it. So
        it is with the answer to an answered press."""
        if status_code == 200 and method.__api_method__ in UNREAD and content.startswith('{"ok":true'):
            return cast("Response[TelegramType]", DONE)
        return super().check_response(bot, method, status_code, content)

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's own argument
    ) -> TelegramType:
        total: float | None = timeout
        if total is None:
            is_upload = any(isinstance(value, InputFile) for value in vars(method).values())
            total = UPLOAD_SECONDS if is_upload else self.timeout
        patience: Any = ClientTimeout(total=total, connect=CONNECT_SECONDS)
        return await super().make_request(bot, method, patience)

    async def close(self) -> None:
        if self._session is None or self.api.base.startswith("https:"):
            await super().close()
        else:
            await self._session.close()
