"""Messages sent before, changed or taken away later: by a notice to each who has one.

That there is nothing to change any more is a fine end, not a failure.
"""

from __future__ import annotations

from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from bot.screens import Screen, keyboard

NOTHING_TO_EDIT = ("message is not modified", "message to edit not found", "message can't be edited")
NOTHING_TO_DELETE = ("message to delete not found",)
STAYS = ("message can't be deleted",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """The screen in place of a message; of one with a file the caption changes, the file stays. `numbers`: what it
    shows, in short, for whoever asks later whether there is news."""

    message_id: int
    screen: Screen
    has_file: bool = False
    numbers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """The message goes away; one too old for that (48 hours) says `instead`."""

    message_id: int
    instead: Screen
    has_file: bool = False


async def rewrite(bot: Bot, chat_id: int, change: Rewrite) -> None:
    markup = keyboard(change.screen.rows)
    text, number = change.screen.text, change.message_id
    try:
        if change.has_file:
            await bot.edit_message_caption(chat_id=chat_id, message_id=number, caption=text, reply_markup=markup)
        else:
            await bot.edit_message_text(text, chat_id=chat_id, message_id=number, reply_markup=markup)
    except TelegramBadRequest as error:
        if not _says(error, NOTHING_TO_EDIT):
            raise


async def remove(bot: Bot, chat_id: int, removal: Removal) -> None:
    try:
        await bot.delete_message(chat_id, removal.message_id)
    except TelegramBadRequest as error:
        if _says(error, STAYS):
            change = Rewrite(message_id=removal.message_id, screen=removal.instead, has_file=removal.has_file)
            await rewrite(bot, chat_id, change)
        elif not _says(error, NOTHING_TO_DELETE):
            raise


def _says(error: TelegramBadRequest, signs: tuple[str, ...]) -> bool:
    return any(sign in error.message.lower() for sign in signs)
