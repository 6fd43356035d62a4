"""Routes on other bases than results, one active for each; the draft is the pair's to change."""

from __future__ import annotations

from datetime import date

import pytest

from domain.actors import Role
from domain.errors import Forbidden, Gone, Invalid
from domain.routes.corrections import Act, Change
from domain.routes.drafting import Basis
from models.pairs import Pair
from services.routes import agree, approve, edit_draft, start_route
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person
from tests.services.routes.town import Folk, actor, add_result, notices, read, settle_folk, step_id


async def begun(work: Work, folk: Folk, basis: Basis, topics: tuple[str, ...] = ("D13", "D19")) -> int:
    teacher = await actor(work, folk.teacher)
    iom = await start_route(work, teacher, folk.teacher, mentor_id=folk.mentor, now=TUESDAY, basis=basis, topics=topics)
    return iom.id


@pytest.mark.parametrize("basis", [Basis.NOVICE, Basis.ATTESTATION, Basis.REQUEST])
async def test_route_without_results_has_the_chosen_topics(database: Database, basis: Basis) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work, topics=())
        iom_id = await begun(work, folk, basis)
        steps = await work.steps.of(iom_id)
        assert [step.catalogue_id for step in steps] == ["D13", "D19", ""]
        assert [step.deficit_id for step in steps] == [None, None, None]
        assert (await work.routes.find(iom_id)).basis == basis.value  # type: ignore[union-attr]


async def test_one_route_is_active_on_each_basis(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        first = await begun(work, folk, Basis.REQUEST)
        assert await begun(work, folk, Basis.REQUEST, ("D23",)) == first
        others = {await begun(work, folk, basis) for basis in (Basis.RESULTS, Basis.ATTESTATION, Basis.NOVICE)}
        assert len(others | {first}) == 4
        assert {iom.basis for iom in await work.routes.live_of(folk.teacher)} == set(Basis)


async def test_topic_out_of_the_catalogue_and_too_many_are_refused(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        with pytest.raises(Gone, match="forms-option-gone"):
            await begun(work, folk, Basis.REQUEST, ("D999",))
        with pytest.raises(Invalid, match="routes-too-many-topics"):
            await begun(work, folk, Basis.REQUEST, ("D13", "D14", "D15", "D16", "D17", "D18"))
        with pytest.raises(Invalid, match="routes-no-deficits"):
            await begun(work, folk, Basis.REQUEST, ())


async def test_mentor_of_a_live_pair_begins_and_another_mentor_does_not(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        mentor = await actor(work, folk.mentor)
        draft = {"mentor_id": folk.mentor, "now": TUESDAY, "basis": Basis.NOVICE, "topics": ("D13",)}
        with pytest.raises(Forbidden):
            await start_route(work, mentor, folk.teacher, **draft)  # type: ignore[arg-type]
        work.session.add(
            Pair(
                kind="mentor_novice",
                mentor_id=folk.mentor,
                mentee_id=folk.teacher,
                started_on=TUESDAY.date(),
                created_at=TUESDAY,
            )
        )
        await work.flush()
        assert [one.id for one in await work.route_lists.without_route(folk.mentor, size=6)] == [folk.teacher]
        iom = await start_route(work, mentor, folk.teacher, **draft)  # type: ignore[arg-type]
        assert (iom.basis, iom.mentor_id) == ("novice", folk.mentor)
        assert await work.route_lists.without_route(folk.mentor, size=6) == []


@pytest.mark.requirement("R-SH-042")
async def test_both_of_the_pair_change_the_draft_and_agree_anew(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        iom_id = await begun(work, folk, Basis.RESULTS)
    first, second = await step_id(database, iom_id, 1), await step_id(database, iom_id, 2)
    day = date(2027, 2, 5)
    async with database.transaction() as work:
        teacher, mentor = await actor(work, folk.teacher), await actor(work, folk.mentor)
        await agree(work, teacher, iom_id, TUESDAY)
        own = Change(act=Act.ADD, title="Книга о вопросах", hours=2, due_on=day)
        await edit_draft(work, mentor, iom_id, own, TUESDAY)
        await edit_draft(work, teacher, iom_id, Change(act=Act.HOURS, step_id=first, hours=16), TUESDAY)
        await edit_draft(work, mentor, iom_id, Change(act=Act.DUE, step_id=first, due_on=day), TUESDAY)
        await edit_draft(work, teacher, iom_id, Change(act=Act.DROP, step_id=second), TUESDAY)
        steps = await work.steps.of(iom_id)
    assert [(step.number, step.title if not step.catalogue_id else step.hours) for step in steps[:2]] == [
        (1, 16),
        (2, "Книга о вопросах"),
    ]
    assert steps[-1].is_transfer and steps[0].due_on == day
    iom = await read(database, iom_id)
    assert (iom.teacher_agreed_at, iom.mentor_agreed_at) == (None, None)
    assert iom.total_hours == sum(step.hours for step in steps) and iom.ends_on == max(step.due_on for step in steps)
    assert [one[1] for one in await notices(database, "iom_changed")] == [folk.teacher]


async def test_draft_keeps_a_step_and_its_transfer(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work, topics=("D14",))
        iom_id = await begun(work, folk, Basis.RESULTS)
        teacher = await actor(work, folk.teacher)
        first, last = await work.steps.of(iom_id)
        with pytest.raises(Invalid, match="routes-last-step-stays"):
            await edit_draft(work, teacher, iom_id, Change(act=Act.DROP, step_id=first.id), TUESDAY)
        with pytest.raises(Invalid, match="routes-transfer-stays"):
            await edit_draft(work, teacher, iom_id, Change(act=Act.DROP, step_id=last.id), TUESDAY)


@pytest.mark.requirement("R-SM-004")
async def test_manager_has_a_route_as_a_teacher_has(database: Database) -> None:
    """By results of their own, agreed and approved the same way; the post is that of a head."""
    async with database.transaction() as work:
        folk = await settle_folk(work)
        head = await add_person(
            work, "Осокина Инна Львовна", folk.school, roles=[Role.TEACHER, Role.MANAGER], post="head_org"
        )
        await add_result(work, head, ("D40",))
        iom = await start_route(work, await actor(work, folk.methodist), head, mentor_id=None, now=TUESDAY)
        await agree(work, await actor(work, head), iom.id, TUESDAY)
        await approve(work, await actor(work, folk.methodist), iom.id, TUESDAY)
        assert (iom.person_id, iom.status) == (head, "approved")
        assert [step.catalogue_id for step in await work.steps.of(iom.id)] == ["D40", ""]
