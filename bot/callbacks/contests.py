"""Buttons of contests. `id` is the contest."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class ContestPress(CallbackData, prefix="ct"):
    """`act`: apply, withdraw, later ("not now"), sample, open, list, new, names, cancel, sure (cancels after the
    question)."""

    act: str
    id: int = 0
    page: int = 0
