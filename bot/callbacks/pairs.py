"""Buttons of mentoring pairs."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class PairPress(CallbackData, prefix="pr"):
    """`act`: list, left (the list as it was left), own (the mentor's mentees), silent, waiting, wishes, asked (for
    one's own answer), open, make, close, order, paper, nudge, wish, and for an offer yes, no, on_paper, take_up,
    withdraw; replace: another mentor for the junior of a working pair.

    `id` is the pair, of the lists the page.
    """

    act: str
    id: int = 0


class MatchPress(CallbackData, prefix="po"):
    """Finding a mentor for `mentee`. `act`: fit (a page of those who fit), search, look (at one), send, made (both
    have agreed on paper). `before` is the pair whose mentor is to be replaced."""

    act: str
    kind: str
    mentee: int
    mentor: int = 0
    skill: str = ""
    before: int = 0
    page: int = 0
