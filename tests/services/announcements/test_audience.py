"""Whom an announcement reaches: exact numbers, within the rights of its author."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from domain.actors import Role
from domain.announcements import Sender
from domain.audience import Audience, Reached
from domain.errors import Forbidden, Invalid
from models.announcements import Delivery
from models.people import Appointment, Person, Position
from services.announcements import (
    count_audience,
    send_announcement,
)
from storage.database import Database
from tests.services.announcements.conftest import EVERYBODY, METHODIST, Place, actor, draft, send
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person


async def test_methodist_sees_exact_numbers_of_every_filter(database: Database, place: Place) -> None:
    codes = [row.id for row in database.profile.municipalities]
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])

        async def count(**chosen: Any) -> tuple[int, int, int]:
            found = await count_audience(work, olga, METHODIST, Audience(**chosen), now=TUESDAY)
            return found.people, found.without_account, found.blocked

        assert await count() == (5, 1, 1)  # everybody but the author
        assert await count(municipalities=frozenset({codes[0]})) == (2, 1, 0)
        assert await count(organisations=frozenset({place.second})) == (3, 0, 1)
        assert await count(subjects=frozenset({"math"})) == (3, 0, 1)
        assert await count(subjects=frozenset({"math", "physics"})) == (4, 1, 1)
        assert await count(roles=frozenset({Role.SCHOOL_COORDINATOR})) == (1, 0, 0)
        assert await count(roles=frozenset({Role.TEACHER})) == (5, 1, 1)
        assert await count(roles=frozenset({Role.MANAGER})) == (0, 0, 0)
        assert await count(bodies=frozenset({place.body})) == (2, 0, 0)
        assert await count(subjects=frozenset({"math"}), organisations=frozenset({place.second})) == (2, 0, 1)
        reached = await count_audience(work, olga, METHODIST, EVERYBODY, now=TUESDAY)
        assert reached == Reached(people=5, without_account=1, blocked=1) and reached.reachable == 3


async def test_those_who_left_or_work_nowhere_are_not_counted(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        await work.session.execute(update(Person).where(Person.id == place.people["oleg"]).values(left_at=TUESDAY))
        jobs = update(Position).where(Position.person_id == place.people["vera"]).values(ended_on=TUESDAY.date())
        await work.session.execute(jobs)
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])
        assert (await count_audience(work, olga, METHODIST, EVERYBODY, now=TUESDAY)).people == 3


async def test_person_with_two_jobs_is_one_recipient(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        work.people.add_position(Position(person_id=place.people["vera"], organisation_id=place.second, is_main=False))
    await send(database, place, Audience(organisations=frozenset({place.first, place.second})))
    async with database.reading() as work:
        rows = (await work.session.scalars(select(Delivery).where(Delivery.person_id == place.people["vera"]))).all()
        assert [row.organisation_id for row in rows] == [place.first]


@pytest.mark.requirement("R-KU-050")
async def test_coordinator_writes_to_own_school_alone(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        nina = await actor(work, place.people["nina"])
        own = Sender(role=Role.SCHOOL_COORDINATOR, organisation_id=place.second)
        assert (await count_audience(work, nina, own, EVERYBODY, now=TUESDAY)).people == 2
        elsewhere = Audience(organisations=frozenset({place.first}))
        with pytest.raises(Invalid):
            await send_announcement(work, nina, draft(elsewhere, own), run_id="r", confirmed=True, now=TUESDAY)
        for foreign in (Sender(role=Role.SCHOOL_COORDINATOR, organisation_id=place.first), METHODIST):
            with pytest.raises(Forbidden):
                await send_announcement(work, nina, draft(sender=foreign), run_id="r", confirmed=True, now=TUESDAY)


@pytest.mark.requirement("R-KU-038")
async def test_leader_writes_to_own_members_once_a_day(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        vera = await actor(work, place.people["vera"])
        own = Sender(role=Role.ASSOCIATION_LEADER, body_id=place.body)
        assert (await count_audience(work, vera, own, EVERYBODY, now=TUESDAY)).people == 1
        await send_announcement(work, vera, draft(sender=own), run_id="a", confirmed=False, now=TUESDAY)
        with pytest.raises(Forbidden):
            later = TUESDAY + timedelta(hours=5)
            await send_announcement(work, vera, draft(sender=own), run_id="b", confirmed=False, now=later)
        tomorrow = TUESDAY + timedelta(days=1)
        await send_announcement(work, vera, draft(sender=own), run_id="b", confirmed=False, now=tomorrow)


async def test_methodist_of_one_subject_reaches_its_teachers_alone(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        only_physics = update(Appointment).where(Appointment.person_id == place.people["olga"])
        await work.session.execute(only_physics.values(subjects=["physics"]))
    async with database.reading() as work:
        olga = await actor(work, place.people["olga"])
        assert (await count_audience(work, olga, METHODIST, EVERYBODY, now=TUESDAY)).people == 1


async def test_teacher_may_neither_count_nor_send(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        oleg = await actor(work, place.people["oleg"])
        with pytest.raises(Forbidden):
            await count_audience(work, oleg, METHODIST, EVERYBODY, now=TUESDAY)
        with pytest.raises(Forbidden):
            await send_announcement(work, oleg, draft(), run_id="r", confirmed=True, now=TUESDAY)


async def test_fourth_announcement_of_a_methodist_waits_for_tomorrow(database: Database, place: Place) -> None:
    for run in ("a", "b", "c"):
        await send(database, place, run=run)
    with pytest.raises(Forbidden):
        await send(database, place, run="d")
    await send(database, place, run="d", now=TUESDAY + timedelta(days=1))


async def test_crowd_needs_a_second_yes(database: Database, place: Place) -> None:
    async with database.transaction() as work:
        for number in range(300):
            name = f"Иванова {chr(1040 + number % 30)}нна {chr(1040 + number // 30)}льинична".replace("Ъ", "Э")
            await add_person(work, name.title(), place.first, account=False)
    with pytest.raises(Invalid) as refusal:
        await send(database, place)
    assert refusal.value.args_ == {"count": 305}
