"""An account leaves its person: by a withdrawal, by a new phone. What waits, what stops, what is forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.actors import Actor
from domain.names import parse_name
from services.people.accounts import meet
from services.people.consents import give_consent, leave_waiting, withdraw_consent
from services.people.reattaching import free_record
from services.people.registrations import NewcomerDraft, register
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_school
from tests.services.office import NOON, REMINDER, Office

HOUR = timedelta(hours=1)


async def leaves(work: Work, person_id: int) -> int:
    """The person withdraws; the account is told."""
    account = await work.accounts.of_person(person_id)
    assert account is not None
    await withdraw_consent(work, Actor(person_id=person_id, account_id=account.id), now=NOON)
    return account.id


async def test_reminders_due_after_a_withdrawal_are_not_sent_and_later_ones_find_who_came_back(office: Office) -> None:
    [vera] = await office.people(1)
    for number, after in enumerate((timedelta(0), HOUR, 3 * HOUR)):
        await office.leave(REMINDER, vera, key=str(number), due_at=NOON + after)
    async with office.database.transaction() as work:
        account_id = await leaves(work, vera)
    await office.open()
    await office.idle()
    await office.passes(3600)
    assert office.post.sent == []
    async with office.database.transaction() as work:
        assert await work.accounts.attach(account_id, vera)
    await office.passes(7200)
    assert [parcel.person_id for parcel in office.post.sent] == [vera]
    assert await office.statuses() == ["unreachable", "unreachable", "sent"]


async def test_reminders_follow_the_person_to_a_new_phone(office: Office) -> None:
    [vera] = await office.people(1)
    await office.leave(REMINDER, vera, due_at=NOON + HOUR)
    async with office.database.transaction() as work:
        phone = await meet(work, "telegram", user_id=777, chat_id=777, language="ru", now=NOON)
        await free_record(work, None, vera, phone.id, moves=True, now=NOON)
        assert await work.accounts.attach(phone.id, vera)
    notices = [one for one in await office.notices() if one.kind == REMINDER.name]
    assert [one.status for one in notices] == ["new"]
    await office.open()
    await office.passes(3600)
    assert [(one.kind, one.chat_id) for one in office.post.sent if one.kind == REMINDER.name] == [("reminder", 777)]


async def keeps_words(work: Work, user_id: int) -> None:
    for key in (f"telegram:{user_id}", f"telegram:{user_id}:said", f"telegram:{user_id}1"):
        await work.states.put(key, state="form", data={"active": {"answers": "слова"}}, now=NOON)


async def kept(work: Work, user_id: int) -> list[bool]:
    keys = (f"telegram:{user_id}", f"telegram:{user_id}:said", f"telegram:{user_id}1")
    return [bool((await work.states.get(key))[1]) for key in keys]


@pytest.mark.parametrize("how", ["withdrawal", "new phone"])
async def test_words_not_sent_are_forgotten_with_the_account(office: Office, how: str) -> None:
    [vera] = await office.people(1)
    async with office.database.transaction() as work:
        await keeps_words(work, vera)
    async with office.database.transaction() as work:
        if how == "withdrawal":
            await leaves(work, vera)
        else:
            await free_record(work, None, vera, 0, moves=True, now=NOON)
    async with office.database.reading() as work:
        assert await kept(work, vera) == [False, False, True]


async def test_words_of_a_newcomer_who_leaves_are_forgotten(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        account = await meet(work, "telegram", user_id=5, chat_id=5, language="ru", now=TUESDAY)
        await give_consent(work, account, stamp="1", token="", now=TUESDAY)
        draft = NewcomerDraft(name=parse_name("Лесной Пётр Ильич"), organisation_id=school, post="subject_teacher")
        await register(work, account, draft, run_id="r", now=TUESDAY)
        await keeps_words(work, 5)
        await leave_waiting(work, account, now=TUESDAY)
        assert await kept(work, 5) == [False, False, True]
