"""The database goes away in the middle of a broadcast and comes back: nobody is left out, nobody hears it twice."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import pytest
from sqlalchemy import update

from app.profiles import load_catalogue, load_profile
from models.machinery import Notice
from scheduler.sender import Sender
from scheduler.sender.loop import LANES
from storage.database import Database
from storage.work import Work
from tests.servers import PostgresServer
from tests.services.office import KINDS, NOON, PLAIN, RETOLD, Office, until

PATIENCE = 30
MANY = 60
LATER = NOON + timedelta(hours=1)


async def goes_on(office: Office, holds: Callable[[], bool]) -> None:
    """Time passes for whoever rests, until it holds."""
    async with asyncio.timeout(PATIENCE):
        while not holds():
            moment = office.clock.next_sleeper()
            if office.sender.waiting and moment is not None:
                office.clock.set(moment)
            await asyncio.to_thread(int)  # the base's own threads and the server get a turn


@pytest.fixture
async def far_office(own_postgres: PostgresServer) -> AsyncIterator[Office]:
    url = await asyncio.to_thread(own_postgres.create)
    database = Database(url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())
    office = Office(database)
    yield office
    await office.close()
    await database.close()


@pytest.mark.parametrize("how", ["fast", "immediate"])
async def test_broadcast_over_a_restart_of_postgresql_reaches_everybody_once(
    own_postgres: PostgresServer, far_office: Office, how: str
) -> None:
    office = far_office
    await office.leave(PLAIN, *await office.people(MANY))
    office.post.gate = asyncio.Event()
    await office.open()
    keeping = asyncio.create_task(office.database.lock.keep(office.clock.sleep))
    await goes_on(office, lambda: office.post.flying > 1)
    await asyncio.to_thread(own_postgres.stop, how)
    office.post.gate.set()
    await goes_on(office, lambda: bool(office.sender.waiting) and not office.database.lock.is_held)
    assert 1 < len(office.post.sent) < MANY
    await asyncio.to_thread(own_postgres.start)
    async with asyncio.timeout(PATIENCE):
        while len(office.post.sent) < MANY or not office.sender.idle.is_set():
            moment = office.clock.next_sleeper()
            if moment is not None and not office.post.flying:
                office.clock.set(moment)
            await asyncio.to_thread(int)
    assert await office.statuses() == ["sent"] * MANY
    assert set(Counter(parcel.notice_id for parcel in office.post.sent).values()) == {1}
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)


async def test_commit_whose_answer_was_lost_leaves_nobody_out(office: Office) -> None:
    """The claim stood in the base, the sender heard only an error: those notices go all the same, and once."""
    await office.leave(PLAIN, *await office.people(3))
    real = office.database.transaction
    rounds = []

    @contextlib.asynccontextmanager
    async def transaction() -> AsyncIterator[Work]:
        async with real() as work:
            yield work
        rounds.append(1)
        if len(rounds) == 2:  # the first is that of the start
            raise ConnectionResetError("after the commit")

    office.database.transaction = transaction  # type: ignore[method-assign]
    await office.open()
    await goes_on(office, lambda: len(office.post.sent) == 3 and office.sender.idle.is_set())
    assert await office.statuses() == ["sent"] * 3
    assert [notice.tries for notice in await office.notices()] == [1, 1, 1]


async def test_what_another_one_held_while_it_had_the_lock_is_doubted_once(office: Office) -> None:
    """The lock is cut off, another process has it for a while, claims and dies, and the lock is ours again."""
    [vera, ivan, olga, anna] = await office.people(4)
    await office.leave(PLAIN, vera)
    await office.leave(RETOLD, ivan, anna)
    office.post.gate = asyncio.Event()
    await office.open()
    await until(office, lambda: office.post.flying == 3)
    lock, other = office.database.lock, Sender(office.database, office.post, office.clock, KINDS)
    await lock.release()
    await office.leave(PLAIN, olga)
    await other.recover()
    assert await office.statuses() == ["unknown", "new", "new", "new"]
    async with office.database.transaction() as work:
        await work.session.execute(update(Notice).where(Notice.person_id == anna).values(due_at=LATER))
        assert len(await work.outbox.claim(NOON, LANES, owner=9)) == 2
    keeping = asyncio.create_task(lock.keep(office.clock.sleep))
    await until(office, lambda: lock.is_held)
    office.post.gate.set()
    await office.idle()
    told = {row.person_id: (row.status, row.error) for row in await office.notices()}
    assert told[vera] == ("sent", "")  # the other one did not know it, we do
    assert told[olga] == ("unknown", "in doubt: the sender stopped")
    assert told[ivan] == ("unknown", "in doubt: the sender stopped")  # it has gone once more already
    assert told[anna][0] == "new"
    assert Counter(parcel.person_id for parcel in office.post.sent) == {vera: 1, ivan: 1, anna: 1}
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
