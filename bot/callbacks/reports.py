"""Buttons of monthly reports."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class ReportPress(CallbackData, prefix="rp"):
    """`act`: fill, later (the teacher's); months, month, filed, missing, open, table (the reader's);
    pair (`id` is the pair), pairs, told (`id` is a report on a pair).

    `month` is its first day as ISO text, `id` a report.
    """

    act: str
    month: str = ""
    id: int = 0
    page: int = 0
