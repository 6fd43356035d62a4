"""Notices of a step and of what was sent for it."""

from __future__ import annotations

from typing import Any

from bot.callbacks.consultations import AskPress
from bot.callbacks.routes import StepPress
from bot.notices.render import Reader, Render
from bot.notices.routes.frame import framed, step_of
from bot.screens import Button, Screen, column, pairs


async def step_new(args: dict[str, Any], reader: Reader) -> Screen:
    step, _iom = await step_of(args, reader)
    t = reader.t
    text = t("routes-notice-step", number=step.number, day=t.day(step.due_on), hours=step.hours)
    return Screen(
        reader.addressed(text),
        pairs(
            [
                Button(t.plain("routes-notice-open"), StepPress(act="open", id=step.id)),
                Button(t.plain("routes-notice-question"), AskPress(act="ask", about=f"step:{step.id}")),
                Button(t.plain("routes-step-move"), StepPress(act="move", id=step.id)),
            ]
        ),
    )


async def step_due(args: dict[str, Any], reader: Reader) -> Screen:
    step, _iom = await step_of(args, reader)
    t = reader.t
    if step.due_on <= reader.now.astimezone(t.zone).date():
        text = t("routes-notice-due-today", number=step.number)
    else:
        text = t("routes-notice-due", number=step.number, when=t.until(step.due_on, reader.now))
    return Screen(
        reader.addressed(text),
        pairs(
            [
                Button(t.plain("routes-step-done"), StepPress(act="done", id=step.id)),
                Button(t.plain("routes-cannot"), StepPress(act="cannot", id=step.id)),
                Button(t.plain("routes-step-move"), StepPress(act="move", id=step.id)),
                Button(t.plain("routes-notice-open"), StepPress(act="open", id=step.id)),
            ]
        ),
    )


async def step_overdue(args: dict[str, Any], reader: Reader) -> Screen:
    step, _iom = await step_of(args, reader)
    t = reader.t
    return Screen(
        reader.addressed(t("routes-notice-overdue", number=step.number)),
        pairs(
            [
                Button(t.plain("routes-notice-new-day"), StepPress(act="move", id=step.id)),
                Button(t.plain("routes-cannot"), StepPress(act="cannot", id=step.id)),
                Button(t.plain("routes-notice-help"), AskPress(act="ask", about=f"step:{step.id}")),
                Button(t.plain("routes-notice-open"), StepPress(act="open", id=step.id)),
            ]
        ),
    )


async def evidence_check(args: dict[str, Any], reader: Reader) -> Screen:
    return _check(args, reader, reader.t("routes-notice-check"))


async def evidence_late(args: dict[str, Any], reader: Reader) -> Screen:
    return _check(args, reader, reader.t("routes-notice-check-late"))


def _check(args: dict[str, Any], reader: Reader, text: str) -> Screen:
    press = StepPress(act="check", id=int(args["step_id"]))
    return framed(reader, text, Button(reader.t.plain("routes-notice-open"), press))


async def evidence_accepted(args: dict[str, Any], reader: Reader) -> Screen:
    has_words = bool(args["has_words"])
    text = reader.t("routes-notice-accepted-words" if has_words else "routes-notice-accepted")
    label = "routes-notice-read" if has_words else "routes-notice-open"
    return framed(reader, text, Button(reader.t.plain(label), StepPress(act="open", id=int(args["step_id"]))))


async def evidence_returned(args: dict[str, Any], reader: Reader) -> Screen:
    t, step_id = reader.t, int(args["step_id"])
    return Screen(
        reader.addressed(t("routes-notice-evidence-back")),
        column(
            Button(t.plain("routes-notice-open"), StepPress(act="open", id=step_id)),
            Button(t.plain("routes-notice-question"), AskPress(act="ask", about=f"step:{step_id}")),
        ),
    )


RENDERS: dict[str, Render] = {
    "step_new": step_new,
    "step_due": step_due,
    "step_overdue": step_overdue,
    "evidence_check": evidence_check,
    "evidence_late": evidence_late,
    "evidence_accepted": evidence_accepted,
    "evidence_returned": evidence_returned,
}
