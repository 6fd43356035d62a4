"""Forms of what is ahead: planning, moving, cancelling."""

from __future__ import annotations

from bot.callbacks.meetings import MeetingPress
from bot.callbacks.pairs import PairPress
from bot.forms import Finish, Form, Step
from bot.screens import Screen
from domain.meetings import MeetingForm, MeetingPlan
from domain.rights import Action
from handlers.meetings.choices import (
    LAST,
    day_options,
    days_ahead,
    form_options,
    has_time,
    moment_of,
    pair_id,
    pair_options,
    read_hour,
    read_reason,
    read_topic,
    read_when,
    reason_options,
    same_time_options,
    time_options,
    topic_of,
    topic_options,
)
from handlers.meetings.screens import meeting_screen
from services.meetings import cancel_meeting, meeting_in_reach, move_meeting, plan_meeting


async def finish_plan(finish: Finish) -> Screen:
    turn, answers = finish.turn, finish.answers
    pair = pair_id(answers, finish.seed)
    async with finish.transaction() as work:
        last = await work.meetings.last_of_pair(pair)
        form = last.form if answers.get("time") == LAST and last is not None else answers.get("form")
        plan = MeetingPlan(
            at=moment_of(answers, last, turn.profile),
            form=form or MeetingForm.IN_PERSON.value,
            topic=topic_of(answers.get("topic"), turn.catalogue.mentoring_topics),
        )
        meeting = await plan_meeting(work, turn.actor, pair, plan, run_id=finish.run_id, now=turn.now)
    return await meeting_screen(turn, meeting.id, turn.t("meetings-planned"))


PLAN = Form(
    name="meetings_plan",
    title="meetings-plan",
    back=lambda seed: PairPress(act="open", id=int(seed["pair"])),
    steps=(
        Step(
            name="pair",
            text="meetings-ask-pair",
            options=pair_options,
            when=lambda answers, seed: not seed.get("pair"),
        ),
        Step(name="day", text="meetings-ask-day-plan", options=day_options, read=read_when, calendar=days_ahead),
        Step(
            name="time",
            text="meetings-ask-time",
            options=time_options,
            read=read_hour,
            when=lambda answers, seed: not has_time(answers),
        ),
        Step(
            name="form",
            text="meetings-ask-form",
            options=form_options,
            when=lambda answers, seed: answers.get("time") != LAST,
        ),
        Step(name="topic", text="meetings-ask-topic", options=topic_options, read=read_topic),
    ),
    finish=finish_plan,
)


async def finish_move(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        meeting, _ = await meeting_in_reach(work, turn.actor, Action.READ, finish.seed["meeting"])
        to = moment_of(finish.answers, meeting, turn.profile)
        await move_meeting(
            work,
            turn.actor,
            meeting.id,
            moves=finish.seed["moves"],
            to=to,
            reason=finish.answers.get("reason") or "",
            now=turn.now,
        )
    return await meeting_screen(turn, meeting.id, turn.t("meetings-moved"))


MOVE = Form(
    name="meetings_move",
    title="meetings-move",
    back=lambda seed: MeetingPress(act="open", id=int(seed["meeting"])),
    steps=(
        Step(name="day", text="meetings-ask-day-move", options=day_options, read=read_when, calendar=days_ahead),
        Step(
            name="time",
            text="meetings-ask-time",
            options=same_time_options,
            read=read_hour,
            when=lambda answers, seed: not has_time(answers),
        ),
        Step(name="reason", text="meetings-ask-reason", options=reason_options, read=read_reason, may_skip=True),
    ),
    finish=finish_move,
)


async def finish_cancel(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        meeting = await cancel_meeting(work, turn.actor, finish.seed["meeting"], finish.answers["reason"], now=turn.now)
    return await meeting_screen(turn, meeting.id, turn.t("meetings-cancelled"))


CANCEL = Form(
    name="meetings_cancel",
    title="meetings-cancel",
    back=lambda seed: MeetingPress(act="open", id=int(seed["meeting"])),
    steps=(Step(name="reason", text="meetings-ask-reason", options=reason_options, read=read_reason),),
    finish=finish_cancel,
)

FORMS = (PLAN, MOVE, CANCEL)
