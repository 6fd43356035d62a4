"""A table in its preview: what will be loaded, what is asked, what is left out and why."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.callbacks.diagnostics import ImportPress
from bot.labels import assessment_label
from bot.layouts import asked_again, on_sheet
from bot.screens import Button, Screen, column, shorten
from bot.turn import Turn
from handlers.diagnostics.questions import answer_line
from locales.translator import Safe
from models.imports import TableImport
from services.diagnostics import answers_in, next_question, summary_of
from storage.work import Work

FAULTS_ON_PREVIEW = 3
LONGEST_ARGUMENT = 300
FAULTS_ON_PAGE = 10


async def preview_screen(turn: Turn, work: Work, table: TableImport) -> Screen:
    """The exact numbers of what "load" does now, and what stands between."""
    t, table_id = turn.t, table.id
    summary = await summary_of(work, table)
    lines = [
        t("diagnostics-preview", file=table.file_name),
        t(
            "diagnostics-preview-counts",
            results=summary.results,
            people=summary.people,
            deficits=summary.deficits,
            kind=assessment_label(t, summary.kind),
        ),
    ]
    if summary.day:
        lines.append(t("diagnostics-preview-day", day=t.day(date.fromisoformat(summary.day))))
    if summary.without_day:
        lines.append(t("diagnostics-preview-no-day", count=summary.without_day))
    if summary.people_open:
        lines.append(t("diagnostics-preview-people", count=summary.people_open))
    if summary.wordings_open:
        lines.append(t("diagnostics-preview-wordings", count=summary.wordings_open))
    said = answers_in(table)
    if said:
        lines.append(t("diagnostics-preview-said", count=len(said)))
        lines += [answer_line(turn, one, topic) for one, topic in said[:FAULTS_ON_PREVIEW]]
    if summary.skipped:
        lines.append(t("diagnostics-preview-skipped", count=summary.skipped))
    if summary.repeated:
        lines.append(t("diagnostics-preview-repeated", rows=rows_words(summary.repeated)))
    if table.problems:
        lines.append(t("diagnostics-preview-faults", count=len(table.problems)))
        lines += [fault_line(turn, problem) for problem in table.problems[:FAULTS_ON_PREVIEW]]
    if ignored := table.counts.get("ignored"):
        lines.append(t("diagnostics-preview-ignored", columns=", ".join(f"«{one}»" for one in ignored[:12])))
    is_open = next_question(table) is not None
    buttons: list[Button | None] = [
        Button(t.plain("diagnostics-ask-day"), ImportPress(act="day", id=table_id)) if summary.without_day else None,
        Button(t.plain("diagnostics-ask"), ImportPress(act="ask", id=table_id)) if is_open else None,
    ]
    if summary.results:
        load = "diagnostics-load-rest" if is_open or summary.without_day else "diagnostics-load"
        buttons.append(Button(t.plain(load), ImportPress(act="load", id=table_id)))
    if len(table.problems) > FAULTS_ON_PREVIEW:
        buttons.append(Button(t.plain("diagnostics-all-faults"), ImportPress(act="faults", id=table_id)))
    if said:
        buttons.append(Button(t.plain("diagnostics-said"), ImportPress(act="said", id=table_id)))
    if len(turn.profile.diagnostics.kinds) > 1:
        buttons.append(Button(t.plain("diagnostics-change-kind"), ImportPress(act="kind", id=table_id)))
    buttons.append(asked_again(t, table))
    buttons.append(Button(t.plain("words-cancel"), ImportPress(act="cancel", id=table_id)))
    if not summary.results and not is_open and not summary.without_day:
        lines.append(t("diagnostics-preview-nothing"))
    return Screen("\n\n".join(lines), column(*buttons))


def rows_words(rows: tuple[int, ...], most: int = 12) -> str:
    shown = ", ".join(str(row) for row in rows[:most])
    return shown if len(rows) <= most else f"{shown}…"


def fault_line(turn: Turn, problem: dict[str, Any]) -> str:
    args = {
        name: shorten(str(value), 300) if isinstance(value, str) else value for name, value in problem["args"].items()
    }
    words = on_sheet(turn.t, problem["sheet"], turn.t(str(problem["text_id"]), **args))
    return turn.t("diagnostics-fault", row=int(problem["row"]), words=Safe(words))


def faults_screen(turn: Turn, table: TableImport, page: int) -> Screen:
    """Every row that is left out, ten a page."""
    t = turn.t
    pages = max(1, -(-len(table.problems) // FAULTS_ON_PAGE))
    page %= pages
    shown = table.problems[page * FAULTS_ON_PAGE : (page + 1) * FAULTS_ON_PAGE]
    lines = [t("diagnostics-faults", count=len(table.problems)), *(fault_line(turn, one) for one in shown)]
    rows: list[tuple[Button, ...]] = []
    if pages > 1:
        rows.append(
            (
                Button(
                    t.plain("forms-earlier", page=page + 1, pages=pages),
                    ImportPress(act="faults", id=table.id, page=(page - 1) % pages),
                ),
                Button(t.plain("forms-later"), ImportPress(act="faults", id=table.id, page=(page + 1) % pages)),
            )
        )
    rows.append((Button(t.plain("words-back"), ImportPress(act="look", id=table.id)),))
    return Screen("\n\n".join(lines), rows)


def kinds_screen(turn: Turn, table: TableImport) -> Screen:
    t = turn.t
    buttons = [
        Button(assessment_label(t, kind.value), ImportPress(act="kind", id=table.id, value=kind.value))
        for kind in turn.profile.diagnostics.kinds
    ]
    back = Button(t.plain("words-back"), ImportPress(act="look", id=table.id))
    return Screen(t("diagnostics-kinds"), column(*buttons, back))
