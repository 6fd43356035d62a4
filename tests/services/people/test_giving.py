"""Roles are given by others, and no wider than the giver's own direction: by hand and by links."""

from __future__ import annotations

import pytest

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden
from domain.names import parse_name
from services.people.appointments import AppointmentDraft, appoint
from services.people.invites import InviteDraft, make_invite
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

MATH_HERE = Grant(role=Role.METHODIST, municipalities=frozenset({"shchyolkovo"}), subjects=frozenset({"mathematics"}))


async def math_methodist(work: Work, school: int) -> Actor:
    lunina = await add_person(work, "Лунина Вера Сергеевна", school, subjects=["mathematics"])
    return Actor(person_id=lunina, grants=(MATH_HERE,))


@pytest.mark.parametrize("role", [Role.METHODIST, Role.SERVICE_DEPUTY, Role.MENTOR])
async def test_methodist_appoints_oneself_and_is_refused(database: Database, role: Role) -> None:
    async with database.transaction() as work:
        vera = await math_methodist(work, await add_school(work, "СОШ № 1"))
        assert vera.person_id is not None
        with pytest.raises(Forbidden, match="people-appoint-oneself"):
            await appoint(work, vera, AppointmentDraft(person_id=vera.person_id, role=role), run_id="a", now=TUESDAY)


async def test_head_appoints_oneself_and_is_refused(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        head = Actor(
            person_id=await add_person(work, "Первая Анна Львовна", school), grants=(Grant(role=Role.SERVICE_HEAD),)
        )
        assert head.person_id is not None
        draft = AppointmentDraft(person_id=head.person_id, role=Role.ADMIN)
        with pytest.raises(Forbidden, match="people-appoint-oneself"):
            await appoint(work, head, draft, run_id="a", now=TUESDAY)


@pytest.mark.parametrize("role", [Role.SERVICE_DEPUTY, Role.COUNCIL_MEMBER, Role.SERVICE_HEAD, Role.ADMIN])
async def test_methodist_gives_a_role_of_the_whole_service_and_is_refused(database: Database, role: Role) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        other = await add_person(work, "Лесной Пётр Ильич", school, subjects=["mathematics"])
        vera = await math_methodist(work, school)
        with pytest.raises(Forbidden, match="errors-no-rights"):
            await appoint(work, vera, AppointmentDraft(person_id=other, role=role), run_id="a", now=TUESDAY)


@pytest.mark.parametrize(
    ("municipalities", "subjects", "allowed"),
    [
        (("shchyolkovo",), ("mathematics",), True),
        ((), ("mathematics",), False),
        (("shchyolkovo",), (), False),
        (("shchyolkovo",), ("mathematics", "physics"), False),
        (("shchyolkovo", "fryazino"), ("mathematics",), False),
    ],
)
async def test_methodist_gives_no_wider_direction_than_the_own_one(
    database: Database, municipalities: tuple[str, ...], subjects: tuple[str, ...], allowed: bool
) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        other = await add_person(work, "Лесной Пётр Ильич", school, subjects=["mathematics"])
        vera = await math_methodist(work, school)
        by_hand = AppointmentDraft(
            person_id=other, role=Role.METHODIST, municipalities=municipalities, subjects=subjects
        )
        by_link = [
            InviteDraft(
                role=Role.METHODIST,
                organisation_id=place,
                name=parse_name("Новая Анна Львовна"),
                municipalities=municipalities,
                subjects=subjects,
            )
            for place in (school, None)
        ]
        if allowed:
            await appoint(work, vera, by_hand, run_id="a", now=TUESDAY)
            for number, link in enumerate(by_link):
                await make_invite(work, vera, link, run_id=f"i{number}", now=TUESDAY)
            return
        with pytest.raises(Forbidden, match="people-wider-direction"):
            await appoint(work, vera, by_hand, run_id="a", now=TUESDAY)
        for link in by_link:
            with pytest.raises(Forbidden):
                await make_invite(work, vera, link, run_id="i", now=TUESDAY)


async def test_methodist_hands_over_no_card_of_a_wider_direction(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        wide = await add_person(work, "Широкова Анна Львовна", school, roles=[Role.METHODIST])
        vera = await math_methodist(work, school)
        with pytest.raises(Forbidden, match="people-record-has-roles"):
            link = InviteDraft(role=Role.TEACHER, organisation_id=school, person_id=wide)
            await make_invite(work, vera, link, run_id="i", now=TUESDAY)
