"""Bodies on a real base: rights, membership, second times."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.actors import Actor, Grant, Role
from domain.errors import Forbidden
from services.bodies import join_body, leave_body, read_members, refresh_all
from services.events import announce_session
from storage.database import Database
from tests.services.circles import DRAFT, actor_of, association, settle, waiting
from tests.services.conftest import TUESDAY


async def test_association_gathers_teachers_of_its_subject_once(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        assert await association(work, home) == body_id
        members = await read_members(work, home.methodist, body_id, page=0, size=20)
        assert {one.person.id for one in members} == {home.vera, home.ivan, home.far}
        leader = await actor_of(work, home.vera)
        assert Grant(role=Role.ASSOCIATION_LEADER, body_id=body_id) in leader.grants
        assert len(await waiting(work, "body_leader")) == 1


async def test_methodist_of_one_district_makes_its_association_there(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        local = replace(home.methodist, grants=(Grant(role=Role.METHODIST, municipalities=frozenset({"shchyolkovo"})),))
        body_id = await association(work, home, actor=local)
        members = await read_members(work, local, body_id, page=0, size=20)
        assert {one.person.id for one in members} == {home.vera, home.ivan}
        with pytest.raises(Forbidden):
            await join_body(work, await actor_of(work, home.far), body_id, now=TUESDAY)
        stranger = Actor(person_id=99, grants=(Grant(role=Role.METHODIST, municipalities=frozenset({"fryazino"})),))
        with pytest.raises(Forbidden):
            await announce_session(work, stranger, body_id, DRAFT, run_id="x", now=TUESDAY)


async def test_only_the_service_makes_bodies_and_within_its_subjects(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        for who in (await actor_of(work, home.anna), Actor(grants=(Grant(role=Role.SERVICE_HEAD),))):
            with pytest.raises(Forbidden):
                await association(work, home, actor=who)
        russian = Actor(person_id=99, grants=(Grant(role=Role.METHODIST, subjects=frozenset({"russian"})),))
        with pytest.raises(Forbidden):
            await association(work, home, actor=russian)


async def test_who_left_by_wish_is_not_taken_back_by_the_morning_round(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        ivan = await actor_of(work, home.ivan)
        assert await leave_body(work, ivan, body_id, now=TUESDAY)
        assert not await leave_body(work, ivan, body_id, now=TUESDAY)
        assert (await refresh_all(work, TUESDAY))["joined"] == 0
        assert not await work.bodies.is_member(body_id, home.ivan)
        assert await join_body(work, ivan, body_id, now=TUESDAY)
        assert not await join_body(work, ivan, body_id, now=TUESDAY)
        with pytest.raises(Forbidden, match="bodies-leader-stays"):
            await leave_body(work, await actor_of(work, home.vera), body_id, now=TUESDAY)
