"""The mentor's five answers about a pair, and the list of those who watch over pairs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.reports import ReportPress
from bot.forms import Finish, Form, FormView, Option, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.errors import Gone, Invalid
from domain.reports import MOST_MEETINGS, Dynamics, PairReportDraft, Support, read_phrase
from services.reports import (
    check_pair_report,
    file_pair_report,
    meetings_of_month,
    pair_report_lines,
    read_pair_report,
)

PAGE = 12


async def _about(view: FormView) -> dict[str, Any]:
    month_on, pair_id = date.fromisoformat(view.seed["month"]), int(view.seed["pair"])
    pair = await view.work.pair_reports.pair(pair_id)
    person = await view.work.people.find(pair.mentee_id) if pair is not None else None
    return {
        "month": view.t.month(month_on),
        "name": person.short_name if person is not None else "",
        "count": await meetings_of_month(view.work, pair_id, month_on),
    }


async def _count(view: FormView) -> Sequence[Option]:
    count = await meetings_of_month(view.work, int(view.seed["pair"]), date.fromisoformat(view.seed["month"]))
    return [Option(str(count), view.t.plain("reports-pair-right", count=count))]


def _read_count(text: str, view: FormView) -> str:
    if not text.isdecimal() or int(text) > MOST_MEETINGS:
        raise Invalid("reports-meetings-odd", limit=MOST_MEETINGS)
    return text


async def _dynamics(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"reports-dynamics-{one}")) for one in Dynamics]


async def _supports(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"reports-support-{one}")) for one in Support]


async def _goes_on(view: FormView) -> Sequence[Option]:
    return [Option("yes", view.t.plain("words-yes")), Option("talk", view.t.plain("reports-pair-talk"))]


async def finish(end: Finish) -> Screen:
    said, t, month_on = end.answers, end.turn.t, date.fromisoformat(end.seed["month"])
    draft = PairReportDraft(
        meetings=int(said["meetings"]),
        dynamics=Dynamics(said["dynamics"]),
        best=said["best"],
        support=Support(said["support"]),
        goes_on=said["goes_on"] == "yes",
    )
    async with end.transaction() as work:
        await file_pair_report(
            work,
            end.turn.actor,
            int(end.seed["pair"]),
            draft,
            month_on=month_on,
            run_id=end.run_id,
            now=end.turn.now,
        )
    words = t("reports-pair-filed" if draft.goes_on else "reports-pair-filed-talk", month=t.month(month_on))
    return Screen(words, column(Button(t.plain("words-menu"), MenuPress())))


PAIR_FORM = Form(
    name="pair-report",
    title="reports-pair-form",
    steps=(
        Step(
            name="meetings", text="reports-pair-ask-meetings", args=_about, options=_count, read=_read_count, example=""
        ),
        Step(name="dynamics", text="reports-pair-ask-dynamics", options=_dynamics, example=""),
        Step(
            name="best",
            text="reports-pair-ask-best",
            read=lambda text, view: read_phrase(text),
            example="Урок с группами получился.",
        ),
        Step(name="support", text="reports-pair-ask-support", options=_supports, example=""),
        Step(name="goes_on", text="reports-pair-ask-on", options=_goes_on, example=""),
    ),
    finish=finish,
)


def pair_router() -> Router:
    router = Router(name="pair_reports")
    router.callback_query.register(fill, ReportPress.filter(F.act == "pair"))
    router.callback_query.register(show_lines, ReportPress.filter(F.act == "pairs"))
    router.callback_query.register(show_one, ReportPress.filter(F.act == "told"))
    return router


async def fill(_: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    """`id` is the pair."""
    month_on = month_of_press(callback_data)
    async with turn.reading() as work:
        await check_pair_report(work, turn.actor, callback_data.id, month_on, turn.now)
    await open_form(turn, PAIR_FORM, pair=callback_data.id, month=month_on.isoformat())


async def show_lines(_: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    """Who has told of a pair in the month; answers open for those who may read them."""
    t, month_on = turn.t, month_of_press(callback_data)
    async with turn.reading() as work:
        lines = await pair_report_lines(work, turn.actor, month_on)
    filed = [line for line in lines if line.report is not None]
    missing = [line for line in lines if line.report is None]
    page = min(max(0, callback_data.page), max(0, (len(filed) - 1) // PAGE))
    said = [t("reports-pairs-head", month=t.month(month_on), filed=len(filed), count=len(lines))]
    if missing:
        said.append(t("reports-pairs-missing"))
        said += [t("reports-person", name=line.mentor.full_name) for line in missing[:PAGE]]
    if len(missing) > PAGE:
        said.append(t("words-more", count=len(missing) - PAGE))
    rows = column(
        *(
            Button(
                t.plain("reports-pairs-line", mentor=line.mentor.short_name, mentee=line.mentee.short_name),
                ReportPress(act="told", id=line.report.id, month=callback_data.month),
            )
            for line in filed[page * PAGE : (page + 1) * PAGE]
            if line.report is not None
        )
    )
    later = ReportPress(act="pairs", month=callback_data.month, page=page + 1)
    more = (Button(t.plain("forms-later"), later),) if (page + 1) * PAGE < len(filed) else ()
    back = (Button(t.plain("words-back"), ReportPress(act="month", month=callback_data.month)),)
    await turn.show(Screen("\n".join(said), [*rows, *([more] if more else []), back]))


async def show_one(_: CallbackQuery, callback_data: ReportPress, turn: Turn) -> None:
    t = turn.t
    async with turn.reading() as work:
        report = await read_pair_report(work, turn.actor, callback_data.id)
        pair = await work.pair_reports.pair(report.pair_id)
        assert pair is not None
        people = await work.people.by_ids([pair.mentor_id, pair.mentee_id])
    text = t(
        "reports-pair-card",
        mentor=people[pair.mentor_id].full_name,
        mentee=people[pair.mentee_id].full_name,
        month=t.month(report.month_on),
        meetings=report.meetings,
        dynamics=t.plain(f"reports-dynamics-{report.dynamics}"),
        best=report.best,
        support=t.plain(f"reports-support-{report.support}"),
        on=t.plain("words-yes" if report.goes_on else "reports-pair-talk"),
    )
    back = ReportPress(act="pairs", month=report.month_on.isoformat())
    await turn.show(
        Screen(text, column(Button(t.plain("words-back"), back), Button(t.plain("words-menu"), MenuPress())))
    )


def month_of_press(press: ReportPress) -> date:
    """The month on the button; a forged one is as good as gone."""
    try:
        return date.fromisoformat(press.month)
    except ValueError:
        raise Gone("errors-gone") from None
