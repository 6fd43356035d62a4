"""Chats and files the bot asks about."""

from __future__ import annotations

import json

from simulator import attachments
from simulator.asked import Asked
from simulator.refusals import bad_request
from simulator.world import Json

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(asked: Asked) -> Json:
    chat = asked.world.reach(asked.args["chat_id"], write=False)
    gifts = dict.fromkeys(_GIFTS, chat["id"] > 0)
    return {**chat, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def leave_chat(asked: Asked) -> bool:
    chat = asked.world.reach(asked.args["chat_id"])
    if chat["type"] == "private":
        raise bad_request("chat can't be left")
    asked.world.store.run("update rooms set bot_in=0 where id=?", chat["id"])
    asked.world.tell("left", chat["id"])
    return True


def get_file(asked: Asked) -> Json:
    row = asked.world.store.one("select facts, path, size from files where id=?", asked.args["file_id"])
    if row is None:
        raise bad_request("invalid file_id")
    if row[2] > attachments.DOWNLOAD:
        raise bad_request("file is too big")
    facts = json.loads(row[0])
    return {**{key: facts[key] for key in ("file_id", "file_unique_id", "file_size")}, "file_path": row[1]}


METHODS = {"getChat": get_chat, "leaveChat": leave_chat, "getFile": get_file}
