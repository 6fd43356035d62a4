"""Long lists of people: six a page, found by surname, left as their reader left them. Used by every such list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aiogram.filters.callback_data import CallbackData

from bot.callbacks.lists import ListPress
from bot.paging import PAGE, turning
from bot.screens import Button, Screen, column
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


def list_screen(
    t: Translator,
    *,
    name: str,
    narrowed: Narrowed,
    head: str,
    lines: Sequence[str],
    buttons: Sequence[Button],
    page: int,
    total: int,
    press: Callable[[int], CallbackData],
    back: CallbackData,
) -> Screen:
    """One page of people, each with a line and a button; `head` stands above the whole list."""
    rows = [*column(*buttons), *turning(t, page, total, press), *finding(t, narrowed, total, name)]
    text = "\n\n".join([found_line(t, narrowed, total) or head, *lines])
    return Screen(text, [*rows, (Button(t.plain("words-back"), back),)])
