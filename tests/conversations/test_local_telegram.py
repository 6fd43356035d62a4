"""The local Telegram with aiogram's own Bot on the other end, and the words of a story."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    Update,
)

from simulator.clock import SettableClock
from simulator.people import PICTURE, Person
from simulator.telegram import Telegram

VERA = 101


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    rows = [[InlineKeyboardButton(text=label, callback_data=f"press:{label[:8]}")] for label in labels]
    return InlineKeyboardMarkup(inline_keyboard=rows)


class Counter:
    """The smallest bot: counts presses in place, returns documents, says what else it got."""

    def __init__(self, bot: Bot) -> None:
        self.bot, self.presses, self.seen = bot, 0, list[Update]()

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.bot.get_updates(offset=offset, timeout=30, allowed_updates=None):
                offset = update.update_id + 1
                self.seen.append(update)
                await self.handle(update)

    async def handle(self, update: Update) -> None:
        if query := update.callback_query:
            self.presses += 1
            await query.answer(f"Нажатий: {self.presses}")
            if isinstance(query.message, Message):
                await query.message.edit_text(
                    f"Нажато <b>{self.presses}</b>", reply_markup=keyboard("Ещё раз", "Хватит")
                )
        elif update.message and update.message.document:
            file = await self.bot.download(update.message.document)
            assert file is not None
            answer = BufferedInputFile(file.read()[::-1], "обратно.txt")
            await self.bot.send_document(update.message.chat.id, answer, caption="Вот")
        elif update.message:
            await self.bot.send_chat_action(update.message.chat.id, "typing")
            await update.message.answer(
                f"Вы написали: {update.message.text}", reply_markup=keyboard("Начать", "Помощь")
            )


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    made = Telegram(clock=SettableClock(ticking=False))
    made.add_user(VERA, "Вера", "Соколова")
    yield made
    await made.stop()


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(await telegram.start()))
    async with Bot("42:TEST", session=session, default=DefaultBotProperties(parse_mode="HTML")) as made:
        yield made


@pytest.fixture
async def counter(bot: Bot) -> AsyncIterator[Counter]:
    made = Counter(bot)
    task = asyncio.create_task(made.run())
    yield made
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.fixture
def vera(telegram: Telegram, counter: Counter) -> Person:
    return Person(telegram, VERA, "Вера", telegram.drained)


async def test_a_person_plays_a_whole_conversation(telegram: Telegram, vera: Person, counter: Counter) -> None:
    await vera.starts("abc")
    vera.sees("Вы написали: /start abc", "Начать")
    await vera.taps("Начать")
    vera.sees("Нажато 1")
    assert vera.toast == "Нажатий: 1"
    assert vera.buttons == ["Ещё раз", "Хватит"]
    await vera.taps("Ещё", "Ещё раз")
    vera.sees("Нажато 3")
    assert len(vera.new_messages) == 1
    await vera.sends_document("туда.txt", b"abc")
    assert vera.documents == [("обратно.txt", b"cba")]
    assert vera.screen == "Вот"
    await vera.types("раз", "два")
    vera.hears("Вы написали: два")
    await vera.edits("раз", "три")
    vera.hears_nothing()
    assert counter.seen[-1].edited_message is not None
    telegram.ledger.check()


async def test_a_missing_button_fails_with_a_picture_of_the_chat(vera: Person) -> None:
    await vera.starts()
    with pytest.raises(AssertionError) as caught:
        await vera.taps("Записать встречу")
    assert "Вы написали: /start" in str(caught.value)
    assert "[Помощь]" in str(caught.value)
    with pytest.raises(AssertionError, match="does not see «Отчёт»"):
        vera.sees("Отчёт")


async def test_two_presses_of_one_button_are_two_queries(vera: Person, counter: Counter) -> None:
    await vera.starts()
    await vera.taps_twice("Начать")
    assert counter.presses == 2


async def test_a_press_nobody_answers_fails_the_check(telegram: Telegram, vera: Person, bot: Bot) -> None:
    await vera.starts()
    telegram.ledger.check()
    telegram.press(VERA, 2, "press:Начать")
    with pytest.raises(AssertionError, match="unanswered press"):
        telegram.ledger.check()
    await telegram.drained()
    telegram.ledger.check()


async def test_blocking_and_other_kinds_reach_the_bot(vera: Person, counter: Counter) -> None:
    await vera.starts()
    await vera.blocks()
    await vera.unblocks()
    changes = [u.my_chat_member.new_chat_member.status for u in counter.seen if u.my_chat_member]
    assert changes == ["kicked", "member"]
    await vera.sends_photo(caption="фото")
    await vera.sends_voice()
    await vera.sends_sticker()
    await vera.sends_contact()
    kinds = [u.message.content_type for u in counter.seen if u.message]
    assert kinds == ["text", "photo", "voice", "sticker", "contact"]


async def test_aiogram_reads_every_answer_and_every_refusal(telegram: Telegram, bot: Bot) -> None:
    me = await bot.get_me()
    assert (me.id, me.username) == (42, "marshrut_bot")
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(VERA, "x")
    telegram.start_bot(VERA)
    photo = await bot.send_photo(VERA, BufferedInputFile(PICTURE, "p.png"), caption="<i>a</i>")
    assert photo.photo is not None
    assert (photo.photo[-1].width, photo.caption_entities[0].type if photo.caption_entities else "") == (1, "italic")
    assert await bot.edit_message_caption(chat_id=VERA, message_id=photo.message_id, caption="b")
    voice = await bot.send_voice(VERA, BufferedInputFile(b"OggS", "v.oga"), duration=2)
    assert voice.voice is not None
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("x", chat_id=VERA, message_id=photo.message_id)
    with pytest.raises(TelegramBadRequest, match="can't parse entities"):
        await bot.send_message(VERA, "a < b")
    text = await bot.send_message(VERA, "a", reply_markup=keyboard("Да"))
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("a", chat_id=VERA, message_id=text.message_id, reply_markup=keyboard("Да"))
    await bot.edit_message_reply_markup(chat_id=VERA, message_id=text.message_id, reply_markup=None)
    telegram.forget_message(VERA, text.message_id)
    telegram.press(VERA, text.message_id, "press:Да")
    updates = await bot.get_updates()
    query = updates[-1].callback_query
    assert query is not None
    assert isinstance(query.message, InaccessibleMessage)
    assert await bot.answer_callback_query(query.id, text="Ок", show_alert=True)
    assert await bot.set_my_commands(
        [BotCommand(command="menu", description="Меню")], BotCommandScopeChat(chat_id=VERA)
    )
    assert (await bot.get_my_commands(BotCommandScopeChat(chat_id=VERA)))[0].description == "Меню"
    assert (await bot.get_chat(VERA)).full_name == "Вера Соколова"
    assert await bot.set_chat_menu_button(VERA)
    assert (await bot.get_webhook_info()).pending_update_count == 2
    assert await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.delete_messages(VERA, [text.message_id, photo.message_id])
    await bot.send_message(VERA, "4")
    await bot.send_message(VERA, "5")
    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(VERA, "6")
    assert caught.value.retry_after == 1
    assert not telegram.ledger.strict
