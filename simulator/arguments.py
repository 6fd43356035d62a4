"""Arguments of a call against the Bot API's own data: names, types, required flags."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from simulator.refusals import Refused, bad_request

Note = Callable[[str], None]

# Telegram has its own words for what is missing; for the rest it says the parameter's name.
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "file_id": "file_id not specified",
    "message_ids": "message identifiers are not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "voice": "there is no voice in the request",
    "action": "wrong parameter action in request",
    "commands": "commands are not specified",
    "callback_query_id": "query ID is empty",
}
_PREFIX = {
    "InlineKeyboardButton": "can't parse inline keyboard button: ",
    "KeyboardButton": "can't parse keyboard button: ",
    "MessageEntity": "can't parse MessageEntity: ",
    "BotCommand": "can't parse BotCommand: ",
    "BotCommandScope": "can't parse BotCommandScope: ",
    "MenuButton": "can't parse MenuButton: ",
}


@cache
def bot_api() -> dict[str, Any]:
    """Methods and argument types of the Bot API, read once."""
    data: dict[str, Any] = json.loads((Path(__file__).parent / "bot_api.json").read_text(encoding="utf-8"))
    return data


@cache
def real_name(method: str) -> str | None:
    """The method as the documentation writes it; Telegram does not mind upper and lower case."""
    return {name.lower(): name for name in bot_api()["methods"]}.get(method.lower())


def checked(method: str, raw: dict[str, Any], note: Note) -> dict[str, Any]:
    """The arguments with their types; Refused for a missing or ill-typed one, `note` for an unknown name."""
    known = bot_api()["methods"][method]
    args: dict[str, Any] = {}
    for name, value in raw.items():
        if name not in known:
            note(f"{method} has no argument {name}")
        elif value is not None and value != "":
            args[name] = _argument(name, value, known[name]["types"], note)
    for name, rule in known.items():
        if rule["required"] and name not in args:
            # An empty list or an empty address is a value: setMyCommands clears, setWebhook removes.
            if name in raw and raw[name] == "" and "String" in rule["types"] and name not in _MISSING:
                args[name] = ""
                continue
            raise bad_request(_MISSING.get(name, f'parameter "{name}" is required'))
    return args


def _argument(name: str, value: Any, types: list[str], note: Note) -> Any:
    """Forms carry words: numbers, flags and JSON are read out of them."""
    if isinstance(value, str) and "String" not in types and "InputFile" not in types:
        if types == ["Boolean"]:
            return value.lower() in ("true", "1", "yes")
        try:
            value = json.loads(value)
        except ValueError:
            raise _unreadable(name, types) from None
    return _typed(name, value, types, note, "")


def _unreadable(name: str, types: list[str]) -> Refused:
    if types == ["Integer"]:
        return bad_request(f'field "{name}" must be a valid Number')
    if name == "reply_markup":
        return bad_request("can't parse reply keyboard markup JSON object")
    return bad_request(f"can't parse {name} JSON object")


def _typed(name: str, value: Any, types: list[str], note: Note, prefix: str) -> Any:
    if len(types) > 1 and all(kind in bot_api()["types"] for kind in types):
        types = [_variant(value, types)]
    for kind in types:
        if kind in ("String", "InputFile") and isinstance(value, str | int | float) and not isinstance(value, bool):
            return int(value) if "Integer" in types and _is_number(value) else str(value)
        if kind == "Integer" and _is_number(value):
            return int(value)
        if kind in ("Float", "Float number") and isinstance(value, int | float):
            return value
        if kind in ("Boolean", "True") and isinstance(value, bool):
            return value
        if kind.startswith("Array of ") and isinstance(value, list):
            return [_typed(name, item, [kind.removeprefix("Array of ")], note, prefix) for item in value]
        if kind in bot_api()["types"] and isinstance(value, dict):
            return _object(value, kind, note)
    kind = "Array" if types[0].startswith("Array") else types[0] if types[0] not in bot_api()["types"] else "Object"
    raise bad_request(f'{prefix}{"Field" if prefix else "field"} "{name}" must be of type {kind}')


def _object(value: dict[str, Any], kind: str, note: Note) -> dict[str, Any]:
    rule = bot_api()["types"][kind]
    prefix = _PREFIX.get(kind, "")
    if rule.get("subtypes"):
        kinds = [k for k in rule["subtypes"] if _fixed_type(k) == value.get("type")]
        if not kinds:
            raise bad_request(f"{prefix}Unsupported type specified")
        rule = bot_api()["types"][kinds[0]]
    fields = rule["fields"]
    made: dict[str, Any] = {}
    for name, item in value.items():
        if name not in fields:
            note(f"{kind} has no field {name}")
        elif item is not None:
            made[name] = _typed(name, item, fields[name]["types"], note, prefix)
    for name, field in fields.items():
        if field["required"] and name not in made:
            raise bad_request(f'{prefix}{"Can" if prefix else "can"}\'t find field "{name}"')
    return made


def _variant(value: Any, types: list[str]) -> str:
    """Which of several object types is meant: the one whose first required field is there."""
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    for kind in types:
        fields = bot_api()["types"][kind]["fields"]
        if any(rule["required"] and name in value for name, rule in fields.items()):
            return kind
    raise bad_request("can't parse reply keyboard markup JSON object")


def _fixed_type(kind: str) -> str:
    """`BotCommandScopeAllPrivateChats` is written `all_private_chats`, `MenuButtonWebApp` `web_app`."""
    for family in ("BotCommandScope", "MenuButton"):
        if kind.startswith(family):
            rest = kind.removeprefix(family)
            return "".join(f"_{c.lower()}" if c.isupper() else c for c in rest).lstrip("_")
    return kind


def _is_number(value: Any) -> bool:
    """A whole number of at most 64 bits, or the words of one."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return False
    return re.fullmatch(r"-?[0-9]{1,19}", str(value)) is not None and abs(int(value)) < 1 << 63
