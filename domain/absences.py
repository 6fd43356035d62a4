"""Leave and illness: while somebody is away their dates stand still and nothing of routes, pairs and reports comes."""

from __future__ import annotations

from datetime import date, timedelta

from domain.errors import Invalid
from domain.workdays import WorkCalendar

LONGEST = timedelta(days=366)  # a longer one ends a route (P06), it does not hold it
AHEAD = timedelta(days=92)


def check_absence(from_on: date, until_on: date | None, today: date) -> None:
    """`until_on` is the first day back, or None when nobody can know it yet."""
    if not today <= from_on <= today + AHEAD:
        raise Invalid("absences-from-odd", days=AHEAD.days)
    if until_on is not None and not from_on < until_on <= from_on + LONGEST:
        raise Invalid("absences-until-odd")


def days_away(from_on: date, back_on: date) -> int:
    """By how many days everything moves when the person is back; none if the absence was taken back before it began."""
    return max(0, (back_on - from_on).days)


def thawed(day: date, days: int, calendar: WorkCalendar) -> date:
    """A date that stood still for so many days; it falls on no weekend, no holiday, not into the first week of
    January."""
    return calendar.settled(day + timedelta(days)) if days else day
