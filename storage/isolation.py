"""One person's updates are handled in one process at a time: a lock in Redis that its holder keeps alive.

It only keeps processes apart. What is true stands in the database: should a lock run out under its holder, the row of
the update in the inbox still lets only one of two commit.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager, suppress
from typing import cast

from redis.asyncio import Redis
from redis.asyncio.lock import Lock
from redis.exceptions import LockError, RedisError

from storage.faults import Busy

log = logging.getLogger(__name__)

HELD_SECONDS = 10.0  # of a killed process a person is free again after so long
EXTENDED_EVERY = 3.0
ASKS_EVERY = 0.02
ANSWERS_WITHIN = 3.0


async def redis_answers(url: str) -> bool:
    async with Redis.from_url(url, socket_timeout=ANSWERS_WITHIN, socket_connect_timeout=ANSWERS_WITHIN) as redis:
        try:
            return await cast(Awaitable[bool], redis.ping())
        except (RedisError, OSError):
            return False


class PersonLocks:
    """`name` tells services apart that share a Redis."""

    def __init__(self, url: str, name: str) -> None:
        self._redis = Redis.from_url(url, socket_timeout=ANSWERS_WITHIN, socket_connect_timeout=ANSWERS_WITHIN)
        self._name = name

    @asynccontextmanager
    async def of(self, person: str, *, patience: float) -> AsyncIterator[None]:
        """Raises `Busy` when it is not ours after so many seconds."""
        lock = self._redis.lock(f"{self._name}:person:{person}", timeout=HELD_SECONDS, sleep=ASKS_EVERY)
        try:
            is_ours = await lock.acquire(blocking_timeout=patience)
        except (RedisError, OSError) as error:
            log.warning("Redis is away: %s", type(error).__name__)
            raise Busy from error
        if not is_ours:
            raise Busy
        extending = asyncio.create_task(_extend(lock))
        try:
            yield
        finally:
            extending.cancel()
            with suppress(asyncio.CancelledError):
                await extending
            with suppress(LockError, RedisError, OSError):  # it runs out by itself
                await lock.release()

    async def close(self) -> None:
        await self._redis.aclose()


async def _extend(lock: Lock) -> None:
    while True:
        with suppress(TimeoutError):
            async with asyncio.timeout(EXTENDED_EVERY):
                await asyncio.Event().wait()
        try:
            await lock.extend(HELD_SECONDS, replace_ttl=True)
        except (LockError, RedisError, OSError) as error:
            log.warning("the lock of a person could not be kept: %s", type(error).__name__)
