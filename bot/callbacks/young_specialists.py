"""Buttons about young specialists."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class YoungPress(CallbackData, prefix="ys"):
    """`act`: list (`id` is the page), open (of a person), pulse (`month` is YYYY-MM)."""

    act: str
    id: int = 0
    month: str = ""
