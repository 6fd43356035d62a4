"""After a meeting: things to do, notes with their readers, a record that the two see differently, a voice."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.actors import Actor
from domain.errors import Forbidden
from domain.meetings import MeetingLog, NextMeeting, Readers
from services.meetings import (
    VoiceSent,
    confirm,
    correct,
    notes_of,
    record_meeting,
    rewrite_log,
    tick_action,
    todos_of,
    todos_of_pair,
    voice_of,
    write_note,
)
from services.pairs import agree_on_paper, close_pair, offer_pair
from storage.database import Database
from tests.services.conftest import TUESDAY
from tests.services.couples import Two, waiting


async def logged(
    database: Database, two: Two, agreed: str = "Я: посетить урок до 10 декабря", *, voice: bool = False, run: str = "r"
) -> int:
    log = MeetingLog(
        minutes=30,
        topic="",
        agreed=agreed,
        next=NextMeeting.NONE,
        held_at=TUESDAY - timedelta(hours=1),
        has_voice=voice,
    )
    sent = VoiceSent(key="ab/abcd", size=3, content_type="audio/ogg", remote_id="remote") if voice else None
    async with database.transaction() as work:
        meeting = await record_meeting(work, two.mentor, two.pair_id, log, "call", voice=sent, run_id=run, now=TUESDAY)
        return meeting.id


@pytest.mark.requirement("R-SH-044")
async def test_line_of_the_record_is_due_reminded_once_and_ticked_off_once(database: Database, two: Two) -> None:
    await logged(database, two)
    (reminder,) = await waiting(database, "action_due")
    assert (reminder.person_id, reminder.due_at) == (two.mentor.person_id, datetime(2026, 12, 10, 6, 0, tzinfo=UTC))
    async with database.transaction() as work:
        (todo,) = await todos_of(work, two.mentor.person_id or 0)
        assert (todo.action.text, todo.action.due_on) == ("Посетить урок", date(2026, 12, 10))
        assert await todos_of(work, two.mentee.person_id or 0) == []
        for _ in range(2):
            await tick_action(work, two.mentor, todo.action.id, now=TUESDAY)
        assert await todos_of_pair(work, two.methodist, two.pair_id) == []
    assert await waiting(database, "action_due") == []


async def test_record_written_anew_has_its_own_things_to_do(database: Database, two: Two) -> None:
    meeting = await logged(database, two)
    async with database.transaction() as work:
        await rewrite_log(work, two.mentor, meeting, minutes=None, agreed="План урока", run_id="again", now=TUESDAY)
        assert [one.action.text for one in await todos_of_pair(work, two.mentor, two.pair_id)] == ["План урока"]


async def test_new_mentor_takes_over_what_is_left_to_do(database: Database, two: Two) -> None:
    await logged(database, two)
    async with database.transaction() as work:
        await close_pair(work, two.methodist, two.pair_id, "left", now=TUESDAY)
        assert two.stranger.person_id is not None and two.mentee.person_id is not None
        draft = two.draft(two.stranger.person_id)
        pair = await offer_pair(work, two.methodist, draft, now=TUESDAY, replaces=two.pair_id)
        for _side in range(2):
            await agree_on_paper(work, two.methodist, pair.id, now=TUESDAY)
        (todo,) = await todos_of_pair(work, two.stranger, pair.id)
        assert (todo.action.text, todo.who) == ("Посетить урок", None)


@pytest.mark.parametrize(
    ("author", "readers", "seen"),
    [
        ("mentor", Readers.OWN, {"mentor"}),
        ("mentor", Readers.PAIR, {"mentor", "mentee"}),
        ("mentor", Readers.SERVICE, {"mentor", "methodist"}),
        ("mentee", Readers.OWN, {"mentee"}),
        ("mentee", Readers.PAIR, {"mentor", "mentee"}),
        ("mentee", Readers.SERVICE, {"mentee", "methodist"}),
    ],
)
async def test_note_is_read_by_those_who_were_named_before_it_was_written(
    database: Database, two: Two, author: str, readers: Readers, seen: set[str]
) -> None:
    async with database.transaction() as work:
        writer: Actor = getattr(two, author)
        await write_note(work, writer, two.pair_id, "Слова", readers, run_id="n", now=TUESDAY)
        readers_found = set()
        for name in ("mentor", "mentee", "methodist"):
            _, notes = await notes_of(work, getattr(two, name), two.pair_id)
            readers_found |= {name} if notes else set()
        assert readers_found == seen
        with pytest.raises(Forbidden):
            await notes_of(work, two.stranger, two.pair_id)
    told = {notice.person_id for notice in await waiting(database, "note_written")}
    assert told == {getattr(two, name).person_id for name in seen - {author}}


async def test_stranger_and_methodist_write_no_notes_of_a_pair(database: Database, two: Two) -> None:
    for actor in (two.stranger, two.methodist):
        with pytest.raises(Forbidden):
            async with database.transaction() as work:
                await write_note(work, actor, two.pair_id, "Слова", Readers.PAIR, run_id="n", now=TUESDAY)


async def test_second_disagreement_goes_to_the_methodist_at_once_and_the_first_after_three_days(
    database: Database, two: Two
) -> None:
    meeting = await logged(database, two)
    async with database.transaction() as work:
        await correct(work, two.mentee, meeting, "Было 20 минут", run_id="c1", now=TUESDAY)
    (first,) = await waiting(database, "meeting_disputed")
    assert (first.person_id, first.due_at) == (two.methodist.person_id, datetime(2026, 12, 4, 6, 0, tzinfo=UTC))
    async with database.transaction() as work:
        await rewrite_log(work, two.mentor, meeting, minutes=25, agreed=None, run_id="w", now=TUESDAY)
    assert await waiting(database, "meeting_disputed") == []
    async with database.transaction() as work:
        await correct(work, two.mentee, meeting, "Всё же 20", run_id="c2", now=TUESDAY)
    (second,) = await waiting(database, "meeting_disputed")
    assert second.due_at == TUESDAY
    async with database.transaction() as work:
        await confirm(work, two.mentee, meeting, now=TUESDAY)
    assert await waiting(database, "meeting_disputed") == []


async def test_voice_of_a_record_is_kept_and_played_to_those_who_read_the_record(database: Database, two: Two) -> None:
    meeting = await logged(database, two, "", voice=True)
    async with database.transaction() as work:
        for actor in (two.mentor, two.mentee, two.methodist):
            assert (await voice_of(work, actor, meeting)).remote_id == "remote"
        with pytest.raises(Forbidden):
            await voice_of(work, two.stranger, meeting)
