"""A bug is loud in the log and kind on the phone: the same short code stands in both."""

from __future__ import annotations

import logging
import secrets

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Update, User

from bot.faults import is_telegram_away
from bot.filters import is_private
from bot.screens import shorten
from bot.standing import MESSENGER
from bot.telling import Apology
from bot.turn import LONGEST_TOAST
from locales.loader import Words
from storage.database import Database

log = logging.getLogger(__name__)


def apology(database: Database, words: Words) -> Apology:
    """What the inbox calls when an update failed; what the person typed stays in its row and in their draft."""

    async def apologise(bot: Bot, update: Update, error: BaseException, *, is_done: bool) -> None:
        code = secrets.token_hex(3)
        if is_telegram_away(error):
            log.warning("code %s in update %s: %s", code, update.update_id, type(error).__name__)
        else:
            log.error("bug %s in update %s: %s", code, update.update_id, type(error).__name__, exc_info=error)
        event = update.callback_query or update.message or update.edited_message
        if event is None or event.from_user is None or not is_private(event):
            return
        t = words.translator(await _language(database, event.from_user))
        text_id = "errors-unshown" if is_done else "errors-bug"
        if update.callback_query is not None:
            try:
                await bot.answer_callback_query(
                    update.callback_query.id, shorten(t.plain(text_id, code=code), LONGEST_TOAST), show_alert=True
                )
                return
            except TelegramBadRequest:
                pass  # too old for a window, or answered already: a message then
        await bot.send_message(event.from_user.id, t(text_id, code=code))

    return apologise


async def _language(database: Database, user: User) -> str | None:
    try:
        async with database.reading() as work:
            account = await work.accounts.find(MESSENGER, user.id)
    except Exception as error:  # the base may be what failed: an apology does without it
        log.warning("no account for an apology: %s", type(error).__name__)
        account = None
    return account.language if account is not None else user.language_code
