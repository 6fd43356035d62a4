"""Long lists of people: six a page, found by surname, left as their reader left them. Used by every such list."""

from __future__ import annotations

from bot.callbacks.lists import ListPress
from bot.paging import PAGE
from bot.screens import Button
from locales.translator import Translator
from services.narrowing import Narrowed


def found_line(t: Translator, narrowed: Narrowed, total: int) -> str:
    """What the list is narrowed to; empty for the whole list."""
    return t("words-found", search=narrowed.search, count=total) if narrowed.search else ""


def finding(t: Translator, narrowed: Narrowed, total: int, name: str, value: str = "") -> list[tuple[Button, ...]]:
    """The way to a surname where the list is longer than a page, and back to everybody."""
    find = Button(t.plain("words-find"), ListPress(act="find", name=name, value=value))
    if narrowed.search:
        return [(find, Button(t.plain("words-find-all"), ListPress(act="all", name=name, value=value)))]
    return [(find,)] if total > PAGE else []
