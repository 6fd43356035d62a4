"""Buttons of announcements: the reader's mark, and the author's lists."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class AnnouncementPress(CallbackData, prefix="an"):
    """`act`: read, show, menu, sample (the reader's); write, mine, open, text, schools, school, table, undo, again,
    stop, resume, resend, remind, correct, withdraw, lost, paper (the author's).

    `id` is the announcement, `place` an organisation (0: no longer in the directory); of `read` the edition marked.
    """

    act: str
    id: int = 0
    page: int = 0
    place: int = 0
