"""Fetch, store, confirm, handle: an update is in our database before Telegram forgets it.

One person's updates queue behind one another; the bound on how many are handled at once comes after that queue.
What a dead process left is taken up at the start. After three failed tries an update is set aside and its sender told.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiogram.types import Update

from services.ports import Clock
from storage.database import Database
from storage.inbox import HANDLING, Handling

log = logging.getLogger(__name__)

FETCH_LIMIT = 100
FETCH_SECONDS = 25
TRIES = 3
AT_ONCE = 64
PAUSE_AFTER_FAULT = 3.0
REMEMBERED = 1000

Apology = Callable[[Bot, Update, BaseException], Awaitable[None]]


class Inbox:
    """`running` counts handlers at work; `idle` is set when nothing fetched is left unhandled."""

    def __init__(
        self, bot: Bot, dispatcher: Dispatcher, database: Database, clock: Clock, *, apologise: Apology
    ) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._database = database
        self._clock = clock
        self._apologise = apologise
        self._queues: dict[str, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._bound = asyncio.Semaphore(AT_ONCE)
        self._known: deque[int] = deque(maxlen=REMEMBERED)
        self.running = 0
        self.idle = asyncio.Event()
        self.idle.set()

    async def take_up(self) -> int:
        """Handle what an earlier process stored and did not finish."""
        async with self._database.reading() as work:
            left = [Update.model_validate(row.body, context={"bot": self._bot}) for row in await work.inbox.waiting()]
        self._hand_out(left)
        return len(left)

    async def poll(self) -> None:
        """Long polling without end; each fetch is stored in one transaction before the next one confirms it."""
        offset: int | None = None
        while True:
            try:
                updates = await self._bot.get_updates(
                    offset=offset,
                    limit=FETCH_LIMIT,
                    timeout=FETCH_SECONDS,
                    allowed_updates=self._dispatcher.resolve_used_update_types(),
                    request_timeout=FETCH_SECONDS + 10,
                )
            except TelegramRetryAfter as error:
                await self._clock.sleep(error.retry_after)
                continue
            except (TelegramNetworkError, TelegramServerError) as error:
                log.warning("updates could not be fetched: %s", type(error).__name__)
                await self._clock.sleep(PAUSE_AFTER_FAULT)
                continue
            if updates:
                await self.accept(updates)
                offset = updates[-1].update_id + 1

    async def accept(self, updates: list[Update]) -> None:
        """Store, then hand out; an update that came before is left alone."""
        updates = [update for update in updates if update.update_id not in self._known]
        now = self._clock.now()
        self.idle.clear()
        async with self._database.transaction() as work:
            await work.inbox.store(
                [
                    {
                        "update_id": update.update_id,
                        "person_key": person_key(update),
                        "body": update.model_dump(mode="json", exclude_none=True),
                        "received_at": now,
                    }
                    for update in updates
                ]
            )
        self._hand_out(updates)
        if not self._queues:
            self.idle.set()

    def _hand_out(self, updates: list[Update]) -> None:
        for update in updates:
            self._known.append(update.update_id)
            key = person_key(update)
            if key in self._queues:
                self._queues[key].append(update)
                continue
            self._queues[key] = deque([update])
            task = asyncio.create_task(self._work_off(key), name=f"inbox {key}")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        if self._queues:
            self.idle.clear()

    async def _work_off(self, key: str) -> None:
        queue = self._queues[key]
        try:
            while queue:
                async with self._bound:
                    self.running += 1
                    try:
                        await self._handle(queue[0])
                    finally:
                        self.running -= 1
                queue.popleft()
        finally:
            del self._queues[key]
            if not self._queues:
                self.idle.set()

    async def _handle(self, update: Update) -> None:
        handling = Handling(update.update_id)
        HANDLING.set(handling)
        for _ in range(TRIES):
            try:
                await self._dispatcher.feed_update(self._bot, update)
            except Exception as error:
                log.exception("update %s was not handled", update.update_id)
                if handling.is_settled:  # its work is committed; only the words after it were lost
                    await self._tell(update, error)
                    return
                if await self._count_try(update, error):
                    await self._tell(update, error)
                    return
            else:
                break
        if not handling.is_settled:
            async with self._database.transaction():
                pass  # nothing was written by the handler: the commit itself takes the row out

    async def _count_try(self, update: Update, error: Exception) -> bool:
        token = HANDLING.set(None)  # counting must not take the row out
        try:
            async with self._database.transaction() as work:
                return await work.inbox.count_try(
                    update.update_id, type(error).__name__, most=TRIES, now=self._clock.now()
                )
        except Exception:
            log.exception("the try of update %s could not be counted", update.update_id)
            return False
        finally:
            HANDLING.reset(token)

    async def _tell(self, update: Update, error: BaseException) -> None:
        try:
            await self._apologise(self._bot, update, error)
        except TelegramAPIError:
            log.warning("no apology for update %s", update.update_id)

    async def close(self) -> None:
        """Stop at once: what is not finished stays in the inbox for the next start."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


def person_key(update: Update) -> str:
    """Whose queue it is: the chat's, or the person's for a press without a message."""
    event: Any = update.event
    chat = getattr(event, "chat", None) or getattr(getattr(event, "message", None), "chat", None)
    sender = getattr(event, "from_user", None)
    if chat is not None and chat.type == "private":
        return f"u{chat.id}"
    if sender is not None:
        return f"u{sender.id}"
    return f"c{chat.id}" if chat is not None else "nobody"
