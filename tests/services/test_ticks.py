"""When a monthly tick has its slot, and a month that was slept through."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from scheduler.runner import Runner
from scheduler.ticks import Counts, Monthly, Tick
from simulator.clock import SettableClock
from storage.database import Database
from storage.work import Work

ZONE = ZoneInfo("Europe/Moscow")
MONTHLY = Monthly(time(9))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "slot", "coming"),
    [
        ("2026-12-01T08:59", "2026-11-01T09:00", "2026-12-01T09:00"),
        ("2026-12-01T09:00", "2026-12-01T09:00", "2027-01-01T09:00"),
        ("2026-12-31T23:00", "2026-12-01T09:00", "2027-01-01T09:00"),
        ("2027-01-01T00:30", "2026-12-01T09:00", "2027-01-01T09:00"),
        ("2027-02-28T10:00", "2027-02-01T09:00", "2027-03-01T09:00"),
        ("2027-01-31T10:00", "2027-01-01T09:00", "2027-02-01T09:00"),
    ],
)
def test_month_has_one_slot(now: str, slot: str, coming: str) -> None:
    assert (MONTHLY.slot(at(now), ZONE), MONTHLY.next(at(now), ZONE)) == (at(slot), at(coming))


async def test_month_that_was_slept_through_is_taken_up_once_on_waking(database: Database) -> None:
    ran: list[datetime] = []

    async def run(work: Work, now: datetime) -> Counts:
        ran.append(now)
        return {}

    clock = SettableClock(at("2026-12-05T10:00"), ticking=False)
    runner = Runner(database, clock, [Tick("month", MONTHLY, run)])
    await runner.run_due()
    await Runner(database, clock, [Tick("month", MONTHLY, run)]).run_due()
    assert ran == [clock.now()]
