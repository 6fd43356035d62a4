"""Lists of names as text: many lines on one screen, so a list of eighty people is four screens."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence

from aiogram.filters.callback_data import CallbackData

from bot.screens import Button
from locales.translator import Safe, Translator

NAMES = 20


def name_lines(t: Translator, people: Sequence[tuple[str, str]], page: int) -> str:
    """`1. Иванова Мария Петровна, СОШ № 3`: names with places, numbered through all pages."""
    lines = []
    for number, (name, place) in enumerate(people, start=page * NAMES + 1):
        words = f"{name}, {place}" if place else name
        lines.append(f"{number}. {html.escape(words, quote=False)}")
    return Safe("\n".join(lines))


def name_turning(
    t: Translator, page: int, total: int, press: Callable[[int], CallbackData]
) -> list[tuple[Button, ...]]:
    """The way to the page before and after; nothing when all fits on one."""
    row = []
    if page > 0:
        row.append(Button(t.plain("words-earlier"), press(page - 1)))
    if (page + 1) * NAMES < total:
        row.append(Button(t.plain("words-later"), press(page + 1)))
    return [tuple(row)] if row else []


def last_page(page: int, total: int) -> int:
    """An old button's page may be beyond the end."""
    return min(max(page, 0), max(0, (total - 1) // NAMES))
