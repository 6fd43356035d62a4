"""What people do with contests."""

from __future__ import annotations

from functools import partial

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.acts import on_acts
from bot.callbacks.contests import ContestPress
from bot.callbacks.menu import MenuPress
from bot.forms import open_form
from bot.turn import Turn
from domain.errors import Forbidden, Gone
from domain.rights import Action, Thing, check_may
from handlers.contests import forms, screens
from services.contests import ApplyPress, cancel_contest, record_applications, withdraw_from
from services.presses import Pressed


def router() -> Router:
    router = Router(name="contests")
    router.callback_query.register(show_list, MenuPress.filter(F.part == "contests"))
    on_acts(
        router,
        ContestPress,
        list=turn_page,
        open=open_card,
        apply=apply,
        withdraw=withdraw,
        later=not_now,
        sample=show_sample,
        new=announce,
        names=show_names,
        cancel=ask_cancel,
        sure=cancel,
    )
    return router


async def show_list(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await screens.list_screen(turn, 0))


async def turn_page(_: CallbackQuery, callback_data: ContestPress, turn: Turn) -> None:
    await turn.show(await screens.list_screen(turn, callback_data.page))


async def open_card(_: CallbackQuery, callback_data: ContestPress, turn: Turn) -> None:
    await turn.show(await screens.card_screen(turn, callback_data.id))


async def apply(_: CallbackQuery, callback_data: ContestPress, turn: Turn) -> None:
    """The whole district presses at once when a contest is announced: many wishes make one transaction."""
    outcome = await turn.record(record_applications, ApplyPress(callback_data.id, turn.actor))
    refusals = {
        Pressed.NOT_ASKED: Forbidden("errors-no-rights"),
        Pressed.CANCELLED: Gone("contests-is-cancelled"),
        Pressed.OVER: Gone("contests-is-over"),
        Pressed.GONE: Gone("errors-gone"),
    }
    if outcome in refusals:
        raise refusals[outcome]
    head = turn.t("contests-applied") if outcome is Pressed.SAVED else ""
    await turn.toast(turn.t.plain("contests-applied") if head else "")
    turn.afterwards(partial(_show_applied, turn, callback_data.id, head))


async def _show_applied(turn: Turn, contest_id: int, head: str) -> None:
    await turn.show(await screens.card_screen(turn, contest_id, head))


async def withdraw(_: CallbackQuery, callback_data: ContestPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        changed = await withdraw_from(work, turn.actor, callback_data.id, now=turn.now)
    head = turn.t("contests-withdrawn") if changed else ""
    await turn.show(await screens.card_screen(turn, callback_data.id, head))


async def not_now(_: CallbackQuery, callback_data: ContestPress, turn: Turn) -> None:
    await turn.show(await screens.later_screen(turn, callback_data.id))


async def show_sample(_: CallbackQuery, turn: Turn) -> None:
    await turn.toast(turn.t.plain("contests-sample"))


async def announce(_: CallbackQuery, turn: Turn) -> None:
    check_may(turn.actor, Action.WRITE, Thing.CONTEST)
    await open_form(turn, forms.NEW)


async def show_names(_: CallbackQuery, callback_data: ContestPress, turn: Turn) -> None:
    await turn.show(await screens.names_screen(turn, callback_data.id, callback_data.page))


async def ask_cancel(_: CallbackQuery, callback_data: ContestPress, turn: Turn) -> None:
    await turn.show(await screens.cancel_screen(turn, callback_data.id))


async def cancel(_: CallbackQuery, callback_data: ContestPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await cancel_contest(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await screens.card_screen(turn, callback_data.id, turn.t("contests-cancelled-done")))
