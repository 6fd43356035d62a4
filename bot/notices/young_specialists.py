"""Notices about young specialists: no names, no words; these open on the button."""

from __future__ import annotations

from typing import Any

from bot.callbacks.menu import MenuPress
from bot.callbacks.young_specialists import YoungPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column


async def found(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    text = t("young_specialists-notice-found", count=args["count"])
    return Screen(reader.addressed(text), column(Button(t.plain("pairs-to-silent"), YoungPress(act="list"))))


async def pulse(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    press = YoungPress(act="pulse", month=args["month"][:7])
    return Screen(
        reader.addressed(t("young_specialists-notice-pulse")),
        column(Button(t.plain("young_specialists-answer"), press)),
    )


async def needs_a_look(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    press = YoungPress(act="open", id=args["young_id"])
    return Screen(reader.addressed(t("young_specialists-notice-look")), column(Button(t.plain("meetings-look"), press)))


async def grown(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    return Screen(
        reader.addressed(t("young_specialists-notice-grown")), column(Button(t.plain("words-menu"), MenuPress()))
    )


RENDERS: dict[str, Render] = {
    "young_found": found,
    "young_pulse": pulse,
    "young_needs_a_look": needs_a_look,
    "young_grown": grown,
}
