"""The own view before a route: two questions, each with ready answers and room for one's own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from aiogram.types import CallbackQuery

from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.screens import Screen
from bot.turn import Turn
from domain.texts import read_lines
from handlers.diagnostics.sheets import own_screen
from services.diagnostics import result_sheet, say_own_view

STRENGTHS = ("children", "subject", "exams", "projects", "digital", "calm")
CONSTRAINTS = ("time", "load", "far", "devices", "group", "nothing")
LONGEST = 500


async def ask_view(_: CallbackQuery, turn: Turn) -> None:
    await open_form(turn, VIEW_FORM)


async def _strengths(view: FormView) -> Sequence[Option]:
    return [Option(one, view.t.plain(f"diagnostics-strength-{one}")) for one in STRENGTHS]


async def _constraints(view: FormView) -> Sequence[Option]:
    return [Option(one, view.t.plain(f"diagnostics-constraint-{one}")) for one in CONSTRAINTS]


def _own_words(text: str, _: FormView) -> dict[str, str]:
    return {"name": read_lines(text, LONGEST)}


def _said(answer: Any, label: Callable[[str], str]) -> str:
    if isinstance(answer, dict):
        return str(answer["name"])
    return ", ".join(map(label, answer or ()))


async def _finish(end: Finish) -> Screen:
    turn, t = end.turn, end.turn.t
    async with end.transaction() as work:
        await say_own_view(
            work,
            turn.actor,
            strengths=_said(end.answers.get("strengths"), lambda one: t.plain(f"diagnostics-strength-{one}")),
            constraints=_said(end.answers.get("constraints"), lambda one: t.plain(f"diagnostics-constraint-{one}")),
            run_id=end.run_id,
            now=turn.now,
        )
        sheet = await result_sheet(work, turn.actor, turn.person_id, turn.now)
        return await own_screen(turn, work, sheet, t("diagnostics-view-saved"))


VIEW_FORM = Form(
    name="own-view",
    title="diagnostics-view-title",
    steps=(
        Step(
            name="strengths",
            text="diagnostics-view-ask-strengths",
            options=_strengths,
            read=_own_words,
            many=True,
            may_skip=True,
            example="Умею объяснять просто",
        ),
        Step(
            name="constraints",
            text="diagnostics-view-ask-constraints",
            options=_constraints,
            read=_own_words,
            many=True,
            may_skip=True,
            example="Две смены, свободна только пятница",
        ),
    ),
    finish=_finish,
)
