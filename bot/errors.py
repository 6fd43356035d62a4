"""A bug is loud in the log and kind on the phone: the same short code stands in both."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.types import Update

from bot.middlewares import MESSENGER
from locales.loader import Words
from storage.database import Database

log = logging.getLogger(__name__)


def apology(database: Database, words: Words) -> Callable[[Bot, Update, BaseException], Awaitable[None]]:
    """What the inbox calls when an update is set aside; what the person typed stays in the inbox row."""

    async def apologise(bot: Bot, update: Update, error: BaseException) -> None:
        code = secrets.token_hex(3)
        log.error("bug %s in update %s: %s", code, update.update_id, type(error).__name__, exc_info=error)
        event = update.callback_query or update.message or update.edited_message
        if event is None or event.from_user is None:
            return
        async with database.reading() as work:
            account = await work.accounts.find(MESSENGER, event.from_user.id)
        t = words.translator(account.language if account is not None else event.from_user.language_code)
        if update.callback_query is not None:
            await bot.answer_callback_query(
                update.callback_query.id, t.plain("errors-bug", code=code)[:200], show_alert=True
            )
        else:
            await bot.send_message(event.from_user.id, t("errors-bug", code=code))

    return apologise
