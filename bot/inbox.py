"""Store, confirm, handle: an update is in our database before Telegram forgets it.

One person's updates queue behind one another; the bound on how many are handled at once comes after that queue.
A handler's own commit settles its update: the row is emptied, its number stays for as long as Telegram may bring it
again, to whichever process, so that nothing is handled twice. Those whose handlers committed nothing are settled with
the next fetch, or when nobody is at work. What a dead process left is taken up at the start, or by a live one that
looks. What fails because Telegram or the database is away for a while waits and spends no try; after three real
failures an update is set aside and its sender told.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import Update

from bot.batcher import Batcher
from bot.faults import is_passing, pause_after
from bot.queues import Queues
from bot.telling import Apology, Telling
from bot.updates import UNREADABLE, bare, person_key, read, row_of
from services.pauses import Pauses, back_off
from services.ports import Clock
from storage.database import Database
from storage.faults import is_taken
from storage.inbox import HANDLING, Handling, NotOurs
from storage.work import Work

if TYPE_CHECKING:  # one process alone needs no Redis and does not read its library
    from storage.isolation import PersonLocks

log = logging.getLogger(__name__)

TRIES = 3
MOST_RESTS = 30  # half an hour of waiting for one update, then its trouble is its own
REMEMBERED = 1000
LOOKS_EVERY = 15.0


class Inbox:
    """`idle` is set when nothing fetched is left unhandled. `working` counts handlers at work; `waiting` are the
    moments (monotonic) at which those of them that rest go on."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        database: Database,
        clock: Clock,
        *,
        apologise: Apology,
        locks: PersonLocks | None = None,
    ) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._database = database
        self._clock = clock
        self._owner = database.liveness.owner
        self._over: list[Handling] = []
        self._is_in_doubt = False  # a commit failed: it may have stood, with updates that nobody was handed
        self._handing = asyncio.Lock()  # from a commit that makes updates ours until they stand in their queues
        self._storing: Batcher[Sequence[dict[str, Any]], None] = Batcher(self._store)
        self._known: deque[int] = deque(maxlen=REMEMBERED)
        self._pauses = Pauses(clock)
        self._telling = Telling(bot, apologise, self._pauses)
        self._queues = Queues(self._handle, self._finish, clock, locks=locks, is_first=self._is_first)
        self.idle, self.room = self._queues.idle, self._queues.room
        self.watch, self.afterwards = self._queues.watch, self._queues.afterwards

    @property
    def working(self) -> int:
        return self._queues.working

    @property
    def waiting(self) -> list[float]:
        return self._pauses.moments

    async def take_up(self) -> int:
        """Handle what processes that live no more have stored and not finished."""
        async with self._database.reading() as work:
            owners = await work.inbox.owners()
        dead = owners - await self._database.liveness.living()  # asked last: one who starts meanwhile is alive
        if not dead:
            return 0
        async with self._handing:
            async with self._makes_ours() as work:
                left = await work.inbox.take_over(dead, self._owner)
                updates = {body["update_id"]: read(self._bot, body) for body in left}
                unreadable = [number for number, update in updates.items() if update is None]
                await work.inbox.set_aside(unreadable, UNREADABLE, self._clock.now())
            self._hand_out(updates, {body["update_id"]: body for body in left})
        return len(left)

    @asynccontextmanager
    async def _makes_ours(self) -> AsyncIterator[Work]:
        """A transaction after which updates are ours, also when its commit stood and only the word of it was lost."""
        try:
            async with self._database.transaction() as work:
                yield work
        except BaseException:
            self._is_in_doubt = True
            raise

    async def look_after(self) -> None:
        """Look from time to time whether another process has died; where only one can live there is nothing to see."""
        while not self._database.liveness.is_alone:
            await self._clock.sleep(LOOKS_EVERY)
            await self._finish()  # what could not be settled holds up its person in the other processes
            try:
                if count := await self.take_up():
                    log.warning("%s updates of a process that died are taken up", count)
            except Exception as error:
                log.warning("nobody could be looked after: %s", type(error).__name__)

    async def accept(self, bodies: Sequence[dict[str, Any]]) -> None:
        """Store updates as Telegram wrote them, then hand them out; after this they may be confirmed.

        An update that came before is left alone. Those who accept at the same time share a transaction.
        """
        self.idle.clear()
        try:
            await self._storing(bodies)
        finally:
            self._queues.rest_if_done()

    async def _store(self, fetched: list[Sequence[dict[str, Any]]]) -> list[None]:
        bodies = {body["update_id"]: body for part in fetched for body in part}
        updates = {number: read(self._bot, body) for number, body in bodies.items() if number not in self._known}
        async with self._handing:
            if updates or self._over or self._is_in_doubt:
                await self._make_ours(updates, bodies)
        return [None] * len(fetched)

    async def _make_ours(self, updates: dict[int, Update | None], bodies: dict[int, dict[str, Any]]) -> None:
        now, was_in_doubt = self._clock.now(), self._is_in_doubt
        held = {*self._queues.numbers(), *(handling.update_id for handling in self._over)} if was_in_doubt else set()
        rows = [row_of(bodies[number], update, now) for number, update in updates.items()]
        token = HANDLING.set(tuple(self._over))
        try:
            async with self._makes_ours() as work:
                own = await work.inbox.store(rows, self._owner)
                left = await work.inbox.waiting_of(self._owner) if was_in_doubt else []
        finally:
            HANDLING.reset(token)
        self._is_in_doubt = False
        self._over = [handling for handling in self._over if not handling.is_settled]
        lost = {body["update_id"]: body for body in left if body["update_id"] not in held}
        ours = {number: update for number, update in updates.items() if number in own}
        self._hand_out(ours | {number: read(self._bot, lost[number]) for number in lost}, bodies | lost)

    def _hand_out(self, updates: dict[int, Update | None], bodies: dict[int, dict[str, Any]]) -> None:
        """Each to the queue of its person; who sent one that cannot be read is told."""
        for number in sorted(updates):
            self._known.append(number)
            update = updates[number]
            if update is not None:
                self._queues.add(update)
            elif (sender := bare(self._bot, bodies[number])) is not None:
                tell = partial(self._telling.tell, sender, ValueError(UNREADABLE), is_done=False)
                self._queues.afterwards(person_key(sender), tell)

    async def _finish(self) -> None:
        """Nobody is at work, and no fetch may come for long: those whose handlers committed nothing leave now. What
        cannot be settled stays over: it leaves with the next fetch, or as soon as it is in its person's way."""
        if not self._over and not self._is_in_doubt:
            return
        try:
            await self._storing(())
        except Exception as error:
            log.warning("%s updates could not be settled: %s", len(self._over), type(error).__name__)

    async def _is_first(self, person: str, update: Update) -> bool:
        async with self._database.reading() as work:
            is_first = not await work.inbox.has_older(person, update.update_id)
        if not is_first:
            await self._finish()  # it may be one that is over and could not be settled
        return is_first

    async def _handle(self, update: Update) -> None:
        handling = Handling(update.update_id, self._owner)
        HANDLING.set((handling,))
        rests, has_looked_again = 0, False
        while True:
            try:
                return await self._attempt(update, handling)
            except NotOurs:
                log.warning("update %s was done before or is done elsewhere", update.update_id)
                return
            except Exception as error:
                if handling.is_settled:  # its work is committed; only the words after it were lost
                    log.warning("update %s is done, its reply was lost", update.update_id, exc_info=error)
                    return await self._telling.tell(update, error, is_done=True)
                if is_passing(error) and rests < MOST_RESTS:
                    rests += 1
                    log.warning("update %s waits: %s", update.update_id, type(error).__name__)
                    await self._pauses.rest(pause_after(error, rests))
                    continue
                if is_taken(error) and not has_looked_again:
                    has_looked_again = True
                    log.warning("update %s met what another one had just made: it looks again", update.update_id)
                    continue
                log.exception("update %s was not handled", update.update_id)
                is_last = await self._count_try(update, error)
                if is_last:
                    return await self._telling.tell(update, error, is_done=False)
                if is_last is None:
                    rests += 1
                    await self._pauses.rest(back_off(rests))

    async def _attempt(self, update: Update, handling: Handling) -> None:
        try:
            await self._dispatcher.feed_update(self._bot, update)
        except TelegramForbiddenError:
            log.info("update %s: its sender has blocked the bot meanwhile", update.update_id)
        if not handling.is_settled:
            handling.is_over = True
            self._over.append(handling)

    async def _count_try(self, update: Update, error: Exception) -> bool | None:
        """True when it was the last one; None when the database could not even take that down."""
        token = HANDLING.set(())  # counting must not empty the row
        number, words, now = update.update_id, type(error).__name__, self._clock.now()
        try:
            async with self._database.transaction() as work:
                return await work.inbox.count_try(number, words, most=TRIES, now=now)
        except Exception:
            log.exception("the try of update %s could not be counted", update.update_id)
            return None
        finally:
            HANDLING.reset(token)

    async def land(self, patience: float) -> None:
        """Before a planned stop: hand out nothing more, wait so many seconds for the handlers at work to end.
        A press whose work is committed gets its reply; what is queued behind stays in the inbox for the next start.
        """
        await self._queues.land(patience)
        await self._finish()

    async def close(self) -> None:
        """Stop at once: what is not finished stays in the inbox for the next start."""
        await self._queues.close()
        await self._storing.close()
