"""Buttons of routes and of their steps."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class RoutePress(CallbackData, prefix="rt"):
    """`id` is the route; of `start`, `begin` and `helper` the person, of `list` nothing (`value` names the list, empty
    for the last one; a negative page is where it was left).

    `act`: mine, open, agree, approve, back (return the draft), judge, cancel, end (`value` the reason), next,
    list, lists, start, begin, helper, guide (another mentor), paper, picture, word,
    month (`value` its first day), change,
    history, register; grant and refuse (`id` is the revision).
    """

    act: str
    id: int = 0
    value: str = ""
    page: int = 0


class StepPress(CallbackData, prefix="sp"):
    """`id` is the step; of `file` the evidence.

    `act`: open, done, add (a file; `value` its message), cannot,
    move, day (`value` days from today, or "own"), far (`value` the day), swap,
    pick (`value` the option), shape (the form of the transfer), check (`value` all: earlier tries too),
    file (`value` its place), accept, praise, return.
    """

    act: str
    id: int
    value: str = ""
