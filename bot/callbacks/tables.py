"""Buttons of a table whose columns are asked about."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class LayoutPress(CallbackData, prefix="ta"):
    """`id` is the layout, `asked` the question and `value` its answer. `act`: pick, page, again, drop, retry
    (the file could not be read in time)."""

    act: str
    id: int
    asked: str = ""
    value: str = ""
    page: int = 0
