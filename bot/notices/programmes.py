"""Notices of programmes: that there is something to do; what it is opens on the button."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.callbacks.pairs import PairPress
from bot.callbacks.programmes import ProgrammePress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column, pairs


def _opener(reader: Reader, args: dict[str, Any]) -> Button:
    return Button(reader.t.plain("meetings-open"), ProgrammePress(act="open", id=args["pair_id"]))


async def missing(args: dict[str, Any], reader: Reader) -> Screen:
    pair = await reader.work.pairs.get(args["pair_id"])
    is_mentor = reader.person is not None and reader.person.id == pair.mentor_id
    text = reader.t("programmes-notice-missing" if is_mentor else "programmes-notice-missing-service")
    return Screen(reader.addressed(text), column(_opener(reader, args)))


async def submitted(args: dict[str, Any], reader: Reader) -> Screen:
    return Screen(reader.addressed(reader.t("programmes-notice-submitted")), column(_opener(reader, args)))


async def decided(args: dict[str, Any], reader: Reader) -> Screen:
    words = "programmes-notice-approved" if args["approved"] else "programmes-notice-returned"
    return Screen(reader.addressed(reader.t(words)), column(_opener(reader, args)))


async def item_soon(args: dict[str, Any], reader: Reader) -> Screen:
    text = reader.t("programmes-notice-soon", day=reader.t.day(date.fromisoformat(args["on"])))
    return Screen(reader.addressed(text), column(_opener(reader, args)))


async def item_day(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t

    def press(label: str, act: str) -> Button:
        return Button(t.plain(label), ProgrammePress(act=act, id=args["item_id"]))

    buttons = [press("programmes-done", "done"), press("programmes-move", "move"), press("meetings-open", "item")]
    return Screen(reader.addressed(t("programmes-notice-day")), pairs(buttons))


async def late(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    text = t("programmes-notice-late", count=args["count"])
    return Screen(reader.addressed(text), column(Button(t.plain("pairs-to-silent"), PairPress(act="list"))))


RENDERS: dict[str, Render] = {
    "programme_missing": missing,
    "programme_submitted": submitted,
    "programme_decided": decided,
    "roadmap_item_soon": item_soon,
    "roadmap_item_day": item_day,
    "roadmaps_late": late,
}
