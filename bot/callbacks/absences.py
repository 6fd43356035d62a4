"""Buttons of pauses for leave and illness."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class AbsencePress(CallbackData, prefix="ab"):
    """`id` is the person. `act`: begin (a first or another day), end."""

    act: str
    id: int
