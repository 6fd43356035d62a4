"""A day with a time in one phrase: "завтра в 15:30", "25.11 15.30", "в 9 утра в пятницу"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from domain.dates.days import FoundDay, find_day
from domain.dates.times import find_time
from domain.dates.words import plain
from domain.errors import Invalid

_BARE_HOUR = re.compile(r"[0-9]{1,2}")  # "25 ноября 20": twenty hours, or the year 2020 begun?
_DOTTED = re.compile(r"[0-9]{1,2}[. ][0-9]{2}")


def read_moment(text: str, now_local: datetime) -> datetime:
    """The moment that is typed, naive, on the wall clock of `now_local` (naive too); never before it.

    A day and a time, in either order; of two dotted pairs the first is the day. A bare weekday whose hour has passed
    today is a week later. Refuses as `read_day` and `read_time`, and with `dates-time-needed`, `dates-day-needed`.
    """
    phrase = plain(text)
    today = now_local.date()
    readings = set(_readings(phrase, today, day_first=True)) or set(_readings(phrase, today, day_first=False))
    if len(readings) != 1:
        raise _why_not(phrase, today)
    found, wall = readings.pop()
    if isinstance(found, Invalid):
        raise Invalid("dates-in-past") if found.text_id == "dates-day-past" else found
    if isinstance(wall, Invalid):
        raise wall
    moment = datetime.combine(found.day, wall)
    if moment < now_local and found.weekly:
        moment += timedelta(7)
    if moment < now_local:
        raise Invalid("dates-in-past")
    return moment


def _readings(phrase: str, today: date, *, day_first: bool) -> Iterator[tuple[FoundDay | Invalid, time | Invalid]]:
    """Every way to cut the phrase into a day and a time, also those that are understood but cannot be."""
    words = phrase.split()
    for cut in range(1, len(words)):
        left, right = " ".join(words[:cut]), " ".join(words[cut:])
        day_text, time_text = (left, right) if day_first else (right, left)
        if _BARE_HOUR.fullmatch(time_text) or (not day_first and _DOTTED.fullmatch(time_text) and "." in day_text):
            continue
        day, wall = _day(day_text, today), _time(time_text)
        if day is not None and wall is not None:
            yield day, wall


def _day(text: str, today: date) -> FoundDay | Invalid | None:
    try:
        return find_day(text, today)
    except Invalid as refusal:
        return refusal


def _time(text: str) -> time | Invalid | None:
    try:
        return find_time(text)
    except Invalid as refusal:
        return refusal


def _why_not(phrase: str, today: date) -> Invalid:
    day = _day(phrase, today)
    if isinstance(day, FoundDay):
        return Invalid("dates-time-needed")
    if isinstance(_time(phrase), time):
        return Invalid("dates-day-needed")
    return day if day is not None else Invalid("dates-not-understood")
