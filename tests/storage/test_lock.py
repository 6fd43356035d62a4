"""The lock of the process: taken once, waited for, noticed when the server takes it away."""

from __future__ import annotations

import asyncio

import pytest

from storage.addresses import address
from storage.lock import AlreadyRunning, NoAnswer, ProcessLock
from tests.servers import PostgresServer

PATIENCE = 20


def _ours(url: str) -> str:
    here = f"(select oid from pg_database where datname = '{address(url).database}')"
    return f"from pg_locks where locktype = 'advisory' and database = {here}"


def _cut(postgres: PostgresServer, url: str) -> None:
    """The server ends the connection of whoever holds the lock."""
    postgres.ask(f"select count(pg_terminate_backend(pid)) {_ours(url)} and granted")


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


async def test_server_that_is_slow_to_answer_is_asked_again(base_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real, slow = ProcessLock._take, iter(range(2))

    async def take(self: ProcessLock, *, is_patient: bool) -> None:
        if next(slow, None) is not None:
            raise NoAnswer
        await real(self, is_patient=is_patient)

    monkeypatch.setattr(ProcessLock, "_take", take)
    lock = ProcessLock(address(base_url))
    await lock.take()
    assert lock.is_held
    await lock.release()
    slow = iter(range(9))
    with pytest.raises(ConnectionError):
        await lock.take()
    assert next(slow) == 3


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
    _cut(postgres, postgres_url)
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
    again = asyncio.Event()
    lock.watch(again.set)

    async def rest(_: float) -> None:
        if not own_postgres.is_running:
            await asyncio.to_thread(own_postgres.start)

    keeping = asyncio.create_task(lock.keep(rest))
    await asyncio.wait_for(again.wait(), PATIENCE)
    assert lock.is_held
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    await lock.release()


async def test_holder_that_another_was_quicker_than_is_told(postgres: PostgresServer, postgres_url: str) -> None:
    first, second = ProcessLock(address(postgres_url)), ProcessLock(address(postgres_url))
    await first.take()
    waiting = asyncio.create_task(second.wait())
    while not await asyncio.to_thread(postgres.ask, f"select count(*) {_ours(postgres_url)} and not granted"):
        pass  # not in the queue yet
    keeping = asyncio.create_task(first.keep(asyncio.sleep))
    _cut(postgres, postgres_url)
    with pytest.raises(AlreadyRunning):
        await asyncio.wait_for(keeping, PATIENCE)
    await asyncio.wait_for(waiting, PATIENCE)
    await first.release()
    await second.release()
