"""Inside a group chat: the link that ties it to a body, what happens to the chat, and otherwise silence.

Nobody's affairs are spoken of there: refusals go to the private chat of the one who pressed.
"""

from __future__ import annotations

from datetime import timedelta

from aiogram import Bot, F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.filters import Has, IsPrivate
from bot.screens import Screen, column, send_screen
from bot.standing import MESSENGER
from bot.words import to_menu
from domain.errors import Refusal
from locales.loader import Words
from models.people import Account
from services.groups import Chat, link_group, lose_chat, move_chat, tell_of_stranger
from services.ports import Clock
from storage.database import Database

ONE_HINT_IN = timedelta(hours=12)


def chats() -> Router:
    router = Router(name="chats")
    in_group = ~IsPrivate()
    router.my_chat_member.register(member, in_group)
    router.message.register(moved_away, in_group, Has("migrate_to_chat_id"))
    router.message.register(moved_here, in_group, Has("migrate_from_chat_id"))
    router.message.register(renamed, in_group, Has("new_chat_title"))
    router.message.register(link, in_group, Command("start", magic=F.args))
    router.message.register(called, in_group)
    router.edited_message.register(edited, in_group)
    router.callback_query.register(pressed, in_group)
    return router


async def member(event: ChatMemberUpdated, database: Database, clock: Clock) -> None:
    """The bot was put out of the chat, or may not write there any more; coming in says nothing by itself."""
    now_is = event.new_chat_member
    is_mute = now_is.status == "restricted" and not getattr(now_is, "can_send_messages", True)
    if now_is.status in ("left", "kicked") or is_mute:
        async with database.transaction() as work:
            await lose_chat(work, MESSENGER, event.chat.id, now=clock.now())


async def moved_away(message: Message, database: Database, clock: Clock) -> None:
    """The group became a supergroup. Telegram says so in the old chat and in the new one: once is enough."""
    assert message.migrate_to_chat_id is not None
    async with database.transaction() as work:
        await move_chat(work, MESSENGER, message.chat.id, message.migrate_to_chat_id, now=clock.now())


async def moved_here(message: Message, database: Database, clock: Clock) -> None:
    assert message.migrate_from_chat_id is not None
    async with database.transaction() as work:
        await move_chat(work, MESSENGER, message.migrate_from_chat_id, message.chat.id, now=clock.now())


async def renamed(message: Message, database: Database) -> None:
    async with database.transaction() as work:
        await work.groups.rename(MESSENGER, message.chat.id, message.new_chat_title or "")


async def link(
    message: Message, command: CommandObject, bot: Bot, database: Database, clock: Clock, words: Words
) -> None:
    """`/start@bot token`, which Telegram writes for whoever has chosen the group behind the link."""
    token, title, now = (command.args or "").strip(), message.chat.title or "", clock.now()
    account = await _caller(message, database)
    if account is None:
        async with database.transaction() as work:
            await tell_of_stranger(work, token, title=title, now=now)
        return
    t = words.translator(account.language)
    chat = Chat(messenger=MESSENGER, chat_id=message.chat.id, title=title, language=account.language)
    try:
        async with database.transaction() as work:
            actor = await work.appointments.actor(account, now.astimezone(work.profile.zone).date())
            body, is_new = await link_group(work, actor, token, chat, now=now)
    except Refusal as refusal:
        await send_screen(
            bot, account.chat_id, Screen(t(refusal.text_id, **refusal.args_), column(to_menu(t)), is_new=True)
        )
        return
    if is_new:
        await message.answer(t("groups-linked", body=body.name))


async def called(message: Message, bot: Bot, database: Database, clock: Clock, words: Words) -> None:
    """Somebody of the service who calls the bot, or answers it, gets the way to a private chat: one line in half a
    day. Strangers get nothing."""
    me = await bot.me()
    text = (message.text or message.caption or "").lower()
    mention = f"@{(me.username or '').lower()}"
    answers_us = message.reply_to_message is not None and (
        message.reply_to_message.from_user is not None and message.reply_to_message.from_user.id == me.id
    )
    is_command = text.startswith("/") and ("@" not in text.split()[0] or mention in text.split()[0])
    if not (is_command or mention in text or answers_us) or await _caller(message, database) is None:
        return
    key, now = f"group:{MESSENGER}:{message.chat.id}", clock.now()
    async with database.transaction() as work:
        last = (await work.states.get(key))[1].get("at")
        if last is not None and now.timestamp() - float(last) < ONE_HINT_IN.total_seconds():
            return
        await work.states.put(key, data={"at": now.timestamp()}, now=now)
    t = words.translator("ru")
    await message.answer(t("errors-write-privately", link=f"https://t.me/{me.username}"))


async def _caller(message: Message, database: Database) -> Account | None:
    """The account of somebody registered; None for strangers and for those who write in the name of the chat."""
    if message.from_user is None or message.sender_chat is not None:
        return None
    async with database.reading() as work:
        account = await work.accounts.find(MESSENGER, message.from_user.id)
    return account if account is not None and account.person_id is not None else None


async def edited(_: Message) -> None:
    """What happens in a group is not ours."""


async def pressed(query: CallbackQuery, words: Words, bot: Bot) -> None:
    me = await bot.me()
    t = words.translator(query.from_user.language_code)
    await query.answer(t.plain("errors-write-privately", link=f"https://t.me/{me.username}"), show_alert=True)
