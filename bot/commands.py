"""The list behind the slash: short for newcomers, whole for people who are registered, in the language of each."""

from __future__ import annotations

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat, BotCommandScopeDefault

from locales.loader import Words
from locales.translator import Translator

log = logging.getLogger(__name__)


def _newcomers(t: Translator) -> list[BotCommand]:
    return [
        BotCommand(command="start", description=t.plain("commands-start")),
        BotCommand(command="help", description=t.plain("commands-help")),
    ]


def _registered(t: Translator) -> list[BotCommand]:
    return [
        BotCommand(command="menu", description=t.plain("commands-menu")),
        BotCommand(command="card", description=t.plain("commands-card")),
        BotCommand(command="help", description=t.plain("commands-help")),
        BotCommand(command="cancel", description=t.plain("commands-cancel")),
    ]


async def set_commands(bot: Bot, words: Words) -> None:
    """For everybody, at start: in Russian, and in English for phones that speak it. Outages are only logged."""
    for language, code in (("ru", None), ("en", "en")):
        try:
            await bot.set_my_commands(
                _newcomers(words.translator(language)), scope=BotCommandScopeDefault(), language_code=code
            )
        except TelegramAPIError as error:
            log.warning("commands were not set: %s", type(error).__name__)


async def set_commands_of(bot: Bot, chat_id: int, t: Translator, *, is_registered: bool) -> None:
    """For one chat, when the person is registered, leaves, or changes the language."""
    scope = BotCommandScopeChat(chat_id=chat_id)
    try:
        await bot.set_my_commands(_registered(t) if is_registered else _newcomers(t), scope=scope)
    except TelegramAPIError as error:
        log.info("commands of a chat were not set: %s", type(error).__name__)
