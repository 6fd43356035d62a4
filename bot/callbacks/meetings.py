"""Buttons of meetings. `id` is the meeting; of `plan`, `record` and files the pair (0: asked); of lists the page."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class MeetingPress(CallbackData, prefix="mt"):
    """`act`: open, plan, record, move, cancel, log, missed, coming, confirm, correct, rewrite, ics (a file for the
    calendar), the lists journal, mine, past, all (of a pair), and docx, xlsx: the journal of a pair as a file. A `past`
    with id 0 is the mentor's, with 1 the junior's."""

    act: str
    id: int = 0
    page: int = 0
