"""One person's turn: who acts, in which language, at what moment, and the few things a handler may do with it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.types import CallbackQuery, Message

from bot.batcher import Look, Looks, Outcome, Press, Presses, Recording
from bot.screens import Screen, shorten, show
from domain.actors import Actor
from domain.catalogue import Catalogue
from domain.profile import Profile
from locales.translator import Translator
from models.people import Account
from services.ports import Clock
from storage.database import Database
from storage.work import Work

log = logging.getLogger(__name__)

LONGEST_TOAST = 200
Made = TypeVar("Made")


@dataclass(kw_only=True)
class Turn:
    """Made by the middleware for each update in a private chat; `actor` is as of the update, use cases check anew."""

    event: Message | CallbackQuery
    update_id: int
    account: Account
    actor: Actor
    conversation: dict[str, Any] | None
    """The forms of the account as `States` keep them; None after a transaction of this turn: read them again."""
    looks: Looks
    presses: Presses
    afterwards: Callable[[Callable[[], Awaitable[None]]], None]
    """What may follow the answer when there is time, after this turn; a screen that the person can do without."""
    t: Translator
    now: datetime
    database: Database
    clock: Clock
    bot: Bot
    files_dir: Path
    """Where the bytes of evidence and attachments are kept, by their hash."""
    lasts: Callable[[int], float]
    """Seconds for so many more messages at the pace of just now."""
    bot_username: str
    consent: Any = None
    admin_ids: frozenset[int] = frozenset()
    """Messenger user ids that the settings name as administrators."""
    is_answered: bool = field(default=False, init=False)

    @property
    def profile(self) -> Profile:
        return self.database.profile

    @property
    def catalogue(self) -> Catalogue:
        return self.database.catalogue

    @property
    def today(self) -> date:
        return self.now.astimezone(self.profile.zone).date()

    @property
    def person_id(self) -> int:
        """The person who acts; handlers behind the registration gate always have one."""
        assert self.actor.person_id is not None
        return self.actor.person_id

    @property
    def chat_id(self) -> int:
        return self.account.chat_id

    @property
    def is_named_admin(self) -> bool:
        return self.account.user_id in self.admin_ids

    async def renew(self) -> None:
        """Who acts, read again: after an update that gave the person a role or made them known."""
        async with self.reading() as work:
            self.account = await work.accounts.get(self.account.id)
            self.actor = await work.appointments.actor(self.account, self.today)

    def reading(self) -> AbstractAsyncContextManager[Work]:
        return self.database.reading()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Work]:
        """The transaction of this update; the reply stands below the block."""
        async with self.database.transaction() as work:
            yield work
        self.conversation = None

    async def record(self, recording: Recording[Press, Outcome], press: Press) -> Outcome:
        """A hot press, in one transaction with those of other people; the reply stands below the call."""
        return await self.presses.record(recording, press)

    async def look(self, look: Look[Press, Outcome], asker: Press) -> Outcome:
        """What many look at in the same moment, in one reading with them."""
        return await self.looks.look(look, asker)

    async def show(self, screen: Screen) -> Message | None:
        """In place of the message that was pressed on, else a new message below."""
        return await show(self.event, screen)

    async def toast(self, words: str, *, alert: bool = False) -> None:
        """Answer the press with a line that passes (plain text, at most 200 characters); as a window if `alert`."""
        if self.is_answered or not isinstance(self.event, CallbackQuery):
            return
        self.is_answered = True
        try:
            await self.event.answer(shorten(words, LONGEST_TOAST) or None, show_alert=alert)
        except TelegramForbiddenError:
            raise
        except TelegramAPIError as error:
            # Too old to be answered, or Telegram is away: what was done stands, and the screen says so.
            log.info("update %s: its press was not answered: %s", self.update_id, type(error).__name__)

    async def promise(self) -> None:
        """Answer the press at once, before work that may last over a second. A refusal is then a message."""
        await self.toast(self.t.plain("words-preparing"))

    async def prepare(self, work: Callable[..., Made], *args: Any, **named: Any) -> Made:
        """Such work outside of the loop: a file is written, a table taken apart. Never inside a transaction."""
        await self.promise()
        return await asyncio.to_thread(work, *args, **named)

    async def download(self, remote_id: str) -> bytes:
        """The bytes of a file that the person sent; never inside a transaction."""
        stream = await self.bot.download(remote_id)
        assert stream is not None
        return stream.read()
