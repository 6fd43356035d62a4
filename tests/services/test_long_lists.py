"""The lists of a service with three hundred pairs and routes: paged by the database, what is urgent on top."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.actors import Actor, Role
from domain.names import name_key, parse_name
from domain.rights import Action, Thing
from models.meetings import Meeting
from models.pairs import Pair
from models.people import Person, Position
from models.routes import Iom
from services.narrowing import AS_LEFT, kept_page, kept_part, narrow, narrowed
from services.pairs import ailing_in_reach, pairs_page
from services.reach import reach_of
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

STEMS = ("Абрамов", "Берёзов", "Воронов", "Громов", "Дроздов", "Ершов", "Журавлёв", "Зимин", "Ильин", "Крылов")
GIVEN = ("Анна", "Вера", "Галина", "Дарья", "Елена", "Жанна")
FATHERS = ("Ивановна", "Петровна", "Олеговна", "Юрьевна", "Львовна")


async def service_of_pairs(work: Work) -> tuple[Actor, list[Pair]]:
    """Three hundred working pairs with a route each; the first has never met, the others twice, ever earlier."""
    school = await add_school(work, "СОШ № 1")
    mila = await add_person(work, "Орлова Людмила Петровна", school, roles=[Role.METHODIST])
    vera = await add_person(work, "Соколова Вера Ивановна", school, roles=[Role.MENTOR])
    people = []
    for full_name in (f"{stem}а {given} {father}" for stem in STEMS for given in GIVEN for father in FATHERS):
        name = parse_name(full_name)
        people.append(
            Person(
                surname=name.surname,
                given_name=name.given,
                patronymic=name.patronymic,
                name_key=name_key(name),
                created_at=TUESDAY,
            )
        )
    work.session.add_all(people)
    await work.flush()
    began = (TUESDAY - timedelta(400)).date()
    pairs = [
        Pair(
            kind="mentor_novice",
            mentor_id=vera,
            mentee_id=one.id,
            status="active",
            started_on=began,
            created_at=TUESDAY,
        )
        for one in people
    ]
    work.session.add_all(Position(person_id=one.id, organisation_id=school, post="subject_teacher") for one in people)
    work.session.add_all(pairs)
    await work.flush()
    work.session.add_all(
        meeting(pair.id, TUESDAY - timedelta(days=place + 14 * number))
        for place, pair in enumerate(pairs)
        for number in range(2)
        if place
    )
    work.session.add_all(
        Iom(
            person_id=one.id,
            mentor_id=vera,
            status="in_progress",
            starts_on=began,
            ends_on=(TUESDAY + timedelta(300 - place)).date(),
            created_at=TUESDAY,
        )
        for place, one in enumerate(people)
    )
    await work.flush()
    return await work.appointments.actor_of_person(mila, TUESDAY.date()), pairs


def meeting(pair_id: int, at: datetime, status: str = "held") -> Meeting:
    run_id = f"{pair_id}:{at:%y%m%d}"
    place = {"form": "in_person", "topic": "", "status": status}
    return Meeting(run_id=run_id, pair_id=pair_id, planned_at=at, created_at=TUESDAY, **place)


async def test_pair_without_a_meeting_for_longest_is_on_top_and_pages_cover_all(database: Database) -> None:
    async with database.transaction() as work:
        mila, pairs = await service_of_pairs(work)
        work.session.add(meeting(pairs[299].id, TUESDAY + timedelta(3), "planned"))
        await work.flush()
        everybody = await narrowed(work, mila, "pairs")
        seen: list[int] = []
        for page in range(50):
            shown, total = await pairs_page(work, mila, page=page, size=6, now=TUESDAY, among=everybody)
            assert total == 300 and len(shown) == 6
            seen += [pair.id for pair in shown]
        expected = [pairs[0], *reversed(pairs[1:299]), pairs[299]]  # never met, longest ago, ..., one that will meet
        assert seen == [pair.id for pair in expected]
        assert len(await ailing_in_reach(work, mila, now=TUESDAY)) == 279
        await narrow(work, mila, "pairs", "журовлева жанна", TUESDAY)
        found = await narrowed(work, mila, "pairs")
        shown, total = await pairs_page(work, mila, page=0, size=6, now=TUESDAY, among=found)
        assert total == 5 and len(shown) == 5


async def test_route_that_ends_first_is_on_top(database: Database) -> None:
    async with database.transaction() as work:
        mila, pairs = await service_of_pairs(work)
        reaches = reach_of(mila, Action.CONFIRM, Thing.IOM)
        lines, total = await work.route_lists.routes(("in_progress",), reaches, page=0, size=6)
        assert total == 300
        assert [line.person.id for line in lines] == [pair.mentee_id for pair in reversed(pairs[-6:])]


@pytest.mark.parametrize("part", ["approve", "work"])
async def test_reader_comes_back_to_the_part_and_the_page_of_a_list(database: Database, part: str) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        mila = Actor(person_id=await add_person(work, "Орлова Людмила Петровна", school))
        assert await kept_part(work, mila, "routes") == ""
        await kept_page(work, mila, "routes", 7, TUESDAY, part=part)
        await kept_page(work, mila, "routes", 2, TUESDAY, part="closed")
        assert await kept_part(work, mila, "routes") == "closed"
        assert await kept_page(work, mila, "routes", AS_LEFT, TUESDAY, part=part) == 7
        assert await kept_part(work, mila, "routes") == part
        await narrow(work, mila, "routes", "иванова", TUESDAY)  # another list now, from its beginning
        assert await kept_page(work, mila, "routes", AS_LEFT, TUESDAY, part=part) == 0
