"""A pair ends without another mentor: nobody of it reads on, nothing stands still."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from domain.actors import Role
from domain.errors import Forbidden
from domain.rights import Action, Thing
from domain.routes import Verdict
from models.machinery import Notice
from services.absences import begin_absence
from services.pairs import close_pair
from services.routes import (
    accept_evidence,
    agree,
    load_route,
    load_step,
    say_word,
    settle_drafts,
    start_route,
)
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.handovers.town import DAY, LATER, Changing, a_pair, change_mentor, coming, send_first_step, walk
from tests.services.routes.town import actor, approved, notices, read, settle_folk


async def test_methodist_judges_when_the_mentor_whose_word_was_missing_goes(database: Database, they: Changing) -> None:
    folk = they.folk
    iom_id = await approved(database, folk)
    await walk(database, folk, iom_id)
    async with database.transaction() as work:
        await say_word(work, await actor(work, folk.teacher), iom_id, Verdict.SUCCESS, "", LATER)
        due = select(Notice.due_at).where(Notice.kind == "iom_to_judge", Notice.status == "new")
        assert [one > LATER + DAY for one in await work.session.scalars(due)] == [True]
        await close_pair(work, await actor(work, folk.methodist), they.pair, "conflict", now=LATER)
        assert [one > LATER + DAY for one in await work.session.scalars(due)] == [False]


async def test_mentor_of_a_closed_pair_reads_and_judges_no_more(database: Database, they: Changing) -> None:
    folk = they.folk
    iom_id = await approved(database, folk)
    async with database.transaction() as work:
        step = await send_first_step(work, folk, iom_id, TUESDAY)
        await close_pair(work, await actor(work, folk.methodist), they.pair, "conflict", now=TUESDAY)
    async with database.transaction() as work:
        once = await actor(work, folk.mentor)
        assert once.has(Role.MENTOR)  # of another junior
        with pytest.raises(Forbidden):
            await load_route(work, once, iom_id, Action.READ, TUESDAY)
        with pytest.raises(Forbidden):
            await load_step(work, once, step, Action.READ, TUESDAY, thing=Thing.IOM_EVIDENCE)
        with pytest.raises(Forbidden):
            await accept_evidence(work, once, step, TUESDAY)
        with pytest.raises(Forbidden):
            await begin_absence(work, once, folk.teacher, from_on=TUESDAY.date(), until_on=None, now=TUESDAY)
        told = await coming(work, "evidence_check", "iom_mentor_gone")
    assert told == {("evidence_check", folk.methodist): 1, ("iom_mentor_gone", folk.methodist): 1}
    async with database.transaction() as work:
        assert (await accept_evidence(work, await actor(work, folk.methodist), step, TUESDAY)).status == "accepted"


async def test_mentor_of_two_pairs_with_one_junior_goes_on_in_the_other(database: Database, they: Changing) -> None:
    folk = they.folk
    iom_id = await approved(database, folk)
    async with database.transaction() as work:
        second = await a_pair(work, folk, folk.teacher, "second", "activist_teacher")
        me = await actor(work, folk.methodist)
        await close_pair(work, me, they.pair, "term", now=TUESDAY)
    route = await read(database, iom_id)
    assert (route.mentor_id, route.pair_id) == (folk.mentor, second.id)
    assert await notices(database, "iom_mentor_gone") == []
    async with database.transaction() as work:
        await close_pair(work, await actor(work, folk.methodist), second.id, "term", now=TUESDAY)
    assert (await read(database, iom_id)).mentor_id is None


async def test_pair_that_replaces_a_closed_one_takes_the_route_along(database: Database, they: Changing) -> None:
    iom_id = await approved(database, they.folk)
    async with database.transaction() as work:
        await close_pair(work, await actor(work, they.folk.methodist), they.pair, "conflict", now=TUESDAY)
        pair = await change_mentor(work, they, they.fresh, they.pair, TUESDAY)
        assert await coming(work, "iom_mentor_gone") == {}
    route = await read(database, iom_id)
    assert (route.mentor_id, route.pair_id) == (they.fresh, pair)


async def test_draft_goes_to_methodists_when_the_mentor_who_had_not_agreed_goes(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        pair = await a_pair(work, folk, folk.teacher, "p")
        me = await actor(work, folk.methodist)
        iom = await start_route(work, me, folk.teacher, mentor_id=folk.mentor, now=TUESDAY)
        await agree(work, await actor(work, folk.teacher), iom.id, TUESDAY)
        assert iom.status == "draft"
        await close_pair(work, me, pair.id, "term", now=TUESDAY)
    route = await read(database, iom.id)
    assert (route.status, route.mentor_id) == ("agreed", None)
    async with database.reading() as work:
        told = await coming(work, "iom_to_approve", "iom_draft", "iom_draft_reminder", "iom_draft_late")
        assert told == {("iom_to_approve", folk.methodist): 1}


async def test_draft_whose_mentor_has_lost_the_role_goes_to_methodists_in_the_morning(database: Database) -> None:
    async with database.transaction() as work:
        folk = await settle_folk(work)
        me = await actor(work, folk.methodist)
        iom = await start_route(work, me, folk.teacher, mentor_id=folk.mentor, now=TUESDAY)
        assert await settle_drafts(work, TUESDAY) == 0
        await agree(work, await actor(work, folk.teacher), iom.id, TUESDAY)
        mentor = await actor(work, folk.mentor)
        await begin_absence(work, mentor, folk.mentor, from_on=TUESDAY.date(), until_on=None, now=TUESDAY)
        assert await settle_drafts(work, TUESDAY) == 0  # who is away comes back
        for row in await work.appointments.of_person(folk.mentor, TUESDAY.date()):
            await work.appointments.end(row.id, TUESDAY)
        assert await settle_drafts(work, TUESDAY + DAY) == 1
        assert await coming(work, "iom_to_approve") == {("iom_to_approve", folk.methodist): 1}


async def test_draft_waits_for_the_teacher_alone_once_its_mentor_has_gone(database: Database, they: Changing) -> None:
    folk = they.folk
    async with database.transaction() as work:
        me = await actor(work, folk.methodist)
        iom = await start_route(work, me, folk.teacher, mentor_id=folk.mentor, now=TUESDAY)
        await agree(work, await actor(work, folk.mentor), iom.id, TUESDAY)
        await close_pair(work, me, they.pair, "term", now=TUESDAY)
        assert (await work.routes.live_of(folk.teacher))[0].status == "draft"
        await agree(work, await actor(work, folk.teacher), iom.id, TUESDAY)
    assert (await read(database, iom.id)).status == "agreed"
