"""Presses about monthly reports."""

from __future__ import annotations

from datetime import date

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.reports import ReportPress
from bot.forms import open_form
from bot.screens import Attachment, Button, Screen, column
from bot.turn import Turn
from domain.errors import Forbidden, Gone
from domain.reports import asked_month
from handlers.reports import screens
from handlers.reports.form import FORM
from handlers.reports.pairs import pair_router
from services.documents import write_xlsx
from services.reports import (
    month_overview,
    own_reports,
    postpone_report,
    read_report,
    report_lines,
    report_months,
    report_sheets,
)


def router() -> Router:
    router = Router(name="reports")
    press = router.callback_query.register
    press(open_own, MenuPress.filter(F.part == "report"))
    press(open_latest, MenuPress.filter(F.part == "reports"))
    press(fill, ReportPress.filter(F.act == "fill"))
    press(postpone, ReportPress.filter(F.act == "later"))
    press(pick_month, ReportPress.filter(F.act == "months"))
    press(open_month, ReportPress.filter(F.act == "month"))
    press(show_filed, ReportPress.filter(F.act == "filed"))
    press(show_missing, ReportPress.filter(F.act == "missing"))
    press(open_report, ReportPress.filter(F.act == "open"))
    press(send_table, ReportPress.filter(F.act == "table"))
    router.include_router(pair_router())
    return router


async def open_own(_: CallbackQuery, turn: Turn) -> None:
    async with turn.reading() as work:
        own = await own_reports(work, turn.actor, now=turn.now)
    await turn.show(screens.own_screen(turn, own))


async def open_latest(_: CallbackQuery, turn: Turn) -> None:
    """The newest month at once, others behind a button; a mentor's own pairs that are not told of yet on top."""
    async with turn.reading() as work:
        months = await report_months(work, turn.actor)
        overview = await month_overview(work, turn.actor, months[0]) if months else None
        current = asked_month(turn.today)
        own = await work.pair_reports.open_of(turn.person_id, current)
        if not own:  # nothing is waited for: the month that goes on may be told about already
            current = turn.today.replace(day=1)
            own = await work.pair_reports.open_of(turn.person_id, current)
    screen = screens.month_screen(turn, overview) if overview is not None else screens.months_screen(turn, months)
    pairs = [
        (
            Button(
                turn.t.plain("reports-pair-fill", name=person.short_name),
                ReportPress(act="pair", id=pair.id, month=current.isoformat()),
            ),
        )
        for pair, person in own
    ]
    await turn.show(Screen(screen.text, [*pairs, *screen.rows]))


async def fill(_: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    """The month asked about stays with the form, however late it is answered."""
    month_on = _month(callback_data)
    async with turn.reading() as work:
        own = await own_reports(work, turn.actor, now=turn.now)
    if any(report.month_on == month_on for report in own.filed):
        raise Gone("reports-filed-already")
    if month_on not in own.open_months:
        raise Gone("reports-nothing-asked")
    await open_form(turn, FORM, month=month_on.isoformat())


async def postpone(_: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        moment = await postpone_report(work, turn.actor, _month(callback_data), now=turn.now)
    t = turn.t
    await turn.show(
        Screen(
            t("reports-postponed", when=t.when(moment, turn.now)),
            column(Button(t.plain("reports-answer-now"), ReportPress(act="fill", month=callback_data.month))),
        )
    )


async def pick_month(_: CallbackQuery, turn: Turn) -> None:
    async with turn.reading() as work:
        months = await report_months(work, turn.actor)
    await turn.show(screens.months_screen(turn, months))


async def open_month(_: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    async with turn.reading() as work:
        overview = await month_overview(work, turn.actor, _month(callback_data))
    await turn.show(screens.month_screen(turn, overview))


async def show_filed(_: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    async with turn.reading() as work:
        lines = await report_lines(work, turn.actor, _month(callback_data))
    await turn.show(screens.filed_screen(turn, _month(callback_data), lines, callback_data.page))


async def show_missing(_: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    async with turn.reading() as work:
        lines = await report_lines(work, turn.actor, _month(callback_data))
    await turn.show(screens.missing_screen(turn, _month(callback_data), lines, callback_data.page))


async def open_report(callback: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    """A head who hears of a wish for help where there is no methodist may not read the answers: the numbers instead."""
    try:
        async with turn.reading() as work:
            report, person, step = await read_report(work, turn.actor, callback_data.id)
    except Forbidden:
        if not callback_data.month:
            raise
        await open_month(callback, callback_data, turn)
        return
    await turn.show(screens.report_screen(turn, report, person, step))


async def send_table(_: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    t, month_on = turn.t, _month(callback_data)
    async with turn.reading() as work:
        sheets = await report_sheets(work, turn.actor, month_on, t=t)
    content = await turn.prepare(write_xlsx, sheets)
    attachment = Attachment(
        kind="document", name=t.plain("reports-file-name", month=t.month(month_on)), content=content
    )
    back = column(Button(t.plain("words-back"), ReportPress(act="month", month=callback_data.month)))
    await turn.show(Screen(t("reports-table-ready", month=t.month(month_on)), back, attachment, is_new=True))


def _month(press: ReportPress) -> date:
    """The month on the button; a forged one is as good as gone."""
    try:
        return date.fromisoformat(press.month)
    except ValueError:
        raise Gone("errors-gone") from None
