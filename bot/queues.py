"""One person's updates behind one another; the bound on how many are handled at once comes after that queue."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

from aiogram.types import Update

from bot.faults import is_passing
from bot.updates import person_key
from services.ports import Clock
from storage.faults import Busy
from storage.inbox import HANDLING

if TYPE_CHECKING:  # one process alone needs no Redis and does not read its library
    from storage.isolation import PersonLocks

log = logging.getLogger(__name__)

AT_ONCE = 64
LOCK_PATIENCE = 1.0
RESTS = 0.25
MOST_WAITING = 500
FOLLOWING_AT_ONCE = 4
MOST_FOLLOWING = 600

Work = Callable[[], Awaitable[None]]


class Queues:
    """`handle` is called for each update. When the last queue ends, `finish` is, and `idle` is set after it.

    `working` counts handlers at work; `room` is set while not so many wait that more had better stay with Telegram.
    Several processes share a person by `locks`; `is_first` says whether an update is the oldest of its person that
    waits anywhere.
    What may follow an answer (`afterwards`) takes no place among the handlers: the pace of edits must not hold the
    answers to the presses of others. With `locks` it is done while the person's lock is held: another process must not
    show something newer before it.
    """

    def __init__(
        self,
        handle: Callable[[Update], Awaitable[None]],
        finish: Callable[[], Awaitable[None]],
        clock: Clock,
        *,
        locks: PersonLocks | None,
        is_first: Callable[[str, Update], Awaitable[bool]],
    ) -> None:
        self._locks = locks
        self._is_first = is_first
        self._handle = handle
        self._finish = finish
        self._clock = clock
        self._queues: dict[str, deque[tuple[Update, float]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._bound = asyncio.Semaphore(AT_ONCE)
        self._watchers: list[Callable[[float], None]] = []
        self._later: dict[str, Work] = {}
        self._followers = 0
        self._follows = asyncio.Semaphore(FOLLOWING_AT_ONCE)
        self._is_stopping = False
        self._waiting = 0
        self.working = 0
        self.room = asyncio.Event()
        self.room.set()
        self.idle = asyncio.Event()
        self.idle.set()

    def watch(self, callback: Callable[[float], None]) -> None:
        """Called for each update that is done with, however that ended: seconds since this process took it in."""
        self._watchers.append(callback)

    def add(self, update: Update) -> None:
        """While it stops, nothing: the update is stored, the next start takes it up."""
        if self._is_stopping:
            return
        key, came = person_key(update), self._clock.monotonic()
        self._waiting += 1
        if self._waiting >= MOST_WAITING:
            self.room.clear()
        if key in self._queues:
            self._queues[key].append((update, came))
            return
        self._queues[key] = deque([(update, came)])
        self.idle.clear()
        self._begin(self._work_off(key))

    def numbers(self) -> set[int]:
        """Of updates that are handled or wait for it."""
        return {update.update_id for queue in self._queues.values() for update, _ in queue}

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work, name="inbox")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def rest_if_done(self) -> None:
        if not self._queues and not self._later and not self._followers:
            self.idle.set()

    def afterwards(self, key: str, work: Work) -> None:
        """Done in its turn, at the latest before the next update of this person. When very much waits it is left out:
        only what the person can do without belongs here."""
        if len(self._later) >= MOST_FOLLOWING or self._is_stopping:
            return
        self._later[key] = work
        self.idle.clear()
        if not self._is_followed_in_its_turn(key):
            self._begin_following()

    def _is_followed_in_its_turn(self, key: str) -> bool:
        return self._locks is not None and key in self._queues

    def _begin_following(self) -> None:
        if self._followers < FOLLOWING_AT_ONCE:
            self._followers += 1
            self._begin(self._follow())

    async def _follow(self) -> None:
        HANDLING.set(())  # of the update that happened to start this task
        try:
            while not self._is_stopping:
                key = next((one for one in self._later if not self._is_followed_in_its_turn(one)), None)
                if key is None:
                    return
                await self._follow_up(key)
        finally:
            self._followers -= 1
            self.rest_if_done()

    async def _follow_up(self, key: str) -> None:
        work = self._later.pop(key, None)
        if work is None:
            return
        self.working += 1
        try:
            await work()
        except Exception as error:
            log.info("what should follow an answer did not: %s", type(error).__name__)
        finally:
            self.working -= 1

    async def _work_off(self, key: str) -> None:
        queue = self._queues[key]
        try:
            while queue:
                while queue and not self._is_stopping:
                    await self._follow_up(key)
                    if self._locks is None:
                        await self._take_turn(*queue[0])
                        self._leave(queue)
                    else:
                        await self._take_shared_turn(self._locks, key)
                if self._is_stopping:
                    break
                if len(self._queues) == 1:  # meanwhile this person may have written again
                    await self._finish()
        finally:
            del self._queues[key]
            if key in self._later and not self._is_stopping:  # its turn was cut short
                self._begin_following()
            self.rest_if_done()

    def _leave(self, queue: deque[tuple[Update, float]]) -> None:
        queue.popleft()
        self._waiting -= 1
        if self._waiting < MOST_WAITING:
            self.room.set()

    async def _take_shared_turn(self, locks: PersonLocks, key: str) -> None:
        """Another process may be at work for this person, or hold an older update; or the lock's server is away. Then
        nothing is handled, no try is spent; what was taken over meanwhile from a dead process comes in its order."""
        queue = self._queues[key]
        try:
            async with locks.of(key, patience=LOCK_PATIENCE):
                if await self._is_first(key, queue[0][0]):
                    await self._take_turn(*queue[0])
                    self._leave(queue)
                    await self._finish()  # the next process looks at the rows only
                    if key in self._later:
                        async with self._follows:
                            await self._follow_up(key)
                    return
        except Busy:
            pass
        except Exception as error:
            if not is_passing(error):
                raise
        await self._clock.sleep(RESTS)
        ordered = sorted(queue, key=lambda place: place[0].update_id)
        queue.clear()
        queue.extend(ordered)

    async def _take_turn(self, update: Update, came: float) -> None:
        async with self._bound:
            if self._is_stopping:
                return
            self.working += 1
            try:
                await self._handle(update)
            except Exception:  # nothing may stop the queue of a person: the row stays for the next start
                log.exception("update %s was left", update.update_id)
            finally:
                self.working -= 1
        for callback in self._watchers:
            callback(self._clock.monotonic() - came)

    async def land(self, patience: float) -> None:
        """Before a planned stop: hand out nothing more, wait so many seconds for the handlers at work to end."""
        self._is_stopping = True
        if self._tasks:
            await asyncio.wait(tuple(self._tasks), timeout=patience)

    async def close(self) -> None:
        """Stop at once."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._locks is not None:
            await self._locks.close()
