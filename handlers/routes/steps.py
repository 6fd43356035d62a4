"""One step on the teacher's phone: opened, moved, its transfer chosen."""

from __future__ import annotations

from datetime import timedelta

from aiogram.types import CallbackQuery

from bot.callbacks.routes import StepPress
from bot.forms import open_form
from bot.screens import Button, Screen, pairs
from bot.turn import Turn
from domain.errors import Gone
from domain.rights import Action, Thing
from domain.routes import CLOSED, OPEN, StepStatus, TransferForm
from domain.routes.statuses import STEP_REFUSALS
from handlers.routes.forms import DAY_FORM
from handlers.routes.sending import DONE_FORM
from handlers.routes.step_screens import step_screen
from handlers.routes.transfers import TRANSFER_FORM
from services.routes import choose_transfer, load_step, postpone
from services.routes import open_step as look_at

DAYS = ((0, "routes-day-today"), (1, "routes-day-tomorrow"), (7, "routes-day-week"))


async def open_step(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await look_at(work, turn.actor, callback_data.id, turn.now)
        step, iom = await load_step(work, turn.actor, callback_data.id, Action.READ, turn.now)
        screen = await step_screen(turn, work, step, iom)
    await turn.show(screen)


async def press_done(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """One question: what shows it; of the transfer a few more. A step that cannot take evidence now says why."""
    async with turn.reading() as work:
        step, iom = await load_step(
            work, turn.actor, callback_data.id, Action.WRITE, turn.now, thing=Thing.IOM_EVIDENCE
        )
    if iom.status in CLOSED:
        raise Gone("routes-is-closed")
    if step.status not in (*OPEN, StepStatus.SUBMITTED):
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    if step.is_transfer and step.status in OPEN:
        await open_form(turn, TRANSFER_FORM, step=step.id, form=step.transfer_form)
    else:
        await open_form(turn, DONE_FORM, step=step.id)


async def show_days(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    t = turn.t
    async with turn.reading() as work:
        step, iom = await load_step(work, turn.actor, callback_data.id, Action.READ, turn.now)
    if iom.status in CLOSED:
        raise Gone("routes-is-closed")
    if step.status not in OPEN:
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    buttons = [
        Button(
            t.plain(text_id, day=t.day(turn.today + timedelta(days))),
            StepPress(act="day", id=step.id, value=str(days)),
        )
        for days, text_id in DAYS
    ]
    buttons.append(Button(t.plain("routes-day-own"), StepPress(act="day", id=step.id, value="own")))
    back = (Button(t.plain("words-back"), StepPress(act="open", id=step.id)),)
    words = t("routes-day-ask", number=step.number, day=t.day(step.due_on))
    await turn.show(Screen(words, [*pairs(buttons, longest=24), back]))


async def pick_day(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    if callback_data.value == "own":
        await open_form(turn, DAY_FORM, step=callback_data.id)
        return
    day = turn.today + timedelta(int(callback_data.value or 0))
    async with turn.transaction() as work:
        step = await postpone(work, turn.actor, callback_data.id, day, turn.now)
        _again, iom = await load_step(work, turn.actor, step.id, Action.READ, turn.now)
        said = turn.t("routes-moved", number=step.number, day=turn.t.day(step.due_on))
        screen = await step_screen(turn, work, step, iom, above=said)
    await turn.show(screen)


async def pick_shape(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """How the new skill is shown in practice."""
    if callback_data.value not in set(TransferForm):
        raise Gone("forms-option-gone")
    async with turn.transaction() as work:
        step = await choose_transfer(work, turn.actor, callback_data.id, TransferForm(callback_data.value), turn.now)
        _again, iom = await load_step(work, turn.actor, step.id, Action.READ, turn.now)
        screen = await step_screen(turn, work, step, iom)
    await turn.show(screen)
