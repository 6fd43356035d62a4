"""Buttons of questions to a methodist."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class AskPress(CallbackData, prefix="q", sep="|"):
    """`act`: ask (about a thing such as "step:12"), typed (what was just written), open, answer, rate,
    more (goes on from an answered one), list (own ones), waiting (those for a methodist).

    `id` is the question, of `typed` the message, of the lists the page; `about` of a `rate` is the rating.
    """

    act: str
    about: str = ""
    id: int = 0
