"""Who is asked for a report, when it stops, and which month an answer counts for."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from domain.errors import Gone, Invalid
from models.machinery import Notice
from models.people import Person
from models.reports import ProgressReport, ReportRequest
from services.notices import KINDS
from services.reports import (
    month_overview,
    own_reports,
    postpone_report,
    report_months,
)
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.reports.conftest import DECEMBER, NOVEMBER, Place, actor, answers, file, moscow, notices, tick


async def test_teachers_with_a_route_in_work_are_asked_once_on_the_25th(database: Database, place: Place) -> None:
    assert await tick(database, moscow(11, 24)) == {"asked": 0, "asked_again": 0}
    assert (await tick(database, moscow(11, 25)))["asked"] == 3
    assert (await tick(database, moscow(11, 25)))["asked"] == 0
    assert (await tick(database, moscow(11, 26))) == {"asked": 0, "asked_again": 0}
    asked = await notices(database, "report_request")
    assert asked == {place.people[name]: moscow(11, 25) for name in ("ivan", "anna", "oleg")}


async def test_service_that_slept_through_the_day_asks_the_first_morning_after(
    database: Database, place: Place
) -> None:
    assert (await tick(database, moscow(11, 26)))["asked"] == 3
    assert (await tick(database, moscow(11, 28)))["asked_again"] == 3


async def test_silent_teacher_is_asked_again_on_the_28th_and_never_after(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    await file(database, place.people["ivan"], NOVEMBER, moscow(11, 26), answers(place.step))
    assert (await tick(database, moscow(11, 28)))["asked_again"] == 2
    assert set(await notices(database, "report_overdue")) == {place.people["anna"], place.people["oleg"]}
    assert (await tick(database, moscow(11, 29)))["asked_again"] == 0
    assert (await tick(database, moscow(11, 30)))["asked_again"] == 0


async def test_notice_is_no_longer_true_once_the_report_is_filed(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    ivan, anna = place.people["ivan"], place.people["anna"]
    await file(database, ivan, NOVEMBER, moscow(11, 25, 8), answers())
    async with database.transaction() as work:
        await work.session.execute(update(Person).where(Person.id == anna).values(left_at=TUESDAY))
    async with database.reading() as work:
        is_true = KINDS["report_request"].is_true
        args = {"month": NOVEMBER.isoformat()}
        assert not await is_true(work, args, ivan)
        assert not await is_true(work, args, anna)
        assert await is_true(work, args, place.people["oleg"])


async def test_late_answer_counts_for_the_month_it_was_asked_about(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    await tick(database, moscow(12, 25))
    ivan = place.people["ivan"]
    await file(database, ivan, NOVEMBER, moscow(12, 26), answers(), run="late")
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])
        assert list(await report_months(work, olga)) == [DECEMBER, NOVEMBER]
        november, december = [await month_overview(work, olga, month) for month in (NOVEMBER, DECEMBER)]
        assert (november.expected, november.filed, november.missing, november.share) == (3, 1, 2, 33)
        assert (december.expected, december.filed) == (3, 0)
        own = await own_reports(work, await actor(work, ivan), now=moscow(12, 26))
        assert list(own.open_months) == [DECEMBER] and [row.month_on for row in own.filed] == [NOVEMBER]


async def test_same_run_files_once_and_a_second_report_of_the_month_is_refused(
    database: Database, place: Place
) -> None:
    await tick(database, moscow(11, 25))
    ivan = place.people["ivan"]
    first = await file(database, ivan, NOVEMBER, moscow(11, 25, 12), answers(place.step))
    assert await file(database, ivan, NOVEMBER, moscow(11, 25, 12), answers(place.step)) == first
    with pytest.raises(Gone):
        await file(database, ivan, NOVEMBER, moscow(11, 25, 13), answers(), run="r2")
    async with database.reading() as work:
        stored = (await work.session.scalars(select(ProgressReport))).one()
        assert (stored.pace, stored.best_step_id, stored.obstacle, stored.wants_help) == (
            "behind",
            place.step,
            "time",
            False,
        )


async def test_report_that_nobody_asked_for_is_taken_only_from_a_route_in_work(
    database: Database, place: Place
) -> None:
    await file(database, place.people["ivan"], DECEMBER, moscow(12, 3), answers(), run="early")
    with pytest.raises(Gone):
        await file(database, place.people["yana"], DECEMBER, moscow(12, 3), answers(), run="draft")
    with pytest.raises(Gone):
        await file(database, place.people["oleg"], NOVEMBER, moscow(12, 3), answers(), run="never-asked")
    await tick(database, moscow(12, 25))
    assert place.people["ivan"] not in await notices(database, "report_request")


async def test_step_of_somebody_else_is_refused(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    with pytest.raises(Invalid):
        await file(database, place.people["oleg"], NOVEMBER, moscow(11, 25, 12), answers(place.step))


async def test_postponed_report_is_asked_the_next_morning_once(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    async with database.transaction() as work:
        oleg = await actor(work, place.people["oleg"])
        for _ in range(2):
            assert await postpone_report(work, oleg, NOVEMBER, now=moscow(11, 25, 10)) == moscow(11, 26)
        with pytest.raises(Gone):
            await postpone_report(work, oleg, DECEMBER, now=moscow(11, 25, 10))
    async with database.reading() as work:
        query = select(Notice.due_at).where(Notice.person_id == place.people["oleg"]).order_by(Notice.due_at)
        assert list(await work.session.scalars(query)) == [moscow(11, 25), moscow(11, 26)]


async def test_postponed_to_the_28th_adds_nothing_to_our_own_repeat(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    async with database.transaction() as work:
        oleg = await actor(work, place.people["oleg"])
        assert await postpone_report(work, oleg, NOVEMBER, now=moscow(11, 27, 10)) == moscow(11, 28)
    await tick(database, moscow(11, 28))
    async with database.reading() as work:
        rows = select(Notice.kind).where(Notice.person_id == place.people["oleg"])
        assert sorted(await work.session.scalars(rows)) == ["report_overdue", "report_request"]


async def test_requests_are_rows_of_the_month_with_their_route(database: Database, place: Place) -> None:
    await tick(database, moscow(11, 25))
    async with database.reading() as work:
        rows = (await work.session.scalars(select(ReportRequest))).all()
        assert {row.month_on for row in rows} == {NOVEMBER}
        assert all(row.iom_id is not None and row.asked_at == moscow(11, 25) for row in rows)
