"""Notices of questions: that there is one, or an answer; the words open on the button."""

from __future__ import annotations

from typing import Any

from bot.callbacks.consultations import AskPress
from bot.callbacks.menu import MenuPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column, pairs


def _opener(reader: Reader, args: dict[str, Any]) -> Button:
    return Button(reader.t.plain("consultations-open"), AskPress(act="open", id=args["question_id"]))


async def asked(args: dict[str, Any], reader: Reader) -> Screen:
    return Screen(reader.addressed(reader.t("consultations-notice-asked")), column(_opener(reader, args)))


async def waits(args: dict[str, Any], reader: Reader) -> Screen:
    return Screen(reader.addressed(reader.t("consultations-notice-waits")), column(_opener(reader, args)))


async def late(args: dict[str, Any], reader: Reader) -> Screen:
    """The head learns that somebody waits, not who and what about."""
    return Screen(
        reader.addressed(reader.t("consultations-notice-late")),
        column(Button(reader.t.plain("words-menu"), MenuPress())),
    )


async def answered(args: dict[str, Any], reader: Reader) -> Screen:
    t, question = reader.t, args["question_id"]
    return Screen(
        reader.addressed(t("consultations-notice-answered")),
        pairs(
            [
                Button(t.plain("consultations-read"), AskPress(act="open", id=question)),
                Button(t.plain("consultations-more"), AskPress(act="more", id=question)),
            ]
        ),
    )


RENDERS: dict[str, Render] = {
    "question_asked": asked,
    "question_waits": waits,
    "question_late": late,
    "question_answered": answered,
}
