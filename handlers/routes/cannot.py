""" "I cannot by this day": why, and until when; held at once within a month, asked of a methodist beyond (P06, P07)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery

from bot.callbacks.routes import StepPress
from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.screens import Screen
from bot.turn import Turn
from domain.dates import read_day
from domain.errors import Gone
from domain.rights import Action
from domain.routes import CLOSED, LONGEST_MOVE, OPEN, StepStatus, is_too_far
from domain.routes.corrections import Act, Change, Reason, RevisionStatus
from domain.routes.statuses import STEP_REFUSALS
from handlers.routes.change_form import read_line_of
from handlers.routes.step_screens import step_screen
from models.routes import IomStep
from services.routes import correct_route, load_step
from services.routes.correcting import LONGEST_REASON

WHY = (Reason.BUSY, Reason.ILL, Reason.COURSE_MOVED, Reason.TOO_HARD)
LONGER = ((7, "routes-cannot-week"), (14, "routes-cannot-two-weeks"), (28, "routes-cannot-four-weeks"))
BEYOND = LONGEST_MOVE + timedelta(days=30)


async def press_cannot(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """Refused in words where nothing is due any more."""
    async with turn.reading() as work:
        step, iom = await load_step(work, turn.actor, callback_data.id, Action.READ, turn.now)
        waits = await work.revisions.waiting_of(iom.id) is not None
    if iom.status in CLOSED:
        raise Gone("routes-is-closed")
    if step.status not in OPEN:
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    if waits:
        raise Gone("routes-change-waits")
    await open_form(turn, CANNOT_FORM, step=step.id)


async def _reasons(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"routes-why-{one}")) for one in WHY]


async def _step(view: FormView) -> IomStep | None:
    found = await view.work.steps.find(int(view.seed["step"]))
    return found[0] if found is not None else None


async def _step_args(view: FormView) -> dict[str, Any]:
    step = await _step(view)
    return {"number": step.number if step else 0, "day": view.t.day(step.due_on if step else view.today)}


async def _days(view: FormView) -> Sequence[Option]:
    """From the day that was agreed, or from today when it is over. What is further than a month from the approved day
    is a methodist's to grant."""
    step = await _step(view)
    first = max(step.due_on if step is not None else view.today, view.today)
    approved_on = step.approved_due_on if step is not None else None
    found = []
    for days, text_id in LONGER:
        day = first + timedelta(days)
        said = "routes-cannot-longer" if is_too_far(day, approved_on) else text_id
        found.append(Option(day.isoformat(), view.t.plain(said, day=view.t.day(day))))
    far = max(step.approved_due_on or step.due_on if step is not None else view.today, view.today) + BEYOND
    return [*found, Option(far.isoformat(), view.t.plain("routes-cannot-longer", day=view.t.day(far)))]


async def _finish(finish: Finish) -> Screen:
    turn, answers = finish.turn, finish.answers
    async with finish.transaction() as work:
        step, iom = await load_step(work, turn.actor, int(finish.seed["step"]), Action.READ, turn.now)
        change = Change(act=Act.DUE, step_id=step.id, due_on=date.fromisoformat(answers["day"]))
        revision = await correct_route(
            work, turn.actor, iom.id, change, str(answers["reason"]), run_id=finish.run_id, now=turn.now
        )
        step, iom = await load_step(work, turn.actor, step.id, Action.READ, turn.now)
        asked = revision.status == RevisionStatus.ASKED
        said = turn.t("routes-cannot-asked") if asked else turn.t("routes-cannot-done", day=turn.t.day(step.due_on))
        return await step_screen(turn, work, step, iom, above=said)


CANNOT_FORM = Form(
    name="step-cannot",
    title="routes-cannot-title",
    back=lambda seed: StepPress(act="open", id=int(seed["step"])),
    steps=(
        Step(
            name="reason",
            text="routes-cannot-why",
            args=_step_args,
            options=_reasons,
            read=read_line_of(LONGEST_REASON),
            example="",
        ),
        Step(
            name="day",
            text="routes-cannot-until",
            options=_days,
            read=lambda text, view: read_day(text, view.today).isoformat(),
            example="",
        ),
    ),
    finish=_finish,
)
