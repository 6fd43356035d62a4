"""Sessions on a real base: who is invited, what many presses mean, what a new time changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.errors import Forbidden, Gone
from domain.events import Answer
from services.bodies import leave_body
from services.events import (
    RsvpPress,
    answer_names,
    cancel_session,
    count_answers,
    invite_newcomers,
    move_session,
    record_rsvps,
)
from services.notices import KINDS
from services.presses import Pressed
from storage.database import Database
from tests.services.circles import STARTS, actor_of, association, session_of, settle, waiting
from tests.services.conftest import TUESDAY


async def test_second_run_announces_nothing_more(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        first = await session_of(work, home, body_id)
        assert await session_of(work, home, body_id) == first
        assert {notice.person_id for notice in await waiting(work, "session_announcement")} == {
            home.vera,
            home.ivan,
            home.far,
        }
        reminders = await waiting(work, "session_reminder")
        assert [row.due_at for row in reminders if row.person_id == home.ivan] == [
            STARTS - timedelta(days=7),
            STARTS - timedelta(days=1),
            STARTS - timedelta(hours=2),
        ]
        await invite_newcomers(work, TUESDAY + timedelta(days=1))
        assert len(await waiting(work, "session_announcement")) == 3
        assert len(await waiting(work, "session_reminder")) == len(reminders)


async def test_many_presses_at_once_are_answered_in_order_and_the_last_counts(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        session_id = await session_of(work, home, body_id)
        presses = [
            RsvpPress(session_id, home.ivan, Answer.COMING),
            RsvpPress(session_id, home.ivan, Answer.COMING),
            RsvpPress(session_id, home.anna, Answer.COMING),
            RsvpPress(session_id, home.ivan, Answer.ABSENT),
            RsvpPress(session_id, home.vera, Answer.ONLINE),
            RsvpPress(999, home.vera, Answer.ONLINE),
        ]
        assert await record_rsvps(work, presses, now=TUESDAY) == [
            Pressed.SAVED,
            Pressed.SAME,
            Pressed.NOT_ASKED,
            Pressed.SAVED,
            Pressed.SAVED,
            Pressed.GONE,
        ]
        assert await count_answers(work, home.methodist, session_id) == {"absent": 1, "online": 1, "": 1}
        silent = await answer_names(work, home.methodist, session_id, "", page=0, size=20)
        assert [line.person.id for line in silent] == [home.far]
        late = await record_rsvps(work, presses[:1], now=STARTS)
        assert late == [Pressed.OVER]
        with pytest.raises(Forbidden):
            await count_answers(work, await actor_of(work, home.anna), session_id)


async def test_reminder_is_true_only_for_members_who_may_come_at_that_time(database: Database) -> None:
    reminder = KINDS["session_reminder"]
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        session_id = await session_of(work, home, body_id)
        args = {"session": session_id, "moves": 0}
        assert await reminder.is_true(work, args, home.ivan)
        await record_rsvps(work, [RsvpPress(session_id, home.ivan, Answer.ABSENT)], now=TUESDAY)
        assert not await reminder.is_true(work, args, home.ivan)
        assert not await reminder.is_true(work, args, home.anna)
        await leave_body(work, await actor_of(work, home.far), body_id, now=TUESDAY)
        assert not await reminder.is_true(work, args, home.far)
        await move_session(work, home.methodist, session_id, moves=0, to=STARTS + timedelta(days=1), now=TUESDAY)
        assert not await reminder.is_true(work, args, home.vera)
        assert await reminder.is_true(work, args | {"moves": 1}, home.vera)


async def test_moved_session_replans_reminders_and_spares_those_not_invited_yet(database: Database) -> None:
    async with database.transaction() as work:
        home = await settle(work)
        body_id = await association(work, home)
        session_id = await session_of(work, home, body_id)
        invited = next(row for row in await waiting(work, "session_announcement") if row.person_id == home.ivan)
        invited.status = "sent"
        await work.flush()
        later = STARTS + timedelta(days=2)
        await move_session(work, home.methodist, session_id, moves=0, to=later, now=TUESDAY)
        assert [row.person_id for row in await waiting(work, "session_moved")] == [home.ivan]
        own = [row.due_at for row in await waiting(work, "session_reminder") if row.person_id == home.ivan]
        assert own == [later - timedelta(days=7), later - timedelta(days=1), later - timedelta(hours=2)]
        with pytest.raises(Gone, match="events-moved-meanwhile"):
            await move_session(work, home.methodist, session_id, moves=0, to=STARTS, now=TUESDAY)
        await cancel_session(work, home.methodist, session_id, now=TUESDAY)
        assert [row.person_id for row in await waiting(work, "session_cancelled")] == [home.ivan]
        assert await waiting(work, "session_reminder") == []
        assert await waiting(work, "session_announcement") == []
