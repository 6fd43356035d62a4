"""Calendar words: how a day, a month and an hour are written in the reader's language.

Everything is shown in the service's zone and with the weekday, because a teacher plans by weekdays; the year appears
only when it is not the current one. Moments must be aware: a naive one has no place on the wall and is a bug.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

WITH_WEEKDAY = "EEE, d MMMM"
WITHOUT_WEEKDAY = "d MMMM"


def local(moment: datetime, zone: ZoneInfo) -> datetime:
    """The same moment on the service's wall clock."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a zone: {moment!r}")
    return moment.astimezone(zone)


def local_day(day: date, zone: ZoneInfo) -> date:
    """A calendar day as it is; the day of a moment is the day on the service's wall."""
    return local(day, zone).date() if isinstance(day, datetime) else day


def day_words(day: date, today: date, language: str, *, weekday: bool = True) -> str:
    """`пт, 12 декабря`, and `пт, 12 декабря 2027` when today is in another year."""
    pattern = WITH_WEEKDAY if weekday else WITHOUT_WEEKDAY
    if day.year != today.year:
        pattern += " y"
    return format_date(day, pattern, locale=language)


def dated_words(day: date, language: str) -> str:
    """`12 декабря 2026`: the year always."""
    return format_date(day, f"{WITHOUT_WEEKDAY} y", locale=language)


def month_words(day: date, language: str) -> str:
    """`ноябрь 2026`: the year always, since months are listed across the new year."""
    return format_date(day, "LLLL y", locale=language)


def time_words(moment: datetime) -> str:
    """`09:05`, the twenty-four hour clock in both languages."""
    return f"{moment:%H:%M}"
