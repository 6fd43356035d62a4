"""A screen: text and buttons, free of the messenger; `show` puts it before the person who acted.

Pressed on a message of ours, a screen replaces it in place; when that message is too old or gone, it comes anew.
"""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

log = logging.getLogger(__name__)

_TAG = re.compile(r"<[^<>]*>")

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024


@dataclass(frozen=True, slots=True)
class Button:
    """`press` is typed callback data (packed to at most 64 bytes) or, for a link, `url`."""

    label: str
    press: CallbackData | str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that goes with a screen: bytes with a name, or the messenger's own id of one sent before."""

    kind: str  # photo, document or voice
    name: str = ""
    content: bytes = b""
    remote_id: str = ""
    stored_id: int | None = None  # our own row of the file, where its id is kept


@dataclass(frozen=True, slots=True)
class Screen:
    """HTML text and rows of at most two buttons (a calendar excepted)."""

    text: str
    rows: Sequence[Sequence[Button]] = ()
    attachment: Attachment | None = None
    is_new: bool = field(default=False, kw_only=True)  # never in place of an older message


def column(*buttons: Button | None) -> tuple[tuple[Button, ...], ...]:
    """Each button on a row of its own; None is left out."""
    return tuple((button,) for button in buttons if button is not None)


def pairs(buttons: Iterable[Button], longest: int = 18) -> tuple[tuple[Button, ...], ...]:
    """Two short buttons in a row, a long one alone."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and max(len(button.label), len(rows[-1][0].label)) <= longest:
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return tuple(rows)


def keyboard(rows: Sequence[Sequence[Button]]) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[_key(button) for button in row] for row in rows if row])


def _key(button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(text=button.label, url=button.url)
    data = button.press.pack() if isinstance(button.press, CallbackData) else button.press
    return InlineKeyboardButton(text=button.label, callback_data=data)


def shorten(text: str, limit: int = LONGEST_TEXT) -> str:
    """Cut plain text with an ellipsis; for HTML cut the arguments, not the whole."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def shown_length(markup: str) -> int:
    """The length of Telegram HTML as Telegram counts it: without tags, in UTF-16."""
    return len(html.unescape(_TAG.sub("", markup)).encode("utf-16-le")) // 2


async def show(event: Message | CallbackQuery, screen: Screen) -> Message | None:
    """Answer the person who acted: in place of the message they pressed on, else as a new message."""
    bot = event.bot
    assert bot is not None
    if isinstance(event, CallbackQuery):
        shown = event.message
        if isinstance(shown, Message) and shown.text and not screen.is_new and screen.attachment is None:
            try:
                edited = await shown.edit_text(screen.text, reply_markup=keyboard(screen.rows))
            except TelegramBadRequest as error:
                if "message is not modified" in error.message:
                    return shown
                log.info("a screen could not be edited: %s", error.message)
            else:
                return edited if isinstance(edited, Message) else shown
        chat_id = shown.chat.id if isinstance(shown, Message | InaccessibleMessage) else event.from_user.id
        return await send_screen(bot, chat_id, screen)
    return await send_screen(bot, event.chat.id, screen)


async def send_screen(bot: Bot, chat_id: int, screen: Screen) -> Message:
    """A new message. A long text beside a file goes as a message of its own below it."""
    markup = keyboard(screen.rows)
    attachment = screen.attachment
    if attachment is None:
        return await bot.send_message(chat_id, screen.text, reply_markup=markup)
    source: Any = attachment.remote_id or BufferedInputFile(attachment.content, attachment.name or attachment.kind)
    fits = shown_length(screen.text) <= LONGEST_CAPTION
    caption, under = (screen.text or None, markup) if fits else (None, None)
    if attachment.kind == "photo":
        message = await bot.send_photo(chat_id, source, caption=caption, reply_markup=under)
    elif attachment.kind == "voice":
        message = await bot.send_voice(chat_id, source, caption=caption, reply_markup=under)
    else:
        message = await bot.send_document(chat_id, source, caption=caption, reply_markup=under)
    return message if fits else await bot.send_message(chat_id, screen.text, reply_markup=markup)
