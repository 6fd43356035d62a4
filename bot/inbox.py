"""Store, confirm, handle: an update is in our database before Telegram forgets it.

One person's updates queue behind one another; the bound on how many are handled at once comes after that queue.
What a dead process left is taken up at the start. What fails because Telegram or the database is away for a while waits
and spends no try; after three real failures an update is set aside and its sender told.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import Update

from bot.faults import is_passing, is_telegram_away, pause_after
from services.pauses import Pauses, back_off
from services.ports import Clock
from storage.database import Database
from storage.inbox import HANDLING, Handling

log = logging.getLogger(__name__)

TRIES = 3
MOST_RESTS = 30  # half an hour of waiting for one update, then its trouble is its own
TRIES_TO_TELL = 4
AT_ONCE = 64
REMEMBERED = 1000


class Apology(Protocol):
    """Tells the sender of an update that it failed; `is_done`: its work stands, only the reply was lost."""

    async def __call__(self, bot: Bot, update: Update, error: BaseException, *, is_done: bool) -> None: ...


class Inbox:
    """`idle` is set when nothing fetched is left unhandled. `working` counts handlers at work; `waiting` are the
    moments (monotonic) at which those of them that rest go on."""

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
        self._came: dict[int, float] = {}
        self._watchers: list[Callable[[float], None]] = []
        self._known: deque[int] = deque(maxlen=REMEMBERED)
        self._pauses = Pauses(clock)
        self._is_stopping = False
        self.working = 0
        self.idle = asyncio.Event()
        self.idle.set()

    @property
    def waiting(self) -> list[float]:
        return self._pauses.moments

    def watch(self, callback: Callable[[float], None]) -> None:
        """Called for each update that is done with, however that ended: seconds since this process took it in."""
        self._watchers.append(callback)

    async def take_up(self) -> int:
        """Handle what an earlier process stored and did not finish."""
        async with self._database.reading() as work:
            bodies = [row.body for row in await work.inbox.waiting()]
        left = readable(self._bot, bodies)
        self._hand_out(left)
        return len(left)

    async def accept(self, updates: list[Update]) -> None:
        """Store, then hand out; an update that came before is left alone."""
        updates = [update for update in updates if update.update_id not in self._known]
        if not updates:
            return
        now = self._clock.now()
        self.idle.clear()
        try:
            async with self._database.transaction() as work:
                await work.inbox.store(
                    [
                        {
                            "update_id": update.update_id,
                            "person_key": person_key(update),
                            "body": update.model_dump(mode="json", exclude_none=True, exclude_unset=True),
                            "received_at": now,
                        }
                        for update in updates
                    ]
                )
            self._hand_out(updates)
        finally:
            if not self._queues:
                self.idle.set()

    def _hand_out(self, updates: list[Update]) -> None:
        if self._is_stopping:
            return  # they are stored: the next start takes them up
        for update in updates:
            self._known.append(update.update_id)
            self._came[update.update_id] = self._clock.monotonic()
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
            while queue and not self._is_stopping:
                async with self._bound:
                    if self._is_stopping:
                        break
                    self.working += 1
                    try:
                        await self._handle(queue[0])
                    except Exception:  # nothing may stop the queue of a person: the row stays for the next start
                        log.exception("update %s was left", queue[0].update_id)
                    finally:
                        self.working -= 1
                self._is_done(queue.popleft().update_id)
        finally:
            del self._queues[key]
            if not self._queues:
                self.idle.set()

    def _is_done(self, update_id: int) -> None:
        seconds = self._clock.monotonic() - self._came.pop(update_id)
        for callback in self._watchers:
            callback(seconds)

    async def _handle(self, update: Update) -> None:
        handling = Handling(update.update_id)
        HANDLING.set(handling)
        rests = 0
        while True:
            try:
                return await self._attempt(update, handling)
            except Exception as error:
                if handling.is_settled:  # its work is committed; only the words after it were lost
                    log.warning("update %s is done, its reply was lost", update.update_id, exc_info=error)
                    return await self._tell(update, error, is_done=True)
                if is_passing(error) and rests < MOST_RESTS:
                    rests += 1
                    log.warning("update %s waits: %s", update.update_id, type(error).__name__)
                    await self._pauses.rest(pause_after(error, rests))
                    continue
                log.exception("update %s was not handled", update.update_id)
                is_last = await self._count_try(update, error)
                if is_last:
                    return await self._tell(update, error, is_done=False)
                if is_last is None:
                    rests += 1
                    await self._pauses.rest(back_off(rests))

    async def _attempt(self, update: Update, handling: Handling) -> None:
        try:
            await self._dispatcher.feed_update(self._bot, update)
        except TelegramForbiddenError:
            log.info("update %s: its sender has blocked the bot meanwhile", update.update_id)
        if not handling.is_settled:
            async with self._database.transaction():
                pass  # nothing was written by the handler: the commit itself takes the row out

    async def _count_try(self, update: Update, error: Exception) -> bool | None:
        """True when it was the last one; None when the database could not even take that down."""
        token = HANDLING.set(None)  # counting must not take the row out
        try:
            async with self._database.transaction() as work:
                return await work.inbox.count_try(
                    update.update_id, type(error).__name__, most=TRIES, now=self._clock.now()
                )
        except Exception:
            log.exception("the try of update %s could not be counted", update.update_id)
            return None
        finally:
            HANDLING.reset(token)

    async def _tell(self, update: Update, error: BaseException, *, is_done: bool) -> None:
        for tries in range(1, TRIES_TO_TELL + 1):
            try:
                return await self._apologise(self._bot, update, error, is_done=is_done)
            except Exception as fault:
                if not is_telegram_away(fault) or tries == TRIES_TO_TELL:
                    log.warning("no apology for update %s: %s", update.update_id, type(fault).__name__)
                    return
                await self._pauses.rest(pause_after(fault, tries))

    async def land(self, patience: float) -> None:
        """Before a planned stop: hand out nothing more, wait so many seconds for the handlers at work to end.

        A press whose work is committed gets its reply; what is queued behind stays in the inbox for the next start.
        """
        self._is_stopping = True
        if self._tasks:
            await asyncio.wait(tuple(self._tasks), timeout=patience)

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


def readable(bot: Bot, bodies: list[dict[str, Any]]) -> list[Update]:
    """Updates from their JSON; one that cannot be read is named in the log and left where it is."""
    found: list[Update] = []
    for body in bodies:
        try:
            found.append(Update.model_validate(body, context={"bot": bot}))
        except ValueError as error:
            log.error("update %s cannot be read: %s", body.get("update_id"), type(error).__name__)
    return found
