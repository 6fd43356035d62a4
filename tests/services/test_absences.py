"""A pause: nothing comes, nothing is overdue, and everything moves by the days away."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from app.profiles import load_catalogue
from domain.absences import thawed
from domain.errors import Forbidden, Gone
from models.machinery import Notice
from models.pairs import Pair
from scheduler.sender.asking import refusal
from services.absences import begin_absence, end_absence, end_due_absences
from services.notices import KINDS
from services.pairs import tell_silent
from services.reports import ask_reports
from services.routes import accept_evidence, offer_due_steps, postpone, submit_evidence, tell_late_checks
from storage.database import Database
from storage.reach import Within
from storage.recipients import Address, Waiting
from tests.services.conftest import TUESDAY
from tests.services.routes.test_steps import MONDAY, started
from tests.services.routes.town import actor, approved, notices, settle_folk, step_id

CALENDAR = load_catalogue().calendar
AWAY_FROM = MONDAY.date() + timedelta(2)  # Wednesday
WEDNESDAY = MONDAY + timedelta(2)
OPEN = Address(messenger="telegram", chat_id=1, language="ru", is_open=True)


async def days_of(database: Database, iom_id: int) -> list[tuple[date, date]]:
    async with database.reading() as work:
        return [(step.planned_on, step.due_on) for step in await work.steps.of(iom_id)]


async def goes_away(database: Database, person_id: int, until_on: date | None, now: datetime = WEDNESDAY) -> None:
    async with database.transaction() as work:
        who = await actor(work, person_id)
        await begin_absence(work, who, person_id, from_on=now.date(), until_on=until_on, now=now)


async def test_everything_moves_by_the_days_away_and_reminders_with_it(database: Database) -> None:
    folk, iom_id = await started(database)
    before = await days_of(database, iom_id)
    await goes_away(database, folk.teacher, AWAY_FROM + timedelta(14))
    back = WEDNESDAY + timedelta(14)
    async with database.transaction() as work:
        assert await end_due_absences(work, back - timedelta(1)) == 0
        assert await end_due_absences(work, back) == 1
        assert await end_due_absences(work, back) == 0
    assert await days_of(database, iom_id) == [(thawed(a, 14, CALENDAR), thawed(b, 14, CALENDAR)) for a, b in before]
    due = [one[2] for one in await notices(database, "step_due", "step_overdue")]
    assert due.count("new") == 3 and due.count("cancelled") == 3
    assert [one[1] for one in await notices(database, "welcome_back")] == [folk.teacher]
    async with database.reading() as work:
        iom = await work.routes.find(iom_id)
        assert iom is not None and iom.ends_on == thawed(before[-1][1], 14, CALENDAR)


async def test_earlier_return_moves_by_what_really_passed(database: Database) -> None:
    folk, iom_id = await started(database)
    before = await days_of(database, iom_id)
    await goes_away(database, folk.teacher, AWAY_FROM + timedelta(28))
    async with database.transaction() as work:
        who = await actor(work, folk.teacher)
        assert await end_absence(work, who, folk.teacher, WEDNESDAY + timedelta(7)) == 7
        with pytest.raises(Gone, match="absences-not-away"):
            await end_absence(work, who, folk.teacher, WEDNESDAY + timedelta(7))
    assert await days_of(database, iom_id) == [(thawed(a, 7, CALENDAR), thawed(b, 7, CALENDAR)) for a, b in before]


async def test_done_step_keeps_its_day(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    async with database.transaction() as work:
        await submit_evidence(
            work, await actor(work, folk.teacher), step, text="сделано", file=None, run_id="r", now=MONDAY
        )
        await accept_evidence(work, await actor(work, folk.mentor), step, MONDAY)
    before = await days_of(database, iom_id)
    await goes_away(database, folk.teacher, None)
    async with database.transaction() as work:
        await end_absence(work, await actor(work, folk.teacher), folk.teacher, WEDNESDAY + timedelta(7))
    after = await days_of(database, iom_id)
    assert after[0] == before[0] and after[1] == (thawed(before[1][0], 7, CALENDAR), thawed(before[1][1], 7, CALENDAR))


async def test_nobody_away_gets_a_notice_a_step_a_report_or_a_place_among_the_late(database: Database) -> None:
    folk, _ = await started(database)
    await goes_away(database, folk.teacher, None)
    later = MONDAY + timedelta(40)
    async with database.transaction() as work:
        assert await offer_due_steps(work, later) == 0
        assert await work.route_lists.overdue([Within()], later.date(), page=0, size=6) == ([], 0)
        assert (await ask_reports(work, datetime.fromisoformat("2027-01-25T06:00:00+00:00")))["asked"] == 0
    async with database.reading() as work:
        routes, pairs = ("step_new", "report_request"), ("meeting_reminder", "pair_silent", "programme_missing")
        for kind in (*routes, *pairs, "partner_away"):
            notice = Notice(kind=kind, person_id=folk.teacher, args={}, goes_anyway=True)
            settled = await refusal(work, KINDS, Waiting(notice, OPEN), WEDNESDAY)
            assert settled is not None and (settled.status, settled.error) == ("skipped", "away")


async def test_methodist_checks_at_once_while_the_mentor_is_away(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    async with database.transaction() as work:
        await submit_evidence(
            work, await actor(work, folk.teacher), step, text="сделано", file=None, run_id="r", now=MONDAY
        )
    await goes_away(database, folk.mentor, AWAY_FROM + timedelta(14))
    assert (await notices(database, "partner_away"))[0][1] == folk.teacher
    async with database.transaction() as work:
        assert await tell_late_checks(work, WEDNESDAY) == 1
        assert await tell_late_checks(work, WEDNESDAY + timedelta(1)) == 0
        accepted = await accept_evidence(work, await actor(work, folk.methodist), step, WEDNESDAY)
        assert accepted.status == "accepted"


async def test_stranger_sends_nobody_away(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        mentor = await actor(work, folk.mentor)
        with pytest.raises(Forbidden):
            await begin_absence(work, mentor, folk.teacher, from_on=TUESDAY.date(), until_on=None, now=TUESDAY)
        methodist = await actor(work, folk.methodist)
        await begin_absence(work, methodist, folk.teacher, from_on=TUESDAY.date(), until_on=None, now=TUESDAY)
        again = await begin_absence(
            work,
            methodist,
            folk.teacher,
            from_on=TUESDAY.date(),
            until_on=TUESDAY.date() + timedelta(5),
            now=TUESDAY,
        )
        assert again.until_on == TUESDAY.date() + timedelta(5)


async def test_partner_of_somebody_away_is_not_asked_to_meet(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        work.session.add(
            Pair(
                kind="subject",
                mentor_id=folk.mentor,
                mentee_id=folk.teacher,
                started_on=TUESDAY.date() - timedelta(days=48),
                created_at=TUESDAY,
            )
        )
    await goes_away(database, folk.teacher, None, TUESDAY)
    async with database.transaction() as work:
        assert (await tell_silent(work, now=TUESDAY))["told"] == 0
        await end_absence(work, await actor(work, folk.teacher), folk.teacher, TUESDAY)
        assert (await tell_silent(work, now=TUESDAY))["told"] == 2


async def test_route_made_during_a_leave_moves_only_by_the_days_since_then(database: Database) -> None:
    february = datetime(2027, 2, 18, 7, tzinfo=UTC)
    async with database.transaction() as work:
        folk = await settle_folk(work)
        teacher = await actor(work, folk.teacher)
        await begin_absence(work, teacher, folk.teacher, from_on=TUESDAY.date(), until_on=date(2027, 3, 1), now=TUESDAY)
    iom_id = await approved(database, folk, mentor=False, now=february)
    before = await days_of(database, iom_id)
    async with database.transaction() as work:
        await end_due_absences(work, datetime(2027, 3, 1, 6, tzinfo=UTC))
    assert await days_of(database, iom_id) == [(thawed(a, 11, CALENDAR), thawed(b, 11, CALENDAR)) for a, b in before]


async def test_step_put_off_during_a_leave_moves_only_by_the_days_since_then(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    (_, due), other = (await days_of(database, iom_id))[:2]
    await goes_away(database, folk.teacher, AWAY_FROM + timedelta(14))
    async with database.transaction() as work:
        who = await actor(work, folk.teacher)
        await postpone(work, who, step, due + timedelta(7), WEDNESDAY + timedelta(10))
        await end_due_absences(work, WEDNESDAY + timedelta(14))
    after = await days_of(database, iom_id)
    assert after[0][1] == thawed(due + timedelta(7), 4, CALENDAR)
    assert after[1] == (thawed(other[0], 14, CALENDAR), thawed(other[1], 14, CALENDAR))


async def test_mentor_who_was_told_of_a_pause_hears_that_it_is_cancelled(database: Database) -> None:
    folk, _ = await started(database)
    await goes_away(database, folk.teacher, AWAY_FROM + timedelta(14))
    async with database.transaction() as work:
        await end_absence(work, await actor(work, folk.teacher), folk.teacher, WEDNESDAY)
    assert [one[1] for one in await notices(database, "partner_back")] == [folk.mentor]
    async with database.reading() as work:
        query = select(Notice).where(Notice.kind == "partner_away")
        away = (await work.session.scalars(query)).one()
        assert not await KINDS["partner_away"].is_true(work, away.args, away.person_id)  # type: ignore[misc]
