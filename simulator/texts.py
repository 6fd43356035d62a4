"""A text or caption as Telegram takes it: parsed, trimmed, measured, with the entities it finds by itself."""

from __future__ import annotations

import re
from typing import Any

from simulator import html
from simulator.html import Entity, units
from simulator.refusals import bad_request

TEXT_LIMIT, CAPTION_LIMIT, RAW_BYTES = 4096, 1024, 1 << 15

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_FOUND = (
    ("url", re.compile(r"(?<![\w@/.])(?:https?://[^\s<>\"]+[^\s<>\".,;:!?)»]|t\.me/[\w/?=\-]+)")),
    ("email", re.compile(r"(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("bot_command", re.compile(r"(?<![\w/>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w/])@[A-Za-z0-9_]{4,32}")),
    ("hashtag", re.compile(r"(?<![\w/])#\w*[^\W\d]\w*")),
)


def taken(args: dict[str, Any], name: str) -> tuple[str, list[Entity]]:
    """The formatted argument `text` or `caption` of a call; Refused when it is too long, broken or (a text) empty."""
    source = _CONTROL.sub(" ", str(args.get(name) or "").replace("\r", ""))
    is_text = name == "text"
    if is_text and not source:
        raise bad_request("message text is empty")
    try:
        size = len(source.encode())
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    if size > RAW_BYTES:
        raise bad_request("text is too long")
    mode = str(args.get("parse_mode") or "").lower()
    if mode == "html":
        text, entities = html.parse(source)
    elif mode in ("", "none"):
        text, entities = source, _checked(source, args.get("entities" if is_text else "caption_entities") or [])
    elif mode in ("markdown", "markdownv2"):
        raise bad_request("the local Telegram reads HTML only, not Markdown")
    else:
        raise bad_request("unsupported parse_mode")
    text, entities = _trimmed(text, entities)
    if is_text and not text:
        raise bad_request("text must be non-empty")
    if len(text) > (TEXT_LIMIT if is_text else CAPTION_LIMIT):
        raise bad_request("message is too long" if is_text else "message caption is too long")
    return text, with_found(text, entities)


def with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """Adds links, commands, mentions, addresses and hashtags that nobody marked."""
    barred = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in ("code", "pre", "text_link")]
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            begin = units(text[: match.start()])
            end = begin + units(match.group())
            if all(end <= a or begin >= b for a, b in barred):
                barred.append((begin, end))
                entities.append({"type": kind, "offset": begin, "length": end - begin})
    entities.sort(key=lambda e: (e["offset"], -e["length"]))
    return entities


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without white space at the end, nor at the beginning before the first entity."""
    text = text.rstrip()
    size = units(text)
    kept = [{**e, "length": min(e["length"], size - e["offset"])} for e in entities if e["offset"] < size]
    lead = len(text) - len(text.lstrip())
    if kept:
        lead = min(lead, kept[0]["offset"])
    return text[lead:], [{**e, "offset": e["offset"] - lead} for e in kept]


def _checked(text: str, entities: list[Entity]) -> list[Entity]:
    size = units(text)
    for entity in entities:
        offset, length = int(entity["offset"]), int(entity["length"])
        if offset < 0:
            raise bad_request(f"receive an entity with incorrect offset {offset}")
        if offset > size:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + length > size:
            words = f"entity beginning at UTF-16 offset {offset} ends after the end of the text"
            raise bad_request(f"{words} at UTF-16 offset {offset + length}")
    return sorted(entities, key=lambda e: (e["offset"], -e["length"]))
