"""A job ends: what was planned stops, what was done stays, who goes to another school takes the route along."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.actors import Actor, Role
from domain.departures import Departure
from domain.errors import Forbidden, Gone, Invalid
from domain.meetings import MeetingPlan
from domain.pairs import PairDraft
from models.machinery import Notice
from models.pairs import Pair
from models.people import Appointment
from services.departures import begin_job, end_job, look_ahead
from services.meetings import plan_meeting
from services.pairs import make_pair, part_with_leavers
from services.routes import name_mentor
from storage.database import Database
from storage.work import Work
from tests.services.inhabitants import FIRST_DAY, add_person, add_school
from tests.services.routes.test_steps import MONDAY, started
from tests.services.routes.town import actor, do_step, notices, read, settle_folk, statuses

TODAY = MONDAY.date()


async def job_of(work: Work, person_id: int) -> int:
    return (await work.people.positions_of([person_id]))[0].id


async def leaves(
    database: Database,
    by: int,
    person_id: int,
    departure: Departure = Departure.LEFT,
    *,
    moved_to: int | None = None,
) -> None:
    async with database.transaction() as work:
        job = await job_of(work, person_id)
        who = await actor(work, by)
        await end_job(work, who, job, departure, last_on=TODAY, moved_to=moved_to, now=MONDAY)


async def waiting_for(database: Database, person_id: int) -> set[str]:
    async with database.reading() as work:
        query = select(Notice.kind).where(Notice.person_id == person_id, Notice.status == "new")
        return set((await work.session.scalars(query)).all())


async def coordinator(database: Database, school: int, name: str = "Берёзкина Ольга Тимофеевна") -> int:
    async with database.transaction() as work:
        return await add_person(work, name, school, roles=[Role.SCHOOL_COORDINATOR])


async def test_teacher_who_leaves_work_has_a_closed_route_and_hears_nothing_more(database: Database) -> None:
    folk, iom_id = await started(database)
    await do_step(database, folk, iom_id, 1, MONDAY)
    await leaves(database, folk.methodist, folk.teacher)
    route = await read(database, iom_id)
    assert (route.status, route.closed_at) == ("cancelled", MONDAY)
    assert (await statuses(database, iom_id))[0] == "accepted"
    assert await waiting_for(database, folk.teacher) == {"job_ended_own"}
    assert "iom_cancelled" in await waiting_for(database, folk.mentor)
    async with database.reading() as work:
        last = (await work.routes.history("iom", iom_id))[-1]
        assert (last.comment, last.changed_by) == ("dismissal", folk.methodist)
        assert len(await work.steps.evidence_of((await work.steps.of(iom_id))[0].id)) == 1
        person = await work.people.get(folk.teacher)
        assert person.left_at == MONDAY and not (await actor(work, folk.teacher)).grants
        job = await work.people.last_job_of(folk.teacher)
        assert job is not None and (job.ended_on, job.end_reason) == (TODAY, "left")


async def test_mentor_who_leaves_is_replaced_and_nothing_of_the_pair_is_lost(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        draft = PairDraft(kind="mentor_novice", mentor_id=folk.mentor, mentee_id=folk.teacher)
        pair = await make_pair(work, await actor(work, folk.methodist), draft, run_id="p", now=MONDAY)
        plan = MeetingPlan(at=MONDAY + timedelta(days=2), form="in_person", topic="Урок")
        meeting = await plan_meeting(work, await actor(work, folk.mentor), pair.id, plan, run_id="m", now=MONDAY)
        other = await add_person(work, "Новикова Анна Ильинична", folk.school, roles=[Role.TEACHER, Role.MENTOR])
    await leaves(database, folk.methodist, folk.mentor)
    async with database.transaction() as work:
        ended = await work.session.get_one(Pair, pair.id)
        assert (ended.status, ended.end_reason) == ("closed", "left")
        cancelled = await work.meetings.find(meeting.id)
        assert cancelled is not None and cancelled.status == "cancelled"
        reminders = select(Notice.id).where(Notice.about == f"meeting:{meeting.id}", Notice.status == "new")
        assert not (await work.session.scalars(reminders)).all()
        route = await work.routes.find(iom_id)
        assert route is not None and route.status == "in_progress"
    assert "pair_closed" in await waiting_for(database, folk.teacher)
    assert {"pair_forsaken"} <= await waiting_for(database, folk.methodist)
    assert not await notices(database, "iom_mentor_gone")  # the pair has said it already
    async with database.transaction() as work:
        await make_pair(
            work,
            await actor(work, folk.methodist),
            PairDraft(kind="mentor_novice", mentor_id=other, mentee_id=folk.teacher),
            run_id="q",
            now=MONDAY,
        )
    async with database.transaction() as work:
        route = await name_mentor(work, await actor(work, folk.methodist), iom_id, other, MONDAY)
        assert route.mentor_id == other
    assert "iom_mentor_named" in await waiting_for(database, other)


async def test_route_without_a_pair_asks_the_methodist_for_another_mentor(database: Database) -> None:
    folk, iom_id = await started(database)
    await leaves(database, folk.methodist, folk.mentor)
    assert await notices(database, "iom_mentor_gone") == [("iom_mentor_gone", folk.methodist, "new")]
    async with database.transaction() as work:
        who = await actor(work, folk.methodist)
        with pytest.raises(Gone, match="routes-mentor-left"):
            await name_mentor(work, who, iom_id, folk.methodist, MONDAY)
        with pytest.raises(Forbidden):
            await name_mentor(work, await actor(work, folk.teacher), iom_id, folk.methodist, MONDAY)


async def test_teacher_who_moves_to_another_school_keeps_route_pair_and_reminders(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        lyceum = await add_school(work, "МБОУ «Лицей № 2»", "fryazino")
        draft = PairDraft(kind="mentor_novice", mentor_id=folk.mentor, mentee_id=folk.teacher)
        pair = await make_pair(work, await actor(work, folk.methodist), draft, run_id="p", now=MONDAY)
    fresh = await coordinator(database, lyceum)
    before = await waiting_for(database, folk.teacher)
    await leaves(database, folk.methodist, folk.teacher, Departure.MOVED, moved_to=lyceum)
    assert (await read(database, iom_id)).status == "in_progress"
    assert before < await waiting_for(database, folk.teacher)
    assert await waiting_for(database, fresh) == {"job_begun"}
    async with database.transaction() as work:
        assert (await work.people.place_of(folk.teacher))[:2] == (lyceum, "fryazino")
        assert await part_with_leavers(work, now=MONDAY) == {"parted": 0}
        assert (await work.session.get_one(Pair, pair.id)).status == "active"
        assert (await work.people.get(folk.teacher)).left_at is None


async def test_move_to_a_place_not_known_yet_waits_for_the_methodist(database: Database) -> None:
    folk, iom_id = await started(database)
    olga = await coordinator(database, folk.school)
    async with database.transaction() as work:
        lyceum = await add_school(work, "МБОУ «Лицей № 2»", "fryazino")
        draft = PairDraft(kind="mentor_novice", mentor_id=folk.mentor, mentee_id=folk.teacher)
        await make_pair(work, await actor(work, folk.methodist), draft, run_id="p", now=MONDAY)
        with pytest.raises(Forbidden):  # a stranger's staff list is not the coordinator's to fill
            job = await job_of(work, folk.teacher)
            moved = {"last_on": TODAY, "moved_to": lyceum, "now": MONDAY}
            await end_job(work, await actor(work, olga), job, Departure.MOVED, **moved)
    await leaves(database, olga, folk.teacher, Departure.MOVED)
    assert "job_ended" in await waiting_for(database, folk.methodist)
    async with database.transaction() as work:
        assert await part_with_leavers(work, now=MONDAY) == {"parted": 0}
        who = await actor(work, folk.methodist)
        await begin_job(work, who, folk.teacher, lyceum, post="subject_teacher", now=MONDAY)
        with pytest.raises(Gone, match="departures-works-already"):
            await begin_job(work, who, folk.teacher, lyceum, post="subject_teacher", now=MONDAY)
    assert (await read(database, iom_id)).status == "in_progress"


async def test_second_job_keeps_everything_and_becomes_the_main_one(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        lyceum = await add_school(work, "МБОУ «Лицей № 2»")
        await begin_job(
            work, await actor(work, folk.methodist), folk.teacher, lyceum, post="subject_teacher", now=MONDAY
        )
    await leaves(database, folk.methodist, folk.teacher)
    assert (await read(database, iom_id)).status == "in_progress"
    async with database.reading() as work:
        (job,) = await work.people.positions_of([folk.teacher])
        assert (job.organisation_id, job.is_main) == (lyceum, True)


async def test_role_of_the_service_outlives_the_job_in_a_school(database: Database) -> None:
    folk, _ = await started(database)
    olga = await coordinator(database, folk.school)
    await leaves(database, olga, folk.methodist)
    async with database.reading() as work:
        assert (await work.people.get(folk.methodist)).left_at is None
        assert (await actor(work, folk.methodist)).has(Role.METHODIST)


async def test_back_at_work_after_years_the_person_is_a_teacher_again(database: Database) -> None:
    folk, _ = await started(database)
    await leaves(database, folk.methodist, folk.teacher)
    async with database.transaction() as work:
        await begin_job(
            work, await actor(work, folk.methodist), folk.teacher, folk.school, post="subject_teacher", now=MONDAY
        )
        assert (await work.people.get(folk.teacher)).left_at is None
        assert (await work.appointments.actor_of_person(folk.teacher, TODAY)).has(Role.TEACHER)


async def test_only_keepers_of_the_staff_list_end_a_job_and_only_once(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        lyceum = await add_school(work, "МБОУ «Лицей № 2»")
        admin = await add_person(work, "Настина Ольга Львовна", lyceum, roles=[Role.ADMIN])
    stranger = await coordinator(database, lyceum)
    for refused in (folk.teacher, folk.mentor, stranger):
        with pytest.raises(Forbidden, match="errors-no-rights"):
            await leaves(database, refused, folk.teacher)
    with pytest.raises(Forbidden, match="departures-not-oneself"):
        await leaves(database, folk.methodist, folk.methodist)
    async with database.transaction() as work:
        job = await job_of(work, folk.teacher)
        who = await actor(work, admin)
        with pytest.raises(Invalid, match="departures-day-odd"):
            await end_job(work, who, job, Departure.LEFT, last_on=TODAY + timedelta(1), now=MONDAY)
        await end_job(work, who, job, Departure.LEFT, last_on=TODAY, now=MONDAY)
        with pytest.raises(Gone, match="departures-ended-already"):
            await end_job(work, who, job, Departure.LEFT, last_on=TODAY, now=MONDAY)


async def test_outlook_names_what_would_end_and_changes_nothing(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        who: Actor = await actor(work, folk.methodist)
        work.appointments.add(Appointment(person_id=folk.mentor, role=Role.EXPERT.value, from_on=FIRST_DAY))
        await work.flush()
        seen = await look_ahead(work, who, await job_of(work, folk.mentor), now=MONDAY)
        assert (seen.is_last, seen.guided, len(seen.routes)) == (True, 1, 0)
        assert [one.role for one in seen.kept] == ["expert"]
        teacher = await look_ahead(work, who, await job_of(work, folk.teacher), now=MONDAY)
        assert [iom.id for iom in teacher.routes] == [iom_id] and teacher.kept == []
