"""Three questions about a month (content.md 10.3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.callbacks.menu import MenuPress
from bot.forms import Finish, Form, FormView, Option, Step
from bot.screens import Button, Screen, column
from domain.young_specialists import Help, Mood, check_words
from services.young_specialists import file_pulse


async def moods(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"young_specialists-mood-{one.value}")) for one in Mood]


async def helps(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"young_specialists-help-{one.value}")) for one in Help]


def read_words(text: str, view: FormView) -> str:
    return check_words(text)


async def finish_pulse(finish: Finish) -> Screen:
    turn, answers = finish.turn, finish.answers
    async with finish.transaction() as work:
        await file_pulse(
            work,
            turn.actor,
            date.fromisoformat(finish.seed["month"]),
            Mood(answers["mood"]),
            Help(answers["help"]),
            answers.get("words") or "",
            run_id=finish.run_id,
            now=turn.now,
        )
    return Screen(turn.t("young_specialists-pulse-kept"), column(Button(turn.t.plain("words-menu"), MenuPress())))


PULSE = Form(
    name="young_pulse",
    title="young_specialists-pulse",
    steps=(
        Step(name="mood", text="young_specialists-ask-mood", options=moods),
        Step(name="help", text="young_specialists-ask-help", options=helps),
        Step(
            name="words",
            text="young_specialists-ask-words",
            read=read_words,
            may_skip=True,
            example="Хочу чаще бывать на уроках",
        ),
    ),
    finish=finish_pulse,
)

FORMS = (PULSE,)
