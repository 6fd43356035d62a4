"""A methodist who is a teacher too: others decide about the own route, and the own programme."""

from __future__ import annotations

from datetime import date

import pytest

from domain.actors import Role
from domain.errors import Forbidden
from domain.pairs import PairDraft
from domain.routes import Verdict
from domain.routes.corrections import Act, Change
from models.people import Appointment
from services.pairs import make_pair
from services.programmes import ProgrammeDraft, decide_programme, may_decide, submit_programme, write_programme
from services.routes import correct_route, decide_correction, judge
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person
from tests.services.routes.test_endings import LATER, walked
from tests.services.routes.test_steps import MONDAY, started
from tests.services.routes.town import Folk, actor, notices, read, settle_folk, step_id

FAR = date(2027, 6, 1)


async def becomes(database: Database, person_id: int, role: Role) -> None:
    async with database.transaction() as work:
        work.appointments.add(Appointment(person_id=person_id, role=role.value, from_on=date(2026, 1, 1)))


async def test_teacher_who_is_a_methodist_grants_no_change_of_the_own_route(database: Database) -> None:
    folk, iom_id = await started(database)
    await becomes(database, folk.teacher, Role.METHODIST)
    far = Change(act=Act.DUE, step_id=await step_id(database, iom_id, 1), due_on=FAR)
    async with database.transaction() as work:
        teacher = await actor(work, folk.teacher)
        revision = await correct_route(work, teacher, iom_id, far, "busy", run_id="r", now=MONDAY)
        assert revision.status == "asked"
        for agrees in (True, False):
            with pytest.raises(Forbidden, match="routes-own-route"):
                await decide_correction(work, teacher, revision.id, agrees=agrees, now=MONDAY)
        await decide_correction(work, await actor(work, folk.methodist), revision.id, agrees=True, now=MONDAY)
    assert {one[1] for one in await notices(database, "iom_change_asked", "iom_change_reminder")} == {folk.methodist}


async def test_teacher_who_is_a_methodist_judges_no_own_route(database: Database) -> None:
    folk, iom_id = await walked(database)
    await becomes(database, folk.teacher, Role.METHODIST)
    async with database.transaction() as work:
        with pytest.raises(Forbidden, match="routes-own-route"):
            await judge(work, await actor(work, folk.teacher), iom_id, Verdict.SUCCESS, LATER)
    assert (await read(database, iom_id)).status == "steps_done"
    async with database.transaction() as work:
        await judge(work, await actor(work, folk.methodist), iom_id, Verdict.SUCCESS, LATER)


async def test_head_decides_where_the_only_methodist_is_the_teacher(database: Database) -> None:
    folk, iom_id = await started(database)
    await becomes(database, folk.teacher, Role.METHODIST)
    async with database.transaction() as work:
        for row in await work.appointments.of_person(folk.methodist, MONDAY.date()):
            await work.appointments.end(row.id, MONDAY)
        head = await add_person(work, "Главная Анна Олеговна", folk.school, roles=[Role.SERVICE_HEAD])
        far = Change(act=Act.DUE, step_id=(await work.steps.of(iom_id))[0].id, due_on=FAR)
        teacher = await actor(work, folk.teacher)
        revision = await correct_route(work, teacher, iom_id, far, "busy", run_id="r", now=MONDAY)
    assert {one[1] for one in await notices(database, "iom_change_asked")} == {head}
    async with database.transaction() as work:
        decided = await decide_correction(work, await actor(work, head), revision.id, agrees=True, now=MONDAY)
        assert decided.status == "applied"


async def submitted(database: Database, folk: Folk) -> int:
    """The programme of the two is sent; the id of the pair."""
    async with database.transaction() as work:
        draft = PairDraft(kind="mentor_novice", mentor_id=folk.mentor, mentee_id=folk.teacher)
        pair = await make_pair(work, await actor(work, folk.methodist), draft, run_id="p", now=TUESDAY)
        mentor = await actor(work, folk.mentor)
        programme = ProgrammeDraft(goals=["Цель"], situation="", expected="Итог", years=1, topics=[1])
        await write_programme(work, mentor, pair.id, programme, run_id="w", now=TUESDAY)
        await submit_programme(work, mentor, pair.id, now=TUESDAY)
        return pair.id


@pytest.mark.parametrize("of_the_pair", ["mentor", "teacher"])
async def test_methodist_of_the_pair_leaves_the_programme_to_another(database: Database, of_the_pair: str) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
    own = getattr(folk, of_the_pair)
    await becomes(database, own, Role.METHODIST)
    pair_id = await submitted(database, folk)
    assert [one[1] for one in await notices(database, "programme_submitted")] == [folk.methodist]
    async with database.transaction() as work:
        for approves in (True, False):
            with pytest.raises(Forbidden, match="programmes-own"):
                await decide_programme(
                    work, await actor(work, own), pair_id, approves=approves, comment="Нет", now=TUESDAY
                )
        pair = await work.pairs.get(pair_id)
        assert not await may_decide(work, await actor(work, own), pair, TUESDAY.date())
        done = await decide_programme(work, await actor(work, folk.methodist), pair_id, approves=True, now=TUESDAY)
        assert done.status == "approved"


async def test_only_methodist_of_a_small_service_approves_the_own_programme(database: Database) -> None:
    """There is nobody else whom the matrix lets approve; who has approved is written beside it."""
    async with database.transaction() as work:
        folk = await settle_folk(work)
    await becomes(database, folk.mentor, Role.METHODIST)
    pair_id = await submitted(database, folk)
    async with database.transaction() as work:
        for row in await work.appointments.of_person(folk.methodist, TUESDAY.date()):
            await work.appointments.end(row.id, TUESDAY)
        done = await decide_programme(work, await actor(work, folk.mentor), pair_id, approves=True, now=TUESDAY)
        assert (done.status, done.decided_by) == ("approved", folk.mentor)
