"""A notice about a notice: Telegram did not take one."""

from __future__ import annotations

from typing import Any

from bot.notices.render import Reader, Render
from bot.screens import Screen, column
from bot.words import to_menu


async def refused(args: dict[str, Any], reader: Reader) -> Screen:
    return Screen(reader.t("errors-not-taken", words=args["words"]), column(to_menu(reader.t)))


RENDERS: dict[str, Render] = {"delivery_refused": refused}
