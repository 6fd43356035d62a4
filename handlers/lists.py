"""Finding somebody in a long list: a surname is typed, the list comes back with those who fit."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.lists import ListPress
from bot.forms import Finish, Form, FormView, Step, open_form
from bot.screens import Screen
from bot.standing import said_key
from bot.turn import Turn
from domain.errors import Gone
from domain.texts import read_line
from handlers.activists.candidates import candidates_screen
from handlers.colleagues.lists import list_screen as staff_screen
from handlers.diagnostics.lists import needs_screen
from handlers.diagnostics.names import risk_screen, strong_screen
from handlers.pairs.lists import list_screen as pairs_screen
from handlers.routes.watching import list_screen as routes_screen
from services.narrowing import LONGEST_SEARCH, narrow

SCREENS: dict[str, Callable[[Turn, str], Awaitable[Screen]]] = {
    "activists": lambda turn, _: candidates_screen(turn),
    "staff": lambda turn, _: staff_screen(turn),
    "needs": lambda turn, _: needs_screen(turn),
    "risk": lambda turn, _: risk_screen(turn),
    "strong": lambda turn, _: strong_screen(turn),
    "pairs": lambda turn, part: pairs_screen(turn, 0, silent=part == "silent"),
    "routes": lambda turn, part: routes_screen(turn, part),
}
"""Every list by its name; the part is what the list shows of itself."""


def router() -> Router:
    router = Router(name="lists")
    router.callback_query.register(find, ListPress.filter(F.act == "find"))
    router.callback_query.register(find_typed, ListPress.filter(F.act == "typed"))
    router.callback_query.register(show_all, ListPress.filter(F.act == "all"))
    return router


async def find(_: CallbackQuery, callback_data: ListPress, turn: Turn) -> None:
    if callback_data.name not in SCREENS:
        raise Gone("errors-gone")
    await open_form(turn, FIND, name=callback_data.name, value=callback_data.value)


async def find_typed(_: CallbackQuery, callback_data: ListPress, turn: Turn) -> None:
    """Words written beside the list are looked for in it; words that are gone are asked for."""
    name = callback_data.name
    if name not in SCREENS:
        raise Gone("errors-gone")
    async with turn.transaction() as work:
        said = (await work.states.get(said_key(turn.account.messenger, turn.account.user_id)))[1]
        is_kept = str(said.get("message")) == callback_data.value
        if is_kept:
            await narrow(work, turn.actor, name, str(said["text"]), turn.now)
    if not is_kept:
        await open_form(turn, FIND, name=name, value="")
        return
    await turn.show(await SCREENS[name](turn, ""))


async def show_all(_: CallbackQuery, callback_data: ListPress, turn: Turn) -> None:
    if callback_data.name not in SCREENS:
        raise Gone("errors-gone")
    async with turn.transaction() as work:
        await narrow(work, turn.actor, callback_data.name, "", turn.now)
    await turn.show(await SCREENS[callback_data.name](turn, callback_data.value))


def _surname(text: str, _: FormView) -> str:
    return read_line(text, LONGEST_SEARCH)


async def _found(end: Finish) -> Screen:
    turn, name = end.turn, str(end.seed["name"])
    async with end.transaction() as work:
        await narrow(work, turn.actor, name, str(end.answers["surname"]), turn.now)
    return await SCREENS[name](turn, str(end.seed["value"]))


FIND = Form(
    name="find_in_list",
    title="words-find",
    steps=(Step(name="surname", text="words-find-ask", read=_surname, example="Иванова"),),
    finish=_found,
)
FORMS = (FIND,)
