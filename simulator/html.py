"""HTML of the Bot API to text and entities, refused in Telegram's words. Offsets of entities count UTF-16 units."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from simulator.refusals import Refused, bad_request

Entity = dict[str, Any]

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "tg-emoji": "custom_emoji",
    "blockquote": "blockquote",
}
_PLAIN = re.compile(r"[^<&]+")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(
    r"&(?:#(?P<decimal>\d{1,7})|#x(?P<hex>[0-9a-fA-F]{1,6})|(?P<name>lt|gt|amp|quot))(?:;|(?![A-Za-z0-9]))"
)


@dataclass(slots=True)
class _Open:
    tag: str
    at: int  # in UTF-16 units of the text made so far
    attributes: dict[str, str] = field(default_factory=dict)
    language: str = ""


def units(text: str) -> int:
    """Length in UTF-16 units, the measure of entities."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


def parse(source: str) -> tuple[str, list[Entity]]:
    """Text and entities of an HTML message; Refused with `can't parse entities: ...`."""
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.i = 0
        self.text: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        while self.i < len(self.source):
            if (plain := _PLAIN.match(self.source, self.i)) is not None:
                self.i = plain.end()
                self.emit(plain.group())
            elif self.source[self.i] == "&":
                self.emit(self.character())
            elif self.source.startswith("</", self.i):
                self.end_tag()
            else:
                self.start_tag()
        if self.open:
            raise _cannot(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        self.entities.sort(key=lambda e: (e["offset"], -e["length"]))
        return "".join(self.text), self.entities

    def emit(self, piece: str) -> None:
        self.text.append(piece)
        self.length += units(piece)

    def character(self) -> str:
        """The next letter, with a character reference resolved. An unknown reference stays as it is written."""
        if self.source[self.i] == "&" and (match := _REFERENCE.match(self.source, self.i)):
            code = int(match["decimal"]) if match["decimal"] else int(match["hex"], 16) if match["hex"] else 0
            letter = _NAMED[match["name"]] if match["name"] else chr(code) if 0 < code < 0x110000 else ""
            if letter and not 0xD800 <= ord(letter) <= 0xDFFF:
                self.i = match.end()
                return letter
        self.i += 1
        return self.source[self.i - 1]

    def byte(self, index: int) -> int:
        return len(self.source[:index].encode())

    def peek(self) -> str:
        return self.source[self.i] if self.i < len(self.source) else ""

    def until(self, stops: str) -> str:
        begin = self.i
        while (letter := self.peek()) and not letter.isspace() and letter not in stops:
            self.i += 1
        return self.source[begin : self.i]

    def spaces(self) -> None:
        while (letter := self.peek()) and letter.isspace():
            self.i += 1

    def start_tag(self) -> None:
        begin = self.i
        self.i += 1
        tag = self.until(">").lower()
        if not self.peek():
            raise _cannot(f"Unclosed start tag at byte offset {self.byte(begin)}")
        if tag not in _TYPES:
            raise _cannot(f'Unsupported start tag "{tag}" at byte offset {self.byte(begin)}')
        opened = _Open(tag, self.length)
        self.spaces()
        while self.peek() != ">":
            name, value = self.attribute(tag, begin)
            opened.attributes[name] = value
            self.spaces()
        self.i += 1
        if tag == "span" and opened.attributes.get("class") != "tg-spoiler":
            raise _cannot(f'Tag "span" must have class "tg-spoiler" at byte offset {self.byte(begin)}')
        self.open.append(opened)

    def attribute(self, tag: str, begin: int) -> tuple[str, str]:
        at = self.i
        name = self.until("=>").lower()
        if not self.peek():
            raise _cannot(f'Unclosed start tag "{tag}" at byte offset {self.byte(begin)}')
        if not name:
            raise _cannot(f'Empty attribute name in the tag "{tag}" at byte offset {self.byte(at)}')
        self.spaces()
        if self.peek() != "=":
            return name, ""  # `<blockquote expandable>`
        self.i += 1
        self.spaces()
        quote = self.peek()
        value: list[str] = []
        if quote and quote in "\"'":
            self.i += 1
            while (letter := self.peek()) and letter != quote:
                value.append(self.character())
            self.i += 1
        else:
            token = self.i
            value += _TOKEN.findall(self.source, self.i)[:1]
            self.i += len(value[0])
            if (after := self.peek()) and not after.isspace() and after != ">":
                raise _cannot(f"Unexpected end of name token at byte offset {self.byte(token)}")
        if not self.peek():
            raise _cannot(f'Unclosed start tag "{tag}" at byte offset {self.byte(begin)}')
        return name, "".join(value)

    def end_tag(self) -> None:
        begin = self.i
        if not self.open:
            raise _cannot(f"Unexpected end tag at byte offset {self.byte(begin)}")
        self.i += 2
        name = self.until(">").lower()
        self.spaces()
        if self.peek() != ">":
            raise _cannot(f"Unclosed end tag at byte offset {self.byte(begin)}")
        self.i += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            at = self.byte(begin)
            raise _cannot(f'Unmatched end tag at byte offset {at}, expected "</{opened.tag}>", found "</{name}>"')
        if self.length > opened.at:
            self.close(opened)

    def close(self, opened: _Open) -> None:
        span = {"offset": opened.at, "length": self.length - opened.at}
        kind, attributes = _TYPES[opened.tag], opened.attributes
        if opened.tag == "a":
            inner = _slice("".join(self.text), opened.at, self.length)
            if (link := web_address(attributes.get("href") or inner)) is not None:
                self.entities.append({"type": kind, **span, "url": link})
        elif opened.tag == "tg-emoji":
            if not attributes.get("emoji-id", "").isdigit():
                raise _cannot("Invalid custom emoji identifier specified")
            self.entities.append({"type": kind, **span, "custom_emoji_id": attributes["emoji-id"]})
        elif opened.tag == "code" and self.open and self.open[-1].tag == "pre" and "class" in attributes:
            self.open[-1].language = attributes["class"].removeprefix("language-")
        elif opened.tag == "pre" and opened.language:
            self.entities.append({"type": kind, **span, "language": opened.language})
        elif opened.tag == "blockquote" and "expandable" in attributes:
            self.entities.append({"type": "expandable_blockquote", **span})
        else:
            self.entities.append({"type": kind, **span})


def web_address(url: str) -> str | None:
    """The link as Telegram keeps it (with a scheme), None for what it does not take for a link."""
    url = url.strip()
    if url.startswith(("tg://", "tel:", "mailto:")):
        return url
    if "://" not in url:
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https", "ton") or "." not in host.strip(".") or re.search(r"\s", url):
        return None
    return url


def _cannot(words: str) -> Refused:
    return bad_request(f"can't parse entities: {words}")


def _slice(text: str, begin: int, end: int) -> str:
    return text.encode("utf-16-le")[begin * 2 : end * 2].decode("utf-16-le", "ignore")
