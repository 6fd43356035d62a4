"""Outside the private chat: silence in groups but for one line to whoever calls the bot; blocking and unblocking."""

from __future__ import annotations

from datetime import timedelta

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.screens import Screen, column
from bot.standing import MESSENGER
from bot.turn import Turn
from bot.words import to_menu
from locales.loader import Words
from services.people.accounts import lose, meet
from services.ports import Clock
from storage.database import Database

ONE_HINT_IN = timedelta(hours=12)


def router() -> Router:
    router = Router(name="groups")
    router.my_chat_member.register(member, F.chat.type == "private")
    router.message.register(in_group, F.chat.type != "private")
    router.callback_query.register(press_in_group, F.message.chat.type != "private")
    router.edited_message.register(edited, F.chat.type == "private")
    router.edited_message.register(edited_in_group)
    return router


async def member(event: ChatMemberUpdated, database: Database, clock: Clock) -> None:
    """The person blocked us or came back."""
    if event.new_chat_member.status == "kicked":
        async with database.transaction() as work:
            await lose(work, MESSENGER, user_id=event.from_user.id, now=clock.now())
        return
    language = event.from_user.language_code or "ru"
    async with database.transaction() as work:
        await meet(
            work,
            MESSENGER,
            user_id=event.from_user.id,
            chat_id=event.chat.id,
            language="en" if language.startswith("en") else "ru",
            now=clock.now(),
        )


async def in_group(message: Message, bot: Bot, words: Words) -> None:
    """Nobody's affairs are spoken of in a group: a call or a reply to us gets the way to a private chat."""
    me = await bot.me()
    text = (message.text or message.caption or "").lower()
    mention = f"@{(me.username or '').lower()}"
    answers_us = message.reply_to_message is not None and (
        message.reply_to_message.from_user is not None and message.reply_to_message.from_user.id == me.id
    )
    is_command = text.startswith("/") and ("@" not in text.split()[0] or mention in text.split()[0])
    if not (is_command or mention in text or answers_us):
        return
    t = words.translator("ru")
    await message.answer(t("errors-write-privately", link=f"https://t.me/{me.username}"))


async def press_in_group(query: CallbackQuery, words: Words, bot: Bot) -> None:
    me = await bot.me()
    t = words.translator(query.from_user.language_code)
    await query.answer(t.plain("errors-write-privately", link=f"https://t.me/{me.username}"), show_alert=True)


async def edited(_: Message, turn: Turn) -> None:
    """A hint, once in half a day: what was sent before the edit is what the bot has read."""
    key = f"edited:{turn.account.messenger}:{turn.account.user_id}"
    async with turn.transaction() as work:
        kept = (await work.states.get(key))[1]
        last = kept.get("at")
        is_told = last is not None and turn.now.timestamp() - float(last) < ONE_HINT_IN.total_seconds()
        if not is_told:
            await work.states.put(key, data={"at": turn.now.timestamp()}, now=turn.now)
    if not is_told:
        rows = column(to_menu(turn.t)) if turn.actor.person_id is not None else ()
        await turn.show(Screen(turn.t("errors-edited"), rows))


async def edited_in_group(_: Message) -> None:
    """What happens in a group is not ours."""
