"""What the service does with the base of activists."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.activists import ActivistPress
from bot.callbacks.menu import MenuPress
from bot.forms import open_form
from bot.turn import Turn
from domain.activists import ActivistMove
from domain.rights import Action, Thing, check_may
from handlers.activists import forms
from handlers.activists.screens import one_screen, register_screen
from services.activists import decide_activist, read_register


def router() -> Router:
    router = Router(name="activists")
    router.callback_query.register(show_first, MenuPress.filter(F.part == "activists"))
    router.callback_query.register(show_list, ActivistPress.filter(F.act == "list"))
    router.callback_query.register(show_one, ActivistPress.filter(F.act == "open"))
    router.callback_query.register(propose, ActivistPress.filter(F.act == "propose"))
    router.callback_query.register(quota, ActivistPress.filter(F.act == "quota"))
    router.callback_query.register(decide, ActivistPress.filter(F.act.in_({one.value for one in ActivistMove})))
    return router


async def show_first(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await register_screen(turn, 0))


async def show_list(_: CallbackQuery, callback_data: ActivistPress, turn: Turn) -> None:
    await turn.show(await register_screen(turn, callback_data.id))


async def show_one(_: CallbackQuery, callback_data: ActivistPress, turn: Turn) -> None:
    await turn.show(await one_screen(turn, callback_data.id))


async def propose(_: CallbackQuery, turn: Turn) -> None:
    check_may(turn.actor, Action.WRITE, Thing.ACTIVISTS)
    await open_form(turn, forms.PROPOSE)


async def quota(_: CallbackQuery, turn: Turn) -> None:
    async with turn.reading() as work:
        await read_register(work, turn.actor)
    await open_form(turn, forms.QUOTA)


async def decide(_: CallbackQuery, callback_data: ActivistPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await decide_activist(work, turn.actor, callback_data.id, ActivistMove(callback_data.act), now=turn.now)
    await turn.show(await one_screen(turn, callback_data.id, turn.t(f"activists-done-{callback_data.act}")))
