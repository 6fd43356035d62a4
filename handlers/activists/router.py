"""What the service does with the base of activists."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.acts import on_acts
from bot.callbacks.activists import ActivistPress
from bot.callbacks.menu import MenuPress
from bot.forms import open_form
from bot.turn import Turn
from domain.activists import ActivistMove
from domain.errors import Forbidden
from domain.rights import Action, Thing, check_may
from handlers.activists import forms
from handlers.activists.candidates import candidate_screen, candidates_screen, propose_suggested
from handlers.activists.screens import one_screen, register_screen
from services.activists import decide_activist, keeps_base


def router() -> Router:
    router = Router(name="activists")
    router.callback_query.register(show_first, MenuPress.filter(F.part == "activists"))
    router.callback_query.register(decide, ActivistPress.filter(F.act.in_({one.value for one in ActivistMove})))
    on_acts(
        router,
        ActivistPress,
        list=show_list,
        open=show_one,
        whom=show_candidates,
        who=show_candidate,
        suggest=suggest,
        training=training,
        propose=propose,
        quota=quota,
    )
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


async def show_candidates(_: CallbackQuery, callback_data: ActivistPress, turn: Turn) -> None:
    await turn.show(await candidates_screen(turn, max(0, callback_data.id)))


async def show_candidate(_: CallbackQuery, callback_data: ActivistPress, turn: Turn) -> None:
    await turn.show(await candidate_screen(turn, callback_data.id, callback_data.value))


async def suggest(_: CallbackQuery, callback_data: ActivistPress, turn: Turn) -> None:
    await turn.show(await propose_suggested(turn, callback_data.id, callback_data.value))


async def training(_: CallbackQuery, callback_data: ActivistPress, turn: Turn) -> None:
    check_may(turn.actor, Action.WRITE, Thing.ACTIVISTS)
    await open_form(turn, forms.TRAINING, activist=callback_data.id)


async def quota(_: CallbackQuery, turn: Turn) -> None:
    if not keeps_base(turn.actor):
        raise Forbidden("errors-no-rights")
    await open_form(turn, forms.QUOTA)


async def decide(_: CallbackQuery, callback_data: ActivistPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await decide_activist(work, turn.actor, callback_data.id, ActivistMove(callback_data.act), now=turn.now)
    await turn.show(await one_screen(turn, callback_data.id, turn.t(f"activists-done-{callback_data.act}")))
