"""Buttons under every long list of people."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class ListPress(CallbackData, prefix="ls"):
    """`act`: find (asks for a surname), typed (what was typed is one; `value` the message),
    all (everybody again). `name` is the list, `value` its part."""

    act: str
    name: str
    value: str = ""
