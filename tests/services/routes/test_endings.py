"""The end of a route: own words, the verdict, a later diagnostics; and the month that is written once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from domain.errors import Forbidden, Gone
from domain.routes import Verdict
from models.routes import IomSnapshot
from services.routes import Counted, judge, offer_due_steps, read_snapshot, say_word, take_snapshot
from storage.database import Database
from tests.services.routes.test_steps import MONDAY, started
from tests.services.routes.town import Folk, actor, do_step, notices

LATER = MONDAY + timedelta(days=60)
LAST_EVENING = datetime(2027, 1, 31, 16, 30, tzinfo=UTC)


async def walked(database: Database) -> tuple[Folk, int]:
    """All steps accepted."""
    folk, iom_id = await started(database)
    for number in (1, 2, 3):
        async with database.transaction() as work:
            await offer_due_steps(work, LATER)
        await do_step(database, folk, iom_id, number, LATER)
    return folk, iom_id


async def test_methodist_is_asked_when_both_have_said_their_word(database: Database) -> None:
    folk, iom_id = await walked(database)
    assert sorted(one[1] or 0 for one in await notices(database, "iom_word_asked")) == sorted(
        [folk.teacher, folk.mentor]
    )
    assert [one[2] for one in await notices(database, "iom_to_judge")] == ["new"]  # a week later, should they be silent
    async with database.transaction() as work:
        await say_word(work, await actor(work, folk.teacher), iom_id, Verdict.PARTIAL, "Стало легче", LATER)
    assert len(await notices(database, "iom_to_judge")) == 1
    async with database.transaction() as work:
        await say_word(work, await actor(work, folk.mentor), iom_id, Verdict.SUCCESS, "", LATER)
        await say_word(work, await actor(work, folk.teacher), iom_id, Verdict.SUCCESS, "Стало легче", LATER)
    assert sorted(one[2] for one in await notices(database, "iom_to_judge")) == ["cancelled", "new"]
    async with database.transaction() as work:
        words = [(one.is_teacher, one.verdict, one.words) for one in await work.routes.words_of(iom_id)]
        assert words == [(True, "success", "Стало легче"), (False, "success", "")]
        with pytest.raises(Forbidden):
            await say_word(work, await actor(work, folk.methodist), iom_id, Verdict.FAILED, "", LATER)
        await judge(work, await actor(work, folk.methodist), iom_id, Verdict.SUCCESS, LATER)
        with pytest.raises(Gone, match="routes-is-closed"):
            await say_word(work, await actor(work, folk.teacher), iom_id, Verdict.FAILED, "", LATER)


async def rows(database: Database) -> list[tuple[date, str, str, int, int, int]]:
    async with database.reading() as work:
        query = select(IomSnapshot).order_by(IomSnapshot.month_on, IomSnapshot.subject)
        return [
            (one.month_on, one.municipality, one.subject, one.developed, one.in_work, one.implemented)
            for one in (await work.session.scalars(query)).all()
        ]


@pytest.mark.requirement("R-OD-098")
async def test_month_is_frozen_on_its_last_day_and_never_changes(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        assert await take_snapshot(work, LAST_EVENING - timedelta(days=1)) == 0
        assert await take_snapshot(work, LAST_EVENING) == 2
    frozen = await rows(database)
    assert [one[2:] for one in frozen] == [("", 1, 1, 0), ("math", 1, 1, 0)]
    assert [one[1] for one in await notices(database, "iom_snapshot")] == [folk.methodist]
    for number in (1, 2, 3):
        async with database.transaction() as work:
            await offer_due_steps(work, LATER)
        await do_step(database, folk, iom_id, number, LATER)
    async with database.transaction() as work:
        await judge(work, await actor(work, folk.methodist), iom_id, Verdict.SUCCESS, LATER)
        assert await take_snapshot(work, LAST_EVENING + timedelta(hours=1)) == 0
        assert await take_snapshot(work, LAST_EVENING + timedelta(days=1)) == 0
    assert await rows(database) == frozen
    async with database.transaction() as work:
        assert await take_snapshot(work, datetime(2027, 3, 2, 16, 30, tzinfo=UTC)) == 2  # slept through the last day
        assert await take_snapshot(work, datetime(2027, 5, 20, 16, 30, tzinfo=UTC)) == 0  # far too late for April
    assert (await rows(database))[:2] == frozen
    async with database.reading() as work:
        month, before = await read_snapshot(work, await actor(work, folk.methodist))
        assert month is not None and before is not None
        assert (month.month_on, month.whole) == (date(2027, 2, 1), Counted(1, 0, 1))
        assert before.whole == Counted(1, 1, 0)
        with pytest.raises(Forbidden):
            mentor = await actor(work, folk.mentor)
            await read_snapshot(work, type(mentor)(person_id=mentor.person_id, account_id=None))
