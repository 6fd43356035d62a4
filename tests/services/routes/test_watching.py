"""What a methodist is shown without asking, and what a school learns."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.actors import Role
from services.absences import begin_absence
from storage.database import Database
from storage.reach import Within
from tests.services.inhabitants import add_person
from tests.services.routes.test_steps import MONDAY, started
from tests.services.routes.town import actor, approved, do_step, notices, settle_folk

ALL = [Within()]
MONTH = timedelta(days=30)


async def quiet(database: Database, days: int) -> int:
    now = MONDAY + timedelta(days=days)
    async with database.reading() as work:
        return (await work.route_lists.quiet(ALL, now - MONTH, now.date(), page=0, size=6))[1]


async def test_route_is_quiet_after_thirty_days_without_a_move(database: Database) -> None:
    folk, iom_id = await started(database)
    assert await quiet(database, 29) == 0
    assert await quiet(database, 31) == 1
    await do_step(database, folk, iom_id, 1, MONDAY + timedelta(days=20))
    assert await quiet(database, 31) == 0
    assert await quiet(database, 51) == 1
    async with database.transaction() as work:
        who = await actor(work, folk.teacher)
        now = MONDAY + timedelta(days=50)
        await begin_absence(work, who, folk.teacher, from_on=now.date(), until_on=None, now=now)
    assert await quiet(database, 51) == 0


async def test_route_about_to_end_is_shown(database: Database) -> None:
    _, iom_id = await started(database)
    async with database.reading() as work:
        iom = await work.routes.find(iom_id)
        assert iom is not None
        early, late = iom.ends_on - timedelta(days=1), iom.ends_on
        assert (await work.route_lists.ending(ALL, early, page=0, size=6))[1] == 0
        assert (await work.route_lists.ending(ALL, late, page=0, size=6))[1] == 1


@pytest.mark.requirement("R-SM-027")
async def test_coordinator_of_the_school_learns_that_a_route_has_begun(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        here = await add_person(work, "Берёзкина Анна Олеговна", folk.school, roles=[Role.SCHOOL_COORDINATOR])
    await approved(database, folk)
    assert [one[1] for one in await notices(database, "iom_at_school")] == [here]
