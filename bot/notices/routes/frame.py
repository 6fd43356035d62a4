"""What notices of routes share: whose route it is, the step, the screen with its way to the menu."""

from __future__ import annotations

from typing import Any

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress
from bot.notices.render import Reader
from bot.screens import Button, Screen, pairs
from models.routes import Iom, IomStep


async def route_of(args: dict[str, Any], reader: Reader) -> tuple[int, bool]:
    """The route's id, and whether the reader is its teacher."""
    iom = await reader.work.routes.find(int(args["iom_id"]))
    return int(args["iom_id"]), bool(iom and reader.person and iom.person_id == reader.person.id)


async def step_of(args: dict[str, Any], reader: Reader) -> tuple[IomStep, Iom]:
    found = await reader.work.steps.find(int(args["step_id"]))
    assert found is not None  # its kind has just asked whether the step stands
    return found


def framed(reader: Reader, text: str, *buttons: Button) -> Screen:
    menu = Button(reader.t.plain("words-menu"), MenuPress())
    return Screen(reader.addressed(text), pairs([*buttons, menu]))


def opener(reader: Reader, iom_id: int, label: str = "routes-notice-open") -> Button:
    return Button(reader.t.plain(label), RoutePress(act="open", id=iom_id))
