"""The yardstick: raw aiogram polling on the same stub, its answer models held, no database.

`python -m bench.raw --api URL --calls answerCallbackQuery,editMessageText`: each press gets the calls that the bot
under measure makes for it, each message a message back.
"""

from __future__ import annotations

import argparse
import asyncio

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods.base import Response
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

KEPT = (Response[bool], Response[Message], Response[Message | bool], Response[list[Update]])
TEXT = "<b>Объявление</b>\n\n" + "Открыта запись на семинар для учителей математики. " * 4
KEYBOARD = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Меню", callback_data="m:")]])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.raw")
    parser.add_argument("--api", required=True)
    parser.add_argument("--calls", default="answerCallbackQuery,editMessageText")
    asked = parser.parse_args()
    calls = set(asked.calls.split(","))

    async def press(callback: CallbackQuery) -> None:
        if "answerCallbackQuery" in calls:
            await callback.answer("Спасибо, отметили")
        if "editMessageText" in calls and isinstance(callback.message, Message):
            await callback.message.edit_text(TEXT, reply_markup=KEYBOARD)
        if "sendMessage" in calls and isinstance(callback.message, Message):
            await callback.message.answer(TEXT, reply_markup=KEYBOARD)

    async def text(message: Message) -> None:
        await message.answer(TEXT, reply_markup=KEYBOARD)

    async def live() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(asked.api))
        bot = Bot("42:BENCH", session=session, default=DefaultBotProperties(parse_mode="HTML"))
        dispatcher = Dispatcher()
        dispatcher.callback_query.register(press)
        dispatcher.message.register(text)
        await dispatcher.start_polling(bot, polling_timeout=25, handle_signals=False)

    asyncio.run(live())


if __name__ == "__main__":
    main()
