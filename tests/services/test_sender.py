"""The sender: whom it takes first, whom it asks, whom it does not write to."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

from models.people import Account, Person
from scheduler.sender import WINDOW, Sender
from services.outbox import Quiet, notify, notify_all
from services.people.accounts import meet
from services.ports import Outcome, Parcel, Receipt
from tests.services.office import ASKED, BROKEN, BULK, KINDS, NOON, PLAIN, REMINDER, WAITING, Office, Post, until

NIGHT = datetime(2026, 12, 2, 0, 0, tzinfo=UTC)  # 3:00 in Moscow
MORNING = datetime(2026, 12, 2, 5, 0, tzinfo=UTC)


async def test_sender_takes_the_urgent_first_and_the_older_of_equals(office: Office) -> None:
    people = await office.people(4)
    await office.leave(BULK, people[0])
    await office.leave(REMINDER, people[1])
    await office.leave(PLAIN, people[2], key="later")
    await office.leave(PLAIN, people[3], key="last")
    await office.open()
    await office.idle()
    assert [parcel.person_id for parcel in office.post.sent] == [people[2], people[3], people[1], people[0]]
    [first, *_] = await office.notices()
    assert (first.status, first.message_id, first.tries) == ("sent", 7, 1)
    assert first.sent_at is not None


async def test_person_gets_one_message_at_once_and_does_not_hold_up_the_others(office: Office) -> None:
    [talkative, *others] = await office.people(4)
    for number in range(100):
        await office.leave(PLAIN, talkative, key=str(number))
    await office.leave(BULK, *others)
    office.post.gate = asyncio.Event()
    await office.open()
    await until(office, lambda: len(office.post.sent) >= 4)
    assert sorted(parcel.person_id or 0 for parcel in office.post.sent) == sorted([talkative, *others])
    office.post.gate.set()
    await office.idle()
    assert len(office.post.sent) == 103


async def test_sender_holds_no_more_than_its_window(office: Office) -> None:
    people = await office.people(50)
    await office.leave(PLAIN, *people)
    await office.open()
    await office.idle()
    assert office.post.most_flying <= WINDOW
    assert await office.statuses() == ["sent"] * 50


async def test_notice_is_asked_whether_it_is_still_true_right_before_it_leaves(office: Office) -> None:
    [vera, ivan] = await office.people(2)
    await office.leave(ASKED, vera, wanted=False)
    await office.leave(ASKED, ivan, wanted=True)
    await office.open()
    await office.idle()
    assert [parcel.person_id for parcel in office.post.sent] == [ivan]
    assert await office.statuses() == ["skipped", "sent"]


async def test_notice_with_a_broken_question_does_not_stop_the_others(office: Office) -> None:
    [vera, ivan] = await office.people(2)
    await office.leave(BROKEN, vera)
    await office.leave(PLAIN, ivan)
    await office.open()
    await office.idle()
    assert await office.statuses() == ["failed", "sent"]


async def test_late_notice_goes_until_it_expires_and_is_then_skipped(office: Office) -> None:
    [vera, ivan] = await office.people(2)
    due = NOON + timedelta(hours=1)
    await office.leave(PLAIN, vera, due_at=due, expires_at=due + timedelta(hours=5))
    await office.leave(PLAIN, ivan, due_at=due, expires_at=due + timedelta(hours=1))
    office.clock.set(NOON + timedelta(hours=4))
    await office.open()
    await office.idle()
    assert await office.statuses() == ["sent", "skipped"]


async def test_notice_that_is_late_at_night_waits_for_the_morning_and_spends_no_try(office: Office) -> None:
    [vera] = await office.people(1)
    await office.leave(WAITING, vera)
    office.clock.set(NIGHT)
    await office.open()
    await office.idle()
    assert office.post.sent == []
    [notice] = await office.notices()
    assert (notice.status, notice.due_at, notice.tries) == ("new", MORNING, 0)
    await office.passes((MORNING - NIGHT).total_seconds())
    assert await office.statuses() == ["sent"]


async def test_reminder_planned_for_the_day_waits_as_well_when_it_is_late_at_night(office: Office) -> None:
    [vera] = await office.people(1)
    await office.leave(REMINDER, vera, due_at=NOON + timedelta(hours=1))
    office.clock.set(NIGHT)
    await office.open()
    await office.idle()
    assert (office.post.sent, await office.statuses()) == ([], ["new"])


async def test_late_notice_that_would_expire_by_the_morning_is_skipped_at_night(office: Office) -> None:
    [vera] = await office.people(1)
    await office.leave(WAITING, vera, expires_at=MORNING)
    office.clock.set(NIGHT)
    await office.open()
    await office.idle()
    assert (office.post.sent, await office.statuses()) == ([], ["skipped"])


async def test_notice_that_is_told_to_go_anyway_leaves_at_night(office: Office) -> None:
    [vera, ivan, anna] = await office.people(3)
    await office.leave(WAITING, vera, quiet=Quiet.GOES_ANYWAY)
    async with office.database.transaction() as work:
        await notify_all(work, BULK, key="1", now=NOON, person_ids=[ivan])
    office.clock.set(NIGHT)
    await office.leave(REMINDER, anna, due_at=NIGHT)
    await office.open()
    await office.idle()
    assert await office.statuses() == ["sent"] * 3


async def test_blocked_bot_marks_the_account_and_spares_it_the_next_notice(office: Office) -> None:
    [vera] = await office.people(1)
    await office.leave(PLAIN, vera, key="first")
    await office.leave(PLAIN, vera, key="second")
    office.post.answers = [Receipt(outcome=Outcome.UNREACHABLE, error="bot was blocked by the user")]
    await office.open()
    await office.idle()
    assert await office.statuses() == ["unreachable", "unreachable"]
    assert len(office.post.sent) == 1
    async with office.database.reading() as work:
        account = await work.accounts.of_person(vera)
    assert account is not None
    assert account.unreachable_at == NOON


async def test_person_who_unblocks_the_bot_gets_what_met_the_block_once_and_what_comes_later(office: Office) -> None:
    [vera] = await office.people(1)
    await office.leave(PLAIN, vera, key="first")
    await office.leave(PLAIN, vera, key="second")
    await office.leave(PLAIN, vera, key="short", expires_at=NOON + timedelta(hours=1))
    office.post.answers = [Receipt(outcome=Outcome.UNREACHABLE, error="bot was blocked by the user")]
    await office.open()
    await office.idle()
    await office.passes(2 * 3600)
    for _ in range(2):
        async with office.database.transaction() as work:
            await meet(work, "telegram", user_id=vera, chat_id=vera, language="ru", now=office.clock.now())
    await office.leave(PLAIN, vera, key="third")
    await office.idle()
    assert await office.statuses() == ["sent", "sent", "unreachable", "sent"]
    assert len(office.post.sent) == 4


async def test_person_without_an_account_is_unreachable(office: Office) -> None:
    async with office.database.transaction() as work:
        person = Person(surname="Я", given_name="И", patronymic="", name_key="я", created_at=NOON)
        work.people.add(person)
        await work.flush()
        await notify(work, PLAIN, key="1", now=NOON, person_id=person.id)
    await office.open()
    await office.idle()
    assert await office.statuses() == ["unreachable"]


async def test_of_two_accounts_the_reachable_one_is_written_to(office: Office) -> None:
    [vera] = await office.people(1)
    async with office.database.transaction() as work:
        account = await work.accounts.of_person(vera)
        assert account is not None
        await work.accounts.mark_unreachable(account.id, NOON)
        work.accounts.add(Account(user_id=900, chat_id=900, person_id=vera, created_at=NOON))
    await office.leave(PLAIN, vera, key="1")
    await office.leave(PLAIN, vera, key="2")
    await office.open()
    await office.idle()
    assert [parcel.chat_id for parcel in office.post.sent] == [900, 900]


async def test_account_without_a_person_gets_what_it_missed_when_it_comes_back(office: Office) -> None:
    async with office.database.transaction() as work:
        account = await meet(work, "telegram", user_id=70, chat_id=70, language="ru", now=NOON)
        assert await notify(work, PLAIN, key="1", now=NOON, account_id=account.id)
        expires = NOON + timedelta(seconds=5)
        assert await notify(work, PLAIN, key="late", now=NOON, account_id=account.id, expires_at=expires)
    office.post.answers = [Receipt(outcome=Outcome.UNREACHABLE, error="bot was blocked")]
    await office.open()
    await office.idle()
    assert await office.statuses() == ["unreachable", "unreachable"]
    await office.passes(10)
    async with office.database.transaction() as work:
        await meet(work, "telegram", user_id=70, chat_id=70, language="ru", now=office.clock.now())
    await office.idle()
    assert await office.statuses() == ["sent", "unreachable"]
    assert [parcel.chat_id for parcel in office.post.sent] == [70, 70]


class Slow(Post):
    """The first three come at once, of the others nothing is heard."""

    async def send(self, parcel: Parcel) -> Receipt:
        receipt = await super().send(parcel)
        if len(self.sent) > 3:
            await asyncio.Event().wait()
        return receipt


async def test_sender_that_has_ended_writes_down_what_it_knows_and_claims_nothing_more(office: Office) -> None:
    await office.leave(PLAIN, *await office.people(WINDOW + 4))
    office.post = Slow()
    office.sender = Sender(office.database, office.post, office.clock, KINDS)
    await office.open()
    await until(office, lambda: office.sender.in_flight == WINDOW - 3)
    await office.close()
    await office.sender.record_landed()
    assert Counter(await office.statuses()) == {"sent": 3, "claimed": WINDOW - 3, "new": 4}
    assert office.sender.in_flight == 0


async def test_person_who_has_blocked_one_account_gets_it_at_the_other(office: Office) -> None:
    [vera] = await office.people(1)
    async with office.database.transaction() as work:
        work.accounts.add(Account(user_id=71, chat_id=71, person_id=vera, created_at=NOON))
    await office.leave(PLAIN, vera)
    blocked = Receipt(outcome=Outcome.UNREACHABLE, error="bot was blocked")
    office.post.answers = [blocked]
    await office.open()
    await office.idle()
    assert await office.statuses() == ["sent"]
    assert [parcel.chat_id for parcel in office.post.sent] == [vera, 71]
    office.post.answers = [blocked]
    await office.leave(PLAIN, vera, key="2")
    await office.idle()
    assert await office.statuses() == ["sent", "unreachable"]
    assert len(office.post.sent) == 3
