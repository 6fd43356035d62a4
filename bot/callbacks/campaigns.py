"""Buttons of campaigns of diagnostics. `id` is the campaign."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class CampaignPress(CallbackData, prefix="ca"):
    """`act`: coming, done, cannot (asks why), absent (with `value`, the reason), open (the own invitation or, for
    those who look after others, the card), list, new, counts, names (of those with `value`, "" for none), paper,
    nudge, move, cancel, sure (cancels after the question)."""

    act: str
    id: int = 0
    value: str = ""
    page: int = 0
