"""Buttons of meetings. `id` is the meeting; of `plan`, `record` and files the pair (0: asked); of lists the page."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class MeetingPress(CallbackData, prefix="mt"):
    """`act`: open, plan, record, move, cancel, log, missed, coming, confirm, correct, rewrite, ics (a file for the
    calendar), the lists journal, mine, past, all (of a pair), and docx, xlsx: the journal of a pair as a file. A `past`
    with id 0 is the mentor's, with 1 the junior's; `voice` plays what was told of a meeting."""

    act: str
    id: int = 0
    page: int = 0


class ActionPress(CallbackData, prefix="na"):
    """What was agreed to be done. `act`: done, drop (of the action `id`), list (one's own), trim (what the meeting `id`
    has left to do, to take lines away)."""

    act: str
    id: int = 0


class NotePress(CallbackData, prefix="mn"):
    """Notes of a pair. `act`: list, write. `meeting` is 0 for a note about the pair as a whole."""

    act: str
    pair: int
    meeting: int = 0
