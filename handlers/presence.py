"""The private chat itself: blocking and unblocking the bot, editing what was sent before."""

from __future__ import annotations

from datetime import timedelta

from aiogram import Router
from aiogram.types import ChatMemberUpdated, Message

from bot.filters import IsPrivate
from bot.screens import Screen, column
from bot.standing import MESSENGER
from bot.turn import Turn
from bot.words import to_menu
from services.people.accounts import lose, meet
from services.ports import Clock
from storage.database import Database

ONE_HINT_IN = timedelta(hours=12)


def router() -> Router:
    router = Router(name="presence")
    router.my_chat_member.register(member, IsPrivate())
    router.edited_message.register(edited, IsPrivate())
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
