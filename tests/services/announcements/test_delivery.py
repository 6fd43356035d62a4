"""What is frozen, what became of every copy, who is asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from domain.announcements import HOLD, State
from domain.audience import Audience
from domain.errors import Forbidden
from models.announcements import Delivery
from models.machinery import Notice
from services.announcements import (
    Ack,
    AckPress,
    delivery_by_person,
    delivery_by_school,
    open_announcement,
    record_acknowledgements,
    repeat_unread,
)
from storage.database import Database
from tests.services.announcements.conftest import Place, actor, send
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person


@pytest.mark.requirement("R-SH-094")
async def test_audience_is_frozen_and_the_second_press_sends_nothing_more(database: Database, place: Place) -> None:
    first = await send(database, place)
    assert await send(database, place) == first
    async with database.transaction() as work:
        await add_person(work, "Новикова Яна Олеговна", place.first)
    async with database.reading() as work:
        deliveries = (await work.session.scalars(select(Delivery))).all()
        notices = (await work.session.scalars(select(Notice).where(Notice.kind == "announcement"))).all()
        assert {row.person_id for row in deliveries} == set(place.people.values()) - {place.people["olga"]}
        assert {row.notice_id: row.person_id for row in deliveries} == {row.id: row.person_id for row in notices}
        assert {row.dedupe_key for row in notices} == {f"announcement:{first}:p{row.person_id}" for row in notices}
        assert all(row.args == {"announcement": first, "revision": 0} for row in notices)
        assert {row.due_at for row in notices} == {TUESDAY + HOLD}


@pytest.mark.parametrize(
    ("sent", "leaves"),
    [
        (datetime(2026, 12, 1, 18, 0, tzinfo=UTC), datetime(2026, 12, 2, 5, 0, tzinfo=UTC)),  # 21:00 -> 08:00
        (datetime(2026, 12, 6, 9, 0, tzinfo=UTC), datetime(2026, 12, 7, 5, 0, tzinfo=UTC)),  # Sunday -> Monday 08:00
    ],
)
async def test_quiet_time_waits_until_morning(
    database: Database, place: Place, sent: datetime, leaves: datetime
) -> None:
    await send(database, place, now=sent)
    async with database.reading() as work:
        assert set((await work.session.scalars(select(Notice.due_at).where(Notice.kind == "announcement"))).all()) == {
            leaves
        }


async def test_many_presses_are_counted_once_each(database: Database, place: Place) -> None:
    sent = await send(database, place, Audience(subjects=frozenset({"math"})))
    vera, oleg, ivan = (place.people[name] for name in ("vera", "oleg", "ivan"))
    presses = [
        AckPress(sent, vera),
        AckPress(sent, oleg),
        AckPress(sent, vera),
        AckPress(sent, ivan),
        AckPress(99, vera),
    ]
    async with database.transaction() as work:
        outcomes = await record_acknowledgements(work, presses, now=TUESDAY)
    assert outcomes == [Ack.COUNTED, Ack.COUNTED, Ack.ALREADY, Ack.NOT_ADDRESSED, Ack.NOT_ADDRESSED]
    async with database.transaction() as work:
        later = TUESDAY + timedelta(hours=1)
        assert await record_acknowledgements(work, [AckPress(sent, vera)], now=later) == [Ack.ALREADY]
    async with database.reading() as work:
        row = await work.session.get_one(Delivery, (sent, vera))
        assert row.read_at == TUESDAY


async def settle_notices(database: Database, **status: str) -> None:
    """What the sender would have recorded."""
    async with database.transaction() as work:
        await work.session.execute(update(Notice).where(Notice.kind == "announcement").values(status="sent"))
        for person_id, value in status.items():
            await work.session.execute(
                update(Notice).where(Notice.person_id == int(person_id[1:])).values(status=value)
            )


async def test_author_sees_what_became_of_every_copy(database: Database, place: Place) -> None:
    sent = await send(database, place)
    ivan, anna, oleg, vera = (place.people[name] for name in ("ivan", "anna", "oleg", "vera"))
    await settle_notices(database, **{f"p{ivan}": "unreachable", f"p{anna}": "failed", f"p{oleg}": "new"})
    async with database.transaction() as work:
        await record_acknowledgements(work, [AckPress(sent, vera)], now=TUESDAY)
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])
        _, standing = await open_announcement(work, olga, sent)
        assert standing.states == {
            State.WAITING: 1,
            State.DELIVERED: 1,
            State.READ: 1,
            State.UNREACHABLE: 1,
            State.FAILED: 1,
            State.UNKNOWN: 0,
            State.CANCELLED: 0,
        }
        schools = await delivery_by_school(work, olga, sent)
        assert [(line.name, line.read, line.people) for line in schools] == [
            ("МБОУ СОШ № 1", 1, 2),
            ("МБОУ СОШ № 2", 0, 3),
        ]
        people = await delivery_by_person(work, olga, sent, place.first)
        assert [(line.person.surname, line.state) for line in people] == [
            ("Петров", State.UNREACHABLE),
            ("Белова", State.READ),
        ]
        for name in ("nina", "vera"):
            with pytest.raises(Forbidden):
                await delivery_by_person(work, await actor(work, place.people[name]), sent)


async def test_silent_readers_are_asked_twice_then_the_author_gets_the_list(database: Database, place: Place) -> None:
    sent = await send(database, place, needs_ack=True)
    ivan, vera, oleg = (place.people[name] for name in ("ivan", "vera", "oleg"))
    await settle_notices(database, **{f"p{ivan}": "unreachable"})
    async with database.transaction() as work:
        await record_acknowledgements(work, [AckPress(sent, vera)], now=TUESDAY)

    async def run(day: int) -> list[int]:
        """Whom the tick of that morning writes to, run twice as two processes would."""
        now = datetime(2026, 12, day, 6, 0, tzinfo=UTC)
        for _ in range(2):
            async with database.transaction() as work:
                await repeat_unread(work, now)
        async with database.reading() as work:
            query = select(Notice.person_id).where(Notice.created_at == now).order_by(Notice.person_id)
            return [person_id for person_id in await work.session.scalars(query) if person_id is not None]

    silent = sorted(place.people[name] for name in ("anna", "oleg", "nina"))
    assert await run(1) == []
    assert await run(2) == silent
    async with database.transaction() as work:
        await record_acknowledgements(work, [AckPress(sent, oleg)], now=TUESDAY + timedelta(days=1))
    assert await run(3) == []
    assert await run(4) == sorted(place.people[name] for name in ("anna", "nina"))
    assert await run(5) == [place.people["olga"]]
    assert await run(7) == []


async def test_without_acknowledgement_asked_nobody_is_reminded(database: Database, place: Place) -> None:
    await send(database, place, needs_ack=False)
    await settle_notices(database)
    async with database.transaction() as work:
        assert await repeat_unread(work, TUESDAY + timedelta(days=1)) == {"repeated": 0, "told": 0}
