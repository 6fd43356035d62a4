"""Notices of the base of activists: no names and no proofs; these open on the button."""

from __future__ import annotations

from typing import Any

from bot.callbacks.activists import ActivistPress
from bot.callbacks.menu import MenuPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column


async def proposed(args: dict[str, Any], reader: Reader) -> Screen:
    return _opens("activists-notice-proposed", args, reader)


async def review(args: dict[str, Any], reader: Reader) -> Screen:
    return _opens("activists-notice-review", args, reader)


async def approved(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    return Screen(reader.addressed(t("activists-notice-approved")), column(Button(t.plain("words-menu"), MenuPress())))


def _opens(words: str, args: dict[str, Any], reader: Reader) -> Screen:
    press = ActivistPress(act="open", id=args["activist_id"])
    return Screen(reader.addressed(reader.t(words)), column(Button(reader.t.plain("meetings-look"), press)))


RENDERS: dict[str, Render] = {
    "activist_proposed": proposed,
    "activist_review": review,
    "activist_approved": approved,
}
