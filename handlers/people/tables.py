"""A staff table sent to the bot: what it would do, loading it, taking it back."""

from __future__ import annotations

import hashlib
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.callbacks.people import StaffPress, StaffTablePress
from bot.layouts import asked_again, on_sheet
from bot.paging import page_of, turning
from bot.screens import Attachment, Button, Screen, column
from bot.turn import Turn
from bot.words import to_menu
from domain.errors import Gone
from domain.rights import Action, Thing, check_may
from domain.tables import Table
from handlers.people.questions import next_screen
from locales.translator import Safe, Translator
from models.imports import TableImport
from services.people.tables import (
    answer_row,
    cancel_staff,
    confirm_staff,
    find_absent,
    find_staff,
    keep_plan,
    open_questions,
    plan_staff,
    problems_file,
    take_staff,
    undo_staff,
)

SHOWN = 10


def router() -> Router:
    router = Router(name="staff_tables")
    router.callback_query.register(press, StaffTablePress.filter())
    return router


async def take_table(turn: Turn, table: Table, name: str, content: bytes, layout: int) -> None:
    """A table recognised as staff: nothing changes before the button under the preview.

    `layout` is where answers about its columns stand, 0 when nothing had to be asked.
    """
    check_may(turn.actor, Action.WRITE, Thing.IMPORT_STAFF)
    reading = await turn.prepare(take_staff, table, turn.profile, turn.catalogue, turn.today)
    digest = hashlib.sha256(content).hexdigest()
    async with turn.reading() as work:
        plan = await plan_staff(work, turn.actor, reading, file_name=name, sha256=digest, now=turn.now)
    plan.counts |= {"layout": layout}
    async with turn.transaction() as work:
        made = await keep_plan(work, plan)
    await turn.show(preview_screen(turn, made))


def preview_screen(turn: Turn, table: TableImport) -> Screen:
    t, counts = turn.t, table.counts
    new, changed, same = (counts.get(key, 0) for key in ("new", "changed", "same"))
    asked = open_questions(table)
    lines = [
        t("people-table", file=table.file_name),
        t("people-table-counts", new=new, changed=changed, same=same, stopped=counts["stopped"]),
    ]
    if asked:
        lines.append(t("people-table-asked", count=asked))
    places: dict[str, Any] = counts["places"]
    if places:
        names = "\n".join(
            t("people-table-place", name=place["name"], kind=t.plain(f"profile-organisation-{place['kind']}"))
            for place in places.values()
        )
        lines.append(t("people-table-places", count=len(places), names=Safe(names)))
    if counts["private"]:
        lines.append(t("people-table-private", columns=", ".join(counts["private"])))
    if table.problems:
        told = "\n".join(_problem(turn, one) for one in table.problems[:SHOWN])
        rest = len(table.problems) - SHOWN
        lines.append(t("people-table-problems", rows=Safe(told)))
        if rest > 0:
            lines.append(t("people-table-problems-more", count=rest))
    does = new + changed
    if not does and not asked:
        lines.append(t("people-table-nothing"))
    load = t.plain("people-table-load-places", count=len(places)) if places else t.plain("people-table-load")
    known = sum(1 for row in table.rows if not row["new_place"] and row["what"] in ("new", "changed"))
    if asked and not places:
        load = t.plain("people-table-load-rest")
    rows = column(
        Button(t.plain("people-table-ask"), StaffTablePress(act="ask", id=table.id)) if asked else None,
        Button(load, StaffTablePress(act="load", id=table.id)) if does else None,
        Button(t.plain("people-table-load-known"), StaffTablePress(act="known", id=table.id))
        if places and known
        else None,
        Button(t.plain("people-table-problems-file"), StaffTablePress(act="problems", id=table.id))
        if table.problems
        else None,
        _absent_button(t, table),
        asked_again(t, table),
        Button(t.plain("words-cancel"), StaffTablePress(act="cancel", id=table.id)),
    )
    return Screen("\n\n".join(lines), rows)


def _problem(turn: Turn, one: dict[str, Any]) -> str:
    t = turn.t
    why = on_sheet(t, one["sheet"], t(one["text_id"], **one["args"]))
    return t("people-table-problem", row=one["row"], why=Safe(why))


async def press(_: CallbackQuery, callback_data: StaffTablePress, turn: Turn) -> None:
    t, number = turn.t, callback_data.id
    match callback_data.act:
        case "load" | "known":
            await turn.promise()
            async with turn.transaction() as work:
                table = await confirm_staff(
                    work, turn.actor, number, makes_places=callback_data.act == "load", now=turn.now
                )
            await turn.show(loaded_screen(turn, table))
        case "cancel":
            async with turn.transaction() as work:
                await cancel_staff(work, turn.actor, number)
            await turn.show(Screen(t("errors-cancelled"), column(to_menu(t))))
        case "look" | "ask":
            async with turn.reading() as work:
                table = await find_staff(work, turn.actor, number)
                screen = await next_screen(turn, work, table) if callback_data.act == "ask" else None
            await turn.show(screen or preview_screen(turn, table))
        case "who":
            async with turn.transaction() as work:
                table = await answer_row(work, turn.actor, number, callback_data.place, callback_data.value)
                screen = await next_screen(turn, work, table)
            await turn.show(screen or preview_screen(turn, table))
        case "absent":
            await turn.show(await absent_screen(turn, number, callback_data.place))
        case "problems":
            await turn.show(await problems_screen(turn, number))
        case "undo":
            rows = column(
                Button(t.plain("people-table-undo-yes"), StaffTablePress(act="undo_yes", id=number)), to_menu(t)
            )
            await turn.show(Screen(t("people-table-undo-ask"), rows))
        case "undo_yes":
            await turn.promise()
            async with turn.transaction() as work:
                await undo_staff(work, turn.actor, number, now=turn.now)
            await turn.show(Screen(t("people-table-undone"), column(to_menu(t))))
        case _:
            raise Gone("people-table-over")


def loaded_screen(turn: Turn, table: TableImport) -> Screen:
    t, made = turn.t, table.counts["made"]
    text = t(
        "people-table-loaded",
        people=len(made["people"]),
        changed=len(made["changes"]),
        places=len(made["places"]),
        roles=len(made["roles"]),
    )
    if found := table.counts["found"]:
        text = f"{text}\n\n{t('people-table-found', count=found)}"
    undo = Button(t.plain("people-table-undo"), StaffTablePress(act="undo", id=table.id))
    return Screen(text, column(_absent_button(t, table), undo, to_menu(t)))


def _absent_button(t: Translator, table: TableImport) -> Button | None:
    absent = table.counts.get("absent", [])
    if not absent:
        return None
    return Button(t.plain("departures-absent", count=len(absent)), StaffTablePress(act="absent", id=table.id))


async def absent_screen(turn: Turn, number: int, page: int) -> Screen:
    """Each opens the card, where a job is ended knowingly."""
    t = turn.t
    async with turn.reading() as work:
        table = await find_staff(work, turn.actor, number)
        people = await find_absent(work, turn.actor, number)
    shown, page = page_of(people, page)
    cards = [Button(one.full_name, StaffPress(act="open", id=one.id)) for one in shown]
    turns = turning(t, page, len(people), lambda to: StaffTablePress(act="absent", id=number, place=to))
    back = None
    if table.status == "preview":
        back = Button(t.plain("departures-back-to-table"), StaffTablePress(act="look", id=number))
    text = t("departures-absent-list", count=len(people)) if people else t("departures-absent-none")
    return Screen(text, [*column(*cards), *turns, *column(back, to_menu(t))])


async def problems_screen(turn: Turn, number: int) -> Screen:
    """All rows with what is wrong as a file; the preview above stays as it is."""
    t = turn.t
    async with turn.reading() as work:
        table = await work.imports.find(number)
    if table is None or table.created_by != turn.person_id or not table.problems:
        raise Gone("people-table-over")
    content = await turn.prepare(
        problems_file,
        table.problems,
        t.plain,
        title=t.plain("people-table-problems-title"),
        headings=[
            t.plain("people-table-column-row"),
            t.plain("people-table-column-why"),
            t.plain("people-table-column-out"),
        ],
    )
    name = t.plain("people-table-problems-name") + ".xlsx"
    attachment = Attachment(kind="document", name=name, content=content)
    return Screen(t("people-table-problems-sent"), column(to_menu(t)), attachment, is_new=True)
