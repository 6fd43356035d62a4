"""Buttons of a body's group chat. `id` is the body."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class GroupPress(CallbackData, prefix="gr"):
    """`act`: open (the linked group, or how to link one), unlink, sure (unlinks after the question)."""

    act: str
    id: int
