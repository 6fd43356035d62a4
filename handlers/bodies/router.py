"""What people do with bodies."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.acts import on_acts
from bot.callbacks.bodies import BodyPress
from bot.callbacks.menu import MenuPress
from bot.forms import open_form
from bot.turn import Turn
from domain.bodies import makes_bodies
from domain.errors import Forbidden
from handlers.bodies import forms, screens
from services.bodies import join_body, leave_body, refresh_members


def router() -> Router:
    router = Router(name="bodies")
    router.callback_query.register(show_list, MenuPress.filter(F.part == "bodies"))
    on_acts(
        router,
        BodyPress,
        list=turn_page,
        open=open_card,
        make=make,
        members=show_members,
        refresh=refresh,
        join=join,
        leave=ask_leave,
        sure=leave,
    )
    return router


async def show_list(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await screens.list_screen(turn, 0))


async def turn_page(_: CallbackQuery, callback_data: BodyPress, turn: Turn) -> None:
    await turn.show(await screens.list_screen(turn, callback_data.page))


async def open_card(_: CallbackQuery, callback_data: BodyPress, turn: Turn) -> None:
    await turn.show(await screens.card_screen(turn, callback_data.id))


async def make(_: CallbackQuery, turn: Turn) -> None:
    if not makes_bodies(turn.actor):
        raise Forbidden("errors-no-rights")
    await open_form(turn, forms.MAKE)


async def show_members(_: CallbackQuery, callback_data: BodyPress, turn: Turn) -> None:
    await turn.show(await screens.members_screen(turn, callback_data.id, callback_data.page))


async def refresh(_: CallbackQuery, callback_data: BodyPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        joined = await refresh_members(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await screens.card_screen(turn, callback_data.id, turn.t("bodies-refreshed", count=joined)))


async def join(_: CallbackQuery, callback_data: BodyPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        is_new = await join_body(work, turn.actor, callback_data.id, now=turn.now)
    head = turn.t("bodies-joined") if is_new else ""
    await turn.show(await screens.card_screen(turn, callback_data.id, head))


async def ask_leave(_: CallbackQuery, callback_data: BodyPress, turn: Turn) -> None:
    await turn.show(await screens.leave_screen(turn, callback_data.id))


async def leave(_: CallbackQuery, callback_data: BodyPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        has_left = await leave_body(work, turn.actor, callback_data.id, now=turn.now)
    head = turn.t("bodies-left") if has_left else ""
    await turn.show(await screens.card_screen(turn, callback_data.id, head))
