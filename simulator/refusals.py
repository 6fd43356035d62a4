"""What Telegram says when it does not do what it was asked."""

from __future__ import annotations

from typing import Any


class Refused(Exception):
    """A call the Bot API answers with `ok: false`: HTTP status, its words, its parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(words: str) -> Refused:
    """400; Telegram begins its words small, codes in capitals excepted."""
    first = words.split(" ")[0].split(":")[0]
    if not first.isupper() or len(first) < 2:
        words = words[:1].lower() + words[1:]
    return Refused(400, f"Bad Request: {words}")


def forbidden(words: str) -> Refused:
    return Refused(403, f"Forbidden: {words}")


def conflict(words: str) -> Refused:
    return Refused(409, f"Conflict: {words}")


def too_many(seconds: int) -> Refused:
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
