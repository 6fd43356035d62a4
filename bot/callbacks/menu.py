"""Buttons of the main menu and the way back to it."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class MenuPress(CallbackData, prefix="m"):
    """`part` is a section of the main menu, or empty for the menu itself."""

    part: str = ""
