"""Whose update it is: only its owner's commit settles it, and a dead owner's go to one who lives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.profiles import load_catalogue, load_profile
from scheduler.upkeep import purge
from storage.database import Database
from storage.inbox import HANDLING, Handling, NotOurs
from storage.inspection import newest_rows

NOW = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
ME, OTHER = 1, 2


def row(number: int) -> dict[str, Any]:
    return {"update_id": number, "person_key": "u1", "body": {"update_id": number}, "received_at": NOW}


def open_base(url: str) -> Database:
    return Database(url, profile=load_profile("shchyolkovo"), catalogue=load_catalogue())


@pytest.fixture
async def database(base_url: str) -> AsyncIterator[Database]:
    made = open_base(base_url)
    yield made
    await made.close()


async def test_update_stored_by_another_is_not_handed_out_again(database: Database) -> None:
    async with database.transaction() as work:
        assert await work.inbox.store([row(1), row(2)], OTHER) == {1, 2}
    async with database.transaction() as work:
        assert await work.inbox.store([row(2), row(3)], ME) == {3}


async def test_own_update_whose_commit_was_not_heard_of_is_handed_out(database: Database) -> None:
    for _ in range(2):
        async with database.transaction() as work:
            assert await work.inbox.store([row(1)], ME) == {1}


async def test_update_that_cannot_be_read_is_told_of_and_one_set_aside_before_comes_to_nobody(
    database: Database,
) -> None:
    unreadable = [{**row(number), "set_aside_at": NOW} for number in (1, 2)]
    async with database.transaction() as work:
        assert await work.inbox.store(unreadable, ME) == {1, 2}
    async with database.transaction() as work:
        await work.inbox.store([row(3)], ME)
        assert await work.inbox.count_try(3, "ValueError", most=1, now=NOW + timedelta(minutes=1))
    later = NOW + timedelta(hours=1)
    again = [{**row(number), "received_at": later, "set_aside_at": None} for number in (1, 3, 4)]
    async with database.transaction() as work:
        assert await work.inbox.store(again, ME) == {4}


async def settled(database: Database, number: int) -> None:
    token = HANDLING.set((Handling(number, ME),))
    try:
        async with database.transaction():
            pass
    finally:
        HANDLING.reset(token)


@pytest.mark.parametrize("owner", [ME, OTHER])
async def test_handled_update_that_comes_again_is_handed_out_to_nobody(database: Database, owner: int) -> None:
    async with database.transaction() as work:
        await work.inbox.store([row(1), row(2)], ME)
    await settled(database, 1)
    async with database.transaction() as work:
        assert await work.inbox.store([row(1), row(3)], owner) == {3}
    async with database.reading() as work:
        assert not await work.inbox.has_older("u1", 2)
        assert await work.inbox.owners() == {ME, owner}
        assert await work.inbox.count_waiting() == 2
        assert (await work.figures.inbox()).waiting == 2
    async with database.transaction() as work:
        assert {body["update_id"] for body in await work.inbox.take_over({ME, OTHER}, 3)} == {2, 3}


async def test_handled_update_leaves_no_word_of_the_person_and_its_number_goes_after_two_days(
    database: Database,
) -> None:
    async with database.transaction() as work:
        await work.inbox.store([row(1), row(2)], ME)
    await settled(database, 1)
    async with database.reading() as work:
        contents = await newest_rows(work.session, "inbox_updates", 2)
    assert "u1" not in str(contents.rows[-1]) and "update_id" not in str(contents.rows[-1])
    for moment, gone in ((NOW + timedelta(days=1, hours=23), 0), (NOW + timedelta(days=3), 1)):
        async with database.transaction() as work:
            assert (await purge(work, moment))["handled"] == gone
    async with database.reading() as work:
        assert await work.inbox.count_waiting() == 1


async def test_work_on_an_update_that_somebody_took_over_is_rolled_back(database: Database) -> None:
    async with database.transaction() as work:
        await work.inbox.store([row(1)], ME)
    async with database.transaction() as work:
        assert await work.inbox.take_over({ME}, OTHER) == [{"update_id": 1}]
    token = HANDLING.set((Handling(1, ME),))
    try:
        with pytest.raises(NotOurs):
            async with database.transaction() as work:
                await work.states.put("one", data={"n": 1}, now=NOW)
    finally:
        HANDLING.reset(token)
    async with database.reading() as work:
        assert await work.states.get("one") == (None, {})
        assert await work.inbox.count_waiting() == 1


async def test_two_who_take_over_at_once_share_what_was_left(database: Database) -> None:
    async with database.transaction() as work:
        await work.inbox.store([row(number) for number in range(20)], OTHER)

    async def take(owner: int) -> list[dict[str, Any]]:
        async with database.transaction() as work:
            return await work.inbox.take_over({OTHER}, owner)

    taken = [body["update_id"] for bodies in await asyncio.gather(take(3), take(4)) for body in bodies]
    assert sorted(taken) == list(range(20))


async def test_process_that_ends_lives_no_more_for_the_others(postgres_url: str) -> None:
    one, two = open_base(postgres_url), open_base(postgres_url)
    try:
        await one.liveness.living()
        assert await two.liveness.living() == {one.liveness.owner, two.liveness.owner}
        await one.liveness.release()
        while (living := await two.liveness.living()) != {two.liveness.owner}:  # the server hears of it in its time
            assert living == {one.liveness.owner, two.liveness.owner}
    finally:
        await one.close()
        await two.close()
