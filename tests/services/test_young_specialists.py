"""Counting every day, the school of the young teacher, checks of years, what is read of a pulse."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden, Gone
from domain.meetings import Readers
from domain.pairs import PairDraft
from domain.young_specialists import Help, Mood
from models.bodies import Body
from models.machinery import Notice
from services.meetings import notes_of, write_note
from services.pairs import make_pair
from services.young_specialists import count_young, file_pulse, moods_in_reach, read_young, young_in_reach
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

MONTH = date(2026, 12, 1)


async def young(work: Work, name: str, school: int) -> int:
    person_id = await add_person(work, name, school, roles=[Role.TEACHER], subjects=("math",))
    person = await work.people.get(person_id)
    person.birth_year, person.career_started_on = 2001, date(2026, 9, 1)
    await work.flush()
    return person_id


@pytest.mark.requirement("R-SE-011", "R-SM-005")
async def test_school_of_the_young_takes_in_keeps_out_and_lets_go_by_itself(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        one, other = await young(work, "Петров Иван Ильич", school), await young(work, "Белова Анна Олеговна", school)
        body = Body(kind="young_school", term="young_teacher_group", name="Школа молодого педагога", created_at=TUESDAY)
        work.bodies.add(body)
        await work.flush()
        assert (await count_young(work, now=TUESDAY))["found"] == 2
        assert (await count_young(work, now=TUESDAY))["found"] == 0
        assert set(await work.bodies.joined_by(body.id, "young")) == {one, other}
        await work.bodies.leave(body.id, other, TUESDAY)
        await count_young(work, now=TUESDAY)
        assert set(await work.bodies.joined_by(body.id, "young")) == {one}
        later = datetime(2029, 9, 1, 7, 0, tzinfo=UTC)
        assert (await count_young(work, now=later))["grown"] == 2
        assert await work.bodies.joined_by(body.id, "young") == []
        assert [(check.years, check.is_working) for check in await work.young.checks_of(one)] == [
            (1, True),
            (2, True),
            (3, True),
        ]


async def test_who_has_left_the_job_is_young_no_longer_and_the_check_says_so(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        one = await young(work, "Петров Иван Ильич", school)
        await count_young(work, now=TUESDAY)
        (job,) = await work.people.positions_of([one])
        job.ended_on = date(2027, 6, 1)
        await work.flush()
        await count_young(work, now=datetime(2027, 9, 1, 7, 0, tzinfo=UTC))
        row = await work.young.find(one)
        assert row is not None and row.left_by == "job"
        assert [(check.years, check.is_working) for check in await work.young.checks_of(one)] == [(1, False)]


def someone(person_id: int, role: Role, **reach: object) -> Actor:
    return Actor(person_id=person_id, grants=(Grant(role=role, **reach),))  # type: ignore[arg-type]


async def test_pulse_is_read_by_the_methodist_alone_and_counted_by_the_head_from_five_on(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        people = [await young(work, f"Петров Иван {name}", school) for name in ("Аич", "Беич", "Веич", "Геич", "Деич")]
        await count_young(work, now=TUESDAY)
        clerk = await add_person(work, "Орлова Людмила Петровна", school)
        head, methodist = someone(clerk, Role.SERVICE_HEAD), someone(clerk, Role.METHODIST)
        coordinator = someone(clerk, Role.SCHOOL_COORDINATOR, organisation_id=school)
        for number, person_id in enumerate(people):
            actor = await work.appointments.actor_of_person(person_id, TUESDAY.date())
            assert await moods_in_reach(work, head, MONTH) == {}
            await file_pulse(work, actor, MONTH, Mood.HARD, Help.NO, "", run_id=f"r{number}", now=TUESDAY)
            with pytest.raises(Gone):
                await file_pulse(work, actor, MONTH, Mood.GOOD, Help.ENOUGH, "", run_id=f"s{number}", now=TUESDAY)
        assert await moods_in_reach(work, head, MONTH) == {"hard": 5}
        assert await moods_in_reach(work, coordinator, MONTH) == {}
        seen = {
            name: len((await read_young(work, actor, people[0], now=TUESDAY)).pulses)
            for name, actor in {"head": head, "methodist": methodist, "coordinator": coordinator}.items()
        }
        assert seen == {"head": 0, "methodist": 1, "coordinator": 0}
        assert len(await young_in_reach(work, coordinator)) == 5
        for stranger in (someone(clerk, Role.TEACHER), someone(clerk, Role.MENTOR), someone(clerk, Role.ADMIN)):
            with pytest.raises(Forbidden):
                await young_in_reach(work, stranger)
            with pytest.raises(Forbidden):
                await read_young(work, stranger, people[0], now=TUESDAY)


async def test_mentor_who_is_a_methodist_too_neither_hears_of_a_pulse_and_a_remark_nor_reads_them(
    database: Database,
) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        junior = await young(work, "Петров Иван Ильич", school)
        mentor = await add_person(work, "Орлова Людмила Петровна", school, roles=[Role.METHODIST])
        head = await add_person(work, "Главная Вера Ивановна", school, roles=[Role.SERVICE_HEAD])
        await count_young(work, now=TUESDAY)
        draft = PairDraft(kind="mentor_novice", mentor_id=mentor, mentee_id=junior)
        by = someone(head, Role.METHODIST)
        pair = await make_pair(work, by, draft, run_id="pair", now=TUESDAY)
        teller = await work.appointments.actor_of_person(junior, TUESDAY.date())
        await file_pulse(work, teller, MONTH, Mood.HARD, Help.NO, "Наставник не приходит", run_id="r", now=TUESDAY)
        await write_note(work, teller, pair.id, "Мне трудно", Readers.SERVICE, run_id="n", now=TUESDAY)
        kinds = ("young_needs_a_look", "note_written")
        found = await work.session.scalars(select(Notice).where(Notice.kind.in_(kinds)).order_by(Notice.id))
        assert [(notice.kind, notice.person_id) for notice in found] == [(kind, head) for kind in kinds]
        watching = await work.appointments.actor_of_person(mentor, TUESDAY.date())
        card = await read_young(work, watching, junior, now=TUESDAY)
        assert (card.sees_pulse, card.pulses) == (False, ())
        assert (await notes_of(work, watching, pair.id))[1] == []
        other = await add_person(work, "Вторая Ольга Петровна", school, roles=[Role.METHODIST])
        second = await work.appointments.actor_of_person(other, TUESDAY.date())
        assert (await read_young(work, second, junior, now=TUESDAY)).sees_pulse
