"""Notices of bodies: that somebody leads one."""

from __future__ import annotations

from typing import Any

from bot.callbacks.bodies import BodyPress
from bot.callbacks.events import EventPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column


async def leader(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    body = await reader.work.bodies.find(args["body"])
    assert body is not None  # asked by `is_true` right before
    return Screen(
        reader.addressed(t("bodies-notice-leader", name=body.name)),
        column(
            Button(t.plain("events-new"), EventPress(act="new", id=body.id)),
            Button(t.plain("bodies-open"), BodyPress(act="open", id=body.id)),
        ),
    )


RENDERS: dict[str, Render] = {"body_leader": leader}
