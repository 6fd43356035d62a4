"""Buttons of bodies. `id` is the body; `page` the place in a long list."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class BodyPress(CallbackData, prefix="bd"):
    """`act`: list, open, make, join, leave, sure (leaves after the question), members, refresh."""

    act: str
    id: int = 0
    page: int = 0
