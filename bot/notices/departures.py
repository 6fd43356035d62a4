"""Notices of jobs that end or begin: to the person, the service, the school."""

from __future__ import annotations

from typing import Any

from bot.callbacks.people import StaffPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column
from bot.words import to_menu


async def _named(args: dict[str, Any], reader: Reader) -> dict[str, str]:
    person = await reader.work.people.get(int(args["person"]))
    return {"name": person.full_name, "place": await _place(args, reader)}


async def _place(args: dict[str, Any], reader: Reader) -> str:
    return (await reader.work.organisations.get(int(args["place"]))).name


def _with_card(reader: Reader, text: str, person_id: int) -> Screen:
    card = Button(reader.t.plain("departures-card"), StaffPress(act="open", id=person_id))
    return Screen(text, column(card, to_menu(reader.t)))


async def ended(args: dict[str, Any], reader: Reader) -> Screen:
    words = await _named(args, reader)
    text_id = "departures-notice-asks" if args["asks"] else "departures-notice-ended"
    return _with_card(reader, reader.t(text_id, **words), int(args["person"]))


async def begun(args: dict[str, Any], reader: Reader) -> Screen:
    name = (await _named(args, reader))["name"]
    return _with_card(reader, reader.t("departures-notice-begun", name=name), int(args["person"]))


async def own(args: dict[str, Any], reader: Reader) -> Screen:
    text = reader.t("departures-notice-own", place=await _place(args, reader))
    return Screen(reader.addressed(text), column(to_menu(reader.t)))


async def moved(args: dict[str, Any], reader: Reader) -> Screen:
    text = reader.t("departures-notice-moved", place=await _place(args, reader))
    return Screen(reader.addressed(text), column(to_menu(reader.t)))


RENDERS: dict[str, Render] = {
    "job_ended": ended,
    "job_begun": begun,
    "job_ended_own": own,
    "job_moved_own": moved,
}
