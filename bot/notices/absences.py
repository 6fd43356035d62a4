"""Notices of pauses: that a colleague is away and until when, never why; that one's own dates have moved."""

from __future__ import annotations

from typing import Any

from bot.callbacks.menu import MenuPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column
from bot.words import to_menu


async def partner_away(args: dict[str, Any], reader: Reader) -> Screen:
    absence = await reader.work.absences.open_of(int(args["person"]))
    person = await reader.work.people.get(int(args["person"]))
    until_on = absence.until_on if absence is not None else None
    if until_on is None:
        words = reader.t("absences-notice-partner-open", name=person.short_name)
    else:
        words = reader.t("absences-notice-partner", name=person.short_name, until=reader.t.day(until_on))
    return Screen(reader.addressed(words), column(to_menu(reader.t)))


async def partner_back(args: dict[str, Any], reader: Reader) -> Screen:
    """Back from a pause, or there was none after all."""
    person = await reader.work.people.get(int(args["person"]))
    words = "absences-notice-partner-back" if args["days"] else "absences-notice-partner-stays"
    return Screen(reader.addressed(reader.t(words, name=person.short_name)), column(to_menu(reader.t)))


async def welcome_back(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    words = t("absences-notice-back", days=int(args["days"]))
    look = Button(t.plain("absences-look"), MenuPress(part="steps"))
    return Screen(reader.addressed(words), column(look, to_menu(t)))


RENDERS: dict[str, Render] = {"partner_away": partner_away, "partner_back": partner_back, "welcome_back": welcome_back}
