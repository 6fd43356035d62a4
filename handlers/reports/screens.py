"""Reports on the screen: the teacher's own, and the month of those who answer for teachers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby
from math import ceil

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.menu import MenuPress
from bot.callbacks.reports import ReportPress
from bot.screens import Button, Screen, column, pairs
from bot.turn import Turn
from models.people import Person
from models.reports import ProgressReport
from services.reports import Overview, OwnReports, sees_pair_reports
from storage.reports import ReportLine

PAGE = 6
NAMES = 30


def own_screen(turn: Turn, own: OwnReports) -> Screen:
    """What waits for an answer, and what was answered."""
    t = turn.t
    menu = Button(t.plain("words-menu"), MenuPress())
    if not own.open_months and not own.filed:
        return Screen(t("reports-nothing-asked"), column(menu))
    lines = [t("reports-own-open") if own.open_months else t("reports-own-done")]
    lines += [
        t("reports-own-line", month=t.month(report.month_on), day=t.day(report.filed_at)) for report in own.filed[:12]
    ]
    fill = [
        Button(t.plain("reports-fill", month=t.month(month)), ReportPress(act="fill", month=month.isoformat()))
        for month in own.open_months[:PAGE]
    ]
    return Screen("\n".join(lines), column(*fill, menu))


def months_screen(turn: Turn, months: Sequence[date]) -> Screen:
    t = turn.t
    menu = Button(t.plain("words-menu"), MenuPress())
    if not months:
        return Screen(t("reports-no-months"), column(menu))
    buttons = [Button(t.month(month), ReportPress(act="month", month=month.isoformat())) for month in months]
    return Screen(t("reports-which-month"), [*pairs(buttons), (menu,)])


def month_screen(turn: Turn, overview: Overview) -> Screen:
    """The numbers; names and the table only for those who may see them."""
    t, month = turn.t, overview.month_on.isoformat()
    words = t(
        "reports-overview",
        month=t.month(overview.month_on),
        expected=overview.expected,
        filed=overview.filed,
        share=overview.share,
        missing=overview.missing,
        wishes=overview.wishes,
    )
    rows: list[tuple[Button, ...]] = []
    if overview.names:
        rows = [
            (
                Button(t.plain("reports-filed-list"), ReportPress(act="filed", month=month)),
                Button(t.plain("reports-missing-list"), ReportPress(act="missing", month=month)),
            ),
            (Button(t.plain("reports-table"), ReportPress(act="table", month=month)),),
        ]
    if sees_pair_reports(turn.actor):
        rows.append((Button(t.plain("reports-pairs"), ReportPress(act="pairs", month=month)),))
    months = Button(t.plain("reports-other-month"), ReportPress(act="months"))
    return Screen(words, [*rows, (months,), (Button(t.plain("words-menu"), MenuPress()),)])


def filed_screen(turn: Turn, month_on: date, lines: Sequence[ReportLine], page: int) -> Screen:
    """Who has answered; a name is a button where the answers may be opened."""
    t, month = turn.t, month_on.isoformat()
    filed = [(line, line.report) for line in lines if line.report is not None]
    if not filed:
        return Screen(t("reports-filed-none", month=t.month(month_on)), column(_back(turn, month)))
    pages = ceil(len(filed) / PAGE)
    page = min(page, pages - 1)
    shown = filed[page * PAGE : (page + 1) * PAGE]
    names, buttons = [], []
    for line, report in shown:
        help_ = t.plain("reports-wants-help") if report.wants_help and line.is_readable else ""
        said = t.plain("reports-name", name=line.person.full_name, note=help_ or line.organisation)
        if line.is_readable:
            buttons.append((Button(said, ReportPress(act="open", id=report.id)),))
        else:
            names.append(t("reports-name", name=line.person.full_name, note=line.organisation))
    head = t("reports-filed-head", month=t.month(month_on), count=len(filed))
    turning = _turning(turn, page, pages, lambda to: ReportPress(act="filed", month=month, page=to))
    return Screen("\n".join([head, *names]), [*buttons, *turning, (_back(turn, month),)])


def missing_screen(turn: Turn, month_on: date, lines: Sequence[ReportLine], page: int) -> Screen:
    """Names by organisation."""
    t, month = turn.t, month_on.isoformat()
    missing = [line for line in lines if line.report is None]
    if not missing:
        return Screen(t("reports-missing-none", month=t.month(month_on)), column(_back(turn, month)))
    pages = ceil(len(missing) / NAMES)
    page = min(page, pages - 1)
    said = [t("reports-missing-head", month=t.month(month_on), count=len(missing))]
    for organisation, group in groupby(missing[page * NAMES : (page + 1) * NAMES], key=lambda line: line.organisation):
        said.append("")
        said.append(t("reports-organisation", name=organisation or t.plain("reports-nowhere")))
        said += [t("reports-person", name=line.person.full_name) for line in group]
    turning = _turning(turn, page, pages, lambda to: ReportPress(act="missing", month=month, page=to))
    return Screen("\n".join(said), [*turning, (_back(turn, month),)])


def report_screen(turn: Turn, report: ProgressReport, person: Person, step: str) -> Screen:
    t = turn.t
    words = t(
        "reports-card",
        name=person.full_name,
        month=t.month(report.month_on),
        day=t.day(report.filed_at),
        pace=t.plain(f"reports-pace-{report.pace}"),
        step=step or t.plain("reports-no-step"),
        tried=report.tried,
        obstacle=t.plain(f"reports-obstacle-{report.obstacle}"),
        help=t.plain("words-yes") if report.wants_help else t.plain("words-no"),
    )
    back = Button(t.plain("words-back"), ReportPress(act="filed", month=report.month_on.isoformat()))
    return Screen(words, column(back, Button(t.plain("words-menu"), MenuPress())))


def _back(turn: Turn, month: str) -> Button:
    return Button(turn.t.plain("words-back"), ReportPress(act="month", month=month))


def _turning(turn: Turn, page: int, pages: int, press: Callable[[int], CallbackData]) -> list[tuple[Button, ...]]:
    if pages < 2:
        return []
    t = turn.t
    earlier = Button(t.plain("forms-earlier", page=page + 1, pages=pages), press((page - 1) % pages))
    return [(earlier, Button(t.plain("forms-later"), press((page + 1) % pages)))]
