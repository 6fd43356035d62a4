"""The map outside of the service is that of the last month's end, and moves on only by enough people."""

from __future__ import annotations

from datetime import UTC, date, datetime

from domain.actors import Actor, Grant, Role
from models.people import Person
from services.diagnostics import DeficitMap, deficit_map
from storage.database import Database
from storage.work import Work
from tests.services.inhabitants import add_person, add_school

LETTERS = "абвгдежзикл"


async def school_of(work: Work, count: int) -> tuple[int, list[int]]:
    school = await add_school(work, "МБОУ СОШ № 1")
    names = [f"Учитель{letter} Иван Ильич" for letter in LETTERS[:count]]
    return school, [await add_person(work, name, school, roles=[Role.TEACHER]) for name in names]


async def loaded(work: Work, people: list[int], level: str, month: int) -> None:
    rows = [
        {
            "person_id": person_id,
            "import_id": None,
            "kind": "iku",
            "subject": "math",
            "area": "subject",
            "level": level,
            "score": None,
            "elements": [],
            "assessed_on": date(2026, month, 14),
            "source": "",
            "created_at": datetime(2026, month, 15, 9, tzinfo=UTC),
        }
        for person_id in people
    ]
    await work.diagnostics.insert_results(rows)


async def seen(work: Work, school: int, today: date) -> tuple[DeficitMap, dict[str, int] | None]:
    coordinator = Actor(person_id=None, grants=(Grant(role=Role.SCHOOL_COORDINATOR, organisation_id=school),))
    found = await deficit_map(work, coordinator, "", today=today)
    row = found.rows[0] if found.rows else None
    return found, None if row is None or row.is_hidden else dict(row.levels)


async def test_coordinator_who_looks_twice_does_not_learn_the_level_of_one_colleague(database: Database) -> None:
    async with database.transaction() as work:
        school, people = await school_of(work, 11)
        await loaded(work, people[:5], "high", 10)
        assert (await seen(work, school, date(2026, 10, 31)))[1] is None  # October is not over
        found, levels = await seen(work, school, date(2026, 11, 1))
        assert (levels, found.as_of, found.rows[0].as_of) == ({"high": 5}, date(2026, 10, 31), date(2026, 10, 31))
        await loaded(work, people[5:6], "low", 11)
        for today in (date(2026, 11, 20), date(2026, 12, 1)):
            assert (await seen(work, school, today))[1] == {"high": 5}
        found, _ = await seen(work, school, date(2026, 12, 1))
        assert (found.as_of, found.rows[0].as_of) == (date(2026, 11, 30), date(2026, 10, 31))
        await loaded(work, people[6:], "low", 12)
        assert (await seen(work, school, date(2027, 1, 1)))[1] == {"high": 5, "low": 6}


async def test_coordinator_does_not_learn_the_level_of_a_colleague_who_left(database: Database) -> None:
    async with database.transaction() as work:
        school, people = await school_of(work, 7)
        await loaded(work, people[:6], "high", 10)
        await loaded(work, people[6:], "low", 10)
        assert (await seen(work, school, date(2026, 11, 5)))[1] == {"high": 6, "low": 1}
        person = await work.session.get(Person, people[6])
        assert person is not None
        person.left_at = datetime(2026, 11, 10, 9, tzinfo=UTC)
        await work.flush()
        for today in (date(2026, 11, 20), date(2026, 12, 20)):
            assert (await seen(work, school, today))[1] == {"high": 6, "low": 1}
