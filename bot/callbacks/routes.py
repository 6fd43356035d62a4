"""Buttons of routes and of their steps."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class RoutePress(CallbackData, prefix="rt"):
    """`id` is the route; of `start` and `helper` the person, of `list` nothing (`value` names the list).

    `act`: mine, open, agree, approve, back (return the draft), judge, cancel, end (`value` the reason), next,
    list, lists, start, helper.
    """

    act: str
    id: int = 0
    value: str = ""
    page: int = 0


class StepPress(CallbackData, prefix="sp"):
    """`id` is the step; of `file` the evidence.

    `act`: open, done, move, day (`value` days from today, or "own"), swap, pick (`value` the option), shape (the form
    of the transfer), check, file, accept, praise, return.
    """

    act: str
    id: int
    value: str = ""
