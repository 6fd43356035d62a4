"""An approved route is changed: small things at once, large ones by a methodist; versions stay as they were."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.errors import Forbidden, Gone, Invalid
from domain.routes.corrections import Act, Change
from models.routes import IomRevision
from services.routes import correct_route, decide_correction
from storage.database import Database
from tests.services.routes.test_steps import MONDAY, started
from tests.services.routes.town import actor, notices, read, statuses, step_id


async def ask(database: Database, who: int, iom_id: int, change: Change, run: str = "r") -> IomRevision:
    async with database.transaction() as work:
        return await correct_route(work, await actor(work, who), iom_id, change, "ill", run_id=run, now=MONDAY)


async def versions(database: Database, iom_id: int) -> list[tuple[int, str, list[str]]]:
    async with database.reading() as work:
        found = await work.revisions.of(iom_id)
        return [(one.number, one.status, [step["due_on"] for step in one.new]) for one in reversed(found)]


@pytest.mark.requirement("R-SH-045")
async def test_approved_route_is_version_one_and_small_changes_make_new_ones(database: Database) -> None:
    folk, iom_id = await started(database)
    first = await versions(database, iom_id)
    assert [one[:2] for one in first] == [(1, "applied")]
    step = await step_id(database, iom_id, 2)
    day = date(2027, 1, 29)
    revision = await ask(database, folk.teacher, iom_id, Change(act=Act.DUE, step_id=step, due_on=day))
    again = await ask(database, folk.teacher, iom_id, Change(act=Act.DUE, step_id=step, due_on=day))
    assert (revision.id, revision.status, revision.number, revision.reason) == (again.id, "applied", 2, "ill")
    now = await versions(database, iom_id)
    assert now[0] == first[0] and now[1][2][1] == day.isoformat()
    assert [one[1] for one in await notices(database, "iom_corrected")] == [folk.mentor]


async def test_step_of_ones_own_stands_before_the_transfer(database: Database) -> None:
    folk, iom_id = await started(database)
    day = date(2026, 12, 25)
    await ask(database, folk.mentor, iom_id, Change(act=Act.ADD, title="Книга о вопросах", hours=2, due_on=day))
    async with database.reading() as work:
        steps = await work.steps.of(iom_id)
    assert [step.number for step in steps] == [1, 2, 3, 4]
    assert steps[2].title == "Книга о вопросах" and steps[3].is_transfer
    assert (await read(database, iom_id)).total_hours == sum(step.hours for step in steps)


async def test_mandatory_step_is_dropped_only_by_a_methodist(database: Database) -> None:
    folk, iom_id = await started(database)
    change = Change(act=Act.DROP, step_id=await step_id(database, iom_id, 2))
    revision = await ask(database, folk.teacher, iom_id, change)
    assert revision.status == "asked" and await statuses(database, iom_id) == ["offered", "planned", "planned"]
    with pytest.raises(Gone, match="routes-change-waits"):
        await ask(database, folk.mentor, iom_id, change, "other")
    async with database.transaction() as work:
        with pytest.raises(Forbidden):
            await decide_correction(work, await actor(work, folk.mentor), revision.id, agrees=True, now=MONDAY)
    async with database.transaction() as work:
        methodist = await actor(work, folk.methodist)
        await decide_correction(work, methodist, revision.id, agrees=True, now=MONDAY + timedelta(1))
        with pytest.raises(Gone, match="routes-change-decided"):
            await decide_correction(work, methodist, revision.id, agrees=False, now=MONDAY + timedelta(1))
    assert await statuses(database, iom_id) == ["offered", "skipped", "planned"]
    asked = await notices(database, "iom_change_asked", "iom_change_reminder")
    assert [one[1:] for one in asked] == [(folk.methodist, "cancelled")] * 3
    assert {one[1] for one in await notices(database, "iom_corrected")} == {folk.teacher, folk.mentor}


async def test_refused_extension_leaves_the_day_and_says_why(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    revision = await ask(database, folk.teacher, iom_id, Change(act=Act.DUE, step_id=step, due_on=date(2027, 3, 1)))
    assert revision.status == "asked"
    async with database.transaction() as work:
        methodist = await actor(work, folk.methodist)
        await decide_correction(work, methodist, revision.id, agrees=False, words="Рано", now=MONDAY)
    async with database.reading() as work:
        found = await work.steps.find(step)
        assert found is not None and found[0].due_on == date(2026, 12, 18)
        kept = await work.revisions.find(revision.id)
        assert kept is not None and (kept.status, kept.comment, kept.number) == ("refused", "Рано", 0)
    assert [one[1] for one in await notices(database, "iom_not_corrected")] == [folk.teacher]


@pytest.mark.requirement("R-SH-045")
async def test_teacher_moves_a_day_again_and_again_only_within_a_month_of_the_approved_one(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    approved_on = date(2026, 12, 18)

    async def move(who: int, days: int, run: str) -> IomRevision:
        day = approved_on + timedelta(days)
        return await ask(database, who, iom_id, Change(act=Act.DUE, step_id=step, due_on=day), run)

    assert [(await move(folk.teacher, days, f"r{days}")).status for days in (15, 30)] == ["applied", "applied"]
    beyond = await move(folk.mentor, 31, "beyond")
    assert beyond.status == "asked"
    async with database.transaction() as work:
        await decide_correction(work, await actor(work, folk.methodist), beyond.id, agrees=True, now=MONDAY)
    # The methodist's word is a new beginning.
    assert [(await move(folk.teacher, days, f"a{days}")).status for days in (61, 62)] == ["applied", "asked"]


async def test_correction_adds_no_step_past_what_a_year_holds_nor_a_title_without_end(database: Database) -> None:
    folk, iom_id = await started(database)
    day = date(2027, 1, 20)
    for number in range(17):
        await ask(database, folk.teacher, iom_id, Change(act=Act.ADD, title="Книга", due_on=day), f"r{number}")
    assert len(await statuses(database, iom_id)) == 20
    with pytest.raises(Invalid, match="routes-too-many-steps"):
        await ask(database, folk.teacher, iom_id, Change(act=Act.ADD, title="Книга", due_on=day), "more")
    left_out = Change(act=Act.DROP, step_id=await step_id(database, iom_id, 4))
    assert (await ask(database, folk.teacher, iom_id, left_out, "drop")).status == "applied"
    with pytest.raises(Invalid, match="errors-too-long"):
        await ask(database, folk.teacher, iom_id, Change(act=Act.ADD, title="К" * 201, due_on=day), "long")
    assert (await ask(database, folk.teacher, iom_id, Change(act=Act.ADD, title="К" * 200, due_on=day), "last")).number


async def test_stranger_asks_for_no_change(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        person = await work.people.get(folk.mentor)
        person.left_at = MONDAY
    with pytest.raises(Forbidden):
        await ask(database, folk.mentor, iom_id, Change(act=Act.ADD, title="Книга", due_on=date(2027, 1, 20)))
