"""Taking a load back: what goes with it is told first; a slip is mended by one press."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.diagnostics import ImportPress, ResultPress
from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress
from bot.screens import Button, Screen, column
from bot.turn import Turn
from services.diagnostics import restore_import, undo_import, what_rests

MOST_ROUTES = 6


async def ask_undo(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    """With a route on it there is nothing to confirm: the routes are named instead."""
    t = turn.t
    async with turn.reading() as work:
        resting = await what_rests(work, turn.actor, callback_data.id)
    lines = [
        t(
            "diagnostics-undo-ask",
            file=resting.table.file_name,
            results=resting.results,
            people=resting.people,
            deficits=int(resting.table.counts.get("deficits", 0)),
        )
    ]
    if resting.told:
        lines.append(t("diagnostics-undo-told", count=resting.told))
    back = Button(t.plain("words-back"), ResultPress(act="loaded"))
    if resting.routes:
        lines.append(t("diagnostics-undo-routes", count=len(resting.routes)))
        routes = [
            Button(
                t.plain("diagnostics-undo-route-line", name=one.person.short_name, status=_status(turn, one.status)),
                RoutePress(act="open", id=one.iom_id),
            )
            for one in resting.routes[:MOST_ROUTES]
        ]
        await turn.show(Screen("\n\n".join(lines), column(*routes, back)))
        return
    yes = Button(t.plain("diagnostics-undo-yes"), ImportPress(act="undone", id=callback_data.id))
    await turn.show(Screen("\n\n".join(lines), column(yes, back)))


def _status(turn: Turn, status: str) -> str:
    return turn.t.plain(f"routes-status-{status}")


async def press_undo(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    t = turn.t
    await turn.promise()
    async with turn.transaction() as work:
        count = await undo_import(work, turn.actor, callback_data.id, turn.now)
    again = Button(t.plain("diagnostics-restore"), ImportPress(act="restore", id=callback_data.id))
    menu = Button(t.plain("words-menu"), MenuPress())
    await turn.show(Screen(t("diagnostics-undone", count=count), column(again, menu)))


async def press_restore(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    t = turn.t
    await turn.promise()
    async with turn.transaction() as work:
        count = await restore_import(work, turn.actor, callback_data.id, turn.now)
    tables = Button(t.plain("words-back"), ResultPress(act="loaded"))
    await turn.show(Screen(t("diagnostics-restored", count=count), column(tables)))
