"""The list of all staff: filters that hold, the most urgent first, nothing out of reach, a card by rights."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.actors import Actor, Grant, Role
from domain.colleagues import Need
from domain.errors import Forbidden, Gone
from services.colleagues import card_of, narrow_staff, staff_in_reach
from services.narrowing import AS_LEFT, narrow
from services.routes.delivery import offer_due_steps
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school
from tests.services.routes.town import actor, approved, settle_folk

LATER = TUESDAY + timedelta(60)


async def names(work: Work, who: Actor, page: int = 0, size: int = 6) -> list[tuple[str, tuple[Need, ...]]]:
    staff = await staff_in_reach(work, who, page=page, size=size, now=LATER)
    return [(one.person.surname, one.needs) for one in staff.people]


async def test_methodist_sees_first_whoever_needs_most(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        waits = await add_person(work, "Абрамов Олег Ильич", folk.school, subjects=["math"], account=False)
        other = await add_school(work, "СОШ № 9", "fryazino")
        await add_person(work, "Белов Пётр Ильич", other, subjects=["chemistry"])
    await approved(database, folk)
    async with database.transaction() as work:
        await offer_due_steps(work, TUESDAY + timedelta(7))
        methodist = await actor(work, folk.methodist)
        assert await names(work, methodist) == [
            ("Вересков", (Need.OVERDUE,)),
            ("Абрамов", (Need.NOT_REGISTERED,)),
            ("Белов", ()),
            ("Калинкина", ()),
            ("Методова", ()),
        ]
        await narrow_staff(work, methodist, LATER, need="not_registered")
        assert [name for name, _ in await names(work, methodist)] == ["Абрамов"]
        await narrow_staff(work, methodist, LATER, need="", organisation=str(other))
        assert [name for name, _ in await names(work, methodist)] == ["Белов"]
        await narrow_staff(work, methodist, LATER, subject="math")
        assert await names(work, methodist) == []
        await narrow_staff(work, methodist, LATER, organisation="")
        await narrow(work, methodist, "staff", "абрамав", LATER)
        assert [name for name, _ in await names(work, methodist)] == ["Абрамов"]
        mathematician = Actor(
            person_id=folk.methodist, grants=(Grant(role=Role.METHODIST, subjects=frozenset({"math"})),)
        )
        await narrow(work, mathematician, "staff", "", LATER)
        await narrow_staff(work, mathematician, LATER, subject="")
        assert [name for name, _ in await names(work, mathematician)] == ["Вересков", "Абрамов"]
        assert (await card_of(work, mathematician, waits, now=LATER)).needs == (Need.NOT_REGISTERED,)
        with pytest.raises(Forbidden):
            await card_of(work, mathematician, folk.mentor, now=LATER)


async def test_page_is_where_it_was_left_until_the_list_is_narrowed(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        methodist = await actor(work, folk.methodist)
        assert len(await names(work, methodist, page=1, size=2)) == 1
        again = await names(work, methodist, page=AS_LEFT, size=2)
        assert again == await names(work, methodist, page=1, size=2)
        assert len(await names(work, methodist, page=9, size=2)) == 1  # an old button, beyond the end
        await narrow_staff(work, methodist, LATER, subject="math")
        assert [name for name, _ in await names(work, methodist, page=AS_LEFT, size=2)] == ["Вересков"]


async def test_school_knows_of_states_and_never_of_results(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        olga = await add_person(work, "Берёзкина Ольга Ильинична", folk.school, roles=[Role.SCHOOL_COORDINATOR])
        methodist, coordinator = await actor(work, folk.methodist), await actor(work, olga)
        assert (await card_of(work, methodist, folk.teacher, now=LATER)).needs == (Need.NO_ROUTE,)
        card = await card_of(work, coordinator, folk.teacher, now=LATER)
        assert (card.needs, card.has_results, card.opens_routes, card.may_begin) == ((), False, False, False)
        with pytest.raises(Gone):
            await narrow_staff(work, coordinator, LATER, need="no_route")
        with pytest.raises(Forbidden):
            await staff_in_reach(work, await actor(work, folk.teacher), page=0, size=6, now=LATER)
    await approved(database, folk)
    async with database.transaction() as work:
        card = await card_of(work, coordinator, folk.teacher, now=LATER)
        assert len(card.routes) == 1 and not card.opens_routes


async def test_card_of_a_dismissed_person_begins_no_route(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        methodist = await actor(work, folk.methodist)
        assert (await card_of(work, methodist, folk.teacher, now=LATER)).may_begin
        (await work.people.get(folk.teacher)).left_at = LATER
        await work.flush()
        assert not (await card_of(work, methodist, folk.teacher, now=LATER)).may_begin
