"""What people do with pairs."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.forms import open_form
from bot.turn import Turn
from domain.pairs import kinds_for
from domain.rights import Action, Thing, check_may
from handlers.pairs import forms, screens
from services.pairs import nudge, read_pair
from services.people.about import about_person


def router() -> Router:
    router = Router(name="pairs")
    router.callback_query.register(show_list, MenuPress.filter(F.part == "pairs"))
    router.callback_query.register(show_own, MenuPress.filter(F.part == "mentees"))
    router.callback_query.register(turn_page, PairPress.filter(F.act.in_({"list", "silent"})))
    router.callback_query.register(show_own, PairPress.filter(F.act == "own"))
    router.callback_query.register(open_pair, PairPress.filter(F.act == "open"))
    router.callback_query.register(make, PairPress.filter(F.act == "make"))
    router.callback_query.register(ask, PairPress.filter(F.act.in_({"close", "order"})))
    router.callback_query.register(wish, PairPress.filter(F.act == "wish"))
    router.callback_query.register(remind, PairPress.filter(F.act == "nudge"))
    return router


async def show_list(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await screens.list_screen(turn, 0))


async def turn_page(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    await turn.show(await screens.list_screen(turn, callback_data.id, silent=callback_data.act == "silent"))


async def show_own(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await screens.own_screen(turn))


async def open_pair(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    await turn.show(await screens.pair_screen(turn, callback_data.id))


async def make(_: CallbackQuery, turn: Turn) -> None:
    check_may(turn.actor, Action.WRITE, Thing.PAIR)
    kinds = kinds_for(turn.actor, turn.profile)
    await open_form(turn, forms.MAKE, **({"kind": kinds[0]} if len(kinds) == 1 else {}))


async def remind(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        is_new = await nudge(work, turn.actor, callback_data.id, now=turn.now)
    head = turn.t("pairs-nudged") if is_new else turn.t("pairs-nudged-today")
    await turn.show(await screens.pair_screen(turn, callback_data.id, head))


async def ask(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    """A pair closed meanwhile is shown as it is, instead of a question that leads nowhere."""
    async with turn.reading() as work:
        pair = await read_pair(work, turn.actor, callback_data.id)
        check_may(turn.actor, Action.WRITE, Thing.PAIR, await about_person(work, pair.mentee_id))
    if pair.status != "active":
        await turn.show(await screens.pair_screen(turn, pair.id))
        return
    await open_form(turn, forms.CLOSE if callback_data.act == "close" else forms.ORDER, pair=pair.id)


async def wish(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    async with turn.reading() as work:
        pair = await read_pair(work, turn.actor, callback_data.id)
        check_may(turn.actor, Action.AGREE, Thing.PAIR, await about_person(work, pair.mentee_id))
    if pair.status != "active":
        await turn.show(await screens.pair_screen(turn, pair.id))
        return
    await open_form(turn, forms.WISH, pair=pair.id)
