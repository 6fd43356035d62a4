"""Buttons of programmes."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class ProgrammePress(CallbackData, prefix="pg"):
    """`act`: waiting (a page of those to approve); of a pair `id`: open, write, submit, approve, return, map (`page`),
    add, close, docx; of an item of the roadmap: item, done, drop, move."""

    act: str
    id: int
    page: int = 0
