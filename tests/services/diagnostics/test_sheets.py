"""Whose results somebody reads, how much of them, and that every reading is written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from domain.actors import Actor, Grant, Role
from domain.colleagues import Need
from domain.errors import Forbidden
from models.machinery import AuditEntry
from services.colleagues import staff_in_reach
from services.diagnostics import people_without_route, result_sheet
from services.registers import read_register
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

LINES = ("math", "physics", "none")


async def two_subjects(work: Work, lines: tuple[str, ...] = LINES) -> int:
    """A teacher of two subjects, with a result in each, and one that belongs to no subject."""
    school = await add_school(work, "МБОУ СОШ № 1")
    roles, subjects = [Role.TEACHER], ["math", "physics"]
    teacher = await add_person(work, "Вересков Глеб Аркадьевич", school, roles=roles, subjects=subjects)
    rows = [
        {
            "person_id": teacher,
            "import_id": None,
            "kind": "iku",
            "subject": subject,
            "area": "methodical",
            "level": "low",
            "score": None,
            "assessed_on": date(2026, 10, 14),
            "source": "",
            "created_at": TUESDAY,
        }
        for subject in lines
    ]
    ids = await work.diagnostics.insert_results(rows)
    await work.diagnostics.insert_deficits(
        [{"result_id": one, "person_id": teacher, "catalogue_id": "D14"} for one in ids]
    )
    return teacher


def of_subjects(*subjects: str) -> Actor:
    return Actor(person_id=None, grants=(Grant(role=Role.METHODIST, subjects=frozenset(subjects)),))


async def test_methodist_reads_lines_of_the_own_subjects_only(database: Database) -> None:
    async with database.transaction() as work:
        teacher = await two_subjects(work)
        own = Actor(person_id=teacher, grants=(Grant(role=Role.TEACHER),))
        readers = {"own": own, "math": of_subjects("math"), "all": of_subjects()}
        seen = {
            name: sorted(line.subject for line in (await result_sheet(work, reader, teacher, TUESDAY)).lines)
            for name, reader in readers.items()
        }
        assert seen == {"own": sorted(LINES), "math": ["math", "none"], "all": sorted(LINES)}
        with pytest.raises(Forbidden):
            await result_sheet(work, of_subjects("chemistry"), teacher, TUESDAY)


async def test_list_of_names_with_deficits_leaves_one_access_line(database: Database) -> None:
    async with database.transaction() as work:
        teacher = await two_subjects(work)
        needs, count = await people_without_route(work, of_subjects("math"), page=0, size=6, now=TUESDAY)
        assert ([need.person.id for need in needs], count) == ([teacher], 1)
        assert await people_without_route(work, of_subjects("chemistry"), page=0, size=6, now=TUESDAY) == ([], 0)
        with pytest.raises(Forbidden):
            actor = Actor(person_id=teacher, grants=(Grant(role=Role.TEACHER),))
            await people_without_route(work, actor, page=0, size=6, now=TUESDAY)
        await work.flush()
        (entry,) = (await work.session.scalars(select(AuditEntry).where(AuditEntry.thing == "results"))).all()
        assert (entry.action, entry.details) == ("read", {"people": [teacher]})


async def test_methodist_of_one_subject_learns_nothing_of_another_from_any_list(database: Database) -> None:
    async with database.transaction() as work:
        teacher = await two_subjects(work, lines=("physics",))
        math, physics = of_subjects("math"), of_subjects("physics")
        assert await people_without_route(work, math, page=0, size=6, now=TUESDAY) == ([], 0)
        assert (await people_without_route(work, physics, page=0, size=6, now=TUESDAY))[1] == 1
        assert (await read_register(work, math, TUESDAY)).lone_deficits == []
        (lone,) = (await read_register(work, physics, TUESDAY)).lone_deficits
        assert (lone.person.id, lone.result.subject) == (teacher, "physics")
        seen = {}
        for name, reader in (("math", math), ("physics", physics)):
            reader = replace(reader, person_id=teacher)
            (colleague,) = (await staff_in_reach(work, reader, page=0, size=6, now=TUESDAY)).people
            seen[name] = Need.NO_ROUTE in colleague.needs
        assert seen == {"math": False, "physics": True}


async def test_two_appointments_do_not_lend_each_other_their_subjects(database: Database) -> None:
    """Mathematics here, physics there: physics of a teacher who works here is nobody's of these two."""
    async with database.transaction() as work:
        await two_subjects(work, lines=("physics",))
        here, there = frozenset({"shchyolkovo"}), frozenset({"fryazino"})
        grants = (
            Grant(role=Role.METHODIST, subjects=frozenset({"math"}), municipalities=here),
            Grant(role=Role.METHODIST, subjects=frozenset({"physics"}), municipalities=there),
        )
        actor = Actor(person_id=None, grants=grants)
        assert (await read_register(work, actor, TUESDAY)).lone_deficits == []
