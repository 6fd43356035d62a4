"""A draft that two people change at once: nothing of either is lost, and nobody agrees to what they have not seen."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import update

from domain.actors import Role
from domain.errors import Gone
from domain.pairs import PairDraft
from models.routes import Iom, IomStep
from services.pairs import make_pair
from services.routes import agree, choose_option, return_draft, start_route
from storage.database import Database
from storage.work import Work
from tests.services.conftest import TUESDAY
from tests.services.inhabitants import add_person
from tests.services.routes.town import actor, notices, settle_folk


@pytest.mark.requirement("R-SH-042", "R-OD-064")
async def test_activist_and_teacher_of_a_pair_agree_on_their_draft_together(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        activist = await add_person(work, "Осинина Марта Лавровна", folk.school, roles=[Role.TEACHER, Role.ACTIVIST])
        methodist = await actor(work, folk.methodist)
        draft = PairDraft(kind="activist_teacher", mentor_id=activist, mentee_id=folk.teacher)
        pair = await make_pair(work, methodist, draft, run_id="pair", now=TUESDAY)
        iom = await start_route(work, methodist, folk.teacher, mentor_id=activist, now=TUESDAY)
        assert (pair.kind, iom.pair_id, iom.mentor_id) == ("activist_teacher", pair.id, activist)
        first = (await work.steps.of(iom.id))[0]
        await choose_option(work, await actor(work, activist), first.id, 1, TUESDAY)
        await agree(work, await actor(work, activist), iom.id, TUESDAY)
        assert iom.status == "draft"
        await agree(work, await actor(work, folk.teacher), iom.id, TUESDAY)
        assert iom.status == "agreed"


async def test_whoever_agreed_before_a_change_is_told_to_agree_again(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        teacher, mentor = await actor(work, folk.teacher), await actor(work, folk.mentor)
        iom = await start_route(
            work, await actor(work, folk.methodist), folk.teacher, mentor_id=folk.mentor, now=TUESDAY
        )
        first = (await work.steps.of(iom.id))[0]
        await choose_option(work, teacher, first.id, 1, TUESDAY)
        await agree(work, mentor, iom.id, TUESDAY)
        await choose_option(work, teacher, first.id, 0, TUESDAY)
        await choose_option(work, teacher, first.id, 2, TUESDAY)
        await agree(work, teacher, iom.id, TUESDAY)
        await choose_option(work, mentor, first.id, 1, TUESDAY)
    told = await notices(database, "iom_changed")
    assert told == [("iom_changed", folk.mentor, "new"), ("iom_changed", folk.teacher, "new")]


async def test_agreement_given_while_others_change_the_route_is_checked_against_the_base(database: Database) -> None:
    """What a session read before somebody faster committed is old: it decides nothing and overwrites nothing."""
    async with database.transaction() as work:
        folk = await settle_folk(work)
        teacher, mentor = await actor(work, folk.teacher), await actor(work, folk.mentor)
        iom = await start_route(
            work, await actor(work, folk.methodist), folk.teacher, mentor_id=folk.mentor, now=TUESDAY
        )
        await _elsewhere(work, iom.id, mentor_agreed_at=TUESDAY, total_hours=40)
        first = (await work.steps.of(iom.id))[0]
        before = first.hours
        step = await choose_option(work, teacher, first.id, 1, TUESDAY)
        whole = sum(one.hours for one in await work.steps.of(iom.id))
        assert (iom.total_hours, iom.mentor_agreed_at) == (whole, None) and step.hours != before
        await _elsewhere(work, iom.id, mentor_agreed_at=TUESDAY)
        assert (await agree(work, teacher, iom.id, TUESDAY)).status == "agreed"
        await return_draft(work, await actor(work, folk.methodist), iom.id, "Добавьте время", TUESDAY)
        await _elsewhere(work, iom.id, status="cancelled")
        for late in (agree(work, mentor, iom.id, TUESDAY), choose_option(work, teacher, first.id, 0, TUESDAY)):
            with pytest.raises(Gone, match="routes-is-closed"):
                await late


async def test_step_changed_by_somebody_faster_is_not_overwritten(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        iom = await start_route(work, await actor(work, folk.methodist), folk.teacher, mentor_id=None, now=TUESDAY)
        first = (await work.steps.of(iom.id))[0]
        quietly = update(IomStep).where(IomStep.id == first.id).execution_options(synchronize_session=False)
        await work.session.execute(quietly.values(title="Встреча с коллегой"))
        with pytest.raises(Gone, match="errors-stale-button"):
            await choose_option(work, await actor(work, folk.teacher), first.id, 1, TUESDAY)
        assert first.title == "Встреча с коллегой"


async def _elsewhere(work: Work, iom_id: int, **values: Any) -> None:
    """A change this session does not notice, as if another had made it."""
    statement = update(Iom).where(Iom.id == iom_id).values(**values)
    await work.session.execute(statement.execution_options(synchronize_session=False))
