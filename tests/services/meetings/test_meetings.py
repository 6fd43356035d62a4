"""Meetings on a real base: who may, twice is once, reminders that follow, the next one that is planned."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone, Invalid
from domain.meetings import MeetingForm, MeetingLog, MeetingPlan, NextMeeting
from models.machinery import Notice
from services.consultations import answer_question, ask_methodist, waiting_for
from services.meetings import cancel_meeting, confirm, log_meeting, move_meeting, plan_meeting, record_meeting
from services.notices import KINDS
from services.pairs import close_pair, pairs_in_reach
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.couples import Two, waiting

FRIDAY = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)
AFTER = FRIDAY + timedelta(minutes=45)


def plan(at: datetime = FRIDAY, topic: str = "Родители") -> MeetingPlan:
    return MeetingPlan(at=at, form=MeetingForm.IN_PERSON.value, topic=topic)


def log(choice: NextMeeting = NextMeeting.NONE) -> MeetingLog:
    return MeetingLog(minutes=30, topic="Родители", agreed="Посетить урок.", next=choice)


async def make(database: Database, two: Two, run_id: str = "plan") -> int:
    async with database.transaction() as work:
        return (await plan_meeting(work, two.mentor, two.pair_id, plan(), run_id=run_id, now=TUESDAY)).id


async def test_pair_makes_its_senior_a_mentor_and_its_end_takes_the_role_away(database: Database, two: Two) -> None:
    assert two.mentor.has(Role.MENTOR)
    async with database.transaction() as work:
        await close_pair(work, two.methodist, two.pair_id, "term", now=TUESDAY)
    async with database.reading() as work:
        assert two.mentor.person_id is not None
        assert not (await work.appointments.actor_of_person(two.mentor.person_id, TUESDAY.date())).has(Role.MENTOR)
        assert await pairs_in_reach(work, two.methodist) == []
    with pytest.raises(Gone):
        async with database.transaction() as work:
            await close_pair(work, two.methodist, two.pair_id, "term", now=TUESDAY)


async def test_closed_pair_asks_and_reminds_nobody_of_its_meetings(database: Database, two: Two) -> None:
    meeting = await make(database, two)
    async with database.transaction() as work:
        await close_pair(work, two.methodist, two.pair_id, "change", now=FRIDAY + timedelta(minutes=1))
    for kind in ("meeting_reminder", "meeting_after", "pair_mentor"):
        assert await waiting(database, kind) == []
    async with database.reading() as work:
        assert two.mentor.person_id is not None
        assert await work.meetings.to_log_of(two.mentor.person_id, AFTER) == []
    with pytest.raises((Gone, Forbidden)):
        async with database.transaction() as work:
            await log_meeting(work, two.mentor, meeting, log(), run_id="log", now=AFTER)


async def test_mentor_who_comes_back_is_not_asked_about_a_meeting_of_a_pair_that_has_ended(
    database: Database, two: Two
) -> None:
    """What could not reach the mentor at the time waits for them, and must still be true then."""
    meeting_id = await make(database, two)
    async with database.transaction() as work:
        asked = update(Notice).where(Notice.kind == "meeting_after").values(status="unreachable")
        await work.session.execute(asked)
        await close_pair(work, two.methodist, two.pair_id, "Год", now=FRIDAY + timedelta(hours=2))
        assert two.mentor.person_id is not None
        await work.outbox.revive(FRIDAY + timedelta(hours=3), person_id=two.mentor.person_id)
        notice = await work.session.scalar(select(Notice).where(Notice.kind == "meeting_after"))
        meeting = await work.meetings.find(meeting_id)
        assert notice is not None and meeting is not None
        assert (notice.status, meeting.status) == ("new", "planned")
        assert not await KINDS["meeting_after"].is_true(work, notice.args, notice.person_id)


async def test_planning_run_twice_makes_one_meeting_with_four_reminders(database: Database, two: Two) -> None:
    assert await make(database, two) == await make(database, two)
    reminders = await waiting(database, "meeting_reminder")
    assert [one.due_at for one in reminders] == [
        datetime(2026, 12, 3, 14, 0, tzinfo=UTC),
        datetime(2026, 12, 3, 14, 0, tzinfo=UTC),
        datetime(2026, 12, 4, 11, 0, tzinfo=UTC),
        datetime(2026, 12, 4, 11, 0, tzinfo=UTC),
    ]
    assert {one.person_id for one in reminders} == {two.mentor.person_id, two.mentee.person_id}
    assert [one.due_at for one in await waiting(database, "meeting_after")] == [AFTER]


@pytest.mark.parametrize("who", ["mentee", "stranger", "methodist"])
async def test_nobody_but_the_mentor_plans_moves_or_logs(database: Database, two: Two, who: str) -> None:
    actor: Actor = getattr(two, who)
    meeting = await make(database, two)
    with pytest.raises(Forbidden):
        async with database.transaction() as work:
            await plan_meeting(work, actor, two.pair_id, plan(), run_id="other", now=TUESDAY)
    with pytest.raises(Forbidden):
        async with database.transaction() as work:
            await move_meeting(work, actor, meeting, moves=0, to=FRIDAY, reason="", now=TUESDAY)
    with pytest.raises(Forbidden):
        async with database.transaction() as work:
            await log_meeting(work, actor, meeting, log(), run_id="log", now=AFTER)


async def test_moved_meeting_takes_its_reminders_along_and_an_old_screen_cannot_move_it(
    database: Database, two: Two
) -> None:
    meeting = await make(database, two)
    to = FRIDAY + timedelta(days=3)
    async with database.transaction() as work:
        await move_meeting(work, two.mentor, meeting, moves=0, to=to, reason="болезнь", now=TUESDAY)
    async with database.transaction() as work:
        await move_meeting(work, two.mentor, meeting, moves=0, to=to, reason="болезнь", now=TUESDAY)
    assert {one.due_at.date() for one in await waiting(database, "meeting_reminder")} == {
        date(2026, 12, 5),
        date(2026, 12, 7),
    }
    with pytest.raises(Gone) as refused:
        async with database.transaction() as work:
            await move_meeting(work, two.mentor, meeting, moves=0, to=FRIDAY, reason="", now=TUESDAY)
    assert refused.value.text_id == "meetings-is-moved"


async def test_cancelled_meeting_keeps_nothing_planned_and_is_not_logged(database: Database, two: Two) -> None:
    meeting = await make(database, two)
    async with database.transaction() as work:
        await cancel_meeting(work, two.mentor, meeting, "болезнь", now=TUESDAY)
    for kind in ("meeting_reminder", "meeting_after", "meeting_planned"):
        assert await waiting(database, kind) == []
    assert [one.args.keys() & {"reason"} for one in await waiting(database, "meeting_cancelled")] == [set()]
    with pytest.raises(Gone) as refused:
        async with database.transaction() as work:
            await log_meeting(work, two.mentor, meeting, log(), run_id="log", now=AFTER)
    assert refused.value.text_id == "meetings-is-cancelled"


async def test_log_run_twice_is_one_record_and_plans_one_next_meeting_with_a_fresh_topic(
    database: Database, two: Two
) -> None:
    meeting = await make(database, two)
    for _ in range(2):
        async with database.transaction() as work:
            await log_meeting(work, two.mentor, meeting, log(NextMeeting.WEEK), run_id="log", now=AFTER)
    async with database.reading() as work:
        assert await work.meetings.count_of_pair(two.pair_id) == 2
        ahead = await work.meetings.next_of_pair(two.pair_id, AFTER)
    assert ahead is not None
    assert (ahead.planned_at, ahead.topic) == (FRIDAY + timedelta(days=7), "Итоги полугодия")


async def test_next_meeting_keeps_off_holidays_and_stands_once_at_its_moment(database: Database, two: Two) -> None:
    friday = datetime(2026, 12, 25, 12, tzinfo=UTC)
    for run_id in ("first", "second"):
        async with database.transaction() as work:
            held = await record_meeting(
                work, two.mentor, two.pair_id, log(NextMeeting.WEEK), "call", run_id=run_id, now=friday
            )
            assert held.next_on == date(2027, 1, 15)
    async with database.reading() as work:
        ahead = await work.meetings.planned_of_pair(two.pair_id)
    assert [one.planned_at for one in ahead] == [datetime(2027, 1, 15, 12, tzinfo=UTC)]


async def test_meeting_is_not_logged_before_it_begins(database: Database, two: Two) -> None:
    meeting = await make(database, two)
    with pytest.raises(Invalid) as refused:
        async with database.transaction() as work:
            await log_meeting(work, two.mentor, meeting, log(), run_id="log", now=FRIDAY - timedelta(minutes=1))
    assert refused.value.text_id == "meetings-not-yet"


async def test_only_the_junior_confirms_and_twice_is_once(database: Database, two: Two) -> None:
    async with database.transaction() as work:
        written = MeetingLog(
            minutes=30, topic="", agreed="Да.", next=NextMeeting.NONE, held_at=TUESDAY - timedelta(hours=1)
        )
        meeting = await record_meeting(work, two.mentor, two.pair_id, written, "call", run_id="r", now=TUESDAY)
    for actor in (two.mentor, two.stranger, two.methodist):
        with pytest.raises(Forbidden):
            async with database.transaction() as work:
                await confirm(work, actor, meeting.id, now=TUESDAY)
    for hours in (1, 2):
        async with database.transaction() as work:
            confirmed = await confirm(work, two.mentee, meeting.id, now=TUESDAY + timedelta(hours=hours))
    assert confirmed.confirmed_at == TUESDAY + timedelta(hours=1)


async def test_question_is_answered_by_a_methodist_and_neither_by_its_asker_nor_by_strangers(
    database: Database, two: Two
) -> None:
    async with database.transaction() as work:
        question = await ask_methodist(work, two.mentee, "Как?", run_id="q", now=TUESDAY)
        assert [one.id for one in await waiting_for(work, two.methodist, now=TUESDAY)] == [question.id]
        assert await waiting_for(work, two.stranger, now=TUESDAY) == []
    for actor in (two.mentee, two.stranger):
        with pytest.raises(Forbidden):
            async with database.transaction() as work:
                await answer_question(work, actor, question.id, "Так.", run_id="a", now=TUESDAY)
    for _ in range(2):
        async with database.transaction() as work:
            await answer_question(work, two.methodist, question.id, "Так.", run_id="a", now=TUESDAY)
    with pytest.raises(Gone):
        async with database.transaction() as work:
            await answer_question(work, two.methodist, question.id, "Иначе.", run_id="b", now=TUESDAY)
