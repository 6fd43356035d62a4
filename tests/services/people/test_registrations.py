"""Who may let whom in, what a decision leaves behind, and who keeps the last key."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden, Gone, Refusal
from domain.names import parse_name
from models.people import Account, Registration
from services.people.accounts import meet
from services.people.appointments import AppointmentDraft, appoint, become_admin, end_appointment
from services.people.consents import give_consent, withdraw_consent
from services.people.decisions import confirm_registration
from services.people.invites import InviteDraft, accept_personal, make_invite
from services.people.operator_invites import first_invite
from services.people.registrations import NewcomerDraft, register, waiting_for
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person, add_school

STAMP = "1-abc"


async def newcomer(work: Work, user_id: int = 77) -> Account:
    account = await meet(work, "telegram", user_id=user_id, chat_id=user_id, language="ru", now=TUESDAY)
    await give_consent(work, account, stamp=STAMP, token="", now=TUESDAY)
    return account


async def waiting(work: Work, school: int, *, post: str = "subject_teacher", user_id: int = 77) -> Registration:
    account = await newcomer(work, user_id)
    draft = NewcomerDraft(name=parse_name("Лесной Пётр Ильич"), organisation_id=school, post=post)
    return await register(work, account, draft, run_id=f"r{user_id}", now=TUESDAY)


async def actor_of(work: Work, person_id: int) -> Actor:
    return await work.appointments.actor_of_person(person_id, TUESDAY.date())


async def test_registration_without_consent_is_refused(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        account = await meet(work, "telegram", user_id=5, chat_id=5, language="ru", now=TUESDAY)
        draft = NewcomerDraft(name=parse_name("Лесной Пётр Ильич"), organisation_id=school, post="educator")
        with pytest.raises(Refusal, match="people-consent-first"):
            await register(work, account, draft, run_id="r", now=TUESDAY)


async def test_second_run_returns_the_first_registration(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        first = await waiting(work, school)
        again = await waiting(work, school)
        assert again.id == first.id
        assert await work.registrations.count_waiting() == 1


async def test_coordinator_of_another_school_cannot_confirm(database: Database) -> None:
    async with database.transaction() as work:
        school, other = await add_school(work, "СОШ № 1"), await add_school(work, "СОШ № 4")
        stranger = await add_person(work, "Чужова Инна Львовна", other, roles=[Role.SCHOOL_COORDINATOR])
        registration = await waiting(work, school)
        with pytest.raises(Forbidden):
            await confirm_registration(
                work, await actor_of(work, stranger), registration.id, person_id=None, now=TUESDAY
            )


@pytest.mark.requirement("R-SH-026")
async def test_methodist_confirms_inside_the_own_municipality_only(database: Database) -> None:
    async with database.transaction() as work:
        near, far = await add_school(work, "СОШ № 1"), await add_school(work, "Лицей № 2", "fryazino")
        methodist = Actor(
            person_id=await add_person(work, "Лунина Вера Сергеевна", near),
            grants=(Grant(role=Role.METHODIST, municipalities=frozenset({"shchyolkovo"})),),
        )
        here, there = await waiting(work, near), await waiting(work, far, user_id=78)
        assert [one.id for one in await waiting_for(work, methodist, TUESDAY)] == [here.id]
        with pytest.raises(Forbidden):
            await confirm_registration(work, methodist, there.id, person_id=None, now=TUESDAY)
        deputy = Actor(person_id=methodist.person_id, grants=(Grant(role=Role.SERVICE_DEPUTY),))
        await confirm_registration(work, deputy, there.id, person_id=None, now=TUESDAY)


@pytest.mark.requirement("R-OD-003")
async def test_deputy_of_a_school_becomes_teacher_and_manager(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        coordinator = await add_person(work, "Берёзкина Ольга Тимофеевна", school, roles=[Role.SCHOOL_COORDINATOR])
        post = next(row.id for row in work.catalogue.positions if row.category == "manager")
        registration = await waiting(work, school, post=post)
        person = await confirm_registration(
            work, await actor_of(work, coordinator), registration.id, person_id=None, now=TUESDAY
        )
        held = {one.role for one in await work.appointments.of_person(person.id, TUESDAY.date())}
        assert held == {"teacher", "manager"}


async def test_silent_coordinator_is_helped_by_the_methodist_after_days(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        await add_person(work, "Берёзкина Ольга Тимофеевна", school, roles=[Role.SCHOOL_COORDINATOR])
        methodist = await add_person(work, "Лунина Вера Сергеевна", school, roles=[Role.METHODIST])
        await waiting(work, school)
        actor = await actor_of(work, methodist)
        assert not await waiting_for(work, actor, TUESDAY)
        assert len(await waiting_for(work, actor, TUESDAY + timedelta(days=3))) == 1


async def test_record_with_an_account_is_not_taken_silently(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        coordinator = await add_person(work, "Берёзкина Ольга Тимофеевна", school, roles=[Role.SCHOOL_COORDINATOR])
        known = await add_person(work, "Лесной Пётр Ильич", school, roles=[Role.TEACHER])
        registration = await waiting(work, school)
        actor = await actor_of(work, coordinator)
        with pytest.raises(Refusal, match="people-has-account"):
            await confirm_registration(work, actor, registration.id, person_id=known, now=TUESDAY)
        assert (await work.registrations.get(registration.id)).status == "waiting"


async def test_personal_link_gives_its_role_once(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        head = Actor(
            person_id=await add_person(work, "Главная Анна Львовна", school),
            grants=(Grant(role=Role.SERVICE_HEAD),),
        )
        draft = InviteDraft(role=Role.METHODIST, name=parse_name("Лунина Вера Сергеевна"), subjects=("math",))
        invite = await make_invite(work, head, draft, run_id="i1", now=TUESDAY)
        assert (await make_invite(work, head, draft, run_id="i1", now=TUESDAY)).id == invite.id
        person = await accept_personal(work, await newcomer(work), invite.token, now=TUESDAY)
        [held] = await work.appointments.of_person(person.id, TUESDAY.date())
        assert (held.role, held.subjects) == ("methodist", ["math"])
        with pytest.raises(Gone, match="people-link-used"):
            await accept_personal(work, await newcomer(work, 78), invite.token, now=TUESDAY)


async def test_methodist_of_one_municipality_makes_no_wider_methodist(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        grant = Grant(role=Role.METHODIST, municipalities=frozenset({"shchyolkovo"}))
        methodist = Actor(person_id=await add_person(work, "Лунина Вера Сергеевна", school), grants=(grant,))
        name = parse_name("Новая Инна Львовна")
        for reach in ((), ("shchyolkovo", "fryazino")):
            draft = InviteDraft(role=Role.METHODIST, name=name, municipalities=reach)
            with pytest.raises(Forbidden):
                await make_invite(work, methodist, draft, run_id=f"i{len(reach)}", now=TUESDAY)


async def test_first_link_is_the_same_until_an_administrator_is_there(database: Database) -> None:
    async with database.transaction() as work:
        first = await first_invite(work, TUESDAY)
        again = await first_invite(work, TUESDAY)
        assert first is not None and again is not None and first.token == again.token
        name = parse_name("Настина Ольга Львовна")
        await accept_personal(work, await newcomer(work), first.token, name=name, now=TUESDAY)
        assert await first_invite(work, TUESDAY) is None


async def test_last_administrator_stays_until_another_is_there(database: Database) -> None:
    async with database.transaction() as work:
        account = await newcomer(work)
        name = parse_name("Настина Ольга Львовна")
        person = await become_admin(work, account, is_named=True, name=name, now=TUESDAY)
        actor = await work.appointments.actor(await work.accounts.get(account.id), TUESDAY.date())
        [held] = await work.appointments.of_person(person.id, TUESDAY.date())
        with pytest.raises(Refusal, match="people-last-admin"):
            await end_appointment(work, actor, held.id, now=TUESDAY)
        with pytest.raises(Refusal, match="people-last-admin"):
            await withdraw_consent(work, actor, now=TUESDAY)
        other = await newcomer(work, 78)
        await become_admin(work, other, is_named=True, name=parse_name("Вторая Анна Львовна"), now=TUESDAY)
        await end_appointment(work, actor, held.id, now=TUESDAY)


async def test_administrator_names_only_the_first_head(database: Database) -> None:
    async with database.transaction() as work:
        school = await add_school(work, "СОШ № 1")
        admin = Actor(
            person_id=await add_person(work, "Настина Ольга Львовна", school), grants=(Grant(role=Role.ADMIN),)
        )
        heads = [await add_person(work, name, school) for name in ("Первая Анна Львовна", "Вторая Инна Львовна")]
        draft = AppointmentDraft(person_id=heads[0], role=Role.SERVICE_HEAD)
        await appoint(work, admin, draft, run_id="a1", now=TUESDAY)
        with pytest.raises(Forbidden, match="people-head-exists"):
            second = AppointmentDraft(person_id=heads[1], role=Role.SERVICE_HEAD)
            await appoint(work, admin, second, run_id="a2", now=TUESDAY)
        with pytest.raises(Forbidden):
            mentor = AppointmentDraft(person_id=heads[1], role=Role.MENTOR)
            await appoint(work, admin, mentor, run_id="a3", now=TUESDAY)


async def test_nobody_gives_away_a_record_that_is_not_theirs(database: Database) -> None:
    async with database.transaction() as work:
        school, other = await add_school(work, "СОШ № 1"), await add_school(work, "СОШ № 4")
        coordinator = await add_person(work, "Берёзкина Ольга Тимофеевна", school, roles=[Role.SCHOOL_COORDINATOR])
        stranger = await add_person(work, "Лесной Пётр Ильич", other, roles=[Role.TEACHER])
        actor = await actor_of(work, coordinator)
        draft = InviteDraft(role=Role.TEACHER, organisation_id=school, person_id=stranger)
        with pytest.raises(Forbidden):
            await make_invite(work, actor, draft, run_id="i1", now=TUESDAY)
        registration = await waiting(work, school)
        with pytest.raises(Forbidden):
            await confirm_registration(
                work, actor, registration.id, person_id=stranger, moves_account=True, now=TUESDAY
            )
