"""A day as people type it: "завтра", "в пятницу", "25 ноября", "25.11.26", "через две недели", "next Tuesday"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from domain.dates.words import MONTHS, NEAR_DAYS, NUMBERS, WEEKDAYS, number_of, one_of, plain
from domain.errors import Invalid

YEARS_AHEAD = 5  # a year further away is a slip of the finger

_MONTH = rf"(?P<month>{one_of(MONTHS)})"
_YEAR = r"(?P<year>[0-9]{4})(?: ?(?:года?|г\.?))?"
_ON = r"(?:(?:в|во|на|on) )?"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})(?:\.(?P<year>[0-9]{4}|[0-9]{2})(?: ?(?:года?|г\.?))?|\.)?",
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
        rf"(?:(?:на|on|the|on the) )?(?P<day>[0-9]{{1,2}})(?:-?(?:го|е)|st|nd|rd|th)?(?: of)? {_MONTH}\.?(?: {_YEAR})?",
        rf"(?:on )?{_MONTH}\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: {_YEAR})?",
    )
)
_NEAR = re.compile(rf"(?:на )?(?P<word>{one_of(NEAR_DAYS)})")
_AFTER = re.compile(
    rf"(?:через|in) (?:(?P<count>[0-9]{{1,3}}|{one_of(NUMBERS)}) )?"
    r"(?:(?P<days>день|дня|дней|days?)|(?P<weeks>неделю|недели|недель|weeks?))"
)
_WEEKDAY = rf"(?P<weekday>{one_of(WEEKDAYS)})\.?"
_IN_NEXT_WEEK = r"(?P<next>на следующей неделе|next week)"
_IN_THIS_WEEK = r"(?P<this>на этой неделе|this week)"
_WEEKLY = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_ON}(?:(?P<next>следующ(?:ий|ую|ее)|next) |(?P<this>этот|эту|это|this) |ближайш(?:ий|ую|ее) )?{_WEEKDAY}",
        rf"{_ON}{_WEEKDAY} (?:{_IN_NEXT_WEEK}|{_IN_THIS_WEEK})",
        rf"(?:{_IN_NEXT_WEEK}|{_IN_THIS_WEEK}) {_ON}{_WEEKDAY}",
    )
)
_NAMED = (re.compile(rf"{_ON}{_WEEKDAY} (?P<rest>.+)"), re.compile(rf"(?P<rest>.+) {_WEEKDAY}"))


class FoundDay(NamedTuple):
    """`weekly`: a bare weekday, which means a week later once its hour has passed today."""

    day: date
    weekly: bool = False


def read_day(text: str, today: date) -> date:
    """The day that is typed. Without a year it is the next such day within a year, today included.

    A bare weekday is the nearest one, today included; "следующий вторник" is the Tuesday of the next calendar week.
    Refuses with `dates-not-understood`, `dates-no-such-day` ($text), `dates-in-past`, `dates-too-far`.
    """
    found = find_day(plain(text), today)
    if found is None:
        raise Invalid("dates-not-understood")
    return found.day


def past_day(text: str, today: date) -> date | None:
    """The same words of what is behind us: without a year the last such day, today included; None when it is no day.

    With a year it may lie ahead: the one who asks says so.
    """
    said = plain(text)
    if found := _NEAR.fullmatch(said):
        return today + timedelta(NEAR_DAYS[found["word"]])
    for found in filter(None, (pattern.fullmatch(said) for pattern in _DATES)):
        day, month = int(found["day"]), MONTHS.get(found["month"]) or int(found["month"])
        if found["year"] is not None:
            return _existing(int(found["year"]) + (2000 if len(found["year"]) == 2 else 0), month, day)
        days = (_existing(year, month, day) for year in (today.year, today.year - 1))
        return next((one for one in days if one is not None and one <= today), None)
    return None


def find_day(text: str, today: date) -> FoundDay | None:
    """The same on text made `plain`; None when it is no day at all, a refusal when it is one that cannot be."""
    for pattern in _WEEKLY:
        if found := pattern.fullmatch(text):
            return _weekly(found, today)
    if found := _NEAR.fullmatch(text):
        return FoundDay(_checked(today + timedelta(NEAR_DAYS[found["word"]]), today))
    if found := _AFTER.fullmatch(text):
        return _after(found, today)
    for pattern in _DATES:
        if found := pattern.fullmatch(text):
            return FoundDay(_of_calendar(found, today))
    for pattern in _NAMED:
        if (found := pattern.fullmatch(text)) and (rest := _dated(found["rest"], today)):
            if rest.weekday() != WEEKDAYS[found["weekday"]]:
                raise Invalid("dates-no-such-day", text=text)
            return FoundDay(rest)
    return None


def _weekly(found: re.Match[str], today: date) -> FoundDay:
    weekday = WEEKDAYS[found["weekday"]]
    parts = found.groupdict()
    monday = today - timedelta(today.weekday())
    if parts.get("next"):
        return FoundDay(monday + timedelta(7 + weekday))
    if parts.get("this"):
        return FoundDay(_checked(monday + timedelta(weekday), today))
    return FoundDay(today + timedelta((weekday - today.weekday()) % 7), weekly=True)


def _after(found: re.Match[str], today: date) -> FoundDay | None:
    """ "Через день" is refused: for some it is tomorrow, for some the day after, for some every other day."""
    if found["count"] is None and found["weeks"] != "неделю":
        return None
    count = number_of(found["count"] or "1")
    if count == 0:
        return None
    return FoundDay(_checked(today + timedelta(count * (7 if found["weeks"] else 1)), today))


def _dated(text: str, today: date) -> date | None:
    for pattern in _DATES:
        if found := pattern.fullmatch(text):
            return _of_calendar(found, today)
    return None


def _of_calendar(found: re.Match[str], today: date) -> date:
    day = int(found["day"])
    month = MONTHS.get(found["month"]) or int(found["month"])
    if found["year"] is not None:
        year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
        exact = _existing(year, month, day)
        if exact is None:
            raise Invalid("dates-no-such-day", text=found[0])
        return _checked(exact, today)
    for year in (today.year, today.year + 1):
        near = _existing(year, month, day)
        if near is not None and today <= near <= today + timedelta(366):
            return near
    raise Invalid("dates-no-such-day", text=found[0])


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _checked(day: date, today: date) -> date:
    if day < today:
        raise Invalid("dates-day-past")
    if day.year > today.year + YEARS_AHEAD:
        raise Invalid("dates-too-far")
    return day
