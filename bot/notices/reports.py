"""Reports in notices: that one is asked or that help is wished for, never an answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.callbacks.reports import ReportPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column


async def _request(args: dict[str, Any], reader: Reader) -> Screen:
    words = reader.t("reports-request", name=reader.name or "no", month=_month(args, reader))
    return Screen(words, _buttons(args, reader))


async def _overdue(args: dict[str, Any], reader: Reader) -> Screen:
    words = reader.t("reports-overdue", name=reader.name or "no", month=_month(args, reader))
    return Screen(words, _buttons(args, reader))


async def _help(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    return Screen(
        t("reports-help-notice", month=_month(args, reader)),
        column(
            Button(t.plain("reports-open"), ReportPress(act="open", id=int(args["report"]), month=str(args["month"])))
        ),
    )


async def _pair(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    press = ReportPress(act="pair", id=int(args["pair"]), month=str(args["month"]))
    words = t("reports-pair-request", name=reader.name or "no", month=_month(args, reader))
    return Screen(words, column(Button(t.plain("reports-answer"), press)))


async def _talk(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    press = ReportPress(act="told", id=int(args["report"]), month=str(args["month"]))
    return Screen(t("reports-pair-talk-notice"), column(Button(t.plain("reports-open"), press)))


def _buttons(args: dict[str, Any], reader: Reader) -> tuple[tuple[Button, ...], ...]:
    t, month = reader.t, str(args["month"])
    return (
        (
            Button(t.plain("reports-answer"), ReportPress(act="fill", month=month)),
            Button(t.plain("reports-tomorrow"), ReportPress(act="later", month=month)),
        ),
    )


def _month(args: dict[str, Any], reader: Reader) -> str:
    return reader.t.month(date.fromisoformat(args["month"]))


RENDERS: dict[str, Render] = {
    "report_request": _request,
    "report_overdue": _overdue,
    "report_help": _help,
    "pair_report_request": _pair,
    "pair_report_overdue": _pair,
    "pair_report_talk": _talk,
}
