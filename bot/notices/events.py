"""Notices of sessions: N20 and N21, a new time, a cancellation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.body_words import answer_buttons, invitation, session_words, topic_line
from bot.callbacks.events import EventPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column, pairs
from models.bodies import Body
from models.events import BodySession


async def _found(args: dict[str, Any], reader: Reader) -> tuple[BodySession, Body, str | None]:
    session = await reader.work.events.find(args["session"])
    assert session is not None  # sessions are cancelled, never deleted
    body = await reader.work.bodies.find(session.body_id)
    assert body is not None
    given = await reader.work.events.answer_of(session.id, reader.person.id) if reader.person is not None else None
    return session, body, given


async def announcement(args: dict[str, Any], reader: Reader) -> Screen:
    session, body, given = await _found(args, reader)
    text = invitation(reader.t, reader.work.catalogue, body, session)
    return Screen(text, _answers(reader, session, given))


async def reminder(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    session, body, given = await _found(args, reader)
    text = t(
        "events-reminder",
        when=t.when(session.starts_at, reader.now),
        what=session_words(t, reader.work.catalogue, body),
        topic=topic_line(t, body, session),
        place=session.place,
    )
    ask = "" if given or reader.is_group else "\n\n" + t("events-reminder-ask")
    details = Button(t.plain("events-details"), EventPress(act="open", id=session.id))
    return Screen(text + ask, [*_answers(reader, session, given), *column(None if reader.is_group else details)])


async def moved(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    session, body, given = await _found(args, reader)
    text = t(
        "events-moved-notice",
        what=session_words(t, reader.work.catalogue, body, is_first=True),
        topic=topic_line(t, body, session),
        old=t.moment(datetime.fromisoformat(args["old"])),
        new=t.moment(session.starts_at),
        place=session.place,
    )
    return Screen(text, _answers(reader, session, given))


async def cancelled(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    session, body, _ = await _found(args, reader)
    text = t(
        "events-cancelled-notice",
        what=session_words(t, reader.work.catalogue, body, is_first=True),
        topic=topic_line(t, body, session),
        moment=t.moment(session.starts_at),
    )
    poster = Button(t.plain("events-poster"), EventPress(act="poster"))
    return Screen(text, column(None if reader.is_group else poster))


def _answers(reader: Reader, session: BodySession, given: str | None) -> Sequence[Sequence[Button]]:
    """In a group nobody answers for all to see: each in the private chat."""
    if reader.is_group:
        return column(reader.to_private_chat())
    return pairs(answer_buttons(reader.t, session.id, given))


RENDERS: dict[str, Render] = {
    "session_announcement": announcement,
    "session_reminder": reminder,
    "session_moved": moved,
    "session_cancelled": cancelled,
}
