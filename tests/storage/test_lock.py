"""The lock of the process: taken once, waited for, noticed when the server takes it away."""

from __future__ import annotations

import asyncio

import pytest

from storage.addresses import address
from storage.lock import AlreadyRunning, ProcessLock
from tests.servers import PostgresServer

PATIENCE = 20


async def test_second_process_waits_and_has_it_when_the_first_ends(base_url: str) -> None:
    first, second = ProcessLock(address(base_url)), ProcessLock(address(base_url))
    await first.take()
    waiting = asyncio.create_task(second.wait())
    with pytest.raises(AlreadyRunning):
        await ProcessLock(address(base_url)).take()
    assert not waiting.done()
    await first.release()
    assert not first.is_held
    await asyncio.wait_for(waiting, PATIENCE)
    assert second.is_held
    with pytest.raises(AlreadyRunning):
        await first.take()
    await second.release()


async def test_process_that_waits_no_longer_takes_nothing(base_url: str) -> None:
    first, second, third = (ProcessLock(address(base_url)) for _ in range(3))
    await first.take()
    waiting = asyncio.create_task(second.wait())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await first.release()
    await asyncio.wait_for(third.wait(), PATIENCE)
    assert third.is_held and not second.is_held
    await third.release()


async def test_other_right_on_the_same_base_is_independent(base_url: str) -> None:
    first, other = ProcessLock(address(base_url)), ProcessLock(address(base_url), "another")
    await first.take()
    await other.take()
    assert first.is_held and other.is_held
    await first.release()
    await other.release()


async def test_holder_cut_off_by_the_server_notices_and_a_waiting_one_has_it(
    postgres: PostgresServer, postgres_url: str
) -> None:
    first, second = ProcessLock(address(postgres_url)), ProcessLock(address(postgres_url))
    await first.take()
    lost = asyncio.create_task(first.lost())
    waiting = asyncio.create_task(second.wait())
    here = f"(select oid from pg_database where datname = '{address(postgres_url).database}')"
    holders = f"from pg_locks where locktype = 'advisory' and granted and database = {here}"
    postgres.run(f"select pg_terminate_backend(pid) {holders}")
    await asyncio.wait_for(lost, PATIENCE)
    assert not first.is_held
    await asyncio.wait_for(waiting, PATIENCE)
    assert second.is_held
    await first.release()
    await second.release()


async def test_holder_notices_a_restart_and_takes_it_again(own_postgres: PostgresServer) -> None:
    lock = ProcessLock(address(own_postgres.create(is_migrated=False)))
    await lock.take()
    own_postgres.stop()
    await asyncio.wait_for(lock.lost(), PATIENCE)
    assert not lock.is_held
    with pytest.raises(ConnectionError):
        await lock.wait()
    own_postgres.start()
    await asyncio.wait_for(lock.wait(), PATIENCE)
    assert lock.is_held
    await lock.release()
