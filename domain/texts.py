"""Typed texts made neat and held to a length, the same way in every form."""

from __future__ import annotations

from domain.errors import Invalid


def read_line(text: str, limit: int) -> str:
    """One line with single spaces. Refuses an empty one, and one longer than `limit` characters once it is neat."""
    line = " ".join(text.split())
    if not line:
        raise Invalid("errors-text-needed")
    _check_length(line, limit)
    return line


def read_lines(text: str, limit: int) -> str:
    """Lines stay lines, each with single spaces; empty ones go. Nothing at all is allowed."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    neat = "\n".join(line for line in lines if line)
    _check_length(neat, limit)
    return neat


def _check_length(text: str, limit: int) -> None:
    if len(text) > limit:
        raise Invalid("errors-too-long", length=len(text), limit=limit)
