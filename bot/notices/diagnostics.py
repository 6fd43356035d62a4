"""A sheet is ready: no level, no score, no topic."""

from __future__ import annotations

from typing import Any

from bot.callbacks.diagnostics import ResultPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column


async def ready(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    return Screen(
        reader.addressed(t("diagnostics-notice-ready")),
        column(Button(t.plain("diagnostics-notice-look"), ResultPress(act="own"))),
    )


RENDERS: dict[str, Render] = {"assessment_ready": ready}
