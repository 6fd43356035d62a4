"""What a morning and a menu ask of the database: as many statements for forty people as for four."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from domain.actors import Role
from domain.today import Matter
from models.bodies import Body
from models.consultations import Consultation
from models.pairs import Pair
from models.people import Person, Position
from models.programmes import MentoringProgramme, RoadmapItem
from models.young_specialists import YoungSpecialist
from services.programmes import settle_items, tell_late
from services.today import waiting_today
from services.young_specialists import count_young
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.couples import waiting
from tests.services.inhabitants import add_person, add_school
from tests.services.statements import counted

BEGAN = datetime(2026, 9, 1, 6, tzinfo=UTC)
LATE_ITEMS = 3


async def methodists(work: Work) -> list[int]:
    school = await add_school(work, "СОШ № 1")
    names = ("Орлова Людмила Петровна", "Зимина Ольга Петровна")
    return [await add_person(work, name, school, roles=[Role.METHODIST]) for name in names]


async def late_pairs(work: Work, count: int) -> None:
    """Each with three items that are late."""
    school = await add_school(work, f"СОШ на {count}")
    mentor = await add_person(work, "Соколова Вера Ивановна", school, roles=[Role.MENTOR])
    for number in range(count):
        mentee = Person(surname="П", given_name="И", name_key=f"п и {count} {number:04}", created_at=BEGAN)
        work.people.add(mentee)
        await work.flush()
        work.people.add_position(
            Position(person_id=mentee.id, organisation_id=school, post="subject_teacher", is_main=True)
        )
        day = BEGAN.date()
        pair = Pair(
            kind="mentor_novice",
            mentor_id=mentor,
            mentee_id=mentee.id,
            started_on=day,
            created_at=BEGAN,
            status="active",
        )
        work.pairs.add(pair)
        await work.flush()
        programme = MentoringProgramme(
            run_id=f"programme {count} {number}",
            pair_id=pair.id,
            status="approved",
            starts_on=day,
            ends_on=date(2027, 8, 31),
            goals="г",
            situation="",
            expected="о",
            created_at=BEGAN,
        )
        work.programmes.add(programme)
        await work.flush()
        for item in range(LATE_ITEMS):
            row = RoadmapItem(
                programme_id=programme.id, kind="own", title=f"т {item}", due_on=date(2026, 11, 1), status="planned"
            )
            work.programmes.add(row)
    await work.flush()


async def test_first_of_a_month_asks_once_for_all_pairs_and_methodists(database: Database) -> None:
    taken = []
    async with database.transaction() as work:
        people = await methodists(work)
        for count, month in ((4, 12), (36, 1)):
            await late_pairs(work, count)
            now = datetime(2026 + (month == 1), month, 1, 6, tzinfo=UTC)
            with counted() as sent:
                await settle_items(work, now=now)
                await tell_late(work, now=now)
            taken.append(len(sent))
    assert taken[0] == taken[1] <= 12
    told = await waiting(database, "roadmaps_late")
    assert sorted((one.person_id, one.args["count"]) for one in told) == sorted(
        (person_id, pairs * LATE_ITEMS) for person_id in people for pairs in (4, 40)
    )


async def test_late_items_of_a_month_are_told_once_whenever_the_month_is_taken_up(database: Database) -> None:
    async with database.transaction() as work:
        await methodists(work)
        await late_pairs(work, 2)
        fifth = datetime(2026, 12, 5, 6, tzinfo=UTC)  # the bot was down on the first
        assert await tell_late(work, now=fifth) == {"told": 2}
        assert await tell_late(work, now=datetime(2026, 12, 6, 6, tzinfo=UTC)) == {"told": 0}


async def test_methodist_opens_the_menu_by_as_many_statements_for_many_questions_as_for_few(database: Database) -> None:
    taken, waited = [], []
    async with database.transaction() as work:
        (asked, _) = await methodists(work)
        me = await work.appointments.actor_of_person(asked, TUESDAY.date())
        school = await add_school(work, "СОШ № 2")
        for count in (4, 36):
            for number in range(count):
                asker = Person(surname="В", given_name="А", name_key=f"в а {count} {number:04}", created_at=BEGAN)
                work.people.add(asker)
                await work.flush()
                work.people.add_position(Position(person_id=asker.id, organisation_id=school, post="subject_teacher"))
                work.consultations.add(
                    Consultation(
                        run_id=f"{count} {number}", asker_id=asker.id, topic="other", question="?", asked_at=BEGAN
                    )
                )
            await work.flush()
            with counted() as sent:
                (lines,) = await waiting_today(work, [me], TUESDAY)
            taken.append(len(sent))
            waited.append(lines[Matter.QUESTIONS].count)
    assert waited == [4, 40]
    assert taken[0] == taken[1]


@pytest.mark.requirement("R-SE-011", "R-SM-005")
async def test_school_of_the_young_is_kept_by_as_many_statements_for_many_as_for_few(database: Database) -> None:
    taken = []
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        body = Body(kind="young_school", term="young_teacher_group", name="Школа молодого педагога", created_at=TUESDAY)
        work.bodies.add(body)
        await work.flush()
        for count in (4, 36):
            for number in range(count):
                person = Person(
                    surname="М",
                    given_name="А",
                    name_key=f"м а {count} {number:04}",
                    birth_year=2001,
                    career_started_on=date(2026, 9, 1),
                    created_at=BEGAN,
                )
                work.people.add(person)
                await work.flush()
                work.people.add_position(Position(person_id=person.id, organisation_id=school, post="subject_teacher"))
                work.young.add(YoungSpecialist(person_id=person.id, since_on=date(2026, 9, 1)))
            await work.flush()
            with counted() as sent:
                await count_young(work, now=TUESDAY)
            taken.append(len(sent))
        assert len(await work.bodies.joined_by(body.id, "young")) == 40
    assert taken[0] == taken[1]
