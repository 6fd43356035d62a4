"""One screen of a step: what its teacher may do with it now."""

from __future__ import annotations

from bot.callbacks.consultations import AskPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.screens import Button, Screen, pairs
from bot.turn import Turn
from domain.routes import OPEN, UNDER_WAY, StepStatus, TransferForm
from handlers.routes.pictures import step_text
from handlers.routes.transfers import transfer_words
from models.routes import Iom, IomStep
from storage.work import Work


async def step_screen(turn: Turn, work: Work, step: IomStep, iom: Iom, *, above: str = "") -> Screen:
    """The teacher's side of a step."""
    t = turn.t
    count = len(await work.steps.of(iom.id))
    told = await work.steps.transfer_of(step) if step.is_transfer else None
    lines = (above, step_text(turn, step, count), transfer_words(t, told) if told is not None else "")
    text = "\n\n".join(line for line in lines if line)
    is_teacher = turn.actor.person_id == iom.person_id
    is_live = iom.status in UNDER_WAY
    buttons: list[Button] = []
    if is_teacher and is_live and step.status in OPEN:
        buttons += [
            Button(t.plain("routes-step-done"), StepPress(act="done", id=step.id)),
            Button(t.plain("routes-step-move"), StepPress(act="move", id=step.id)),
            Button(t.plain("routes-cannot"), StepPress(act="cannot", id=step.id)),
        ]
    elif is_teacher and is_live and step.status == StepStatus.SUBMITTED:
        buttons.append(Button(t.plain("routes-step-add"), StepPress(act="done", id=step.id)))
    if is_teacher:
        buttons.append(Button(t.plain("routes-step-ask"), AskPress(act="ask", about=f"step:{step.id}")))
    rows = list(pairs(buttons))
    if is_teacher and is_live and step.is_transfer and step.status in OPEN:
        chosen = step.transfer_form
        rows = [
            *pairs(
                Button(
                    ("✓ " if form.value == chosen else "") + t.plain(f"routes-transfer-{form}"),
                    StepPress(act="shape", id=step.id, value=form.value),
                )
                for form in TransferForm
            ),
            *rows,
        ]
    rows.append(
        (
            Button(t.plain("routes-to-route"), RoutePress(act="open", id=iom.id)),
            Button(t.plain("words-menu"), MenuPress()),
        )
    )
    return Screen(text, rows)
