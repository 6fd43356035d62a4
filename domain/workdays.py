"""Working days: Monday to Friday without public holidays, with the days that a government moves every year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from domain.profile.tables import MonthDay

SATURDAY = 5
_LONGEST_WEEKEND = 4
"""How many days after a holiday its own day off may come: over a weekend and one more holiday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDays:
    """What a decree of a year says against the rule: weekdays that are free, days that are worked."""

    days_off: tuple[date, ...]
    working_days: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkCalendar:
    """`holidays` of every year (Labour Code, article 112) and what was moved. A holiday on a weekend gives the next
    working day free, those of January excepted; a decree that says otherwise names the day among `working_days`."""

    holidays: tuple[MonthDay, ...]
    moved: MovedDays

    def is_working(self, day: date) -> bool:
        if day in self.moved.working_days:
            return True
        return not (self._is_free(day) or self._stands_for_a_weekend(day))

    def add(self, day: date, count: int) -> date:
        """The working day that is `count` working days after `day` (before it when negative).

        The day itself does not count; with 0 it is the day itself, or the next working day when it is none.
        """
        if count == 0:
            return day if self.is_working(day) else self.add(day, 1)
        step = timedelta(1 if count > 0 else -1)
        left = abs(count)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def settled(self, day: date) -> date:
        """For what is planned on a day of the week: past the days in January when all rest by whole weeks, past a
        single holiday to the next working day."""
        while day.month == 1 and self.is_holiday(day):
            day += timedelta(weeks=1)
        return self.add(day, 0)

    def is_holiday(self, day: date) -> bool:
        """By its date; days that a decree makes free are none."""
        return any((day.month, day.day) == (one.month, one.day) for one in self.holidays)

    def _is_free(self, day: date) -> bool:
        return day.weekday() >= SATURDAY or self.is_holiday(day) or day in self.moved.days_off

    def _stands_for_a_weekend(self, day: date) -> bool:
        """A holiday of the weekend before, and no other day in between was its day off."""
        for ago in range(1, _LONGEST_WEEKEND + 1):
            past = day - timedelta(ago)
            if not self._is_free(past):
                return False
            if past.weekday() >= SATURDAY and past.month != 1 and self.is_holiday(past):
                return True
        return False
