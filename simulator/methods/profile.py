"""The bot's commands, names and menu button."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from simulator.asked import Asked
from simulator.refusals import bad_request
from simulator.store import dumps
from simulator.world import Json


def _scope(asked: Asked) -> str:
    """The scope as a key: `default`, `chat:101`, `chat_member:-5:101`. A chat must be one the bot knows."""
    scope: Json = asked.args.get("scope") or {"type": "default"}
    key = [str(scope["type"])]
    if "chat_id" in scope:
        key.append(str(asked.world.reach(scope["chat_id"], write=False)["id"]))
    if "user_id" in scope:
        key.append(str(scope["user_id"]))
    return ":".join(key)


def _language(asked: Asked) -> str:
    code = str(asked.args.get("language_code", ""))
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("BOT_COMMAND_LANG_CODE_INVALID" if "ommands" in asked.method else "LANG_CODE_INVALID")
    return code


def set_commands(asked: Asked) -> bool:
    commands = asked.args["commands"]
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        command["command"] = command["command"].removeprefix("/")
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"].strip()) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    key, language = _scope(asked), _language(asked)
    asked.world.store.run("insert or replace into commands values(?, ?, ?)", key, language, dumps(commands))
    asked.world.tell("commands", 0)
    return True


def get_commands(asked: Asked) -> list[Json]:
    store = asked.world.store
    row = store.one("select body from commands where scope=? and language=?", _scope(asked), _language(asked))
    return [] if row is None else list(json.loads(row[0]))


def delete_commands(asked: Asked) -> bool:
    asked.world.store.run("delete from commands where scope=? and language=?", _scope(asked), _language(asked))
    asked.world.tell("commands", 0)
    return True


def _setter(name: str, limit: int) -> Callable[[Asked], bool]:
    def set_it(asked: Asked) -> bool:
        value = str(asked.args.get(name, "")).strip()
        if len(value) > limit:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        asked.world.store.set_setting(f"{name}:{_language(asked)}", value)
        return True

    return set_it


def _getter(name: str, default: Callable[[Asked], str]) -> Callable[[Asked], Json]:
    def get_it(asked: Asked) -> Json:
        store = asked.world.store
        value = store.setting(f"{name}:{_language(asked)}") or store.setting(f"{name}:") or default(asked)
        return {name: value}

    return get_it


def set_menu_button(asked: Asked) -> bool:
    chat_id = asked.args.get("chat_id", 0)
    if chat_id:
        asked.world.reach(chat_id, write=False)
    button = asked.args.get("menu_button") or {"type": "default"}
    if button["type"] == "web_app":
        asked.note("a web app in the menu button is outside the portable subset of the house")
    asked.world.store.set_setting(f"menu_button:{chat_id}", button)
    return True


def get_menu_button(asked: Asked) -> Any:
    store = asked.world.store
    kept = store.setting(f"menu_button:{asked.args.get('chat_id', 0)}") or store.setting("menu_button:0")
    return kept or {"type": "default"}


METHODS = {
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": _setter("name", 64),
    "getMyName": _getter("name", lambda asked: asked.world.bot_name),
    "setMyDescription": _setter("description", 512),
    "getMyDescription": _getter("description", lambda asked: ""),
    "setMyShortDescription": _setter("short_description", 120),
    "getMyShortDescription": _getter("short_description", lambda asked: ""),
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
}
