"""The morning word of what the bot could not do: numbers only, what is behind them stands in the log."""

from __future__ import annotations

from typing import Any

from bot.notices.render import Reader, Render
from bot.screens import Screen, column
from bot.words import to_menu


async def _morning(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    lines = [t("troubles-morning")]
    if failed := int(args["failed"]):
        lines.append(t("troubles-failed", count=failed))
    if unknown := int(args["unknown"]):
        lines.append(t("troubles-unknown", count=unknown))
    if set_aside := int(args["set_aside"]):
        lines.append(t("troubles-set-aside", count=set_aside))
    return Screen("\n".join([*lines, t("troubles-what-to-do")]), column(to_menu(t)))


RENDERS: dict[str, Render] = {"troubles": _morning}
