"""A file sent without a word: a table is recognised and goes to the feature that takes its kind."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.types import Message

from bot.screens import Screen, column
from bot.turn import Turn
from bot.words import to_menu
from domain.rights import Action, Thing, may
from domain.tables import Table, TableKind, recognise
from handlers.diagnostics import take_table as take_results
from handlers.people.tables import take_table
from services.documents import LARGEST, read_table

Taker = Callable[[Turn, Table, str, bytes], Awaitable[None]]

TAKERS: dict[TableKind, Taker] = {
    TableKind.STAFF: take_table,
    TableKind.RESULTS: take_results,
}


def router() -> Router:
    router = Router(name="tables")
    router.message.register(take, F.document)
    return router


async def take(message: Message, turn: Turn) -> None:
    """Outside a form only those who load tables send files; others are told kindly."""
    t, document = turn.t, message.document
    assert document is not None
    if not any(may(turn.actor, Action.WRITE, thing) for thing in (Thing.IMPORT_STAFF, Thing.IMPORT_RESULTS)):
        await turn.show(Screen(t("people-file-unasked"), column(to_menu(t))))
        return
    if (document.file_size or 0) > LARGEST:
        await turn.show(Screen(t("tables-too-large", most=LARGEST // 2**20), column(to_menu(t))))
        return
    name = document.file_name or "table"
    content = await turn.download(document.file_id)
    table = await read_table(name, content)
    kind = recognise(table)
    if kind is None or kind not in TAKERS:
        await turn.show(Screen(t("people-table-unknown"), column(to_menu(t))))
        return
    await TAKERS[kind](turn, table, name, content)
