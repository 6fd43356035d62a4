"""The service's own register of routes, and where results and routes do not meet."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.actors import Role
from domain.errors import Forbidden
from domain.routes.corrections import Act, Change
from models.machinery import AuditEntry
from services.registers import read_register
from services.routes import correct_route
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person
from tests.services.routes.test_steps import MONDAY, started
from tests.services.routes.town import actor, add_result


@pytest.mark.requirement("R-OD-097", "R-OD-110")
async def test_methodist_has_every_step_of_every_route_with_the_topic_it_answers(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        found = await read_register(work, await actor(work, folk.methodist), MONDAY)
        assert [(row.iom.id, row.step.number, row.step.catalogue_id) for row in found.rows] == [
            (iom_id, 1, "D14"),
            (iom_id, 2, "D30"),
            (iom_id, 3, ""),
        ]
        row = found.rows[0]
        assert row.mentor is not None
        assert (row.municipality, row.organisation) == ("городской округ Щёлково", "МБОУ СОШ № 1")
        assert (row.person.id, row.mentor.id) == (folk.teacher, folk.mentor)
        read = await work.session.scalar(select(AuditEntry).where(AuditEntry.action == "read"))
        assert read is not None and read.actor_id == folk.methodist


@pytest.mark.requirement("R-OD-099")
async def test_topics_without_a_step_and_steps_without_a_topic_are_told_apart(database: Database) -> None:
    folk, iom_id = await started(database)
    async with database.transaction() as work:
        late = await add_person(work, "Ольхин Лев Ильич", folk.school, roles=[Role.TEACHER])
        await add_result(work, late, ("D13",))
        by_hand = Change(act=Act.ADD, title="Прочитать книгу", hours=4, due_on=MONDAY.date() + timedelta(20))
        who = await actor(work, folk.methodist)
        await correct_route(work, who, iom_id, by_hand, "new_result", run_id="add", now=MONDAY)
        second = (await work.steps.of(iom_id))[1]
        drop = Change(act=Act.DROP, step_id=second.id)
        await correct_route(work, who, iom_id, drop, "too_hard", run_id="drop", now=MONDAY)
        found = await read_register(work, who, MONDAY)
        assert {(one.person.id, one.catalogue_id) for one in found.lone_deficits} == {
            (late, "D13"),
            (folk.teacher, "D30"),
        }
        assert [row.step.title for row in found.lone_steps] == ["Прочитать книгу"]


async def test_register_is_closed_to_everybody_else(database: Database) -> None:
    folk, _ = await started(database)
    async with database.transaction() as work:
        olga = await add_person(work, "Берёзкина Ольга Тимофеевна", folk.school, roles=[Role.SCHOOL_COORDINATOR])
        admin = await add_person(work, "Настина Ольга Львовна", folk.school, roles=[Role.ADMIN])
        for person_id in (folk.teacher, folk.mentor, olga, admin):
            with pytest.raises(Forbidden):
                await read_register(work, await actor(work, person_id), TUESDAY)
