"""The end of a route: own words, the verdict, a later diagnostics; and the month that is written once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from domain.errors import Forbidden, Gone
from domain.routes import Verdict
from domain.routes.corrections import Act, Change
from domain.today import Matter
from models.routes import IomSnapshot
from services.routes import (
    Counted,
    cancel_route,
    correct_route,
    judge,
    offer_due_steps,
    read_snapshot,
    say_word,
    start_route,
    submit_evidence,
    take_snapshot,
)
from services.routes.closing import OVER
from services.routes.notices import CORRECTION_REMINDER
from storage.database import Database
from storage.reach import Within
from storage.work import Work
from tests.services.routes.test_steps import MONDAY, started
from tests.services.routes.town import Folk, actor, do_step, notices, settle_folk

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


async def test_given_up_route_leaves_nobody_anything_to_do(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        teacher, steps = await actor(work, folk.teacher), await work.steps.of(iom_id)
        await submit_evidence(work, teacher, steps[0].id, text="Сделано 123", file=None, run_id="e", now=MONDAY)
        far = Change(act=Act.DUE, step_id=steps[1].id, due_on=date(2027, 6, 1))
        revision = await correct_route(work, teacher, iom_id, far, "busy", run_id="x", now=MONDAY)
    async with database.reading() as work:
        assert await waits(work, folk.mentor) == (1, 1, 1)
    async with database.transaction() as work:
        await cancel_route(work, await actor(work, folk.methodist), iom_id, "wish", MONDAY)
    async with database.reading() as work:
        assert await waits(work, folk.mentor) == (0, 0, 0)
        kept = await work.revisions.find(revision.id)
        assert kept is not None and kept.status == "refused"
    assert {one[2] for one in await notices(database, "iom_change_asked", "iom_change_reminder")} == {"cancelled"}


async def test_methodist_closes_a_draft_that_nobody_agreed_on_as_over_and_begins_anew(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        methodist = await actor(work, folk.methodist)
        draft = await start_route(work, methodist, folk.teacher, mentor_id=folk.mentor, now=MONDAY)
        with pytest.raises(Gone, match="routes-not-over"):
            await cancel_route(work, methodist, draft.id, OVER, MONDAY + timedelta(days=14))
        over = MONDAY + timedelta(days=15)
        assert (await cancel_route(work, methodist, draft.id, OVER, over)).status == "expired"
        fresh = await start_route(work, methodist, folk.teacher, mentor_id=folk.mentor, now=over)
        assert fresh.id != draft.id
    told = await notices(database, "iom_cancelled")
    assert [one[1] for one in told] == [folk.teacher, folk.mentor]


async def test_route_is_over_the_day_after_its_last_one_unless_every_step_is_done(database: Database) -> None:
    folk, iom_id = await walked(database)
    async with database.transaction() as work:
        with pytest.raises(Gone, match="routes-steps-are-done"):
            await cancel_route(work, await actor(work, folk.methodist), iom_id, OVER, LATER + timedelta(days=300))


async def waits(work: Work, mentor: int) -> tuple[int, int, int]:
    """Changes that wait, steps on the mentor's desk, the same in the menu."""
    _, changes = await work.revisions.waiting([Within()], page=0, size=9)
    _, checks = await work.route_lists.submitted([Within(mentor_id=mentor)], page=0, size=9)
    day = MONDAY.date()
    matters = await work.today.of([mentor], today=day, soon=day, now=MONDAY, month_on=day.replace(day=1))
    return changes, checks, sum(one.count for one in matters if one.matter is Matter.EVIDENCE)


async def test_change_that_waits_for_a_walked_route_is_asked_of_nobody(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        far = Change(act=Act.DUE, step_id=(await work.steps.of(iom_id))[1].id, due_on=date(2027, 6, 1))
        await correct_route(work, await actor(work, folk.teacher), iom_id, far, "busy", run_id="x", now=MONDAY)
    for number in (1, 2, 3):
        async with database.transaction() as work:
            await offer_due_steps(work, LATER)
        await do_step(database, folk, iom_id, number, LATER)
    async with database.reading() as work:
        assert await work.revisions.waiting_of(iom_id) is None
    assert {one[2] for one in await notices(database, "iom_change_asked", "iom_change_reminder")} == {"cancelled"}


async def test_change_that_was_left_waiting_on_a_closed_route_reminds_nobody(database: Database) -> None:
    """As an older version has left it: the row waits still, nobody can answer it."""
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        far = Change(act=Act.DUE, step_id=(await work.steps.of(iom_id))[1].id, due_on=date(2027, 6, 1))
        revision = await correct_route(
            work, await actor(work, folk.teacher), iom_id, far, "busy", run_id="x", now=MONDAY
        )
        args = {"iom_id": iom_id, "revision": revision.id}
        assert await CORRECTION_REMINDER.is_true(work, args, folk.methodist)
        iom = await work.routes.find(iom_id)
        assert iom is not None
        iom.status = "cancelled"
        assert not await CORRECTION_REMINDER.is_true(work, args, folk.methodist)
        assert (await work.revisions.waiting([Within()], page=0, size=9))[1] == 0


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
