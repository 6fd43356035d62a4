"""The lock of a person between processes."""

from __future__ import annotations

import pytest

from storage.faults import Busy
from storage.isolation import PersonLocks
from tests.servers import RedisServer


async def test_second_process_gets_a_person_when_the_first_has_done(redis_url: str) -> None:
    first, second = PersonLocks(redis_url, "marshrut:1"), PersonLocks(redis_url, "marshrut:1")
    async with first.of("u1", patience=1):
        with pytest.raises(Busy):
            async with second.of("u1", patience=0.05):
                raise AssertionError("two at once")
        async with second.of("u2", patience=1):
            pass  # another person is nobody's yet
    async with second.of("u1", patience=1):
        pass
    await first.close()
    await second.close()


async def test_process_without_redis_is_told_to_wait_and_goes_on_when_it_is_back(own_redis: RedisServer) -> None:
    locks = PersonLocks(own_redis.url, "marshrut:1")
    own_redis.stop()
    with pytest.raises(Busy):
        async with locks.of("u1", patience=0.1):
            raise AssertionError("nobody keeps us apart")
    own_redis.start()
    async with locks.of("u1", patience=1):
        pass
    await locks.close()
