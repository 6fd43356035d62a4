"""The order on paper behind a pair."""

from __future__ import annotations

from domain.actors import Role
from models.pairs import Pair
from services.pairs import set_order
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school


async def test_methodist_types_an_order_and_the_mentors_role_gets_the_same_neat_number(database: Database) -> None:
    today = TUESDAY.date()
    async with database.transaction() as work:
        school = await add_school(work, "МБОУ СОШ № 1")
        mentor = await add_person(work, "Калинкина Раиса Ефимовна", school, roles=[Role.MENTOR])
        mentee = await add_person(work, "Вересков Глеб Аркадьевич", school, roles=[Role.TEACHER])
        methodist = await add_person(work, "Методова Ольга Петровна", school, roles=[Role.METHODIST])
        pair = Pair(kind="subject", mentor_id=mentor, mentee_id=mentee, started_on=today, created_at=TUESDAY)
        work.session.add(pair)
        await work.flush()
        actor = await work.appointments.actor_of_person(methodist, today)
        await set_order(work, actor, pair.id, "  12/3  \n от мая ", today, now=TUESDAY)
        await work.session.refresh(pair)
        (role,) = await work.appointments.of_person(mentor, today)
    assert (pair.order_number, role.order_number) == ("12/3 от мая", "12/3 от мая")
