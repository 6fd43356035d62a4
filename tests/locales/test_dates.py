"""Calendar words in both languages, in the service's zone."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from locales.loader import Translator, Words

# 23:30 in Moscow is already tomorrow in Yekaterinburg: the zone decides what "today" is.
NOW = datetime(2026, 12, 10, 20, 30, tzinfo=UTC)


def translator(language: str = "ru", zone: str = "Europe/Moscow") -> Translator:
    return Words({"ru": {}, "en": {}}, zone=ZoneInfo(zone), now=lambda: NOW, strict=True).translator(language)


@pytest.mark.parametrize(
    ("language", "day", "moment", "month"),
    [
        ("ru", "сб, 12 декабря", "сб, 12 декабря, 15:00", "декабрь 2026"),
        ("en", "Sat, 12 December", "Sat, 12 December, 15:00", "December 2026"),
    ],
)
def test_days_are_shown_with_their_weekday(language: str, day: str, moment: str, month: str) -> None:
    t = translator(language)
    assert t.day(date(2026, 12, 12)) == day
    assert t.moment(datetime(2026, 12, 12, 12, 0, tzinfo=UTC)) == moment
    assert t.month(date(2026, 12, 12)) == month


def test_another_year_is_named() -> None:
    assert translator().day(date(2027, 1, 11)) == "пн, 11 января 2027"
    assert translator("en").when(datetime(2027, 1, 11, 6, 5, tzinfo=UTC)) == "11 January 2027 at 09:05"


@pytest.mark.parametrize(
    ("zone", "moment", "said"),
    [
        ("Europe/Moscow", datetime(2026, 12, 10, 20, 50, tzinfo=UTC), "сегодня в 23:50"),
        ("Europe/Moscow", datetime(2026, 12, 11, 12, 0, tzinfo=UTC), "завтра в 15:00"),
        ("Asia/Yekaterinburg", datetime(2026, 12, 11, 12, 0, tzinfo=UTC), "сегодня в 17:00"),
        ("Europe/Moscow", datetime(2026, 12, 12, 12, 0, tzinfo=UTC), "12 декабря в 15:00"),
        ("Europe/Moscow", datetime(2026, 12, 9, 12, 0, tzinfo=UTC), "9 декабря в 15:00"),
    ],
)
def test_moments_near_now_are_said_by_today_and_tomorrow(zone: str, moment: datetime, said: str) -> None:
    assert translator(zone=zone).when(moment) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (10, "сегодня"),
        (11, "завтра"),
        (13, "через 3 дня"),
        (15, "через 5 дней"),
        (31, "через 21 день"),
        (9, "9 декабря"),
    ],
)
def test_deadlines_are_said_by_their_distance(day: int, said: str) -> None:
    assert translator().until(date(2026, 12, day)) == said


def test_lengths_are_said_in_hours_and_minutes() -> None:
    assert [translator().length(minutes) for minutes in (45, 90, 120)] == ["45 мин", "1 ч 30 мин", "2 ч"]


def test_naive_moments_are_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        translator().moment(datetime(2026, 12, 12, 12, 0))  # noqa: DTZ001
