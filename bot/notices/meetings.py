"""Notices of meetings: when and with whom; the topic, the reason and what was agreed open on the button."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.callbacks.meetings import ActionPress, MeetingPress, NotePress
from bot.callbacks.pairs import PairPress
from bot.notices.render import Reader, Render
from bot.pair_words import partner_name
from bot.screens import Button, Screen, column, pairs
from models.meetings import Meeting
from models.pairs import Pair


async def _both(args: dict[str, Any], reader: Reader) -> tuple[Meeting, Pair, str]:
    meeting = await reader.work.meetings.find(args["meeting_id"])
    assert meeting is not None
    pair = await reader.work.pairs.get(meeting.pair_id)
    return meeting, pair, await partner_name(reader.work, pair, reader.person.id if reader.person else None)


def _press(reader: Reader, label: str, act: str, meeting: Meeting) -> Button:
    return Button(reader.t.plain(label), MeetingPress(act=act, id=meeting.id))


def _other_day(reader: Reader, meeting: Meeting, pair: Pair) -> Button:
    """The mentor moves a meeting; the junior says when it would suit."""
    if reader.person is not None and reader.person.id == pair.mentor_id:
        return _press(reader, "meetings-move", "move", meeting)
    return Button(reader.t.plain("meetings-ask-day"), PairPress(act="wish", id=pair.id))


async def planned(args: dict[str, Any], reader: Reader) -> Screen:
    meeting, pair, name = await _both(args, reader)
    text = reader.t("meetings-notice-planned", when=reader.t.when(meeting.planned_at), name=name)
    return Screen(reader.addressed(text), _coming_rows(reader, meeting, pair))


async def reminder(args: dict[str, Any], reader: Reader) -> Screen:
    meeting, pair, name = await _both(args, reader)
    text = reader.t("meetings-notice-reminder", when=reader.t.when(meeting.planned_at), name=name)
    waiting = [one for one in await reader.work.actions.open_of_pair(pair.id) if one.is_with_meeting]
    if waiting:
        text += " " + reader.t("meetings-notice-todo", count=len(waiting))
    return Screen(reader.addressed(text), _coming_rows(reader, meeting, pair))


async def moved(args: dict[str, Any], reader: Reader) -> Screen:
    meeting, pair, name = await _both(args, reader)
    old = reader.t.moment(datetime.fromisoformat(args["old"]))
    text = reader.t("meetings-notice-moved", moment=reader.t.moment(meeting.planned_at), old=old, name=name)
    suits = Button(reader.t.plain("meetings-suits"), MeetingPress(act="coming", id=meeting.id))
    opener = _press(reader, "meetings-open", "open", meeting)
    return Screen(reader.addressed(text), pairs([suits, opener, _other_day(reader, meeting, pair)]))


async def cancelled(args: dict[str, Any], reader: Reader) -> Screen:
    meeting, pair, name = await _both(args, reader)
    old = reader.t.moment(datetime.fromisoformat(args["old"]))
    text = reader.t("meetings-notice-cancelled", old=old, name=name)
    return Screen(
        reader.addressed(text),
        column(_press(reader, "meetings-open", "open", meeting), _other_day(reader, meeting, pair)),
    )


async def after(args: dict[str, Any], reader: Reader) -> Screen:
    meeting, _, name = await _both(args, reader)
    text = reader.t("meetings-notice-after", name=name)
    return Screen(
        reader.addressed(text),
        pairs(
            [
                _press(reader, "meetings-log", "log", meeting),
                _press(reader, "meetings-was-moved", "move", meeting),
                _press(reader, "meetings-missed", "missed", meeting),
            ]
        ),
    )


async def to_confirm(args: dict[str, Any], reader: Reader) -> Screen:
    meeting, _, _name = await _both(args, reader)
    text = reader.t("meetings-notice-confirm", day=reader.t.day(meeting.planned_at))
    return Screen(
        reader.addressed(text),
        pairs(
            [
                _press(reader, "meetings-look", "open", meeting),
                _press(reader, "meetings-confirm", "confirm", meeting),
                _press(reader, "meetings-correct", "correct", meeting),
            ]
        ),
    )


async def corrected(args: dict[str, Any], reader: Reader) -> Screen:
    meeting, _, _name = await _both(args, reader)
    text = reader.t("meetings-notice-corrected", day=reader.t.day(meeting.planned_at))
    return Screen(reader.addressed(text), column(_press(reader, "meetings-look", "open", meeting)))


async def disputed(args: dict[str, Any], reader: Reader) -> Screen:
    """To the methodist: that there are two opinions, not what they are."""
    meeting = await reader.work.meetings.find(args["meeting_id"])
    assert meeting is not None
    text = reader.t("meetings-notice-disputed", day=reader.t.day(meeting.planned_at))
    return Screen(reader.addressed(text), column(_press(reader, "meetings-look", "open", meeting)))


async def action_due(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    return Screen(
        reader.addressed(t("meetings-notice-action")),
        pairs(
            [
                Button(t.plain("meetings-todo-is-done"), ActionPress(act="done", id=args["action_id"])),
                Button(t.plain("meetings-open"), ActionPress(act="list")),
            ]
        ),
    )


async def note_written(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    return Screen(
        reader.addressed(t("meetings-notice-note")),
        column(Button(t.plain("meetings-look"), NotePress(act="list", pair=args["pair_id"]))),
    )


def _coming_rows(reader: Reader, meeting: Meeting, pair: Pair) -> tuple[tuple[Button, ...], ...]:
    coming = _press(reader, "meetings-coming", "coming", meeting)
    opener = _press(reader, "meetings-open", "open", meeting)
    return pairs([coming, opener, _other_day(reader, meeting, pair)])


RENDERS: dict[str, Render] = {
    "meeting_planned": planned,
    "meeting_reminder": reminder,
    "meeting_moved": moved,
    "meeting_cancelled": cancelled,
    "meeting_after": after,
    "meeting_confirm": to_confirm,
    "meeting_corrected": corrected,
    "meeting_disputed": disputed,
    "action_due": action_due,
    "note_written": note_written,
}
