"""Buttons of measures: what is done for a cell of the deficit map."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class MeasurePress(CallbackData, prefix="ms"):
    """`act`: cell (what answers it), new (for the cell), routes (of the measure `id`). `back` is the axis of the map
    that the reader came from."""

    act: str
    subject: str = ""
    area: str = ""
    id: int = 0
    page: int = 0
    back: str = "s"
