"""A mentor is changed: whatever waits goes to the new one, what was done is kept."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from domain.errors import Forbidden
from domain.programmes import ItemState
from domain.routes.drafting import Basis
from models.machinery import Notice
from services.notices import KINDS
from services.programmes import read_programme
from services.routes import (
    accept_evidence,
    name_mentor,
    start_route,
    tell_late_checks,
)
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.handovers.town import DAY, LATER, Changing, change_mentor, coming, send_first_step, walk, written
from tests.services.routes.town import actor, approved


async def test_new_mentor_is_reminded_of_all_that_waits_and_the_earlier_of_nothing(
    database: Database, they: Changing
) -> None:
    kinds = ("roadmap_item_soon", "roadmap_item_day", "action_due", "iom_draft", "iom_draft_reminder")
    folk = they.folk
    async with database.transaction() as work:
        await start_route(work, await actor(work, folk.methodist), folk.teacher, mentor_id=folk.mentor, now=TUESDAY)
        await written(work, they)
        before = await coming(work, *kinds)
        assert all(before[kind, folk.mentor] for kind in kinds)
        await change_mentor(work, they, they.fresh, they.pair, TUESDAY)
    async with database.reading() as work:
        after = await coming(work, *kinds)
        assert [kind for kind in kinds if after[kind, folk.mentor]] == []
        moved = {(kind, they.fresh if who == folk.mentor else who): count for (kind, who), count in before.items()}
        # What the earlier mentor had to do is now anybody's of the two, so the junior is reminded of it as well.
        assert after == moved | {("action_due", folk.teacher): 1}
        query = select(Notice).where(Notice.status == "new", Notice.person_id == folk.mentor, Notice.kind.in_(kinds))
        assert not (await work.session.scalars(query)).all()


async def test_mentor_who_comes_back_is_reminded_again(database: Database, they: Changing) -> None:
    kinds = ("roadmap_item_soon", "roadmap_item_day", "action_due", "iom_draft", "iom_draft_reminder")
    folk = they.folk
    async with database.transaction() as work:
        await start_route(work, await actor(work, folk.methodist), folk.teacher, mentor_id=folk.mentor, now=TUESDAY)
        await written(work, they)
        first = await coming(work, *kinds)
        second = await change_mentor(work, they, they.fresh, they.pair, TUESDAY)
        await change_mentor(work, they, folk.mentor, second, TUESDAY)
    async with database.reading() as work:
        again = await coming(work, *kinds)
        assert {one: again[one] for one in first} == first
        assert [kind for kind, who in again if who == they.fresh] == []


async def test_earlier_mentor_is_not_told_even_what_was_left_in_the_outbox(database: Database, they: Changing) -> None:
    """Whatever stands there from before, the last question is whose mentor it is now."""
    kinds = ("roadmap_item_soon", "roadmap_item_day", "action_due", "iom_draft", "iom_draft_reminder", "evidence_check")
    folk = they.folk
    iom_id = await approved(database, folk)
    async with database.transaction() as work:
        me = await actor(work, folk.methodist)
        await send_first_step(work, folk, iom_id, TUESDAY)
        await start_route(
            work, me, folk.teacher, mentor_id=folk.mentor, basis=Basis.REQUEST, topics=("D13",), now=TUESDAY
        )
        await written(work, they)
        await change_mentor(work, they, they.fresh, they.pair, TUESDAY)
        stays = select(Notice).where(Notice.person_id == folk.mentor, Notice.kind.in_(kinds))
        found = (await work.session.scalars(stays)).all()
        assert {one.kind for one in found} == set(kinds)
        assert [one.kind for one in found if await KINDS[one.kind].is_true(work, one.args, one.person_id)] == []


async def test_new_mentor_is_asked_about_evidence_that_waits(database: Database, they: Changing) -> None:
    folk = they.folk
    iom_id = await approved(database, folk)
    async with database.transaction() as work:
        step = await send_first_step(work, folk, iom_id, TUESDAY)
        await name_mentor(work, await actor(work, folk.methodist), iom_id, they.fresh, TUESDAY)
        await tell_late_checks(work, TUESDAY + DAY)
        assert await coming(work, "evidence_check", "evidence_late") == {("evidence_check", they.fresh): 1}
    async with database.transaction() as work:
        with pytest.raises(Forbidden):
            await accept_evidence(work, await actor(work, folk.mentor), step, TUESDAY)
        assert (await accept_evidence(work, await actor(work, they.fresh), step, TUESDAY)).status == "accepted"


async def test_mentor_named_on_a_draft_is_asked_for_a_word(database: Database, they: Changing) -> None:
    folk = they.folk
    async with database.transaction() as work:
        me = await actor(work, folk.methodist)
        iom = await start_route(work, me, folk.teacher, mentor_id=folk.mentor, now=TUESDAY)
        await name_mentor(work, me, iom.id, they.fresh, TUESDAY + DAY)
        told = await coming(work, "iom_draft", "iom_draft_reminder", "iom_mentor_named")
    assert {one: count for one, count in told.items() if one[1] != folk.teacher} == {
        ("iom_draft", they.fresh): 1,
        ("iom_draft_reminder", they.fresh): 2,
    }


async def test_new_mentor_is_asked_for_the_last_word(database: Database, they: Changing) -> None:
    folk = they.folk
    iom_id = await approved(database, folk)
    await walk(database, folk, iom_id)
    async with database.transaction() as work:
        await name_mentor(work, await actor(work, folk.methodist), iom_id, they.fresh, LATER)
        told = await coming(work, "iom_word_asked")
    assert told == {("iom_word_asked", folk.teacher): 1, ("iom_word_asked", they.fresh): 1}


async def test_topic_talked_about_with_the_earlier_mentor_stays_done(database: Database, they: Changing) -> None:
    async with database.transaction() as work:
        topic = await written(work, they)
        second = await change_mentor(work, they, they.fresh, they.pair, TUESDAY)
        last = await change_mentor(work, they, they.folk.mentor, second, TUESDAY)
        roadmap = await read_programme(work, await actor(work, they.folk.mentor), last, now=LATER)
        states = [state for item, state in zip(roadmap.items, roadmap.states, strict=True) if item.title == topic]
        assert states and set(states) == {ItemState.DONE}
