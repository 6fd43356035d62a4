"""Contests on a real base: who hears of one, who is on the list, who reads the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.actors import Grant, Role
from domain.audience import Audience
from domain.contests import ContestDraft
from domain.errors import Forbidden, Invalid
from services.contests import (
    ApplyPress,
    announce_contest,
    cancel_contest,
    read_applicants,
    record_applications,
    withdraw_from,
)
from services.notices import KINDS
from services.presses import Pressed
from storage.database import Database
from tests.services.circles import actor_of, settle, waiting
from tests.services.conftest import TUESDAY


async def test_methodist_reads_applicants_of_the_own_direction_only(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        draft = ContestDraft(
            title="Методическая копилка",
            who_may_apply="все",
            materials="",
            deadline_on=date(2027, 1, 20),
            audience=Audience(roles=frozenset({Role.TEACHER})),
        )
        contest = await announce_contest(work, home.methodist, draft, run_id="c", now=TUESDAY)
        assert (await announce_contest(work, home.methodist, draft, run_id="c", now=TUESDAY)).id == contest.id
        assert len(await waiting(work, "contest_announcement")) == 4
        presses = [
            ApplyPress(contest.id, await actor_of(work, person_id)) for person_id in (home.ivan, home.anna, home.far)
        ]
        assert await record_applications(work, presses, now=TUESDAY) == [Pressed.SAVED] * 3
        assert await withdraw_from(work, await actor_of(work, home.anna), contest.id, now=TUESDAY)
        _, names, total = await read_applicants(work, home.methodist, contest.id, page=0, size=20)
        assert (total, [one.person.id for one in names]) == (2, [home.far, home.ivan])
        local = replace(home.methodist, grants=(Grant(role=Role.METHODIST, municipalities=frozenset({"fryazino"})),))
        _, names, total = await read_applicants(work, local, contest.id, page=0, size=20)
        assert (total, [one.person.id for one in names]) == (1, [home.far])
        with pytest.raises(Forbidden):
            await read_applicants(work, await actor_of(work, home.ivan), contest.id, page=0, size=20)
        deadline = KINDS["contest_deadline"]
        assert await deadline.is_true(work, {"contest": contest.id}, home.ivan)
        assert not await deadline.is_true(work, {"contest": contest.id}, home.anna)
        with pytest.raises(Forbidden):
            await announce_contest(work, await actor_of(work, home.ivan), draft, run_id="d", now=TUESDAY)
        nobody = replace(draft, audience=Audience(subjects=frozenset({"chinese"})))
        with pytest.raises(Invalid, match="contests-nobody"):
            await announce_contest(work, home.methodist, nobody, run_id="e", now=TUESDAY)


async def test_wishes_of_many_are_recorded_together_and_each_is_answered_in_its_turn(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        draft = ContestDraft(
            title="Методическая копилка",
            who_may_apply="все",
            materials="",
            deadline_on=date(2027, 1, 20),
            audience=Audience(roles=frozenset({Role.TEACHER})),
        )
        contest = await announce_contest(work, home.methodist, draft, run_id="c", now=TUESDAY)
        ended = await announce_contest(
            work, home.methodist, replace(draft, deadline_on=date(2026, 12, 10)), run_id="e", now=TUESDAY
        )
        gone = await announce_contest(work, home.methodist, draft, run_id="g", now=TUESDAY)
        await cancel_contest(work, home.methodist, gone.id, now=TUESDAY)
        ivan, anna = await actor_of(work, home.ivan), await actor_of(work, home.anna)
        nobody = replace(ivan, person_id=None)
        presses = [
            ApplyPress(contest.id, ivan),
            ApplyPress(contest.id, anna),
            ApplyPress(contest.id, ivan),
            ApplyPress(ended.id, ivan),
            ApplyPress(gone.id, ivan),
            ApplyPress(999, ivan),
            ApplyPress(contest.id, nobody),
        ]
        assert await record_applications(work, presses, now=TUESDAY + timedelta(days=20)) == [
            Pressed.SAVED,
            Pressed.SAVED,
            Pressed.SAME,
            Pressed.OVER,
            Pressed.CANCELLED,
            Pressed.GONE,
            Pressed.NOT_ASKED,
        ]
        planned = await waiting(work, "contest_deadline")
        assert {notice.person_id for notice in planned} == {home.ivan, home.anna}
        assert len(planned) == 2 * len(work.profile.reminders.contest_deadline_before_days)
        assert await record_applications(work, presses[:1], now=TUESDAY) == [Pressed.SAME]
        assert await withdraw_from(work, ivan, contest.id, now=TUESDAY)
        assert await record_applications(work, presses[:1], now=TUESDAY) == [Pressed.SAVED]
