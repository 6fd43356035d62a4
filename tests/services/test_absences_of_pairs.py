"""A pause of one of a pair: its silence, its roadmap and its things to do stand still too; nobody is asked in vain."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from app.profiles import load_catalogue
from domain.absences import counted_from, days_away, thawed
from domain.actors import Role
from domain.meetings import MeetingLog, NextMeeting
from domain.pairs import PairDraft
from models.machinery import Notice
from models.young_specialists import YoungSpecialist
from scheduler.sender.asking import refusal
from services.absences import begin_absence, end_absence, end_due_absences
from services.meetings import record_meeting
from services.notices import KINDS
from services.outbox import notify
from services.pairs import ailing_in_reach, make_pair, tell_silent
from services.people.about import about_person, methodists_for
from services.programmes import ProgrammeDraft, decide_programme, read_programme, submit_programme, write_programme
from services.routes import agree, start_route
from services.young_specialists import ask_pulses
from storage.database import Database
from storage.recipients import Address, Waiting
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person
from tests.services.routes.town import Folk, actor, notices, settle_folk

CALENDAR = load_catalogue().calendar
LEAVE, BACK_ON = TUESDAY.date(), date(2027, 3, 1)
BACK = datetime(2027, 3, 1, 6, tzinfo=UTC)
DAYS = (BACK_ON - LEAVE).days
OPEN = Address(messenger="telegram", chat_id=1, language="ru", is_open=True)


async def pair_with_a_roadmap(work: Work) -> tuple[Folk, int]:
    folk = await settle_folk(work)
    methodist = await actor(work, folk.methodist)
    draft = PairDraft(kind="mentor_novice", mentor_id=folk.mentor, mentee_id=folk.teacher)
    pair = await make_pair(work, methodist, draft, run_id="p", now=TUESDAY)
    mentor = await actor(work, folk.mentor)
    topics = [topic.number for topic in work.catalogue.mentoring_topics]
    programme = ProgrammeDraft(goals=["a"], situation="", expected="b", years=1, topics=topics)
    await write_programme(work, mentor, pair.id, programme, run_id="pr", now=TUESDAY)
    await submit_programme(work, mentor, pair.id, now=TUESDAY)
    await decide_programme(work, methodist, pair.id, approves=True, now=TUESDAY)
    agreed = "Я: посетить урок до 20 декабря\nГлеб: прислать план до 21 декабря"
    log = MeetingLog(minutes=30, topic="x", agreed=agreed, next=NextMeeting.NONE)
    await record_meeting(work, mentor, pair.id, log, "call", run_id="rec", now=TUESDAY)
    return folk, pair.id


async def goes_away(work: Work, person_id: int, until_on: date | None = BACK_ON) -> None:
    who = await actor(work, person_id)
    await begin_absence(work, who, person_id, from_on=LEAVE, until_on=until_on, now=TUESDAY)


async def test_pair_of_somebody_on_a_long_leave_is_no_silent_one_and_is_asked_after_the_return(
    database: Database,
) -> None:
    async with database.transaction() as work:
        folk, _ = await pair_with_a_roadmap(work)
        await goes_away(work, folk.teacher)
        monday = datetime(2027, 2, 1, 6, tzinfo=UTC)
        methodist = await actor(work, folk.methodist)
        assert await ailing_in_reach(work, methodist, now=monday) == []
        await tell_silent(work, now=monday)
        await end_due_absences(work, BACK)
        assert (await tell_silent(work, now=BACK))["told"] == 0
        assert (await tell_silent(work, now=BACK + timedelta(21)))["told"] == 2
        assert len(await ailing_in_reach(work, methodist, now=BACK + timedelta(21))) == 1
    assert [one[1] for one in await notices(database, "pairs_silent")] == [folk.methodist]


async def test_roadmap_and_things_to_do_move_by_the_days_away_with_their_reminders(database: Database) -> None:
    async with database.transaction() as work:
        folk, pair_id = await pair_with_a_roadmap(work)
        mentor = await actor(work, folk.mentor)
        before = [one.due_on for one in (await read_programme(work, mentor, pair_id, now=TUESDAY)).items]
        await goes_away(work, folk.teacher)
        await end_due_absences(work, BACK)
        card = await read_programme(work, mentor, pair_id, now=BACK)
        assert [one.due_on for one in card.items] == sorted(thawed(day, DAYS, CALENDAR) for day in before)
        assert [state.value for state in card.states].count("late") == 0
        assert card.programme.ends_on >= card.items[-1].due_on
        due = {one.person_id: one.due_on for one in await work.actions.open_of_pair(pair_id)}
        assert due == {folk.mentor: date(2026, 12, 20), folk.teacher: thawed(date(2026, 12, 21), DAYS, CALENDAR)}
    told = await notices(database, "action_due")
    assert sorted(told) == sorted(
        [
            ("action_due", folk.mentor, "new"),
            ("action_due", folk.teacher, "cancelled"),
            ("action_due", folk.teacher, "new"),
        ]
    )


async def test_two_of_a_pair_who_are_away_at_one_time_move_their_roadmap_once(database: Database) -> None:
    async with database.transaction() as work:
        folk, pair_id = await pair_with_a_roadmap(work)
        mentor = await actor(work, folk.mentor)
        before = [one.due_on for one in (await read_programme(work, mentor, pair_id, now=TUESDAY)).items]
        await goes_away(work, folk.teacher)
        await goes_away(work, folk.mentor)
        assert await end_due_absences(work, BACK) == 2
        card = await read_programme(work, mentor, pair_id, now=BACK)
        assert [one.due_on for one in card.items] == sorted(thawed(day, DAYS, CALENDAR) for day in before)


@pytest.mark.parametrize(
    ("set_on", "besides", "days"),
    [
        (None, [], 10),
        (date(2026, 11, 1), [], 10),
        (date(2026, 12, 8), [], 3),
        (date(2026, 12, 20), [], 0),
        (None, [(date(2026, 12, 6), date(2026, 12, 20))], 5),
        (None, [(date(2026, 11, 1), date(2026, 12, 1)), (date(2026, 12, 3), date(2026, 12, 4))], 9),
    ],
)
def test_date_moves_by_the_days_it_stood_still(
    set_on: date | None, besides: list[tuple[date, date]], days: int
) -> None:
    assert days_away(date(2026, 12, 1), date(2026, 12, 11), set_on=set_on, besides=besides) == days


def test_silence_counts_no_day_away_and_none_twice() -> None:
    spans = [(date(2026, 12, 3), date(2026, 12, 10)), (date(2026, 12, 5), date(2026, 12, 12))]
    assert counted_from(date(2026, 12, 1), spans) == date(2026, 12, 10)
    assert counted_from(date(2026, 12, 8), spans) == date(2026, 12, 12)
    assert counted_from(date(2026, 12, 13), spans) == date(2026, 12, 13)


async def test_young_specialist_on_leave_is_asked_for_the_month_when_back(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        work.young.add(YoungSpecialist(person_id=folk.teacher, since_on=date(2026, 9, 1)))
        await work.flush()
        await goes_away(work, folk.teacher, date(2026, 12, 25))
        assert (await ask_pulses(work, now=datetime(2026, 12, 21, 6, tzinfo=UTC)))["asked"] == 0
        assert (await ask_pulses(work, now=datetime(2026, 12, 25, 6, tzinfo=UTC)))["asked"] == 1
        notice = Notice(kind="young_pulse", person_id=folk.teacher, args={}, goes_anyway=True)
        settled = await refusal(work, KINDS, Waiting(notice, OPEN), TUESDAY)
        assert settled is not None and (settled.status, settled.error) == ("skipped", "away")


async def test_others_stand_in_for_a_methodist_who_is_away_and_the_head_for_all(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        (row,) = await work.appointments.holders(Role.METHODIST, LEAVE)
        row.subjects = ["math"]
        about = await about_person(work, folk.teacher)
        second = await add_person(work, "Вторая Ольга Петровна", folk.school, roles=[Role.METHODIST])
        for row in await work.appointments.holders(Role.METHODIST, LEAVE):
            row.subjects = ["math"] if row.person_id == folk.methodist else ["physics"]
        await work.flush()
        assert await methodists_for(work, about, LEAVE) == [folk.methodist]
        await goes_away(work, folk.methodist)
        assert await methodists_for(work, about, LEAVE) == [second]
        await goes_away(work, second)
        assert await methodists_for(work, about, LEAVE) == [folk.methodist]
        head = await add_person(work, "Главная Вера Ивановна", folk.school, roles=[Role.SERVICE_HEAD])
        assert await methodists_for(work, about, LEAVE) == [head]


async def test_what_the_only_methodist_is_asked_during_a_leave_waits_and_comes_once_on_return(
    database: Database,
) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        await goes_away(work, folk.methodist, date(2026, 12, 21))
        teacher = await actor(work, folk.teacher)
        iom = await start_route(work, teacher, folk.teacher, mentor_id=None, now=TUESDAY)
        await agree(work, teacher, iom.id, TUESDAY)
    kinds = ("iom_to_approve", "iom_to_approve_reminder")
    async with database.transaction() as work:
        asked = (await work.session.scalars(select(Notice).where(Notice.kind.in_(kinds)).order_by(Notice.id))).all()
        assert len(asked) == 3
        for notice in asked:
            notice.status, notice.claimed_by = "claimed", 1
            await work.flush()
            settled = await refusal(work, KINDS, Waiting(notice, OPEN), max(notice.due_at, TUESDAY))
            assert settled is not None
            await work.outbox.settle([settled])
            await work.session.refresh(notice)
    assert [notice.status for notice in asked] == ["new", "skipped", "skipped"]
    back = datetime(2026, 12, 21, 6, tzinfo=UTC)
    assert asked[0].due_at == back and asked[0].expires_at is not None and asked[0].expires_at > back
    async with database.transaction() as work:
        early = datetime(2026, 12, 14, 8, tzinfo=UTC)
        await end_absence(work, await actor(work, folk.methodist), folk.methodist, early)
    async with database.transaction() as work:
        notice = await work.session.get_one(Notice, asked[0].id)
        assert notice.due_at == early
        assert await refusal(work, KINDS, Waiting(notice, OPEN), early) is None


async def test_two_questions_about_one_route_both_wait_for_the_return(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        await goes_away(work, folk.methodist, date(2026, 12, 21))
        for kind in ("iom_mentor_gone", "iom_to_judge"):
            await notify(work, KINDS[kind], key="5", now=TUESDAY, person_id=folk.methodist, about="iom:5", iom=5)
    async with database.transaction() as work:
        asked = (await work.session.scalars(select(Notice).where(Notice.about == "iom:5").order_by(Notice.id))).all()
        for notice in asked:
            notice.status, notice.claimed_by = "claimed", 1
            await work.flush()
            settled = await refusal(work, KINDS, Waiting(notice, OPEN), max(notice.due_at, TUESDAY))
            assert settled is not None
            await work.outbox.settle([settled])
            await work.session.refresh(notice)
    assert [notice.status for notice in asked] == ["new", "new"]
