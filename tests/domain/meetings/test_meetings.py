from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.profiles import load_catalogue
from domain.errors import Invalid
from domain.meetings import (
    MeetingForm,
    MeetingLog,
    MeetingPlan,
    NextMeeting,
    check_hour,
    check_log,
    check_plan,
    is_urgent,
    next_day,
    read_past_day,
)

MOSCOW = ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
TUESDAY = date(2026, 12, 1)
CALENDAR = load_catalogue().calendar


def plan(at: datetime, topic: str = "Родители") -> MeetingPlan:
    return MeetingPlan(at=at, form=MeetingForm.CALL.value, topic=topic)


def log(minutes: int = 30, agreed: str = "Посетить урок.") -> MeetingLog:
    return MeetingLog(minutes=minutes, topic="", agreed=agreed, next=NextMeeting.NONE)


@pytest.mark.parametrize("at", [NOW, NOW - timedelta(minutes=1), NOW + timedelta(days=181)])
def test_meeting_of_the_past_or_of_the_far_future_is_refused(at: datetime) -> None:
    with pytest.raises(Invalid):
        check_plan(plan(at), NOW)


@pytest.mark.parametrize(
    ("wall", "fits"),
    [
        (time(7, 0), True),
        (time(15, 0), True),
        (time(21, 59), True),
        (time(22, 0), False),
        (time(0, 0), False),
        (time(3, 0), False),
        (time(6, 59), False),
    ],
)
def test_hour_of_a_meeting_is_refused_at_night_only(wall: time, fits: bool) -> None:
    if fits:
        check_hour(wall)
        return
    with pytest.raises(Invalid) as refused:
        check_hour(wall)
    assert refused.value.text_id == "meetings-at-night"
    assert refused.value.args_ == {"earliest": "07:00", "latest": "22:00"}


def test_meeting_of_tomorrow_is_planned_with_a_topic_for_later() -> None:
    check_plan(plan(NOW + timedelta(days=1), ""), NOW)


def test_too_long_a_topic_is_refused_with_its_length() -> None:
    with pytest.raises(Invalid) as refused:
        check_plan(plan(NOW + timedelta(days=1), "о" * 201), NOW)
    assert refused.value.args_ == {"length": 201, "limit": 200}


@pytest.mark.parametrize(
    ("held_at", "written"),
    [
        (NOW + timedelta(minutes=1), log()),
        (NOW - timedelta(days=61), log()),
        (NOW, log(minutes=0)),
        (NOW, log(minutes=721)),
        (NOW, log(agreed="  ")),
        (NOW, log(agreed="о" * 2001)),
    ],
)
def test_log_of_what_was_not_or_says_nothing_is_refused(held_at: datetime, written: MeetingLog) -> None:
    with pytest.raises(Invalid):
        check_log(written, held_at, NOW)


@pytest.mark.parametrize(
    ("held_on", "expected"),
    [
        (date(2026, 12, 25), date(2027, 1, 15)),  # past the New Year by whole weeks
        (date(2027, 2, 16), date(2027, 2, 24)),  # past a single holiday to the next working day
        (date(2027, 2, 13), date(2027, 2, 20)),  # a Saturday by choice stays one
        (date(2026, 12, 26), date(2027, 1, 11)),
    ],
)
def test_next_meeting_falls_on_no_holiday(held_on: date, expected: date) -> None:
    assert next_day(NextMeeting.WEEK, held_on, held_on, CALENDAR) == expected


@pytest.mark.parametrize(
    ("choice", "held_on", "expected"),
    [
        (NextMeeting.WEEK, TUESDAY, date(2026, 12, 8)),
        (NextMeeting.TWO_WEEKS, TUESDAY, date(2026, 12, 15)),
        (NextMeeting.MONTH, TUESDAY, date(2026, 12, 29)),
        (NextMeeting.NONE, TUESDAY, None),
        (NextMeeting.WEEK, date(2026, 11, 27), date(2026, 12, 4)),
        (NextMeeting.WEEK, date(2026, 11, 20), date(2026, 12, 8)),  # logged late: counted on from today
    ],
)
def test_next_meeting_falls_on_the_same_weekday_and_never_in_the_past(
    choice: NextMeeting, held_on: date, expected: date | None
) -> None:
    assert next_day(choice, held_on, TUESDAY, CALENDAR) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("сегодня", TUESDAY),
        ("вчера", date(2026, 11, 30)),
        ("позавчера", date(2026, 11, 29)),
        ("во вторник", TUESDAY),
        ("в понедельник", date(2026, 11, 30)),
        ("среда", date(2026, 11, 25)),
        ("20 ноября", date(2026, 11, 20)),
        ("20.11", date(2026, 11, 20)),
    ],
)
def test_typed_day_of_a_held_meeting_is_the_nearest_one_back(text: str, expected: date) -> None:
    assert read_past_day(text, TUESDAY) == expected


@pytest.mark.parametrize("text", ["завтра", "5 декабря", "когда-то"])
def test_day_ahead_is_no_day_of_a_held_meeting(text: str) -> None:
    with pytest.raises(Invalid):
        read_past_day(text, TUESDAY)


def test_change_of_today_or_of_the_next_hours_is_urgent_and_of_next_week_is_not() -> None:
    evening = datetime(2026, 12, 1, 19, 30, tzinfo=UTC)
    assert is_urgent(evening, (datetime(2026, 12, 1, 20, 0, tzinfo=UTC),), MOSCOW)
    assert is_urgent(evening, (datetime(2026, 12, 2, 5, 0, tzinfo=UTC),), MOSCOW)
    assert not is_urgent(evening, (datetime(2026, 12, 8, 12, 0, tzinfo=UTC),), MOSCOW)
