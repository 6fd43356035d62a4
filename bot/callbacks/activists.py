"""Buttons of the base of activists."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class ActivistPress(CallbackData, prefix="ac"):
    """`act`: list (`id` is the page), propose, quota, open, and of one: approve, refuse, prolong, end."""

    act: str
    id: int = 0
