"""Forms of what was: writing a meeting down, planned or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from bot.callbacks.meetings import MeetingPress
from bot.callbacks.pairs import PairPress
from bot.forms import Finish, Form, FormView, Option, Step
from bot.screens import Screen
from domain.dates import read_minutes
from domain.meetings import (
    LOG_BACK,
    USUAL_LENGTHS,
    MeetingForm,
    MeetingLog,
    NextMeeting,
    check_agreed,
    next_day,
    read_past_day,
)
from domain.reminders import at_wall
from handlers.meetings.choices import (
    form_options,
    pair_id,
    pair_options,
    read_topic,
    topic_of,
    topics,
    wall_of,
)
from handlers.meetings.recorded import logged_screen, voice_sent, words_of
from models.meetings import Meeting
from services.meetings import log_meeting, record_meeting

ANOTHER_TOPIC = "topic"
USUAL_TIME = time(15)


async def held_day_options(view: FormView) -> Sequence[Option]:
    t = view.t
    names = {0: "meetings-today", 1: "meetings-yesterday"}
    days = ((back, view.today - timedelta(back)) for back in range(4))
    return [
        Option(day.isoformat(), t.plain(names[back], day=t.day(day)) if back in names else t.day(day))
        for back, day in days
    ]


def days_back(view: FormView) -> tuple[date, date]:
    return view.today - LOG_BACK, view.today


def read_held_day(text: str, view: FormView) -> str:
    return read_past_day(text, view.today).isoformat()


async def length_options(view: FormView) -> Sequence[Option]:
    """Lengths; choosing one confirms what the question says of the topic, unless it was another."""
    found = [Option(str(minutes), view.t.length(minutes)) for minutes in USUAL_LENGTHS]
    if "topic" in view.seed and view.answers.get("minutes") != ANOTHER_TOPIC:
        words = "meetings-another-topic" if view.seed["topic"] else "meetings-name-topic"
        found.append(Option(ANOTHER_TOPIC, view.t.plain(words)))
    return found


async def topic_args(view: FormView) -> dict[str, Any]:
    return {"topic": str(view.seed.get("topic") or view.t.plain("meetings-topic-unnamed"))}


def read_length(text: str, view: FormView) -> str:
    return str(read_minutes(text))


async def held_topic_options(view: FormView) -> Sequence[Option]:
    meeting = await _meeting(view)
    pair = meeting.pair_id if meeting is not None else pair_id(view.answers, view.seed)
    return [Option(str(number), title) for number, title in await topics(view, pair, _held_on(view, meeting))]


async def next_options(view: FormView) -> Sequence[Option]:
    """Each with the day it comes to."""
    held_on = _held_on(view, await _meeting(view))
    found = []
    for choice in NextMeeting:
        day = next_day(choice, held_on, view.today, view.catalogue.calendar)
        words = "meetings-next-none" if day is None else f"meetings-next-{choice.value}"
        found.append(Option(choice.value, view.t.plain(words, **({"day": view.t.day(day)} if day is not None else {}))))
    return found


def read_agreed(text: str, view: FormView) -> str:
    return check_agreed(text)


async def _meeting(view: FormView) -> Meeting | None:
    return await view.work.meetings.find(view.seed["meeting"]) if view.seed.get("meeting") else None


def _held_on(view: FormView, meeting: Meeting | None) -> date:
    if meeting is not None:
        return meeting.planned_at.astimezone(view.profile.zone).date()
    return date.fromisoformat(view.answers.get("day", view.today.isoformat()))


def _log(finish: Finish) -> MeetingLog:
    answers = finish.answers
    minutes = answers["length"] if answers.get("minutes") in (None, ANOTHER_TOPIC) else answers["minutes"]
    said = topic_of(answers.get("topic"), finish.turn.catalogue.mentoring_topics)
    return MeetingLog(
        minutes=int(minutes),
        topic=said or str(finish.seed.get("topic", "")),
        agreed=words_of(answers["agreed"]),
        has_voice=isinstance(answers["agreed"], dict),
        next=NextMeeting(answers["next"]),
    )


async def finish_log(finish: Finish) -> Screen:
    turn = finish.turn
    voice = await voice_sent(finish)
    async with finish.transaction() as work:
        meeting = await log_meeting(
            work, turn.actor, finish.seed["meeting"], _log(finish), voice=voice, run_id=finish.run_id, now=turn.now
        )
    return await logged_screen(finish, meeting)


async def finish_record(finish: Finish) -> Screen:
    """Of today's meeting the end is now; of an earlier one the usual hour of the pair is taken."""
    turn, profile = finish.turn, finish.turn.profile
    pair, day = pair_id(finish.answers, finish.seed), date.fromisoformat(finish.answers["day"])
    log, voice = _log(finish), await voice_sent(finish)
    async with finish.transaction() as work:
        last = await work.meetings.last_of_pair(pair)
        held_at = at_wall(day, wall_of(last, profile) if last is not None else USUAL_TIME, profile.zone)
        if held_at > turn.now:
            held_at = turn.now - timedelta(minutes=log.minutes)
        meeting = await record_meeting(
            work,
            turn.actor,
            pair,
            replace(log, held_at=held_at),
            finish.answers.get("form") or MeetingForm.IN_PERSON.value,
            voice=voice,
            run_id=finish.run_id,
            now=turn.now,
        )
    return await logged_screen(finish, meeting)


NEXT = Step(name="next", text="meetings-ask-next", options=next_options)
AGREED = Step(
    name="agreed",
    text="meetings-ask-agreed",
    read=read_agreed,
    takes=frozenset({"voice"}),
    example="Посетить урок в 7 «Б», обсудить план.",
)

LOG = Form(
    name="meetings_log",
    title="meetings-log",
    back=lambda seed: MeetingPress(act="open", id=int(seed["meeting"])),
    steps=(
        Step(
            name="minutes",
            text="meetings-ask-minutes-topic",
            options=length_options,
            read=read_length,
            args=topic_args,
        ),
        Step(
            name="topic",
            text="meetings-ask-topic-was",
            options=held_topic_options,
            read=read_topic,
            when=lambda answers, seed: answers.get("minutes") == ANOTHER_TOPIC,
        ),
        Step(
            name="length",
            text="meetings-ask-minutes",
            options=length_options,
            read=read_length,
            when=lambda answers, seed: answers.get("minutes") == ANOTHER_TOPIC,
        ),
        NEXT,
        AGREED,
    ),
    finish=finish_log,
)

RECORD = Form(
    name="meetings_record",
    title="meetings-record",
    back=lambda seed: PairPress(act="open", id=int(seed["pair"])),
    steps=(
        Step(
            name="pair",
            text="meetings-ask-pair-was",
            options=pair_options,
            when=lambda answers, seed: not seed.get("pair"),
        ),
        Step(name="day", text="meetings-ask-day-was", options=held_day_options, read=read_held_day, calendar=days_back),
        Step(name="form", text="meetings-ask-form", options=form_options),
        Step(name="topic", text="meetings-ask-topic-was", options=held_topic_options, read=read_topic),
        Step(name="length", text="meetings-ask-minutes", options=length_options, read=read_length),
        NEXT,
        AGREED,
    ),
    finish=finish_record,
)

FORMS = (LOG, RECORD)
