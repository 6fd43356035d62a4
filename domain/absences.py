"""Leave and illness: while somebody is away their dates stand still and nothing of routes, pairs and reports comes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from domain.errors import Invalid
from domain.workdays import WorkCalendar

Span = tuple[date, date]
"""The first day away and the first day back."""

Moved = Callable[[date, datetime], date]
"""The new day of one that was set at a moment."""

LONGEST = timedelta(days=366)  # a longer one ends a route (P06), it does not hold it
AHEAD = timedelta(days=92)


def check_absence(from_on: date, until_on: date | None, today: date) -> None:
    """`until_on` is the first day back, or None when nobody can know it yet."""
    if not today <= from_on <= today + AHEAD:
        raise Invalid("absences-from-odd", days=AHEAD.days)
    if until_on is not None and not from_on < until_on <= from_on + LONGEST:
        raise Invalid("absences-until-odd")


def days_away(from_on: date, back_on: date, *, set_on: date | None = None, besides: Iterable[Span] = ()) -> int:
    """By how many days a date moves when the person is back; none if the absence was taken back before it began.

    `set_on`: a date that was set while they were away has stood still from that day only. `besides`: for these days it
    has moved already, the other of a pair was away and came back.
    """
    return len(_days([(max(from_on, set_on or from_on), back_on)]) - _days(besides))


def counted_from(day: date, spans: Iterable[Span]) -> date:
    """From which day a time that runs since `day` counts, the days of these spans left out: while one is away it
    stands still."""
    return day + timedelta(len([one for one in _days(spans) if one >= day.toordinal()]))


def _days(spans: Iterable[Span]) -> set[int]:
    return {day for from_on, back_on in spans for day in range(from_on.toordinal(), back_on.toordinal())}


def thawed(day: date, days: int, calendar: WorkCalendar) -> date:
    """A date that stood still for so many days; it falls on no weekend, no holiday, not into the first week of
    January."""
    return calendar.settled(day + timedelta(days)) if days else day
