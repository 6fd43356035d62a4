"""One month as weeks of days, for choosing a day with buttons. Monday first."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """`weeks` hold seven places each; None stands for a day of the neighbouring month. Only days from `first` to
    `last`, both inclusive, may be chosen."""

    month: date
    weeks: tuple[tuple[date | None, ...], ...]
    first: date
    last: date

    def may_choose(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    @property
    def previous(self) -> date | None:
        """The first day of the month before, None when nothing can be chosen there or earlier."""
        before = self.month - timedelta(1)
        return before.replace(day=1) if before >= self.first else None

    @property
    def next(self) -> date | None:
        """The first day of the month after, None when nothing can be chosen there or later."""
        after = (self.month + timedelta(31)).replace(day=1)
        return after if after <= self.last else None


def month_grid(shown: date, first: date, last: date) -> MonthGrid:
    """The month of `shown`; a month from an old button that lies outside `first`..`last` becomes the nearest inside."""
    if last < first:
        raise ValueError(f"nothing to choose from {first} to {last}")
    month = min(max(shown, first), last).replace(day=1)
    weeks = calendar.Calendar(firstweekday=calendar.MONDAY).monthdatescalendar(month.year, month.month)
    own = tuple(tuple(day if day.month == month.month else None for day in week) for week in weeks)
    return MonthGrid(month, own, first, last)
