"""Buttons of sessions. `id` is the session; of `new` the body (0: asked)."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class EventPress(CallbackData, prefix="ev"):
    """`act`: coming, online, absent (answers), sample, open, new, move, cancel, sure (cancels after the question),
    poster (the member's list), list and past (the leader's), counts, names (of those with `answer`, "" for none)."""

    act: str
    id: int = 0
    page: int = 0
    answer: str = ""
