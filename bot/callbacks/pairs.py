"""Buttons of mentoring pairs."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class PairPress(CallbackData, prefix="pr"):
    """`act`: list, own (the mentor's mentees), silent, open, make, close, order, nudge, wish.

    `id` is the pair, of the lists the page.
    """

    act: str
    id: int = 0
