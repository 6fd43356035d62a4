"""Buttons of the base of activists."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class ActivistPress(CallbackData, prefix="ac"):
    """`act`: list (`id` is the page), propose, quota, whom (who could be one; the page), who and suggest (`id` is the
    person, `value` the subject), open, and of one: training, approve, refuse, prolong, end, withdraw."""

    act: str
    id: int = 0
    value: str = ""
