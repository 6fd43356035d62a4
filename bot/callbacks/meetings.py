"""Buttons of meetings. `id` is the meeting; of `plan` and `record` the pair (0: asked); of the lists the page."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class MeetingPress(CallbackData, prefix="mt"):
    """`act`: open, plan, record, move, cancel, log, missed, coming, confirm, correct, journal, mine, past (of a pair)."""

    act: str
    id: int = 0
    page: int = 0
