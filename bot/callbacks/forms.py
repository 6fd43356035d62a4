"""Buttons of a form: the run they belong to, the step they were drawn for, and what they say."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class FormPress(CallbackData, prefix="f", sep="|"):
    """`act`: pick, skip, back, cancel, page, done, yes (confirm), edit (choose an answer to change), jump, resume."""

    run: str
    act: str
    step: int = 0
    value: str = ""
