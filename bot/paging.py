"""Long lists: six a page, with the way to the neighbouring pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData

from bot.screens import Button
from locales.translator import Translator

PAGE = 6

T = TypeVar("T")


def page_of(items: Sequence[T], page: int) -> tuple[Sequence[T], int]:
    """The items of a page and its number inside the list: an old button's page may be beyond the end."""
    page = min(max(page, 0), max(0, (len(items) - 1) // PAGE))
    return items[page * PAGE : (page + 1) * PAGE], page


def turning(t: Translator, page: int, total: int, press: Callable[[int], CallbackData]) -> list[tuple[Button, ...]]:
    """A row of two buttons to the page before and after; nothing when all fits on one."""
    if total <= PAGE:
        return []
    row = []
    if page > 0:
        row.append(Button(t.plain("words-earlier"), press(page - 1)))
    if (page + 1) * PAGE < total:
        row.append(Button(t.plain("words-later"), press(page + 1)))
    return [tuple(row)]
