"""Bodies, sessions and contests on a real base: rights, membership, mailings, second times."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from domain.actors import Actor, Grant, Role
from domain.audience import Audience
from domain.bodies import BodyDraft
from domain.contests import ContestDraft
from domain.errors import Forbidden, Gone, Invalid
from domain.events import Answer, SessionDraft
from models.machinery import Notice
from services.bodies import join_body, leave_body, make_body, read_members, refresh_all
from services.contests import announce_contest, apply_for, read_applicants, withdraw_from
from services.events import (
    Outcome,
    RsvpPress,
    announce_session,
    answer_names,
    cancel_session,
    count_answers,
    invite_newcomers,
    move_session,
    record_rsvps,
)
from services.notices import KINDS
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

MOSCOW = ZoneInfo("Europe/Moscow")
STARTS = datetime(2026, 12, 15, 15, 0, tzinfo=MOSCOW)
DRAFT = SessionDraft(starts_at=STARTS, topic="Трудные темы", place="Кабинет 12")


@dataclass
class Home:
    methodist: Actor
    vera: int
    ivan: int
    anna: int
    far: int


async def settle(work: Work) -> Home:
    """Vera and Ivan teach mathematics in Щёлково, Anna Russian; one more mathematician works in Фрязино."""
    school = await add_school(work, "СОШ 1")
    other = await add_school(work, "СОШ 2", "fryazino")
    olga = await add_person(work, "Смирнова Ольга Петровна", school, roles=[Role.METHODIST])
    return Home(
        methodist=Actor(person_id=olga, grants=(Grant(role=Role.METHODIST),)),
        vera=await add_person(work, "Иванова Вера Ивановна", school, roles=[Role.TEACHER], subjects=["math"]),
        ivan=await add_person(work, "Петров Иван Сергеевич", school, roles=[Role.TEACHER], subjects=["math"]),
        anna=await add_person(work, "Зайцева Анна Ильинична", school, roles=[Role.TEACHER], subjects=["russian"]),
        far=await add_person(work, "Дальний Олег Юрьевич", other, roles=[Role.TEACHER], subjects=["math"]),
    )


async def actor_of(work: Work, person_id: int) -> Actor:
    return await work.appointments.actor_of_person(person_id, TUESDAY.date())


async def association(work: Work, home: Home, *, actor: Actor | None = None, run_id: str = "b") -> int:
    draft = BodyDraft(kind="associations", subject="math", leader_id=home.vera, name="ГМО: математика")
    return (await make_body(work, actor or home.methodist, draft, run_id=run_id, now=TUESDAY)).id


async def session_of(work: Work, home: Home, body_id: int) -> int:
    return (await announce_session(work, home.methodist, body_id, DRAFT, run_id="s", now=TUESDAY)).id


async def waiting(work: Work, kind: str) -> list[Notice]:
    query = select(Notice).where(Notice.kind == kind, Notice.status == "new").order_by(Notice.due_at, Notice.id)
    return list(await work.session.scalars(query.execution_options(populate_existing=True)))


async def test_association_gathers_teachers_of_its_subject_once(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        assert await association(work, home) == body_id
        members = await read_members(work, home.methodist, body_id, page=0, size=20)
        assert {one.person.id for one in members} == {home.vera, home.ivan, home.far}
        leader = await actor_of(work, home.vera)
        assert Grant(role=Role.ASSOCIATION_LEADER, body_id=body_id) in leader.grants
        assert len(await waiting(work, "body_leader")) == 1


async def test_methodist_of_one_district_makes_its_association_there(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        local = replace(home.methodist, grants=(Grant(role=Role.METHODIST, municipalities=frozenset({"shchyolkovo"})),))
        body_id = await association(work, home, actor=local)
        members = await read_members(work, local, body_id, page=0, size=20)
        assert {one.person.id for one in members} == {home.vera, home.ivan}
        with pytest.raises(Forbidden):
            await join_body(work, await actor_of(work, home.far), body_id, now=TUESDAY)
        stranger = Actor(person_id=99, grants=(Grant(role=Role.METHODIST, municipalities=frozenset({"fryazino"})),))
        with pytest.raises(Forbidden):
            await announce_session(work, stranger, body_id, DRAFT, run_id="x", now=TUESDAY)


async def test_only_the_service_makes_bodies_and_within_its_subjects(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        for who in (await actor_of(work, home.anna), Actor(grants=(Grant(role=Role.SERVICE_HEAD),))):
            with pytest.raises(Forbidden):
                await association(work, home, actor=who)
        russian = Actor(person_id=99, grants=(Grant(role=Role.METHODIST, subjects=frozenset({"russian"})),))
        with pytest.raises(Forbidden):
            await association(work, home, actor=russian)


async def test_who_left_by_wish_is_not_taken_back_by_the_morning_round(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        ivan = await actor_of(work, home.ivan)
        assert await leave_body(work, ivan, body_id, now=TUESDAY)
        assert not await leave_body(work, ivan, body_id, now=TUESDAY)
        assert (await refresh_all(work, TUESDAY))["joined"] == 0
        assert not await work.bodies.is_member(body_id, home.ivan)
        assert await join_body(work, ivan, body_id, now=TUESDAY)
        assert not await join_body(work, ivan, body_id, now=TUESDAY)
        with pytest.raises(Forbidden, match="bodies-leader-stays"):
            await leave_body(work, await actor_of(work, home.vera), body_id, now=TUESDAY)


async def test_second_run_announces_nothing_more(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        first = await session_of(work, home, body_id)
        assert await session_of(work, home, body_id) == first
        assert {notice.person_id for notice in await waiting(work, "session_announcement")} == {
            home.vera,
            home.ivan,
            home.far,
        }
        reminders = await waiting(work, "session_reminder")
        assert [row.due_at for row in reminders if row.person_id == home.ivan] == [
            STARTS - timedelta(days=7),
            STARTS - timedelta(days=1),
            STARTS - timedelta(hours=2),
        ]
        await invite_newcomers(work, TUESDAY + timedelta(days=1))
        assert len(await waiting(work, "session_announcement")) == 3
        assert len(await waiting(work, "session_reminder")) == len(reminders)


async def test_many_presses_at_once_are_answered_in_order_and_the_last_counts(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        session_id = await session_of(work, home, body_id)
        presses = [
            RsvpPress(session_id, home.ivan, Answer.COMING),
            RsvpPress(session_id, home.ivan, Answer.COMING),
            RsvpPress(session_id, home.anna, Answer.COMING),
            RsvpPress(session_id, home.ivan, Answer.ABSENT),
            RsvpPress(session_id, home.vera, Answer.ONLINE),
            RsvpPress(999, home.vera, Answer.ONLINE),
        ]
        assert await record_rsvps(work, presses, now=TUESDAY) == [
            Outcome.SAVED,
            Outcome.SAME,
            Outcome.NOT_MEMBER,
            Outcome.SAVED,
            Outcome.SAVED,
            Outcome.GONE,
        ]
        assert await count_answers(work, home.methodist, session_id) == {"absent": 1, "online": 1, "": 1}
        silent = await answer_names(work, home.methodist, session_id, "", page=0, size=20)
        assert [line.person.id for line in silent] == [home.far]
        late = await record_rsvps(work, presses[:1], now=STARTS)
        assert late == [Outcome.OVER]
        with pytest.raises(Forbidden):
            await count_answers(work, await actor_of(work, home.anna), session_id)


async def test_reminder_is_true_only_for_members_who_may_come_at_that_time(database: Database) -> None:
    reminder = KINDS["session_reminder"]
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        session_id = await session_of(work, home, body_id)
        args = {"session": session_id, "moves": 0}
        assert await reminder.is_true(work, args, home.ivan)
        await record_rsvps(work, [RsvpPress(session_id, home.ivan, Answer.ABSENT)], now=TUESDAY)
        assert not await reminder.is_true(work, args, home.ivan)
        assert not await reminder.is_true(work, args, home.anna)
        await leave_body(work, await actor_of(work, home.far), body_id, now=TUESDAY)
        assert not await reminder.is_true(work, args, home.far)
        await move_session(work, home.methodist, session_id, moves=0, to=STARTS + timedelta(days=1), now=TUESDAY)
        assert not await reminder.is_true(work, args, home.vera)
        assert await reminder.is_true(work, args | {"moves": 1}, home.vera)


async def test_moved_session_replans_reminders_and_spares_those_not_invited_yet(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        session_id = await session_of(work, home, body_id)
        invited = next(row for row in await waiting(work, "session_announcement") if row.person_id == home.ivan)
        invited.status = "sent"
        await work.flush()
        later = STARTS + timedelta(days=2)
        await move_session(work, home.methodist, session_id, moves=0, to=later, now=TUESDAY)
        assert [row.person_id for row in await waiting(work, "session_moved")] == [home.ivan]
        own = [row.due_at for row in await waiting(work, "session_reminder") if row.person_id == home.ivan]
        assert own == [later - timedelta(days=7), later - timedelta(days=1), later - timedelta(hours=2)]
        with pytest.raises(Gone, match="events-moved-meanwhile"):
            await move_session(work, home.methodist, session_id, moves=0, to=STARTS, now=TUESDAY)
        await cancel_session(work, home.methodist, session_id, now=TUESDAY)
        assert [row.person_id for row in await waiting(work, "session_cancelled")] == [home.ivan]
        assert await waiting(work, "session_reminder") == []
        assert await waiting(work, "session_announcement") == []


async def test_methodist_reads_applicants_of_the_own_direction_only(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        draft = ContestDraft(
            title="Методическая копилка",
            who_may_apply="все",
            materials="",
            deadline_on=date(2027, 1, 20),
            audience=Audience(roles=frozenset({Role.TEACHER})),
        )
        contest = await announce_contest(work, home.methodist, draft, run_id="c", now=TUESDAY)
        assert (await announce_contest(work, home.methodist, draft, run_id="c", now=TUESDAY)).id == contest.id
        assert len(await waiting(work, "contest_announcement")) == 4
        for person_id in (home.ivan, home.anna, home.far):
            assert await apply_for(work, await actor_of(work, person_id), contest.id, now=TUESDAY)
        assert await withdraw_from(work, await actor_of(work, home.anna), contest.id, now=TUESDAY)
        _, names, total = await read_applicants(work, home.methodist, contest.id, page=0, size=20)
        assert (total, [one.person.id for one in names]) == (2, [home.far, home.ivan])
        local = replace(home.methodist, grants=(Grant(role=Role.METHODIST, municipalities=frozenset({"fryazino"})),))
        _, names, total = await read_applicants(work, local, contest.id, page=0, size=20)
        assert (total, [one.person.id for one in names]) == (1, [home.far])
        with pytest.raises(Forbidden):
            await read_applicants(work, await actor_of(work, home.ivan), contest.id, page=0, size=20)
        deadline = KINDS["contest_deadline"]
        assert await deadline.is_true(work, {"contest": contest.id}, home.ivan)
        assert not await deadline.is_true(work, {"contest": contest.id}, home.anna)
        with pytest.raises(Forbidden):
            await announce_contest(work, await actor_of(work, home.ivan), draft, run_id="d", now=TUESDAY)
        nobody = replace(draft, audience=Audience(subjects=frozenset({"chinese"})))
        with pytest.raises(Invalid, match="contests-nobody"):
            await announce_contest(work, home.methodist, nobody, run_id="e", now=TUESDAY)
