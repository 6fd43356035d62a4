"""The methodist's lists: who has topics and no route, tables that were sent and what became of them."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.diagnostics import ImportPress, ResultPress
from bot.callbacks.menu import MenuPress
from bot.long_lists import finding, found_line
from bot.paging import PAGE, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from services.diagnostics import people_without_route, tables_sent
from services.narrowing import narrowed


async def show_needs(_: CallbackQuery, turn: Turn) -> None:
    await turn.show(await needs_screen(turn))


async def page_of_needs(_: CallbackQuery, callback_data: ResultPress, turn: Turn) -> None:
    await turn.show(await needs_screen(turn, max(0, callback_data.page)))


async def needs_screen(turn: Turn, page: int = 0) -> Screen:
    """How to load a table, and whose latest results have topics and no route."""
    t = turn.t
    async with turn.transaction() as work:
        among = await narrowed(work, turn.actor, "needs")
        needs, count = await people_without_route(work, turn.actor, page=page, size=PAGE, now=turn.now, among=among)
        _tables, loaded = await tables_sent(work, turn.actor, page=0, size=1)
    head = t("diagnostics-needs", count=count) if count else t("diagnostics-no-needs")
    text = "\n\n".join([t("diagnostics-home"), found_line(t, among, count) or head])
    buttons = [
        Button(
            t.plain("diagnostics-need", name=need.person.short_name, count=need.deficits),
            ResultPress(act="person", id=need.person.id),
        )
        for need in needs
    ]
    rows = [
        *column(*buttons),
        *turning(t, page, count, lambda number: ResultPress(act="needs", page=number)),
        *finding(t, among, count, "needs"),
    ]
    chart = Button(t.plain("diagnostics-map"), MenuPress(part="map"))
    asking = Button(t.plain("diagnostics-to-campaigns"), MenuPress(part="campaigns"))
    tables = Button(t.plain("diagnostics-to-loaded", count=loaded), ResultPress(act="loaded")) if loaded else None
    return Screen(text, [*rows, *column(chart, asking, tables, Button(t.plain("words-menu"), MenuPress()))])


async def show_loaded(_: CallbackQuery, callback_data: ResultPress, turn: Turn) -> None:
    """Tables that were sent: what became of each; the loaded ones may be taken back, begun ones gone on with."""
    t, page = turn.t, max(0, callback_data.page)
    async with turn.reading() as work:
        tables, count = await tables_sent(work, turn.actor, page=page, size=PAGE)
    lines, buttons = [t("diagnostics-tables")], []
    for table in tables:
        results = int(table.counts.get("results", 0))
        lines.append(
            t(
                f"diagnostics-table-{table.status}",
                file=table.file_name,
                when=t.moment(table.confirmed_at or table.created_at),
                results=results,
            )
        )
        if table.status == "confirmed":
            words = t.plain("diagnostics-undo-table", file=table.file_name)
            buttons.append(Button(words, ImportPress(act="undo", id=table.id)))
        elif table.status == "undone":
            words = t.plain("diagnostics-restore-table", file=table.file_name)
            buttons.append(Button(words, ImportPress(act="restore", id=table.id)))
        elif table.status == "preview" and table.created_by == turn.actor.person_id:
            words = t.plain("diagnostics-go-on", file=table.file_name)
            buttons.append(Button(words, ImportPress(act="look", id=table.id)))
    rows = [*column(*buttons), *turning(t, page, count, lambda number: ResultPress(act="loaded", page=number))]
    back = Button(t.plain("words-back"), MenuPress(part="diagnostics"))
    await turn.show(Screen("\n\n".join(lines), [*rows, (back,)]))
