"""A file sent without a word: a table is recognised and goes to the feature that takes its kind.

What is not recognised is asked by buttons, a question at a time. Between two presses only the messenger's id of
the file is kept: it is fetched and read anew, so a restart loses nothing and no row of people waits anywhere.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.callbacks.tables import LayoutPress
from bot.filters import Has
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column, shorten
from bot.turn import Turn
from bot.words import to_menu
from domain.errors import Gone, Invalid
from domain.tables import NONE, Asked, Question, Table, TableKind, arrange, signature_of
from handlers.diagnostics import take_table as take_results
from handlers.people.tables import take_table
from services.documents import BUSY, LARGEST, read_table
from services.layouts import Answers, answer_layout, find_layout, kinds_of, remembered, start_layout

Taker = Callable[[Turn, Table, str, bytes, int], Awaitable[None]]

TAKERS: dict[TableKind, Taker] = {
    TableKind.STAFF: take_table,
    TableKind.RESULTS: take_results,
}
LONGEST_LABEL = 60

QUESTIONS = {
    Asked.KIND: "tables-ask-kind",
    Asked.SHEET: "tables-ask-sheet",
    Asked.NAME: "tables-ask-name",
    Asked.ORGANISATION: "tables-ask-organisation",
    Asked.RESULT: "tables-ask-result",
    Asked.MEANING: "tables-ask-meaning",
    Asked.GROUP: "tables-ask-group",
    Asked.MARKS: "tables-ask-marks",
}
# Answers that are words of the bot; headings and titles of sheets are the sender's own.
WORDS = {
    (Asked.KIND, "staff"): "tables-kind-staff",
    (Asked.KIND, "results"): "tables-kind-results",
    (Asked.KIND, NONE): "tables-kind-none",
    (Asked.SHEET, "all"): "tables-all-sheets",
    (Asked.NAME, NONE): "tables-no-such-column",
    (Asked.ORGANISATION, NONE): "tables-no-such-column",
    (Asked.RESULT, NONE): "tables-no-such-column",
    (Asked.MEANING, "level"): "tables-meaning-level",
    (Asked.MEANING, "percent"): "tables-meaning-percent",
    (Asked.MEANING, "score"): "tables-meaning-score",
    (Asked.MEANING, "deficits"): "tables-meaning-deficits",
    (Asked.MEANING, NONE): "tables-meaning-none",
    (Asked.MARKS, "deficit"): "tables-marks-deficit",
    (Asked.MARKS, "skill"): "tables-marks-skill",
    (Asked.MARKS, NONE): "tables-marks-none",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file in the chat; `layout` is its row once something was asked, 0 before."""

    remote_id: str
    name: str
    layout: int = 0


def router() -> Router:
    router = Router(name="tables")
    router.message.register(take, Has("document"))
    router.callback_query.register(press, LayoutPress.filter())
    return router


async def take(message: Message, turn: Turn) -> None:
    """Outside a form only those who load tables send files; others are told kindly."""
    t, document = turn.t, message.document
    assert document is not None
    if not kinds_of(turn.actor):
        await turn.show(Screen(t("people-file-unasked"), column(to_menu(t))))
        return
    if (document.file_size or 0) > LARGEST:
        await turn.show(Screen(t("tables-too-large", most=LARGEST // 2**20), column(to_menu(t))))
        return
    await _go_on(turn, Sent(remote_id=document.file_id, name=document.file_name or "table"), {})


async def press(_: CallbackQuery, callback_data: LayoutPress, turn: Turn) -> None:
    """An answer, another page of answers, or all questions anew."""
    t = turn.t
    async with turn.reading() as work:
        layout = await find_layout(work, turn.actor, callback_data.id)
        answers: Answers = dict(layout.counts["answers"])
        sent = Sent(remote_id=layout.counts["remote_id"], name=layout.file_name, layout=layout.id)
    match callback_data.act:
        case "drop":
            await turn.show(Screen(t("errors-cancelled"), column(to_menu(t))))
            return
        case "retry":
            sent = replace(sent, layout=0)  # nothing was asked of it yet
        case "again":
            answers = {}
            async with turn.transaction() as work:
                await answer_layout(work, turn.actor, sent.layout, answers, turn.now)
        case "pick":
            if callback_data.asked not in QUESTIONS:
                raise Gone("errors-gone")
            answers[callback_data.asked] = callback_data.value
    await _go_on(turn, sent, answers, callback_data.page)


async def _go_on(turn: Turn, sent: Sent, given: Answers, page: int = 0) -> None:
    """To the next question, or with the answers to the feature that takes the table."""
    await turn.promise()
    content = await turn.download(sent.remote_id)
    try:
        table = await read_table(sent.name, content)
    except Invalid as refusal:
        if refusal.text_id != BUSY:
            raise
        await turn.show(await _busy_screen(turn, sent, content))
        return
    signature = await turn.prepare(signature_of, table)
    async with turn.reading() as work:
        answers = await remembered(work, turn.actor, signature) | given
    outcome = await turn.prepare(arrange, table, answers, kinds=kinds_of(turn.actor))
    layout = sent.layout
    if isinstance(outcome, Question) or answers:
        async with turn.transaction() as work:
            if not layout:
                started = await start_layout(
                    work,
                    turn.actor,
                    file_name=sent.name,
                    sha256=hashlib.sha256(content).hexdigest(),
                    remote_id=sent.remote_id,
                    signature=signature,
                    answers=answers,
                    now=turn.now,
                )
                layout = started.id
            elif given:
                await answer_layout(work, turn.actor, layout, answers, turn.now)
    if isinstance(outcome, Question):
        await turn.show(_question_screen(turn, sent.name, layout, outcome, page))
        return
    await TAKERS[outcome.kind](turn, outcome.table, sent.name, content, layout)


async def _busy_screen(turn: Turn, sent: Sent, content: bytes) -> Screen:
    """Nothing of what was sent is lost: the file is read again by one press."""
    t, layout = turn.t, sent.layout
    if not layout:
        async with turn.transaction() as work:
            kept = await start_layout(
                work,
                turn.actor,
                file_name=sent.name,
                sha256=hashlib.sha256(content).hexdigest(),
                remote_id=sent.remote_id,
                signature="",
                answers={},
                now=turn.now,
            )
            layout = kept.id
    again = Button(t.plain("tables-read-again"), LayoutPress(act="page" if sent.layout else "retry", id=layout))
    return Screen(f"{t(BUSY)}\n\n{t('tables-kept', file=sent.name)}", column(again, to_menu(t)))


def _question_screen(turn: Turn, file_name: str, layout: int, question: Question, page: int) -> Screen:
    """Six answers a page; those that are no column of the table stand on each page."""
    t, asked = turn.t, question.asked
    own = [(value, text) for value, text in question.options if (asked, value) not in WORDS]
    said = [(value, t.plain(WORDS[asked, value])) for value, _ in question.options if (asked, value) in WORDS]
    shown, page = page_of(own, page)
    buttons = [
        Button(shorten(text, LONGEST_LABEL), LayoutPress(act="pick", id=layout, asked=asked, value=value))
        for value, text in (*shown, *said)
    ]
    rows = [
        *((button,) for button in buttons),
        *turning(t, page, len(own), lambda number: LayoutPress(act="page", id=layout, page=number)),
        (Button(t.plain("words-cancel"), LayoutPress(act="drop", id=layout)),),
    ]
    about = ", ".join(f"«{shorten(text, LONGEST_LABEL)}»" for text in question.about[:6])
    text = "\n\n".join((t("tables-ask", file=file_name), t(QUESTIONS[asked], columns=about)))
    return Screen(text, rows)
