"""From a sent table to loaded results: each press answers one question and shows the next."""

from __future__ import annotations

import hashlib
from datetime import date

from aiogram.types import CallbackQuery

from bot.callbacks.diagnostics import ImportPress
from bot.callbacks.menu import MenuPress
from bot.forms import Finish, Form, FormView, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.dates import past_day
from domain.errors import Invalid
from domain.tables import Table
from domain.tables.cells import as_day
from handlers.diagnostics.preview import faults_screen, kinds_screen, preview_screen
from handlers.diagnostics.questions import answers_screen, areas_screen, deficit_screen, person_screen, topics_screen
from models.imports import TableImport
from services.diagnostics import (
    PersonQuestion,
    answer_deficit,
    answer_person,
    ask_again,
    cancel_import,
    deficit_question,
    find_import,
    load_import,
    next_question,
    prepare_results,
    set_day,
    set_kind,
    start_import,
)
from storage.work import Work


async def take_table(turn: Turn, table: Table, file_name: str, content: bytes, layout: int) -> None:
    """A table that was recognised as results: matched outside of the write transaction, then kept as a preview.

    `layout` is where answers about its columns stand, 0 when nothing had to be asked.
    """
    async with turn.reading() as work:
        prepared = await prepare_results(
            work,
            turn.actor,
            table,
            file_name=file_name,
            sha256=hashlib.sha256(content).hexdigest(),
            today=turn.today,
        )
    async with turn.transaction() as work:
        started = await start_import(work, turn.actor, prepared, turn.now, layout=layout)
        screen = await preview_screen(turn, work, started)
    await turn.show(screen)


async def show_import(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    async with turn.reading() as work:
        table = await find_import(work, turn.actor, callback_data.id)
        screen = await preview_screen(turn, work, table)
    await turn.show(screen)


async def show_question(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    async with turn.reading() as work:
        table = await find_import(work, turn.actor, callback_data.id)
        screen = await _next_screen(turn, work, table)
    await turn.show(screen)


async def _next_screen(turn: Turn, work: Work, table: TableImport) -> Screen:
    """The next open question, or the preview when none is left."""
    question = next_question(table)
    if question is None:
        return await preview_screen(turn, work, table)
    if isinstance(question, PersonQuestion):
        return await person_screen(turn, work, table, question)
    return deficit_screen(turn, table, question)


async def pick_person(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    person_id = int(callback_data.value) if callback_data.value.isdigit() else None
    async with turn.transaction() as work:
        table = await answer_person(work, turn.actor, callback_data.id, callback_data.place, person_id)
        screen = await _next_screen(turn, work, table)
    await turn.show(screen)


async def pick_topic(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    """A topic, or with the act `none` that the wording is no deficit."""
    async with turn.transaction() as work:
        table = await answer_deficit(
            work,
            turn.actor,
            callback_data.id,
            callback_data.place,
            callback_data.number,
            callback_data.value,
            turn.now,
        )
        screen = await _next_screen(turn, work, table)
    await turn.show(screen)


async def show_answers(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    async with turn.reading() as work:
        table = await find_import(work, turn.actor, callback_data.id)
    await turn.show(answers_screen(turn, table, callback_data.page))


async def press_again(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    """What was said of a wording is asked once more."""
    place, number = callback_data.place, callback_data.number
    async with turn.transaction() as work:
        table = await ask_again(work, turn.actor, callback_data.id, place, number)
    await turn.show(deficit_screen(turn, table, deficit_question(table, place, number)))


async def show_topics(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    """Areas, then the topics of one."""
    async with turn.reading() as work:
        table = await find_import(work, turn.actor, callback_data.id)
    question = deficit_question(table, callback_data.place, callback_data.number)
    if callback_data.act == "areas":
        await turn.show(areas_screen(turn, table, question))
        return
    await turn.show(topics_screen(turn, table, question, callback_data.value, callback_data.page))


async def show_faults(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    async with turn.reading() as work:
        table = await find_import(work, turn.actor, callback_data.id)
    await turn.show(faults_screen(turn, table, callback_data.page))


async def choose_kind(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    if not callback_data.value:
        async with turn.reading() as work:
            table = await find_import(work, turn.actor, callback_data.id)
        await turn.show(kinds_screen(turn, table))
        return
    async with turn.transaction() as work:
        table = await set_kind(work, turn.actor, callback_data.id, callback_data.value)
        screen = await preview_screen(turn, work, table)
    await turn.show(screen)


async def press_load(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    t = turn.t
    await turn.promise()
    async with turn.transaction() as work:
        loaded = await load_import(work, turn.actor, callback_data.id, turn.now)
    text = t("diagnostics-loaded", results=loaded.results, people=loaded.people, deficits=loaded.deficits)
    await turn.show(
        Screen(
            text,
            column(
                Button(t.plain("diagnostics-to-needs"), MenuPress(part="diagnostics")),
                Button(t.plain("diagnostics-undo"), ImportPress(act="undo", id=loaded.import_id)),
                Button(t.plain("words-menu"), MenuPress()),
            ),
        )
    )


async def press_cancel(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    t = turn.t
    async with turn.transaction() as work:
        await cancel_import(work, turn.actor, callback_data.id)
    await turn.show(Screen(t("diagnostics-cancelled"), column(Button(t.plain("words-menu"), MenuPress()))))


async def ask_day(_: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    async with turn.reading() as work:
        await find_import(work, turn.actor, callback_data.id)
    await open_form(turn, DAY_FORM, table=callback_data.id)


def _read_past_day(text: str, view: FormView) -> str:
    """The day of diagnostics is behind us: "вчера", "30 октября", or as tables have it."""
    day = past_day(text, view.today) or as_day(text)
    if day is None:
        raise Invalid("diagnostics-day-unclear")
    if day > view.today:
        raise Invalid("diagnostics-day-ahead")
    return day.isoformat()


async def finish_day(finish: Finish) -> Screen:
    turn = finish.turn
    day = date.fromisoformat(str(finish.answers["day"]))
    async with finish.transaction() as work:
        table = await set_day(work, turn.actor, int(finish.seed["table"]), day, turn.today)
        return await preview_screen(turn, work, table)


DAY_FORM = Form(
    name="results-day",
    title="diagnostics-day-title",
    steps=(Step(name="day", text="diagnostics-day-ask", read=_read_past_day, example="14.10.2025"),),
    finish=finish_day,
)
