"""Notices about group chats of bodies, to those who keep them: tied, lost, pressed by a stranger."""

from __future__ import annotations

from typing import Any

from bot.callbacks.groups import GroupPress
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column


async def linked(args: dict[str, Any], reader: Reader) -> Screen:
    return await _screen(args, reader, "groups-notice-linked")


async def lost(args: dict[str, Any], reader: Reader) -> Screen:
    return await _screen(args, reader, "groups-notice-lost")


async def stranger(args: dict[str, Any], reader: Reader) -> Screen:
    return await _screen(args, reader, "groups-notice-stranger")


async def _screen(args: dict[str, Any], reader: Reader, text_id: str) -> Screen:
    group = await reader.work.groups.find(int(args["group"]))
    assert group is not None  # asked by `is_true` right before
    body = await reader.work.bodies.find(group.body_id)
    assert body is not None
    words = reader.t(text_id, title=group.title or args.get("title", ""), body=body.name)
    return Screen(words, column(Button(reader.t.plain("groups-section"), GroupPress(act="open", id=body.id))))


RENDERS: dict[str, Render] = {"group_linked": linked, "group_lost": lost, "group_stranger": stranger}
