"""Notes about a pair and its meetings: first who will read, then the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.meetings import NotePress
from bot.callbacks.menu import MenuPress
from bot.callbacks.pairs import PairPress
from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.paging import PAGE
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.meetings import Readers, check_note
from domain.rights import Action
from services.meetings import notes_of, pair_of, write_note


def register(router: Router) -> None:
    router.callback_query.register(show_notes, NotePress.filter(F.act == "list"))
    router.callback_query.register(write, NotePress.filter(F.act == "write"))


async def show_notes(_: CallbackQuery, callback_data: NotePress, turn: Turn) -> None:
    await turn.show(await notes_screen(turn, callback_data.pair))


async def write(_: CallbackQuery, callback_data: NotePress, turn: Turn) -> None:
    async with turn.reading() as work:
        await pair_of(work, turn.actor, Action.READ, callback_data.pair)
    await open_form(turn, NOTE, pair=callback_data.pair, meeting=callback_data.meeting)


async def notes_screen(turn: Turn, pair_id: int, head: str = "") -> Screen:
    """The newest ones, each with its day, its author and who reads it."""
    t = turn.t
    async with turn.reading() as work:
        pair, notes = await notes_of(work, turn.actor, pair_id)
    lines = [
        t(
            "meetings-note",
            day=t.day(one.note.created_at),
            author=one.author.short_name,
            readers=t.plain(f"meetings-readers-{one.note.readers}"),
            text=one.note.text,
        )
        for one in notes[:PAGE]
    ]
    is_own = turn.person_id in (pair.mentor_id, pair.mentee_id)
    text = "\n\n".join([*([head] if head else []), *(lines or [t("meetings-notes-none")])])
    return Screen(
        text,
        column(
            Button(t.plain("meetings-note-write"), NotePress(act="write", pair=pair_id)) if is_own else None,
            Button(t.plain("words-back"), PairPress(act="open", id=pair_id)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )


async def readers_options(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"meetings-readers-{one.value}")) for one in Readers]


async def note_args(view: FormView) -> dict[str, Any]:
    return {"readers": view.t.plain(f"meetings-readers-{view.answers['readers']}")}


def read_note(text: str, view: FormView) -> str:
    return check_note(text)


async def finish_note(finish: Finish) -> Screen:
    turn, seed = finish.turn, finish.seed
    async with finish.transaction() as work:
        await write_note(
            work,
            turn.actor,
            seed["pair"],
            finish.answers["text"],
            Readers(finish.answers["readers"]),
            meeting_id=seed["meeting"] or None,
            run_id=finish.run_id,
            now=turn.now,
        )
    return await notes_screen(turn, seed["pair"], turn.t("meetings-note-kept"))


NOTE = Form(
    name="meetings_note",
    title="meetings-note-write",
    steps=(
        Step(name="readers", text="meetings-ask-readers", options=readers_options),
        Step(
            name="text",
            text="meetings-ask-note",
            read=read_note,
            args=note_args,
            example="Хороший темп.",
        ),
    ),
    finish=finish_note,
)
