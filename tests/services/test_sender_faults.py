"""The sender when things go wrong: floods, cuts, crashes, a base that is away, a planned stop."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from domain.actors import Role
from models.people import Appointment
from services.deliveries import NOT_TAKEN
from services.outbox import notify
from services.ports import Outcome, Receipt
from storage.outbox import Outbox
from storage.work import Work
from tests.services.office import NOON, PLAIN, REMINDER, RETOLD, Office, count_transactions, until


async def test_flood_answer_puts_the_notice_back_without_a_try_and_holds_everybody(office: Office) -> None:
    people = await office.people(3)
    await office.leave(PLAIN, people[0])
    office.post.answers = [Receipt(outcome=Outcome.AGAIN, retry_after=20)]
    await office.open()
    await until(office, lambda: bool(office.sender.waiting))
    await office.leave(PLAIN, *people[1:])
    await office.passes_through(19)
    assert len(office.post.sent) == 1
    await office.passes(2)
    assert await office.statuses() == ["sent"] * 3
    assert [notice.tries for notice in await office.notices()] == [1, 1, 1]


async def test_result_whose_consequences_are_broken_is_recorded_and_the_others_go_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(work: Work, *_: Any, **__: Any) -> None:
        await work.session.execute(text("select nothing from nowhere"))

    monkeypatch.setattr("scheduler.sender.outcomes.tell_refused", broken)
    [vera, ivan] = await office.people(2)
    await office.leave(PLAIN, vera)
    office.post.answers = [Receipt(outcome=Outcome.FAILED, error="Bad Request")]
    await office.open()
    await office.idle()
    await office.leave(PLAIN, ivan)
    await office.idle()
    assert [(row.status, row.error) for row in await office.notices()] == [("failed", "Bad Request"), ("sent", "")]


async def test_unknown_outcome_stays_unknown_and_a_retold_kind_goes_once_more(office: Office) -> None:
    [vera, ivan] = await office.people(2)
    await office.leave(PLAIN, vera)
    await office.leave(RETOLD, ivan)
    office.post.answers = [Receipt(outcome=Outcome.UNKNOWN)] * 3
    await office.open()
    await office.idle()
    assert await office.statuses() == ["unknown", "new"]
    await office.passes(60)
    assert await office.statuses() == ["unknown", "unknown"]
    await office.passes(3600)
    assert office.post.kinds == ["plain", "retold", "retold"]


async def test_reminder_in_doubt_goes_once_more_whatever_befell_it_before_and_after(office: Office) -> None:
    [vera] = await office.people(1)
    await office.leave(REMINDER, vera)
    again, cut = Receipt(outcome=Outcome.AGAIN, error="Internal Server Error"), Receipt(outcome=Outcome.UNKNOWN)
    office.post.answers = [again, cut, again, cut, cut]
    await office.open()
    await office.idle()
    for _ in range(6):
        await office.passes(300)
    assert await office.statuses() == ["unknown"]
    assert len(office.post.sent) == 4


async def test_notice_is_tried_five_times_with_growing_pauses_and_then_failed(office: Office) -> None:
    [vera] = await office.people(1)
    await office.leave(PLAIN, vera)
    office.post.answers = [Receipt(outcome=Outcome.AGAIN, error="Bad Gateway")] * 10
    await office.open()
    await office.idle()
    pauses = []
    while (await office.statuses()) == ["new"]:
        async with office.database.reading() as work:
            due = await work.outbox.next_due()
        assert due is not None
        pauses.append((due - office.clock.now()).total_seconds())
        await office.passes(pauses[-1])
    assert pauses == [5, 30, 120, 600]
    assert len(office.post.sent) == 5
    [notice] = await office.notices()
    assert (notice.status, notice.tries, notice.error) == ("failed", 5, "Bad Gateway")


async def test_messenger_that_raises_does_not_end_the_sender(office: Office) -> None:
    [vera, ivan] = await office.people(2)
    office.post.answers = [ValueError("a broken promise")]
    await office.leave(PLAIN, vera)
    await office.open()
    await office.idle()
    await office.leave(PLAIN, ivan)
    await office.idle()
    assert await office.statuses() == ["unknown", "sent"]
    assert not office.sender.has_stopped


async def test_notices_in_the_hands_of_a_dead_sender_are_in_doubt_and_retold_at_most_once(office: Office) -> None:
    [vera, ivan, olga] = await office.people(3)
    await office.leave(PLAIN, vera)
    await office.leave(RETOLD, ivan, olga)
    async with office.database.transaction() as work:
        await work.outbox.claim(NOON, [(int(PLAIN.priority), 16)], owner=1)
        doubted = text("update notices set error = 'in doubt: cut' where person_id = :olga")
        await work.session.execute(doubted, {"olga": olga})
    await office.open()
    await office.idle()
    assert await office.statuses() == ["unknown", "sent", "unknown"]
    assert [parcel.person_id for parcel in office.post.sent] == [ivan]


async def test_commit_wakes_the_sender_and_a_rollback_does_not(office: Office) -> None:
    [vera] = await office.people(1)
    await office.open()
    await office.idle()
    with pytest.raises(ZeroDivisionError):
        async with office.database.transaction() as work:
            await notify(work, PLAIN, key="never", now=NOON, person_id=vera)
            raise ZeroDivisionError
    assert office.sender.idle.is_set()
    await office.leave(PLAIN, vera)
    assert not office.sender.idle.is_set()
    await office.idle()
    assert len(office.post.sent) == 1


async def test_sender_sleeps_until_the_moment_and_asks_nothing_meanwhile(office: Office) -> None:
    [vera] = await office.people(1)
    await office.leave(PLAIN, vera, due_at=NOON + timedelta(minutes=30))
    await office.open()
    await office.idle()
    rounds = count_transactions(office.database)
    for _ in range(20):
        office.clock.set(office.clock.now() + timedelta(minutes=1))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    assert rounds == []
    assert office.clock.next_sleeper() == NOON + timedelta(minutes=30)
    office.clock.set(NOON + timedelta(minutes=30))
    await until(office, lambda: bool(office.post.sent))


async def test_fault_of_the_base_costs_a_pause_and_no_notice(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    [vera] = await office.people(1)
    await office.open()
    await office.idle()
    faults = ["record", "claim"]
    real = Outbox.settle

    async def settle(*args: Any) -> None:
        if faults:
            faults.pop()
            raise OperationalError("update", {}, Exception("database is locked"))
        await real(*args)

    monkeypatch.setattr(Outbox, "settle", settle)
    await office.leave(PLAIN, vera)
    for _ in range(2):
        await until(office, lambda: bool(office.sender.waiting))
        await office.passes_through(5)
    await office.idle()
    assert await office.statuses() == ["sent"]
    assert len(office.post.sent) == 1


async def test_planned_stop_writes_down_what_left(office: Office) -> None:
    people = await office.people(3)
    await office.leave(PLAIN, *people)
    office.post.gate = asyncio.Event()
    await office.open()
    await until(office, lambda: len(office.post.sent) == 3)
    stopping = asyncio.create_task(office.sender.land(5))
    await asyncio.sleep(0)
    office.post.gate.set()
    await stopping
    await office.close()
    await office.sender.record_landed()
    assert await office.statuses() == ["sent"] * 3


async def test_methodist_hears_once_in_words_of_a_notice_that_telegram_refuses(office: Office) -> None:
    [vera, ivan, olga] = await office.people(3)
    async with office.database.transaction() as work:
        work.appointments.add(Appointment(person_id=olga, role=Role.METHODIST.value, from_on=NOON.date()))
    await office.leave(PLAIN, vera, ivan)
    office.post.answers = [Receipt(outcome=Outcome.FAILED, error="Bad Request: can't parse entities")] * 2
    await office.open()
    await office.idle()
    told = [row for row in await office.notices() if row.kind == NOT_TAKEN.name]
    assert [(row.person_id, row.args) for row in told] == [(olga, {"words": "Bad Request: can't parse entities"})]


async def test_refused_word_about_a_refusal_is_told_to_nobody(office: Office) -> None:
    [olga] = await office.people(1)
    async with office.database.transaction() as work:
        work.appointments.add(Appointment(person_id=olga, role=Role.METHODIST.value, from_on=NOON.date()))
    await office.leave(NOT_TAKEN, olga, words="no")
    office.post.answers = [Receipt(outcome=Outcome.FAILED, error="Bad Request: no")]
    await office.open()
    await office.idle()
    assert await office.statuses() == ["failed"]
