"""Notices of routes: that there is something, with the number of a step at most; everything else opens on a button."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.callbacks.consultations import AskPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column, pairs
from models.routes import Iom, IomStep


async def _route(args: dict[str, Any], reader: Reader) -> tuple[int, bool]:
    """The route's id, and whether the reader is its teacher."""
    iom = await reader.work.routes.find(int(args["iom_id"]))
    return int(args["iom_id"]), bool(iom and reader.person and iom.person_id == reader.person.id)


async def _step(args: dict[str, Any], reader: Reader) -> tuple[IomStep, Iom]:
    found = await reader.work.steps.find(int(args["step_id"]))
    assert found is not None  # its kind has just asked whether the step stands
    return found


def _screen(reader: Reader, text: str, *buttons: Button) -> Screen:
    menu = Button(reader.t.plain("words-menu"), MenuPress())
    return Screen(reader.addressed(text), pairs([*buttons, menu]))


def _open(reader: Reader, iom_id: int, label: str = "routes-notice-open") -> Button:
    return Button(reader.t.plain(label), RoutePress(act="open", id=iom_id))


async def draft(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id, is_teacher = await _route(args, reader)
    until = reader.t.day(date.fromisoformat(args["until"]))
    text = reader.t("routes-notice-draft" if is_teacher else "routes-notice-draft-mentor", until=until)
    return _screen(reader, text, _open(reader, iom_id, "routes-notice-start"))


async def draft_reminder(args: dict[str, Any], reader: Reader) -> Screen:
    return _screen(reader, reader.t("routes-notice-draft-again"), _open(reader, int(args["iom_id"])))


async def draft_late(args: dict[str, Any], reader: Reader) -> Screen:
    return _screen(reader, reader.t("routes-notice-draft-late"), _open(reader, int(args["iom_id"])))


async def changed(args: dict[str, Any], reader: Reader) -> Screen:
    return _screen(reader, reader.t("routes-notice-changed"), _open(reader, int(args["iom_id"])))


async def to_approve(args: dict[str, Any], reader: Reader) -> Screen:
    until = reader.t.day(date.fromisoformat(args["until"]))
    return _screen(reader, reader.t("routes-notice-approve", until=until), _open(reader, int(args["iom_id"])))


async def to_approve_reminder(args: dict[str, Any], reader: Reader) -> Screen:
    until = reader.t.day(date.fromisoformat(args["until"]))
    return _screen(reader, reader.t("routes-notice-approve-again", until=until), _open(reader, int(args["iom_id"])))


async def returned(args: dict[str, Any], reader: Reader) -> Screen:
    return _screen(reader, reader.t("routes-notice-returned"), _open(reader, int(args["iom_id"])))


async def approved(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id, is_teacher = await _route(args, reader)
    iom = await reader.work.routes.find(iom_id)
    if not is_teacher or iom is None:
        return _screen(reader, reader.t("routes-notice-approved-mentor"), _open(reader, iom_id))
    text = reader.t("routes-notice-approved", day=reader.t.day(iom.starts_on))
    return _screen(reader, text, _open(reader, iom_id, "routes-to-route"))


async def at_school(args: dict[str, Any], reader: Reader) -> Screen:
    look = Button(reader.t.plain("routes-notice-open"), MenuPress(part="routes"))
    return _screen(reader, reader.t("routes-notice-school"), look)


async def steps_done(args: dict[str, Any], reader: Reader) -> Screen:
    press = StepPress(act="open", id=int(args["step_id"]))
    return _screen(reader, reader.t("routes-notice-last"), Button(reader.t.plain("routes-notice-shape"), press))


async def to_judge(args: dict[str, Any], reader: Reader) -> Screen:
    return _screen(reader, reader.t("routes-notice-judge"), _open(reader, int(args["iom_id"])))


async def word_asked(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id, is_teacher = await _route(args, reader)
    text = reader.t("routes-notice-word" if is_teacher else "routes-notice-word-mentor")
    say = Button(reader.t.plain("routes-notice-say"), RoutePress(act="word", id=iom_id))
    return _screen(reader, text, say, _open(reader, iom_id))


async def snapshot(args: dict[str, Any], reader: Reader) -> Screen:
    month = str(args["month"])
    look = Button(reader.t.plain("routes-notice-open"), RoutePress(act="month", value=month))
    return _screen(reader, reader.t("routes-notice-month", month=reader.t.month(date.fromisoformat(month))), look)


async def completed(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id, is_teacher = await _route(args, reader)
    text = reader.t("routes-notice-completed" if is_teacher else "routes-notice-completed-mentor")
    return _screen(reader, text, _open(reader, iom_id, "routes-notice-results"))


async def cancelled(args: dict[str, Any], reader: Reader) -> Screen:
    return _screen(reader, reader.t("routes-notice-cancelled"), _open(reader, int(args["iom_id"])))


async def change_asked(args: dict[str, Any], reader: Reader) -> Screen:
    until = reader.t.day(date.fromisoformat(args["until"]))
    return _screen(reader, reader.t("routes-notice-change", until=until), _open(reader, int(args["iom_id"])))


async def corrected(args: dict[str, Any], reader: Reader) -> Screen:
    return _screen(reader, reader.t("routes-notice-corrected"), _history(args, reader))


async def not_corrected(args: dict[str, Any], reader: Reader) -> Screen:
    return _screen(reader, reader.t("routes-notice-not-corrected"), _history(args, reader))


def _history(args: dict[str, Any], reader: Reader) -> Button:
    return Button(reader.t.plain("routes-notice-open"), RoutePress(act="history", id=int(args["iom_id"])))


async def step_new(args: dict[str, Any], reader: Reader) -> Screen:
    step, _iom = await _step(args, reader)
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
    step, _iom = await _step(args, reader)
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
                Button(t.plain("routes-step-move"), StepPress(act="move", id=step.id)),
                Button(t.plain("routes-notice-open"), StepPress(act="open", id=step.id)),
            ]
        ),
    )


async def step_overdue(args: dict[str, Any], reader: Reader) -> Screen:
    step, _iom = await _step(args, reader)
    t = reader.t
    return Screen(
        reader.addressed(t("routes-notice-overdue", number=step.number)),
        pairs(
            [
                Button(t.plain("routes-notice-new-day"), StepPress(act="move", id=step.id)),
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
    return _screen(reader, text, Button(reader.t.plain("routes-notice-open"), press))


async def evidence_accepted(args: dict[str, Any], reader: Reader) -> Screen:
    has_words = bool(args["has_words"])
    text = reader.t("routes-notice-accepted-words" if has_words else "routes-notice-accepted")
    label = "routes-notice-read" if has_words else "routes-notice-open"
    return _screen(reader, text, Button(reader.t.plain(label), StepPress(act="open", id=int(args["step_id"]))))


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
    "iom_draft": draft,
    "iom_draft_reminder": draft_reminder,
    "iom_draft_late": draft_late,
    "iom_changed": changed,
    "iom_to_approve": to_approve,
    "iom_to_approve_reminder": to_approve_reminder,
    "iom_returned": returned,
    "iom_approved": approved,
    "iom_at_school": at_school,
    "iom_steps_done": steps_done,
    "iom_to_judge": to_judge,
    "iom_word_asked": word_asked,
    "iom_snapshot": snapshot,
    "iom_completed": completed,
    "iom_cancelled": cancelled,
    "iom_change_asked": change_asked,
    "iom_change_reminder": change_asked,
    "iom_corrected": corrected,
    "iom_not_corrected": not_corrected,
    "step_new": step_new,
    "step_due": step_due,
    "step_overdue": step_overdue,
    "evidence_check": evidence_check,
    "evidence_late": evidence_late,
    "evidence_accepted": evidence_accepted,
    "evidence_returned": evidence_returned,
}
