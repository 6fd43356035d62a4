"""Notices of a route as a whole: its draft, approval, changes, mentor, end."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.notices.render import Reader, Render
from bot.notices.routes.frame import framed, opener, route_of
from bot.screens import Button, Screen


async def draft(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id, is_teacher = await route_of(args, reader)
    until = reader.t.day(date.fromisoformat(args["until"]))
    text = reader.t("routes-notice-draft" if is_teacher else "routes-notice-draft-mentor", until=until)
    return framed(reader, text, opener(reader, iom_id, "routes-notice-start"))


async def draft_reminder(args: dict[str, Any], reader: Reader) -> Screen:
    return framed(reader, reader.t("routes-notice-draft-again"), opener(reader, int(args["iom_id"])))


async def draft_late(args: dict[str, Any], reader: Reader) -> Screen:
    return framed(reader, reader.t("routes-notice-draft-late"), opener(reader, int(args["iom_id"])))


async def changed(args: dict[str, Any], reader: Reader) -> Screen:
    return framed(reader, reader.t("routes-notice-changed"), opener(reader, int(args["iom_id"])))


async def to_approve(args: dict[str, Any], reader: Reader) -> Screen:
    until = reader.t.day(date.fromisoformat(args["until"]))
    return framed(reader, reader.t("routes-notice-approve", until=until), opener(reader, int(args["iom_id"])))


async def to_approve_reminder(args: dict[str, Any], reader: Reader) -> Screen:
    until = reader.t.day(date.fromisoformat(args["until"]))
    return framed(reader, reader.t("routes-notice-approve-again", until=until), opener(reader, int(args["iom_id"])))


async def returned(args: dict[str, Any], reader: Reader) -> Screen:
    return framed(reader, reader.t("routes-notice-returned"), opener(reader, int(args["iom_id"])))


async def approved(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id, is_teacher = await route_of(args, reader)
    iom = await reader.work.routes.find(iom_id)
    if not is_teacher or iom is None:
        return framed(reader, reader.t("routes-notice-approved-mentor"), opener(reader, iom_id))
    text = reader.t("routes-notice-approved", day=reader.t.day(iom.starts_on))
    return framed(reader, text, opener(reader, iom_id, "routes-to-route"))


async def mentor_gone(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id = int(args["iom_id"])
    guide = Button(reader.t.plain("routes-name-mentor"), RoutePress(act="guide", id=iom_id))
    return framed(reader, reader.t("routes-notice-mentor-gone"), guide, opener(reader, iom_id))


async def mentor_named(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id, is_teacher = await route_of(args, reader)
    text = reader.t("routes-notice-mentor-named" if is_teacher else "routes-notice-you-mentor")
    return framed(reader, text, opener(reader, iom_id))


async def at_school(args: dict[str, Any], reader: Reader) -> Screen:
    look = Button(reader.t.plain("routes-notice-open"), MenuPress(part="routes"))
    return framed(reader, reader.t("routes-notice-school"), look)


async def steps_done(args: dict[str, Any], reader: Reader) -> Screen:
    press = StepPress(act="open", id=int(args["step_id"]))
    return framed(reader, reader.t("routes-notice-last"), Button(reader.t.plain("routes-notice-shape"), press))


async def to_judge(args: dict[str, Any], reader: Reader) -> Screen:
    return framed(reader, reader.t("routes-notice-judge"), opener(reader, int(args["iom_id"])))


async def word_asked(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id, is_teacher = await route_of(args, reader)
    text = reader.t("routes-notice-word" if is_teacher else "routes-notice-word-mentor")
    say = Button(reader.t.plain("routes-notice-say"), RoutePress(act="word", id=iom_id))
    return framed(reader, text, say, opener(reader, iom_id))


async def snapshot(args: dict[str, Any], reader: Reader) -> Screen:
    month = str(args["month"])
    look = Button(reader.t.plain("routes-notice-open"), RoutePress(act="month", value=month))
    return framed(reader, reader.t("routes-notice-month", month=reader.t.month(date.fromisoformat(month))), look)


async def completed(args: dict[str, Any], reader: Reader) -> Screen:
    iom_id, is_teacher = await route_of(args, reader)
    text = reader.t("routes-notice-completed" if is_teacher else "routes-notice-completed-mentor")
    return framed(reader, text, opener(reader, iom_id, "routes-notice-results"))


async def cancelled(args: dict[str, Any], reader: Reader) -> Screen:
    return framed(reader, reader.t("routes-notice-cancelled"), opener(reader, int(args["iom_id"])))


async def change_asked(args: dict[str, Any], reader: Reader) -> Screen:
    until = reader.t.day(date.fromisoformat(args["until"]))
    return framed(reader, reader.t("routes-notice-change", until=until), opener(reader, int(args["iom_id"])))


async def corrected(args: dict[str, Any], reader: Reader) -> Screen:
    return framed(reader, reader.t("routes-notice-corrected"), _history(args, reader))


async def not_corrected(args: dict[str, Any], reader: Reader) -> Screen:
    return framed(reader, reader.t("routes-notice-not-corrected"), _history(args, reader))


def _history(args: dict[str, Any], reader: Reader) -> Button:
    return Button(reader.t.plain("routes-notice-open"), RoutePress(act="history", id=int(args["iom_id"])))


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
    "iom_mentor_gone": mentor_gone,
    "iom_mentor_named": mentor_named,
    "iom_cancelled": cancelled,
    "iom_change_asked": change_asked,
    "iom_change_reminder": change_asked,
    "iom_corrected": corrected,
    "iom_not_corrected": not_corrected,
}
