"""The hall: the main menu by role. A section stands here only once it works; its handler lives in its feature."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.callbacks.forms import FormPress
from bot.callbacks.menu import MenuPress
from bot.forms.driver import lay_aside
from bot.screens import Button, Screen, pairs
from bot.turn import Turn
from domain.actors import Actor, Role
from domain.profile import Profile
from storage.work import Work

SERVICE = (Role.METHODIST, Role.SERVICE_HEAD, Role.SERVICE_DEPUTY)


@dataclass(frozen=True, slots=True)
class Section:
    """`part` is the payload of `MenuPress` that the feature's handler listens to; `label` a Fluent id."""

    part: str
    label: str
    shown: Callable[[Actor, Profile], bool]
    count: Callable[[Work, Turn], Awaitable[int]] | None = None
    """What waits behind it, shown on the button as "(3)"."""


def roles(*wanted: Role, module: str = "") -> Callable[[Actor, Profile], bool]:
    return lambda actor, profile: actor.has(*wanted) and (not module or profile.module_on(module))


SECTIONS: tuple[Section, ...] = ()


def router() -> Router:
    router = Router(name="menu")
    router.message.register(show_menu, Command("menu"), F.chat.type == "private")
    router.callback_query.register(show_menu, MenuPress.filter(F.part == ""))
    return router


async def show_menu(_: Message | CallbackQuery, turn: Turn) -> None:
    """An open form is laid aside: words typed now are not its answer; a button leads back to it."""
    desk = await lay_aside(turn)
    await turn.show(await menu_screen(turn, [draft.run for draft in desk.parked[-1:]]))


async def menu_screen(turn: Turn, parked: list[str] | None = None) -> Screen:
    t = turn.t
    buttons = []
    async with turn.reading() as work:
        for section in SECTIONS:
            if not section.shown(turn.actor, turn.profile):
                continue
            waiting = await section.count(work, turn) if section.count is not None else 0
            label = t.plain(section.label)
            counted = t.plain("menu-counted", label=label, count=waiting) if waiting else label
            buttons.append(Button(counted, MenuPress(part=section.part)))
    back = [(Button(t.plain("forms-go-on"), FormPress(run=run, act="resume")),) for run in parked or []]
    return Screen(t("menu-head"), [*back, *pairs(buttons)])
