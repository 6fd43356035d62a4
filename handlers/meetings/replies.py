"""Forms about a record: it did not take place, the junior corrects, the mentor writes anew."""

from __future__ import annotations

from typing import Any

from bot.callbacks.meetings import MeetingPress
from bot.forms import Finish, Form, FormView, Step
from bot.screens import Screen
from domain.meetings import check_correction
from handlers.meetings.choices import read_reason, reason_options
from handlers.meetings.journal import length_options, read_agreed, read_length
from handlers.meetings.screens import meeting_screen
from services.meetings import correct, miss_meeting, rewrite_log


async def finish_missed(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        meeting = await miss_meeting(
            work, turn.actor, finish.seed["meeting"], finish.answers.get("reason") or "", now=turn.now
        )
    return await meeting_screen(turn, meeting.id, turn.t("meetings-missed-done"))


MISSED = Form(
    name="meetings_missed",
    title="meetings-missed",
    back=lambda seed: MeetingPress(act="open", id=int(seed["meeting"])),
    steps=(Step(name="reason", text="meetings-ask-missed", options=reason_options, read=read_reason, may_skip=True),),
    finish=finish_missed,
)


async def finish_correct(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        meeting = await correct(
            work, turn.actor, finish.seed["meeting"], finish.answers["text"], run_id=finish.run_id, now=turn.now
        )
    return await meeting_screen(turn, meeting.id, turn.t("meetings-corrected"))


def read_correction(text: str, view: FormView) -> str:
    return check_correction(text)


CORRECT = Form(
    name="meetings_correct",
    title="meetings-correct",
    back=lambda seed: MeetingPress(act="open", id=int(seed["meeting"])),
    steps=(Step(name="text", text="meetings-ask-correction", read=read_correction, example="Встреча длилась час."),),
    finish=finish_correct,
)


async def finish_rewrite(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        meeting = await rewrite_log(
            work,
            turn.actor,
            finish.seed["meeting"],
            minutes=int(finish.answers["length"]) if finish.answers.get("length") else None,
            agreed=finish.answers.get("agreed"),
            run_id=finish.run_id,
            now=turn.now,
        )
    return await meeting_screen(turn, meeting.id, turn.t("meetings-rewritten"))


async def length_args(view: FormView) -> dict[str, Any]:
    meeting = await view.work.meetings.find(view.seed["meeting"])
    return {"length": view.t.length(meeting.minutes or 0) if meeting is not None else ""}


REWRITE = Form(
    name="meetings_rewrite",
    title="meetings-rewrite",
    back=lambda seed: MeetingPress(act="open", id=int(seed["meeting"])),
    steps=(
        Step(
            name="length",
            text="meetings-ask-minutes-anew",
            options=length_options,
            read=read_length,
            args=length_args,
            may_skip=True,
            skip_label="meetings-leave",
        ),
        Step(
            name="agreed",
            text="meetings-ask-agreed-anew",
            read=read_agreed,
            may_skip=True,
            skip_label="meetings-leave",
            example="Посетить урок в 7 «Б».",
        ),
    ),
    finish=finish_rewrite,
)

FORMS = (MISSED, CORRECT, REWRITE)
