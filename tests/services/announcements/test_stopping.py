"""Stopped and taken back while copies are in the sender's hands or come back from it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from domain.announcements import HOLD, Phase
from domain.errors import Invalid
from models.announcements import Announcement
from models.machinery import Notice
from scheduler.sender import Sender
from scheduler.sender.loop import LANES
from services.announcements import resume_announcement, stop_announcement, undo_announcement
from services.announcements.mailing import ANNOUNCEMENT
from services.people.accounts import meet
from services.ports import Outcome, Receipt
from storage.database import Database
from tests.services.announcements.conftest import Place, actor, send
from tests.services.conftest import TUESDAY
from tests.services.office import KINDS, Office, until


@pytest.fixture
async def office(office: Office) -> Office:
    office.sender = Sender(office.database, office.post, office.clock, {**KINDS, ANNOUNCEMENT.name: ANNOUNCEMENT})
    return office


async def stop(office: Office, place: Place, announcement_id: int) -> None:
    async with office.database.transaction() as work:
        olga = await actor(work, place.people["olga"])
        await stop_announcement(work, olga, announcement_id, now=office.clock.now())


async def resume(office: Office, place: Place, announcement_id: int) -> int:
    async with office.database.transaction() as work:
        olga = await actor(work, place.people["olga"])
        return await resume_announcement(work, olga, announcement_id, now=office.clock.now())


async def copies(office: Office, person_id: int) -> list[tuple[str, str]]:
    rows = await office.notices()
    return [(row.status, row.error) for row in rows if row.kind == "announcement" and row.person_id == person_id]


async def test_copy_that_comes_back_from_a_flood_after_the_stop_waits_for_the_author(
    office: Office, place: Place
) -> None:
    sent = await send(office.database, place)
    office.post.answers = [Receipt(outcome=Outcome.AGAIN, retry_after=20)] * 9
    office.post.gate = asyncio.Event()
    await office.open()
    await until(office, lambda: len(office.post.sent) == 3)
    await stop(office, place, sent)
    office.post.gate.set()
    await until(office, lambda: bool(office.sender.waiting))
    office.post.answers = []
    await office.passes(30)
    assert len(office.post.sent) == 3
    assert await copies(office, place.people["vera"]) == [("cancelled", "stopped")]
    assert await resume(office, place, sent) == 3
    await office.passes(1)
    assert await copies(office, place.people["vera"]) == [("sent", "")]


async def test_person_who_comes_back_while_it_is_stopped_gets_it_when_it_goes_on(office: Office, place: Place) -> None:
    sent, anna = await send(office.database, place), place.people["anna"]
    await office.open()
    await office.idle()
    assert [status for status, _ in await copies(office, anna)] == ["unreachable"]
    await stop(office, place, sent)
    async with office.database.transaction() as work:
        account = await work.accounts.of_person(anna)
        assert account is not None
        await meet(
            work, "telegram", user_id=account.user_id, chat_id=account.chat_id, language="ru", now=office.clock.now()
        )
    await office.passes(5)
    assert await copies(office, anna) == [("cancelled", "stopped")]
    assert await resume(office, place, sent) == 1
    await office.passes(1)
    assert await copies(office, anna) == [("sent", "")]


async def test_author_who_takes_it_back_while_a_copy_is_being_claimed_is_refused(
    database: Database, place: Place
) -> None:
    sent, claimed, may_end = await send(database, place), asyncio.Event(), asyncio.Event()
    now = TUESDAY + HOLD + timedelta(minutes=1)

    async def claim() -> None:
        async with database.transaction() as work:
            assert len(await work.outbox.claim(now, LANES, owner=1)) > 1
            claimed.set()
            await may_end.wait()

    async def undo() -> None:
        await claimed.wait()
        asyncio.get_running_loop().call_later(0.3, may_end.set)
        async with database.transaction() as work:
            olga = await actor(work, place.people["olga"])
            with pytest.raises(Invalid, match="announcements-already-leaves"):
                await undo_announcement(work, olga, sent, now=now)

    await asyncio.gather(claim(), undo())
    async with database.reading() as work:
        phase = await work.session.scalar(select(Announcement.phase).where(Announcement.id == sent))
        left = await work.session.scalar(select(func.count()).where(Notice.status == "claimed"))
    assert phase == Phase.GOING
    assert left
