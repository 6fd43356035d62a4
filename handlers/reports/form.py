"""The report itself: five questions, five presses of which one is a phrase."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.callbacks.menu import MenuPress
from bot.forms import Finish, Form, FormView, Option, Step
from bot.screens import Button, Screen, column, shorten
from domain.reports import Obstacle, Pace, ReportDraft, read_phrase
from services.reports import file_report, steps_to_name

NO_STEP = "none"


async def _month(view: FormView) -> dict[str, Any]:
    return {"month": view.t.month(date.fromisoformat(view.seed["month"]))}


async def _paces(view: FormView) -> Sequence[Option]:
    return [Option(pace.value, view.t.plain(f"reports-pace-{pace.value}")) for pace in Pace]


async def _steps(view: FormView) -> Sequence[Option]:
    """Own steps by their titles: the private screen may show them."""
    steps = await steps_to_name(view.work, view.actor, date.fromisoformat(view.seed["month"]))
    named = [Option(str(step.id), shorten(f"{step.number}. {step.title}", 48)) for step in steps]
    return [*named, Option(NO_STEP, view.t.plain("reports-no-step"))]


async def _obstacles(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"reports-obstacle-{one.value}")) for one in Obstacle]


async def _yes_no(view: FormView) -> Sequence[Option]:
    return [Option("yes", view.t.plain("words-yes")), Option("no", view.t.plain("words-no"))]


def _phrase(text: str, _: FormView) -> str:
    return read_phrase(text)


async def finish(end: Finish) -> Screen:
    answers, t = end.answers, end.turn.t
    month_on = date.fromisoformat(end.seed["month"])
    draft = ReportDraft(
        pace=Pace(answers["pace"]),
        best_step_id=None if answers["step"] == NO_STEP else int(answers["step"]),
        tried=answers["tried"],
        obstacle=Obstacle(answers["obstacle"]),
        wants_help=answers["help"] == "yes",
    )
    async with end.transaction() as work:
        await file_report(work, end.turn.actor, draft, month_on=month_on, run_id=end.run_id, now=end.turn.now)
    month = t.month(month_on)
    words = t("reports-filed-help", month=month) if draft.wants_help else t("reports-filed", month=month)
    return Screen(words, column(Button(t.plain("words-menu"), MenuPress())))


FORM = Form(
    name="report",
    title="reports-form",
    steps=(
        Step(name="pace", text="reports-ask-pace", options=_paces, args=_month),
        Step(name="step", text="reports-ask-step", options=_steps),
        Step(name="tried", text="reports-ask-tried", read=_phrase, example="Взаимопроверку в парах."),
        Step(name="obstacle", text="reports-ask-obstacle", options=_obstacles),
        Step(name="help", text="reports-ask-help", options=_yes_no),
    ),
    finish=finish,
)
