"""What the service does for the people of a cell of the deficit map."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.acts import on_acts
from bot.callbacks.measures import MeasurePress
from bot.forms import open_form
from bot.turn import Turn
from domain.errors import Forbidden
from domain.measures import Cell
from handlers.measures.forms import FORMS, NEW
from handlers.measures.screens import cell_screen, routes_screen
from services.measures import may_measure

__all__ = ["FORMS", "router"]


def router() -> Router:
    router = Router(name="measures")
    on_acts(
        router,
        MeasurePress,
        cell=show_cell,
        new=make,
        routes=show_routes,
    )
    return router


async def show_cell(_: CallbackQuery, callback_data: MeasurePress, turn: Turn) -> None:
    cell = Cell(callback_data.subject, callback_data.area)
    await turn.show(await cell_screen(turn, cell, page=callback_data.page, back=callback_data.back))


async def make(_: CallbackQuery, callback_data: MeasurePress, turn: Turn) -> None:
    if not may_measure(turn.actor, Cell(callback_data.subject, callback_data.area)):
        raise Forbidden("errors-no-rights")
    await open_form(turn, NEW, subject=callback_data.subject, area=callback_data.area)


async def show_routes(_: CallbackQuery, callback_data: MeasurePress, turn: Turn) -> None:
    await turn.show(await routes_screen(turn, callback_data.id, callback_data.page))
