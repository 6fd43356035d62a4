"""Forms about a record: it did not take place, the junior corrects, the mentor writes anew."""

from __future__ import annotations

from bot.forms import Finish, Form, FormView, Step
from bot.screens import Screen
from domain.meetings import check_correction
from handlers.meetings.choices import read_reason, reason_options
from handlers.meetings.journal import AGREED
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
    steps=(Step(name="text", text="meetings-ask-correction", read=read_correction, example="Встреча длилась час."),),
    finish=finish_correct,
)


async def finish_rewrite(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        meeting = await rewrite_log(
            work, turn.actor, finish.seed["meeting"], finish.answers["agreed"], run_id=finish.run_id, now=turn.now
        )
    return await meeting_screen(turn, meeting.id, turn.t("meetings-rewritten"))


REWRITE = Form(name="meetings_rewrite", title="meetings-rewrite", steps=(AGREED,), finish=finish_rewrite)

FORMS = (MISSED, CORRECT, REWRITE)
