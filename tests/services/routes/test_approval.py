"""A route from the draft to the final word, on a real base."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.actors import Role
from domain.errors import Forbidden, Gone, Invalid
from domain.routes import RouteStatus, Verdict
from services.routes import (
    agree,
    approve,
    cancel_route,
    choose_option,
    judge,
    offer_due_steps,
    return_draft,
    start_route,
)
from storage.database import Database
from storage.reach import Within
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person
from tests.services.routes.town import (
    actor,
    add_result,
    approved,
    do_step,
    notices,
    read,
    settle_folk,
    statuses,
    step_id,
)

MONDAY = datetime(2026, 12, 7, 6, 0, tzinfo=UTC)  # 09:00 in Moscow


@pytest.mark.requirement("R-OD-032")
async def test_pair_drafts_agrees_and_a_methodist_approves(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
    iom_id = await approved(database, folk)
    iom = await read(database, iom_id)
    assert (iom.status, iom.approved_by, iom.is_own_approval) == ("approved", folk.methodist, False)
    assert iom.starts_on == date(2026, 12, 7)
    async with database.reading() as work:
        history = await work.routes.history("iom", iom_id)
    assert [(row.old, row.new, row.changed_by) for row in history] == [
        ("", "draft", folk.methodist),
        ("draft", "agreed", folk.mentor),
        ("agreed", "approved", folk.methodist),
    ]
    assert await notices(database, "iom_draft") == [
        ("iom_draft", folk.teacher, "cancelled"),
        ("iom_draft", folk.mentor, "cancelled"),
    ]
    assert [one[1] for one in await notices(database, "iom_approved")] == [folk.teacher, folk.mentor]


async def test_one_word_of_two_is_not_an_agreement(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        iom = await start_route(
            work, await actor(work, folk.methodist), folk.teacher, mentor_id=folk.mentor, now=TUESDAY
        )
        for _ in range(2):
            await agree(work, await actor(work, folk.teacher), iom.id, TUESDAY)
        assert iom.status == "draft"
        with pytest.raises(Gone, match="routes-still-draft"):
            await approve(work, await actor(work, folk.methodist), iom.id, TUESDAY)
        with pytest.raises(Forbidden):
            await agree(work, await actor(work, folk.methodist), iom.id, TUESDAY)


@pytest.mark.requirement("R-SH-018", "R-OD-051")
async def test_teacher_swaps_an_option_and_the_mentor_agrees_anew(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        iom = await start_route(
            work, await actor(work, folk.methodist), folk.teacher, mentor_id=folk.mentor, now=TUESDAY
        )
        await agree(work, await actor(work, folk.mentor), iom.id, TUESDAY)
        first = (await work.steps.of(iom.id))[0]
        before = iom.total_hours - first.hours
        step = await choose_option(work, await actor(work, folk.teacher), first.id, 1, TUESDAY)
        assert (step.kind, iom.total_hours) == ("practice_try", before + step.hours)
        assert iom.mentor_agreed_at is None
        with pytest.raises(Gone):
            await choose_option(work, await actor(work, folk.teacher), first.id, 9, TUESDAY)


async def test_second_press_of_start_returns_the_same_route(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        methodist = await actor(work, folk.methodist)
        first = await start_route(work, methodist, folk.teacher, mentor_id=None, now=TUESDAY)
        again = await start_route(work, methodist, folk.teacher, mentor_id=folk.mentor, now=TUESDAY)
        assert (again.id, again.mentor_id) == (first.id, None)


async def test_strangers_neither_start_nor_approve(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        stranger = await add_person(work, "Осинин Матвей Лаврентьевич", folk.school, roles=[Role.TEACHER])
        with pytest.raises(Forbidden):
            await start_route(work, await actor(work, stranger), folk.teacher, mentor_id=None, now=TUESDAY)
        with pytest.raises(Forbidden):
            await start_route(work, await actor(work, folk.mentor), folk.teacher, mentor_id=None, now=TUESDAY)
        with pytest.raises(Invalid, match="routes-own-mentor"):
            await start_route(
                work, await actor(work, folk.methodist), folk.teacher, mentor_id=folk.teacher, now=TUESDAY
            )
        with pytest.raises(Gone, match="routes-mentor-left"):
            await start_route(work, await actor(work, folk.methodist), folk.teacher, mentor_id=stranger, now=TUESDAY)


async def test_methodist_returns_a_draft_with_a_comment(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        methodist, teacher = await actor(work, folk.methodist), await actor(work, folk.teacher)
        iom = await start_route(work, methodist, folk.teacher, mentor_id=None, now=TUESDAY)
        await agree(work, teacher, iom.id, TUESDAY)
        assert iom.status == "agreed"
        await return_draft(work, methodist, iom.id, "Добавьте время", TUESDAY)
        assert (iom.status, iom.teacher_agreed_at) == ("draft", None)
        assert await work.routes.last_comment(iom.id) == "Добавьте время"
        await agree(work, teacher, iom.id, TUESDAY)
        assert iom.status == "agreed"
    assert [one[2] for one in await notices(database, "iom_to_approve")] == ["cancelled", "new"]


async def test_returned_draft_is_reminded_of_anew(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        methodist, teacher = await actor(work, folk.methodist), await actor(work, folk.teacher)
        iom = await start_route(work, methodist, folk.teacher, mentor_id=None, now=TUESDAY)
        await agree(work, teacher, iom.id, TUESDAY)
        await return_draft(work, methodist, iom.id, "Добавьте время", TUESDAY + timedelta(days=3))
    reminders = await notices(database, "iom_draft_reminder", "iom_draft_late")
    assert [one for one in reminders if one[2] == "new"] == [
        ("iom_draft_reminder", folk.teacher, "new"),
        ("iom_draft_reminder", folk.teacher, "new"),
        ("iom_draft_late", folk.methodist, "new"),
    ]


async def test_methodist_who_takes_part_approves_and_it_is_marked(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        both = await add_person(work, "Полынина Лидия Савельевна", folk.school, roles=[Role.METHODIST, Role.MENTOR])
        iom = await start_route(work, await actor(work, both), folk.teacher, mentor_id=both, now=TUESDAY)
        await agree(work, await actor(work, folk.teacher), iom.id, TUESDAY)
        await agree(work, await actor(work, both), iom.id, TUESDAY)
        await approve(work, await actor(work, both), iom.id, TUESDAY)
        assert iom.is_own_approval


async def test_route_approved_late_begins_on_the_next_monday(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
    iom_id = await approved(database, folk)
    late = TUESDAY + timedelta(days=8)
    async with database.transaction() as work:
        other = await add_person(work, "Осинин Матвей Лаврентьевич", folk.school, roles=[Role.TEACHER])

        await add_result(work, other, ("D14",))
        iom = await start_route(work, await actor(work, folk.methodist), other, mentor_id=None, now=TUESDAY)
        await agree(work, await actor(work, other), iom.id, TUESDAY)
        await approve(work, await actor(work, folk.methodist), iom.id, late)
        first = (await work.steps.of(iom.id))[0]
        assert iom.starts_on == first.planned_on == date(2026, 12, 14)
        assert first.approved_due_on == first.due_on
    assert (await read(database, iom_id)).starts_on == date(2026, 12, 7)


@pytest.mark.requirement("R-SM-017", "R-OD-056", "R-OD-033")
async def test_route_goes_to_its_verdict_through_the_transfer(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
    iom_id = await approved(database, folk)
    async with database.transaction() as work:
        assert await offer_due_steps(work, MONDAY) == 1
    await do_step(database, folk, iom_id, 1, MONDAY)
    async with database.transaction() as work:
        assert await offer_due_steps(work, MONDAY + timedelta(days=14)) == 1
    await do_step(database, folk, iom_id, 2, MONDAY + timedelta(days=15))
    assert await statuses(database, iom_id) == ["accepted", "accepted", "offered"]
    assert [one[1] for one in await notices(database, "iom_steps_done")] == [folk.teacher]
    async with database.transaction() as work:
        with pytest.raises(Gone):
            await judge(work, await actor(work, folk.methodist), iom_id, Verdict.SUCCESS, MONDAY)
    await do_step(database, folk, iom_id, 3, MONDAY + timedelta(days=20))
    assert (await read(database, iom_id)).status == RouteStatus.STEPS_DONE
    async with database.transaction() as work:
        with pytest.raises(Forbidden):
            await judge(work, await actor(work, folk.mentor), iom_id, Verdict.SUCCESS, MONDAY)
        await judge(work, await actor(work, folk.methodist), iom_id, Verdict.PARTIAL, MONDAY + timedelta(days=21))
    iom = await read(database, iom_id)
    assert (iom.status, iom.verdict) == ("completed", "partial")
    assert [one[1] for one in await notices(database, "iom_completed")] == [folk.teacher, folk.mentor]
    async with database.reading() as work:
        assert await work.diagnostics.without_route([Within()], page=0, size=6) == ([], 0)


async def test_closed_route_takes_its_waiting_notices_along(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
    iom_id = await approved(database, folk)
    async with database.transaction() as work:
        await offer_due_steps(work, MONDAY)
        await cancel_route(work, await actor(work, folk.methodist), iom_id, "leave", MONDAY)
    assert {one[2] for one in await notices(database, "step_new", "step_due", "step_overdue")} == {"cancelled"}
    first = await step_id(database, iom_id, 1)
    async with database.transaction() as work:
        assert await offer_due_steps(work, MONDAY + timedelta(days=30)) == 0
        needs, _count = await work.diagnostics.without_route([Within()], page=0, size=6)
        assert [need.person.id for need in needs] == [folk.teacher]
        found = await work.steps.find(first)
        assert found is not None and found[1].closed_at == MONDAY
        fresh = await start_route(work, await actor(work, folk.methodist), folk.teacher, mentor_id=None, now=MONDAY)
        assert fresh.id != iom_id


async def test_route_approved_before_the_new_year_has_no_day_on_a_holiday(database: Database) -> None:
    before_new_year = datetime(2026, 12, 15, 7, tzinfo=UTC)
    async with database.transaction() as work:
        folk = await settle_folk(work)
        iom = await start_route(work, await actor(work, folk.methodist), folk.teacher, mentor_id=None, now=TUESDAY)
        await agree(work, await actor(work, folk.teacher), iom.id, TUESDAY)
        await approve(work, await actor(work, folk.methodist), iom.id, before_new_year)
        days = [(step.planned_on, step.due_on) for step in await work.steps.of(iom.id)]
        is_working = work.catalogue.calendar.is_working
        assert all(is_working(day) for pair in days for day in pair)
        assert days[:2] == [(date(2026, 12, 21), date(2027, 1, 15)), (date(2027, 1, 11), date(2027, 1, 29))]
        assert (iom.starts_on, iom.ends_on) == (days[0][0], days[-1][1])
