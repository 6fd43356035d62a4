"""What people do with pairs."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import MatchPress, PairPress
from bot.forms import open_form
from bot.turn import Turn
from domain.errors import Invalid
from domain.pairs import kinds_for
from domain.rights import Action, Thing, check_may
from handlers.pairs import forms, lists, making, matching, screens
from services.narrowing import kept_part
from services.pairs import (
    agree_on_paper,
    agree_to_offer,
    may_answer,
    members,
    note_paper,
    nudge,
    read_pair,
    take_up,
    withdraw_offer,
)
from services.people.about import about_person

WAITS = ("waiting", "wishes", "asked")


def router() -> Router:
    router = Router(name="pairs")
    router.callback_query.register(show_list, MenuPress.filter(F.part == "pairs"))
    router.callback_query.register(show_own, MenuPress.filter(F.part == "mentees"))
    router.callback_query.register(turn_page, PairPress.filter(F.act.in_({"list", "silent", "left", *WAITS})))
    router.callback_query.register(show_own, PairPress.filter(F.act == "own"))
    router.callback_query.register(open_pair, PairPress.filter(F.act == "open"))
    router.callback_query.register(ask_for_pair, MenuPress.filter(F.part == "ask_pair"))
    router.callback_query.register(make, PairPress.filter(F.act == "make"))
    router.callback_query.register(ask, PairPress.filter(F.act.in_({"close", "order"})))
    router.callback_query.register(wish, PairPress.filter(F.act == "wish"))
    router.callback_query.register(remind, PairPress.filter(F.act == "nudge"))
    router.callback_query.register(change, PairPress.filter(F.act.in_(set(CHANGES))))
    router.callback_query.register(decline, PairPress.filter(F.act == "no"))
    router.callback_query.register(replace, PairPress.filter(F.act == "replace"))
    router.callback_query.register(matching.show_fitting, MatchPress.filter(F.act == "fit"))
    router.callback_query.register(matching.show_offer, MatchPress.filter(F.act == "look"))
    router.callback_query.register(matching.send, MatchPress.filter(F.act == "send"))
    router.callback_query.register(matching.make_at_once, MatchPress.filter(F.act == "made"))
    router.callback_query.register(search, MatchPress.filter(F.act == "search"))
    return router


async def show_list(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await lists.list_screen(turn, 0))


async def turn_page(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    if callback_data.act in WAITS:
        await turn.show(await lists.waiting_screen(turn, callback_data.act, callback_data.id))
        return
    act = callback_data.act
    if act == "left":
        async with turn.reading() as work:
            act = await kept_part(work, turn.actor, "pairs")
    await turn.show(await lists.list_screen(turn, callback_data.id, silent=act == "silent"))


async def show_own(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await lists.own_screen(turn))


async def open_pair(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    await turn.show(await screens.pair_screen(turn, callback_data.id))


async def make(_: CallbackQuery, turn: Turn) -> None:
    check_may(turn.actor, Action.WRITE, Thing.PAIR)
    kinds = kinds_for(turn.actor, turn.profile)
    await open_form(turn, making.MAKE, **({"kind": kinds[0]} if len(kinds) == 1 else {}))


async def ask_for_pair(_: CallbackQuery, turn: Turn) -> None:
    check_may(turn.actor, Action.ASK, Thing.PAIR)
    async with turn.reading() as work:
        if len(await members(work, turn.actor)) < 2:
            raise Invalid("pairs-members-few")
    kinds = kinds_for(turn.actor, turn.profile)
    await open_form(turn, making.ASK, **({"kind": kinds[0]} if len(kinds) == 1 else {}))


async def remind(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        is_new = await nudge(work, turn.actor, callback_data.id, now=turn.now)
    head = turn.t("pairs-nudged") if is_new else turn.t("pairs-nudged-today")
    await turn.show(await screens.pair_screen(turn, callback_data.id, head))


# What one press does to an offer or a pair, with the words above its page.
CHANGES = {
    "yes": (agree_to_offer, "pairs-agreed-done"),
    "on_paper": (agree_on_paper, "pairs-on-paper-done"),
    "take_up": (take_up, "pairs-offered"),
    "withdraw": (withdraw_offer, "pairs-withdrawn-done"),
    "paper": (note_paper, "pairs-paper-done"),
}


async def change(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    use_case, words = CHANGES[callback_data.act]
    async with turn.transaction() as work:
        await use_case(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await screens.pair_screen(turn, callback_data.id, turn.t(words)))


async def decline(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    async with turn.reading() as work:
        pair = await read_pair(work, turn.actor, callback_data.id)
    if not may_answer(turn.actor, pair):
        await turn.show(await screens.pair_screen(turn, pair.id))
        return
    await open_form(turn, forms.DECLINE, pair=pair.id)


async def replace(_: CallbackQuery, callback_data: PairPress, turn: Turn) -> None:
    """The candidates for the same junior and ground; the old pair goes on until the new one begins."""
    async with turn.reading() as work:
        pair = await read_pair(work, turn.actor, callback_data.id)
        check_may(turn.actor, Action.WRITE, Thing.PAIR, await about_person(work, pair.mentee_id))
    press = MatchPress(act="fit", kind=pair.kind, mentee=pair.mentee_id, skill=pair.competence, before=pair.id)
    await turn.show(await matching.fitting_screen(turn, press))


async def search(_: CallbackQuery, callback_data: MatchPress, turn: Turn) -> None:
    check_may(turn.actor, Action.WRITE, Thing.PAIR)
    chosen = {"kind": callback_data.kind, "mentee": callback_data.mentee, "skill": callback_data.skill}
    await open_form(turn, making.SEARCH, **chosen, before=callback_data.before)


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
