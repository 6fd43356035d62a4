"""Leaving a notice: one reason, one person, one message; quiet time; what is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from models.machinery import Notice
from scheduler.sender.loop import LANES
from services.outbox import NoticeKind, Priority, Quiet, notify
from services.ports import Outcome, Receipt
from tests.services.office import NOON, PLAIN, Office

# 3:00 in Moscow: the middle of the quiet time of every profile.
NIGHT = datetime(2026, 12, 2, 0, 0, tzinfo=UTC)
WAITING = NoticeKind(name="plain", quiet=Quiet.WAITS, lifetime=timedelta(hours=24))


async def left(office: Office, kind: NoticeKind, person_id: int, **values: Any) -> bool:
    values = {"key": "1", "now": NOON} | values
    async with office.database.transaction() as work:
        return await notify(work, kind, person_id=person_id, **values)


async def rows(office: Office) -> list[Notice]:
    async with office.database.reading() as work:
        return list(await work.session.scalars(select(Notice).order_by(Notice.id)))


async def test_same_reason_for_the_same_person_is_left_once(office: Office) -> None:
    [vera, ivan] = await office.people(2)
    assert await left(office, PLAIN, vera, text="first")
    assert not await left(office, PLAIN, vera, text="second")
    assert await left(office, PLAIN, ivan)
    assert await left(office, PLAIN, vera, key="2")
    assert [(row.person_id, row.args) for row in await rows(office)] == [
        (vera, {"text": "first"}),
        (ivan, {}),
        (vera, {}),
    ]


async def test_notice_outside_of_the_lanes_of_the_sender_is_never_stored(office: Office) -> None:
    [vera] = await office.people(1)
    for priority in Priority:
        assert await left(office, replace(PLAIN, priority=priority), vera, key=priority.name)
    for outside in (-1, 0, 2, 5, 8, 100):
        with pytest.raises(IntegrityError):
            await left(office, replace(PLAIN, priority=outside), vera, key=str(outside))
    stored = await rows(office)
    assert {row.priority for row in stored} == set(Priority) == {lane for lane, _ in LANES}
    with pytest.raises(IntegrityError):
        async with office.database.transaction() as work:
            await work.session.execute(update(Notice).values(priority=5))


async def test_moment_already_past_is_not_planned(office: Office) -> None:
    [vera] = await office.people(1)
    assert not await left(office, PLAIN, vera, due_at=NOON - timedelta(seconds=1))
    assert not await left(office, PLAIN, vera, due_at=NOON, expires_at=NOON)
    assert await rows(office) == []


@pytest.mark.parametrize(
    ("quiet", "due"),
    [
        (Quiet.GOES_ANYWAY, NIGHT),
        (Quiet.WAITS, datetime(2026, 12, 2, 5, 0, tzinfo=UTC)),
        (Quiet.GOES_EARLIER, datetime(2026, 12, 1, 17, 0, tzinfo=UTC)),
    ],
)
async def test_notice_of_the_night_obeys_its_kind(office: Office, quiet: Quiet, due: datetime) -> None:
    [vera] = await office.people(1)
    times = office.database.profile.quiet
    zone = office.database.profile.zone
    assert await left(office, WAITING, vera, due_at=NIGHT, quiet=quiet)
    [row] = await rows(office)
    if quiet is Quiet.GOES_ANYWAY:
        assert row.due_at == due
        return
    local = row.due_at.astimezone(zone)
    assert (row.due_at > NIGHT) == (quiet is Quiet.WAITS)
    assert local.hour in range(6, 23), times


async def test_what_was_planned_about_a_thing_is_taken_back_by_kind_or_altogether(office: Office) -> None:
    [vera] = await office.people(1)
    other = NoticeKind(name="reminder", quiet=Quiet.GOES_ANYWAY)
    await left(office, PLAIN, vera, about="meeting:1")
    await left(office, other, vera, about="meeting:1")
    await left(office, PLAIN, vera, about="meeting:12", key="2")
    async with office.database.transaction() as work:
        assert await work.outbox.cancel("meeting:1", ["reminder"]) == 1
    assert [row.status for row in await rows(office)] == ["new", "cancelled", "new"]
    async with office.database.transaction() as work:
        assert await work.outbox.cancel("meeting:1") == 1
    assert [row.status for row in await rows(office)] == ["cancelled", "cancelled", "new"]


async def test_sent_notice_is_not_cancelled_afterwards(office: Office) -> None:
    [vera] = await office.people(1)
    await left(office, PLAIN, vera, about="meeting:1")
    await office.open()
    await office.idle()
    async with office.database.transaction() as work:
        assert await work.outbox.cancel("meeting:1") == 0
    assert [row.status for row in await rows(office)] == ["sent"]


async def test_claim_walks_along_the_index_of_what_waits_and_sorts_nothing(office: Office) -> None:
    await office.people(1)
    async with office.database.transaction() as work:
        asked: list[str] = []
        connection = await work.session.connection()

        def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            asked.append(statement)

        event.listen(connection.sync_connection, "before_cursor_execute", note)
        await work.outbox.claim(NOON, [(1, 16)], owner=1)
        await work.outbox.next_due()
        event.remove(connection.sync_connection, "before_cursor_execute", note)
        plans = [await _plan(connection, statement) for statement in asked]
    assert len(plans) == 2
    assert "ix_notices_waiting" in plans[0]
    # Of so small a table PostgreSQL reads either index of what waits, as a whole.
    assert ("ix_notices_due" if office.database.url.get_backend_name() == "sqlite" else "ix_notices_") in plans[1]
    assert "TEMP B-TREE" not in " ".join(plans)
    assert "Sort" not in " ".join(plans)


async def _plan(connection: AsyncConnection, statement: str) -> str:
    """How the database would go about it; of a table with one row PostgreSQL would read everything."""
    if connection.dialect.name == "sqlite":
        values: tuple[Any, ...] = (1, NOON.replace(tzinfo=None), 16, 0)[: statement.count("?")]
        return " ".join(
            row.detail for row in await connection.exec_driver_sql(f"explain query plan {statement}", values)
        )
    for way in ("seqscan", "bitmapscan"):
        await connection.exec_driver_sql(f"set local enable_{way} = off")
    values = (1, NOON, 16)[: statement.count("$")]
    return " ".join(row[0] for row in await connection.exec_driver_sql(f"explain {statement}", values))


async def test_notice_in_doubt_is_sent_again_when_somebody_decides_so_and_a_second_press_changes_nothing(
    office: Office,
) -> None:
    [vera, ivan] = await office.people(2)
    await left(office, PLAIN, vera)
    await left(office, PLAIN, ivan)
    office.post.answers = [Receipt(outcome=Outcome.UNKNOWN)]
    await office.open()
    await office.idle()
    doubted = [row.id for row in await rows(office)]
    async with office.database.transaction() as work:
        assert await work.outbox.resend(doubted, NOON) == 1
        assert await work.outbox.resend(doubted, NOON) == 0
    await office.idle()
    assert [parcel.person_id for parcel in office.post.sent] == [vera, ivan, vera]
    assert [row.status for row in await rows(office)] == ["sent", "sent"]
