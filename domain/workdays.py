"""Working days: Monday to Friday. Public holidays are not known here, a term that falls on one is moved by a person."""

from __future__ import annotations

from datetime import date, timedelta

_SATURDAY = 5
_LAST_NEW_YEAR_DAY = 8


def is_working_day(day: date) -> bool:
    return day.weekday() < _SATURDAY


def add_working_days(day: date, count: int) -> date:
    """The working day that is `count` working days after `day` (before it when negative).

    The day itself does not count; with 0 it is the day itself, or the next working day when it falls on a weekend.
    """
    if count == 0:
        return day if is_working_day(day) else add_working_days(day, 1)
    step = timedelta(1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= is_working_day(day)
    return day


def after_new_year(day: date) -> date:
    """The same weekday after the first week of January, when all Russia rests; other holidays a person moves."""
    while day.month == 1 and day.day <= _LAST_NEW_YEAR_DAY:
        day += timedelta(weeks=1)
    return day
