"""What people do with programmes."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.programmes import ProgrammePress
from bot.forms import open_form
from bot.turn import Turn
from domain.errors import Forbidden, Gone
from handlers.programmes import forms
from handlers.programmes.paper import send_programme
from handlers.programmes.screens import item_screen, programme_screen, roadmap_screen, waiting_screen
from services.programmes import (
    decide_programme,
    finish_item,
    may_decide,
    may_write,
    read_programme,
    submit_programme,
)


def router() -> Router:
    router = Router(name="programmes")
    router.callback_query.register(show, ProgrammePress.filter(F.act == "open"))
    router.callback_query.register(show_waiting, ProgrammePress.filter(F.act == "waiting"))
    router.callback_query.register(show_map, ProgrammePress.filter(F.act == "map"))
    router.callback_query.register(show_item, ProgrammePress.filter(F.act == "item"))
    router.callback_query.register(write, ProgrammePress.filter(F.act.in_({"write", "add"})))
    router.callback_query.register(submit, ProgrammePress.filter(F.act == "submit"))
    router.callback_query.register(approve, ProgrammePress.filter(F.act == "approve"))
    router.callback_query.register(send_back, ProgrammePress.filter(F.act == "return"))
    router.callback_query.register(close, ProgrammePress.filter(F.act == "close"))
    router.callback_query.register(settle, ProgrammePress.filter(F.act.in_({"done", "drop"})))
    router.callback_query.register(move, ProgrammePress.filter(F.act == "move"))
    router.callback_query.register(send_programme, ProgrammePress.filter(F.act == "docx"))
    return router


async def show(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    await turn.show(await programme_screen(turn, callback_data.id))


async def show_waiting(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    await turn.show(await waiting_screen(turn, max(0, callback_data.page)))


async def show_map(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    await turn.show(await roadmap_screen(turn, callback_data.id, callback_data.page))


async def show_item(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    await turn.show(await item_screen(turn, callback_data.id))


async def write(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    async with turn.reading() as work:
        found = await read_programme(work, turn.actor, callback_data.id, now=turn.now)
        if not await may_write(work, turn.actor, found.pair):
            raise Forbidden("errors-no-rights")
    if callback_data.act == "write":
        if found.programme is not None and found.programme.status != "draft":
            raise Gone(f"programmes-is-{found.programme.status}")
        await open_form(turn, forms.WRITE, pair=callback_data.id)
    elif found.programme is None:
        raise Gone("programmes-none-yet")
    else:
        await open_form(turn, forms.ADD, pair=callback_data.id, until=found.programme.ends_on.isoformat())


async def submit(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await submit_programme(work, turn.actor, callback_data.id, now=turn.now)
    await turn.show(await programme_screen(turn, callback_data.id, turn.t("programmes-submitted")))


async def approve(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    async with turn.transaction() as work:
        await decide_programme(work, turn.actor, callback_data.id, approves=True, now=turn.now)
    await turn.show(await programme_screen(turn, callback_data.id, turn.t("programmes-approved")))


async def send_back(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    async with turn.reading() as work:
        found = await read_programme(work, turn.actor, callback_data.id, now=turn.now)
        if not await may_decide(work, turn.actor, found.pair, turn.today):
            raise Forbidden("errors-no-rights")
    await open_form(turn, forms.RETURN, pair=callback_data.id)


async def close(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    async with turn.reading() as work:
        await read_programme(work, turn.actor, callback_data.id, now=turn.now)
    await open_form(turn, forms.CLOSE, pair=callback_data.id)


async def settle(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    is_done = callback_data.act == "done"
    async with turn.transaction() as work:
        item = await finish_item(work, turn.actor, callback_data.id, is_done=is_done, now=turn.now)
        programme = await work.programmes.find(item.programme_id)
    assert programme is not None
    words = turn.t("programmes-item-done" if is_done else "programmes-item-dropped")
    await turn.show(await roadmap_screen(turn, programme.pair_id, 0, words))


async def move(_: CallbackQuery, callback_data: ProgrammePress, turn: Turn) -> None:
    async with turn.reading() as work:
        item = await work.programmes.find_item(callback_data.id)
        programme = await work.programmes.find(item.programme_id) if item is not None else None
        if item is None or programme is None:
            raise Gone("errors-gone")
        found = await read_programme(work, turn.actor, programme.pair_id, now=turn.now)
        if not await may_write(work, turn.actor, found.pair):
            raise Forbidden("errors-no-rights")
    await open_form(turn, forms.MOVE, item=item.id, pair=programme.pair_id, until=programme.ends_on.isoformat())
