"""Steps on their days, evidence, verdicts, moves: on a real base."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.errors import Forbidden, Gone, Invalid
from services.routes import (
    FileSent,
    accept_evidence,
    offer_due_steps,
    open_step,
    postpone,
    return_evidence,
    submit_evidence,
    take_next,
    tell_late_checks,
)
from services.routes.notices import STEP_DUE
from storage.database import Database
from storage.reach import Within
from tests.services.routes.town import Folk, actor, approved, do_step, notices, settle_folk, statuses, step_id

MONDAY = datetime(2026, 12, 7, 6, 0, tzinfo=UTC)  # 09:00 in Moscow
PHOTO = FileSent(
    key="ab/" + "ab" * 32, kind="photo", name="photo.jpg", size=3, content_type="image/jpeg", remote_id="AgAC"
)


async def started(database: Database, *, mentor: bool = True) -> tuple[Folk, int]:
    async with database.transaction() as work:
        folk = await settle_folk(work)
    iom_id = await approved(database, folk, mentor=mentor)
    async with database.transaction() as work:
        await offer_due_steps(work, MONDAY)
    return folk, iom_id


async def test_morning_offers_a_step_once_with_its_reminders(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        assert await offer_due_steps(work, MONDAY + timedelta(hours=1)) == 0
    assert await statuses(database, iom_id) == ["offered", "planned", "planned"]
    assert await notices(database, "step_new", "step_due", "step_overdue") == [
        ("step_new", folk.teacher, "new"),
        ("step_due", folk.teacher, "new"),
        ("step_due", folk.teacher, "new"),
        ("step_overdue", folk.teacher, "new"),
    ]


@pytest.mark.requirement("R-SH-008")
@pytest.mark.parametrize(
    ("text", "file", "kind"),
    [
        ("Провела урок, дети спорили", None, "text"),
        ("https://example.org/urok", None, "link"),
        ("", PHOTO, "photo"),
    ],
)
async def test_step_is_shown_by_words_a_link_or_a_photo_without_a_document(
    database: Database, text: str, file: FileSent | None, kind: str
) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    async with database.transaction() as work:
        await submit_evidence(work, await actor(work, folk.teacher), step, text=text, file=file, run_id="r", now=MONDAY)
        await accept_evidence(work, await actor(work, folk.mentor), step, MONDAY)
    async with database.reading() as work:
        ((evidence, kept),) = await work.steps.evidence_of(step)
    assert (evidence.kind, evidence.text, len(kept)) == (kind, text, int(file is not None))
    assert (await statuses(database, iom_id))[0] == "accepted"


async def test_photo_is_kept_and_the_mentor_is_asked_once(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    for _ in range(2):
        async with database.transaction() as work:
            teacher = await actor(work, folk.teacher)
            await submit_evidence(work, teacher, step, text="Доска", file=PHOTO, run_id="r1", now=MONDAY)
    async with database.reading() as work:
        ((evidence, (file,)),) = await work.steps.evidence_of(step)
    assert (evidence.kind, evidence.text) == ("photo", "Доска")
    assert (file.sha256, file.remote_id) == ("ab" * 32, "AgAC")
    assert [one[1] for one in await notices(database, "evidence_check")] == [folk.mentor]
    assert {one[2] for one in await notices(database, "step_due", "step_overdue")} == {"cancelled"}


async def test_more_evidence_joins_what_waits_without_a_second_notice(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    for run in ("r1", "r2"):
        async with database.transaction() as work:
            teacher = await actor(work, folk.teacher)
            await submit_evidence(work, teacher, step, text=run, file=None, run_id=run, now=MONDAY)
    async with database.reading() as work:
        assert [one.text for one, _ in await work.steps.evidence_of(step)] == ["r2", "r1"]
    assert len(await notices(database, "evidence_check")) == 1


@pytest.mark.requirement("R-SH-045", "R-OD-033")
async def test_returned_step_comes_back_with_words_and_a_week(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    late = datetime(2026, 12, 17, 9, 0, tzinfo=UTC)  # the day before it is due
    async with database.transaction() as work:
        await submit_evidence(
            work, await actor(work, folk.teacher), step, text="первое", file=None, run_id="r1", now=late
        )
        returned = await return_evidence(work, await actor(work, folk.mentor), step, "Добавьте вывод", late)
        assert (returned.status, returned.verdict, returned.due_on) == (
            "returned",
            "Добавьте вывод",
            date(2026, 12, 24),
        )
        with pytest.raises(Gone, match="routes-step-returned"):
            await accept_evidence(work, await actor(work, folk.mentor), step, late)
        await submit_evidence(
            work, await actor(work, folk.teacher), step, text="второе", file=None, run_id="r2", now=late
        )
        accepted = await accept_evidence(work, await actor(work, folk.mentor), step, late, words="Отлично")
        assert (accepted.status, accepted.verdict) == ("accepted", "Отлично")
        with pytest.raises(Gone, match="routes-step-accepted"):
            await submit_evidence(
                work, await actor(work, folk.teacher), step, text="третье", file=None, run_id="r3", now=late
            )
        assert [one.text for one, _ in await work.steps.evidence_of(step)] == ["второе", "первое"]
        history = await work.routes.history("step", step)
    assert [(row.old, row.new, row.changed_by, row.changed_at, row.comment) for row in history] == [
        ("planned", "offered", None, MONDAY, ""),
        ("offered", "submitted", folk.teacher, late, ""),
        ("submitted", "returned", folk.mentor, late, "Добавьте вывод"),
        ("returned", "submitted", folk.teacher, late, ""),
        ("submitted", "accepted", folk.mentor, late, "Отлично"),
    ]
    assert [one[1] for one in await notices(database, "evidence_returned", "evidence_accepted")] == [
        folk.teacher,
        folk.teacher,
    ]


async def test_next_step_comes_at_once_when_its_day_has_passed(database: Database) -> None:
    folk, iom_id = await started(database)
    await do_step(database, folk, iom_id, 1, MONDAY)
    assert await statuses(database, iom_id) == ["accepted", "planned", "planned"]
    async with database.transaction() as work:
        assert await take_next(work, await actor(work, folk.teacher), iom_id, MONDAY) == 1
    assert await statuses(database, iom_id) == ["accepted", "offered", "planned"]


async def test_third_step_waits_while_two_are_open(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        assert await offer_due_steps(work, MONDAY + timedelta(days=60)) == 1
        assert await offer_due_steps(work, MONDAY + timedelta(days=61)) == 0
        assert await take_next(work, await actor(work, folk.teacher), iom_id, MONDAY + timedelta(days=61)) == 0
    assert await statuses(database, iom_id) == ["offered", "offered", "planned"]


async def test_step_that_waited_gets_a_week_from_its_offer(database: Database) -> None:
    _folk, iom_id = await started(database)
    much_later = MONDAY + timedelta(days=60)
    async with database.transaction() as work:
        await offer_due_steps(work, much_later)
    async with database.reading() as work:
        second = (await work.steps.of(iom_id))[1]
    assert second.due_on == much_later.date() + timedelta(days=7)


async def test_moved_step_is_reminded_of_its_new_day_only(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    async with database.transaction() as work:
        moved = await postpone(work, await actor(work, folk.teacher), step, date(2026, 12, 25), MONDAY)
        assert (moved.due_on, moved.moves) == (date(2026, 12, 25), 1)
        with pytest.raises(Invalid, match="routes-move-too-far"):
            await postpone(work, await actor(work, folk.teacher), step, date(2027, 2, 1), MONDAY)
        with pytest.raises(Forbidden):
            await postpone(work, await actor(work, folk.mentor), step, date(2026, 12, 20), MONDAY)
    assert [one[2] for one in await notices(database, "step_due")] == ["cancelled", "cancelled", "new", "new"]
    async with database.reading() as work:
        args = {"step_id": step, "moves": 0}
        assert not await STEP_DUE.is_true(work, args, folk.teacher)
        assert await STEP_DUE.is_true(work, args | {"moves": 1}, folk.teacher)


async def test_submitted_step_is_neither_reminded_nor_overdue(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    async with database.transaction() as work:
        await submit_evidence(
            work, await actor(work, folk.teacher), step, text="сделано", file=None, run_id="r", now=MONDAY
        )
    async with database.reading() as work:
        lines, count = await work.route_lists.overdue([Within()], date(2027, 3, 1), page=0, size=6)
        assert (list(lines), count) == ([], 0)
        assert not await STEP_DUE.is_true(work, {"step_id": step}, folk.teacher)


async def test_methodist_checks_only_where_the_mentor_is_silent(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    async with database.transaction() as work:
        await submit_evidence(
            work, await actor(work, folk.teacher), step, text="сделано", file=None, run_id="r", now=MONDAY
        )
        with pytest.raises(Forbidden, match="routes-mentor-checks-first"):
            await accept_evidence(work, await actor(work, folk.methodist), step, MONDAY)
        assert await tell_late_checks(work, MONDAY + timedelta(days=4)) == 0
        later = MONDAY + timedelta(days=7)
        assert await tell_late_checks(work, later) == 1
        assert await tell_late_checks(work, later + timedelta(days=1)) == 0
        await accept_evidence(work, await actor(work, folk.methodist), step, later)
    assert (await statuses(database, iom_id))[0] == "accepted"


async def test_methodist_is_asked_where_there_is_no_mentor_or_the_mentor_left(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    async with database.transaction() as work:
        mentor = await work.people.get(folk.mentor)
        mentor.left_at = MONDAY
    async with database.transaction() as work:
        await submit_evidence(
            work, await actor(work, folk.teacher), step, text="сделано", file=None, run_id="r", now=MONDAY
        )
        with pytest.raises(Forbidden):
            await accept_evidence(work, await actor(work, folk.mentor), step, MONDAY)
        await accept_evidence(work, await actor(work, folk.methodist), step, MONDAY)
    assert [one[1] for one in await notices(database, "evidence_check")] == [folk.methodist]


async def test_step_not_yet_offered_takes_no_evidence(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 2)
    async with database.transaction() as work:
        with pytest.raises(Gone, match="routes-step-not-yet"):
            await submit_evidence(
                work, await actor(work, folk.teacher), step, text="сделано", file=None, run_id="r", now=MONDAY
            )


async def test_opened_step_is_in_work_for_the_teacher_only(database: Database) -> None:
    folk, iom_id = await started(database)
    step = await step_id(database, iom_id, 1)
    async with database.transaction() as work:
        assert (await open_step(work, await actor(work, folk.mentor), step, MONDAY)).status == "offered"
        assert (await open_step(work, await actor(work, folk.teacher), step, MONDAY)).status == "in_work"
