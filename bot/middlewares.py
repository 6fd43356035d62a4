"""Before a handler: whose turn it is. After it: refusals become words, and every press is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection
from functools import partial
from pathlib import Path
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.types import CallbackQuery, Message, TelegramObject, Update, User

from bot.batcher import Looks, Presses
from bot.callbacks.menu import MenuPress
from bot.filters import is_private
from bot.screens import Button, Screen, column
from bot.standing import MESSENGER, Standings
from bot.turn import Turn
from bot.updates import person_key
from domain.errors import Refusal
from locales.loader import Words
from models.people import Account
from services.people.accounts import meet
from services.ports import Clock
from storage.database import Database
from storage.inbox import HANDLING

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class TurnMiddleware(BaseMiddleware):
    """One read serves all whose turn it is at this moment; a newcomer's account is made by the same use case once."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        words: Words,
        *,
        files_dir: Path,
        lasts: Callable[[int], float],
        bot_username: str,
        consent: Any,
        admin_ids: Collection[int] = (),
    ) -> None:
        self._database = database
        self._standings = Standings(database, clock)
        self._looks = Looks(database)
        self._presses = Presses(database, clock)
        self._clock = clock
        self._words = words
        self._files_dir = files_dir
        self._lasts = lasts
        self._bot_username = bot_username
        self._consent = consent
        self._admin_ids = frozenset(admin_ids)

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        user: User | None = data.get("event_from_user")
        if user is None or not isinstance(event, Message | CallbackQuery) or not is_private(event):
            return await handler(event, data)
        turn = await self._turn(event, user, data)
        data["turn"] = turn
        # After a bug the press stays open: for the next try, or for the apology.
        try:
            await handler(event, data)
        except Refusal as refusal:
            await refuse(turn, refusal)
        await turn.toast("")
        return None

    async def close(self) -> None:
        """When no update is handled any more."""
        await asyncio.gather(self._standings.close(), self._looks.close(), self._presses.close())

    async def _turn(self, event: Message | CallbackQuery, user: User, data: dict[str, Any]) -> Turn:
        now = self._clock.now()
        standing = await self._standings.of(user.id)
        account, actor = standing.account, standing.actor
        if account is None or account.unreachable_at is not None or actor is None:
            account = await self._meet(user)
            async with self._database.reading() as work:
                actor = await work.appointments.actor(account, now.astimezone(work.profile.zone).date())
        bot: Bot = data["bot"]
        update: Update = data["event_update"]
        return Turn(
            event=event,
            update_id=update.update_id,
            account=account,
            actor=actor,
            conversation=standing.conversation,
            looks=self._looks,
            presses=self._presses,
            afterwards=partial(data["afterwards"], person_key(update)),
            t=self._words.translator(account.language),
            now=now,
            database=self._database,
            clock=self._clock,
            bot=bot,
            files_dir=self._files_dir,
            lasts=self._lasts,
            bot_username=self._bot_username,
            consent=self._consent,
            admin_ids=self._admin_ids,
        )

    async def _meet(self, user: User) -> Account:
        language = self._words.translator(user.language_code).language
        handling = HANDLING.set(())  # the update is not handled by this: its row must outlive the meeting
        try:
            async with self._database.transaction() as work:
                return await meet(
                    work, MESSENGER, user_id=user.id, chat_id=user.id, language=language, now=self._clock.now()
                )
        finally:
            HANDLING.reset(handling)


async def refuse(turn: Turn, refusal: Refusal) -> None:
    """A refusal in words: a window over the pressed button, or a message with the way to the menu; a message as well
    when the press was answered by a promise."""
    is_press = isinstance(turn.event, CallbackQuery)
    if is_press and not turn.is_answered:
        await turn.toast(turn.t.plain(refusal.text_id, **refusal.args_), alert=True)
        return
    words = turn.t(refusal.text_id, **refusal.args_)
    await turn.show(Screen(words, column(Button(turn.t.plain("words-menu"), MenuPress())), is_new=is_press))
