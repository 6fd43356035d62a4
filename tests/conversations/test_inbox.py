"""A press is never lost: kills, cuts, floods, a base that is away, poison; and nobody waits for somebody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from simulator.faults import Kind
from simulator.people import Person
from simulator.town import Town
from storage.database import Database
from tests.conversations.toys import written


async def said(town: Town) -> list[str]:
    return [entry["words"] for entry in await written(town, "said")]


async def test_messages_of_one_person_are_handled_in_their_order(toys: Town, vera: Person) -> None:
    for number in range(10):
        toys.telegram.send_text(501, f"/say {number}")
    await toys.settle()
    assert await said(toys) == [str(number) for number in range(10)]


async def test_a_hundred_people_at_once_are_all_answered(toys: Town) -> None:
    people = [toys.person(1000 + number, "Гость") for number in range(100)]
    for person in people:
        toys.telegram.start_bot(person.user_id)
    await toys.settle()
    for person in people:
        toys.telegram.send_text(person.user_id, f"/say {person.user_id}")
    await toys.settle()
    assert sorted(await said(toys)) == sorted(str(person.user_id) for person in people)
    assert all(person.sees(f"записано {person.user_id}") for person in people)
    toys.telegram.ledger.check()


async def test_press_under_way_at_a_planned_stop_gets_its_reply_and_the_next_waits_for_the_start(
    toys: Town, vera: Person
) -> None:
    app, begun, stopping = toys.bot, asyncio.Event(), asyncio.Event()
    handle = app.dispatcher.feed_update

    async def held(*given: Any) -> Any:
        begun.set()
        await stopping.wait()
        return await handle(*given)

    app.dispatcher.feed_update = held  # type: ignore[method-assign]
    app.runner.close = stopping.set  # type: ignore[method-assign]
    toys.telegram.send_text(501, "/say первое")
    toys.telegram.send_text(501, "/say второе")
    await asyncio.wait_for(begun.wait(), 5)
    await toys.telegram.drained()
    await app.close()
    toys.app = None
    assert vera.sees("записано первое")
    await toys.start_bot()
    await toys.settle()
    assert await said(toys) == ["первое", "второе"]


async def test_update_stored_and_not_handled_before_a_kill_is_taken_up(toys: Town, vera: Person) -> None:
    handled = asyncio.Event()

    async def hang(*_: Any) -> None:
        handled.set()
        await asyncio.Event().wait()

    toys.bot.dispatcher.feed_update = hang  # type: ignore[method-assign]
    toys.telegram.send_text(501, "/say до падения")
    await asyncio.wait_for(handled.wait(), 5)
    await toys.telegram.drained()  # Telegram has forgotten it: only our row has it
    await toys.stop_bot()
    assert toys.telegram.pending() == []
    await toys.start_bot()
    await toys.settle()
    assert await said(toys) == ["до падения"]
    assert vera.sees("записано до падения")


async def test_update_that_comes_again_after_a_crash_was_handled_once_is_left(toys: Town, vera: Person) -> None:
    """Killed between its commit and the confirmation to Telegram; or a webhook's 200 got lost."""
    toys.telegram.send_text(501, "/say один раз")
    kept = toys.telegram.store.all("select id, kind, body, at from updates")
    await toys.settle()
    shown = vera.chat
    await toys.stop_bot()
    for row in kept:
        toys.telegram.store.run("insert into updates(id, kind, body, at) values(?, ?, ?, ?)", *row)
    await toys.start_bot()
    await toys.settle()
    assert await said(toys) == ["один раз"]
    assert vera.chat == shown
    assert toys.telegram.pending() == []
    await vera.types("/say дальше")
    assert vera.sees("записано дальше")


async def test_poison_is_tried_three_times_told_with_a_code_of_the_log_and_set_aside(
    toys: Town, vera: Person, caplog: pytest.LogCaptureFixture
) -> None:
    ivan = toys.person(502, "Иван")
    await ivan.starts()
    toys.telegram.send_text(501, "/fall")
    toys.telegram.send_text(502, "/say иван")
    await toys.settle()
    code = vera.screen.rstrip(".").split()[-1]
    assert f"bug {code} in update" in caplog.text
    assert caplog.text.count("was not handled") == 3
    assert ivan.sees("записано иван")
    await vera.types("/say потом")
    vera.sees("записано потом")
    await toys.restart_bot()
    await toys.settle()
    async with toys.bot.database.reading() as work:
        assert await work.inbox.count_waiting() == 0
    assert caplog.text.count("was not handled") == 3


@pytest.mark.parametrize("kind", ["unavailable", "flood", "cut", "cut_after", "garbage"])
async def test_fault_while_fetching_loses_nothing_and_repeats_nothing(toys: Town, vera: Person, kind: Kind) -> None:
    toys.telegram.faults.plan(kind, method="getUpdates", times=3)
    await vera.types("/say раз", "/say два", "/say три", "/say четыре")
    assert await said(toys) == ["раз", "два", "три", "четыре"]
    assert toys.telegram.faults.left == 0


@pytest.mark.parametrize("kind", ["unavailable", "flood", "cut", "garbage"])
async def test_reply_that_fails_for_a_while_does_the_work_once(toys: Town, vera: Person, kind: Kind) -> None:
    toys.telegram.faults.plan(kind, method="sendMessage", times=2)
    await vera.types("/say раз")
    assert await said(toys) == ["раз"]
    assert vera.sees("записано раз" if kind == "flood" else "ваше действие записано")


@pytest.mark.parametrize("kind", ["unavailable", "flood", "cut", "cut_after", "garbage"])
async def test_screen_that_cannot_be_shown_for_a_while_is_shown_later(toys: Town, vera: Person, kind: Kind) -> None:
    await vera.types("/toy")
    toys.telegram.faults.plan(kind, method="editMessageText", times=2)
    await vera.taps("Короткая")
    if kind == "garbage":  # not an answer of Telegram's: what became of the edit is not known
        return
    assert vera.sees("В какой школе?")


async def test_person_who_blocked_the_bot_meanwhile_is_no_bug(
    toys: Town, vera: Person, caplog: pytest.LogCaptureFixture
) -> None:
    toys.telegram.send_text(501, "/say напоследок")
    toys.telegram.block(501)
    await toys.settle()
    assert await said(toys) == ["напоследок"]
    assert "bug" not in caplog.text
    toys.telegram.unblock(501)
    await vera.types("/say снова тут")
    assert vera.sees("записано снова тут")


@pytest.mark.parametrize("words", ["database is locked", "database or disk is full"])
async def test_base_that_is_away_for_a_while_costs_only_patience(
    toys: Town, vera: Person, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    fails = iter(range(12))
    real = Database.transaction

    @asynccontextmanager
    async def transaction(self: Database) -> AsyncIterator[Any]:
        async with real(self) as work:
            yield work
            if next(fails, None) is not None:
                raise OperationalError("commit", {}, Exception(words))

    monkeypatch.setattr(Database, "transaction", transaction)
    await vera.types("/say раз", "/say два")
    assert await said(toys) == ["раз", "два"]
    assert next(fails, None) is None
    async with toys.bot.database.reading() as work:
        assert await work.inbox.count_waiting() == 0


async def test_person_whose_update_waits_for_the_base_does_not_lose_the_next_one(
    toys: Town, vera: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = toys.bot.dispatcher.feed_update
    faults = 5

    async def feed(bot: Any, update: Any) -> Any:
        nonlocal faults
        if faults and update.message.text == "/say раз":
            faults -= 1
            raise OperationalError("insert", {}, Exception("database is locked"))
        return await real(bot, update)

    monkeypatch.setattr(toys.bot.dispatcher, "feed_update", feed)
    toys.telegram.send_text(501, "/say раз")
    toys.telegram.send_text(501, "/say два")
    await toys.settle()
    assert await said(toys) == ["раз", "два"]
