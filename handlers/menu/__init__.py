"""The hall: what waits for the person today on top, the sections by role below."""

from __future__ import annotations

from collections.abc import Mapping

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot.callbacks.forms import FormPress
from bot.callbacks.menu import MenuPress
from bot.filters import IsPrivate
from bot.forms.driver import lay_aside
from bot.screens import Button, Screen, column, pairs
from bot.turn import Turn
from domain.today import Matter, matters_of
from handlers.menu.lines import buttons_of, waiting_behind
from handlers.menu.sections import SECTIONS
from services.today import Waiting

__all__ = ["menu_screen", "router"]

ON_TOP = 6


def router() -> Router:
    router = Router(name="menu")
    router.message.register(show_menu, Command("menu"), IsPrivate())
    router.callback_query.register(show_menu, MenuPress.filter(F.part == ""))
    router.callback_query.register(show_today, MenuPress.filter(F.part == "today"))
    return router


async def show_menu(_: Message | CallbackQuery, turn: Turn) -> None:
    """An open form is laid aside: words typed now are not its answer; a button leads back to it."""
    desk = await lay_aside(turn)
    await turn.show(await menu_screen(turn, [draft.run for draft in desk.parked[-1:]]))


async def show_today(_: CallbackQuery, turn: Turn) -> None:
    """All that waits, where the top of the menu is too short for it."""
    waiting = await turn.look(waiting_behind, turn)
    menu = Button(turn.t.plain("words-menu"), MenuPress())
    await turn.show(Screen(_today(turn, waiting), column(*buttons_of(turn, waiting), menu)))


async def menu_screen(turn: Turn, parked: list[str] | None = None) -> Screen:
    t = turn.t
    waiting = await turn.look(waiting_behind, turn)
    lines = buttons_of(turn, waiting)
    more = Button(t.plain("menu-today-more", count=len(lines) - ON_TOP + 1), MenuPress(part="today"))
    top = lines if len(lines) <= ON_TOP else [*lines[: ON_TOP - 1], more]
    buttons = []
    for section in SECTIONS:
        if section.shown(turn.actor, turn.profile):
            label, count = t.plain(section.label), section.count(waiting)
            counted = t.plain("menu-counted", label=label, count=count) if count else label
            buttons.append(Button(counted, MenuPress(part=section.part)))
    back = [(Button(t.plain("forms-go-on"), FormPress(run=run, act="resume")),) for run in parked or []]
    text = "\n\n".join(part for part in (_today(turn, waiting), t("menu-head")) if part)
    return Screen(text, [*back, *column(*top), *pairs(buttons)])


def _today(turn: Turn, waiting: Mapping[Matter, Waiting]) -> str:
    """A word for whoever could be waited for at all."""
    if waiting:
        return turn.t("menu-today", count=len(waiting))
    return turn.t("menu-today-nothing") if matters_of(turn.actor, turn.profile) else ""
