"""Buttons of the list of all staff."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class ColleaguePress(CallbackData, prefix="sf"):
    """`act`: list (a page, a negative one as it was left), filters, place and subject (asked), needs (to choose from),
    need (`value`, empty for all), all (no filter)."""

    act: str
    value: str = ""
    page: int = 0
