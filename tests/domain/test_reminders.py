"""Quiet time and moments of reminders, in a town that never changes its clocks and in one that does.

The calendar of these tests: 16 November 2026 is a Monday, 21 a Saturday, 22 a Sunday.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reminders import (
    Offset,
    QuietTime,
    at_wall,
    day_moment,
    day_reminder_moment,
    is_quiet,
    last_allowed,
    next_allowed,
    parse_offset,
    planned_moment,
    reminder_moment,
    reminder_moments,
)

MOSCOW = ZoneInfo("Europe/Moscow")
BERLIN = ZoneInfo("Europe/Berlin")
QUIET = QuietTime(time(20), time(8), frozenset({6}))
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def at(wall: str, zone: ZoneInfo = MOSCOW) -> datetime:
    """ "11-16 10:00" of 2026 on the wall."""
    return datetime.fromisoformat(f"2026-{wall.replace(' ', 'T')}").replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("wall", "quiet"),
    [
        ("11-16 07:59", True),
        ("11-16 08:00", False),
        ("11-16 19:59", False),
        ("11-16 20:00", True),
        ("11-17 00:00", True),
        ("11-21 19:59", False),
        ("11-22 12:00", True),
        ("11-22 23:59", True),
    ],
)
def test_service_is_quiet_at_night_and_on_sunday(wall: str, quiet: bool) -> None:
    assert is_quiet(at(wall), QUIET, MOSCOW) is quiet
    assert is_quiet(at(wall).astimezone(UTC), QUIET, MOSCOW) is quiet


@pytest.mark.parametrize(
    ("wall", "later", "earlier"),
    [
        ("11-17 12:34", "11-17 12:34", "11-17 12:34"),
        ("11-17 20:00", "11-18 08:00", "11-17 19:59"),
        ("11-18 00:00", "11-18 08:00", "11-17 19:59"),
        ("11-18 07:59", "11-18 08:00", "11-17 19:59"),
        ("11-21 20:00", "11-23 08:00", "11-21 19:59"),
        ("11-22 12:00", "11-23 08:00", "11-21 19:59"),
        ("11-23 07:30", "11-23 08:00", "11-21 19:59"),
    ],
)
def test_message_waits_or_goes_earlier_out_of_quiet_time(wall: str, later: str, earlier: str) -> None:
    assert next_allowed(at(wall), QUIET, MOSCOW) == at(later)
    assert last_allowed(at(wall), QUIET, MOSCOW) == at(earlier)


def test_quiet_time_within_a_day_and_none_at_all_are_kept() -> None:
    lessons = QuietTime(time(8), time(14), frozenset({6}))
    assert next_allowed(at("11-22 12:00"), lessons, MOSCOW) == at("11-23 00:00")
    assert last_allowed(at("11-23 09:00"), lessons, MOSCOW) == at("11-23 07:59")
    assert last_allowed(at("11-22 12:00"), lessons, MOSCOW) == at("11-21 23:59")
    never = QuietTime(time(0), time(0))
    assert next_allowed(at("11-22 03:00"), never, MOSCOW) == at("11-22 03:00")


@pytest.mark.parametrize("off", [frozenset(range(7)), frozenset({7})])
def test_quiet_time_without_an_allowed_day_is_refused(off: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="weekdays_off"):
        QuietTime(time(20), time(8), off)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("1d 17:00", Offset(1, time(17), None)),
        ("0d 08:30", Offset(0, time(8, 30), None)),
        ("7d", Offset(7, None, None)),
        ("1h", Offset(0, None, timedelta(hours=1))),
        ("30m", Offset(0, None, timedelta(minutes=30))),
    ],
)
def test_profile_names_an_offset(text: str, offset: Offset) -> None:
    assert parse_offset(text) == offset


@pytest.mark.parametrize("text", ["", "1", "d", "0h", "0d", "-1d", "1h 17:00", "1d 25:00", "1d 7:00", "1d17:00", "1w"])
def test_profile_with_an_unknown_offset_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r'"|hour'):
        parse_offset(text)


@pytest.mark.parametrize(
    ("event", "moments"),
    [
        ("11-18 15:30", ["11-17 17:00", "11-18 14:30"]),
        ("11-18 09:00", ["11-17 17:00", "11-18 08:00"]),
        ("11-18 08:30", ["11-17 17:00", "11-17 19:59"]),  # an hour before is night: the evening before
        ("11-18 21:30", ["11-17 17:00", "11-18 19:59"]),
        ("11-23 15:30", ["11-21 17:00", "11-23 14:30"]),  # Saturday instead of Sunday, at the same hour
        ("11-23 08:00", ["11-21 17:00", "11-21 19:59"]),
        ("11-22 18:00", ["11-21 17:00"]),  # a Sunday event: both reminders fall together and are one
    ],
)
def test_meeting_reminders_come_before_it_and_never_in_quiet_time(event: str, moments: list[str]) -> None:
    offsets = [parse_offset("1h"), parse_offset("1d 17:00")]
    assert reminder_moments(offsets, at(event), LONG_AGO, QUIET, MOSCOW) == [at(moment) for moment in moments]


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("11-17 16:59", ["11-17 17:00", "11-18 14:30"]),
        ("11-17 17:00", ["11-17 17:00", "11-18 14:30"]),
        ("11-17 17:01", ["11-18 14:30"]),
        ("11-18 15:00", []),
        ("11-18 16:00", []),
    ],
)
def test_reminder_that_is_past_when_planned_is_not_planned(now: str, left: list[str]) -> None:
    offsets = [parse_offset("1d 17:00"), parse_offset("1h")]
    assert reminder_moments(offsets, at("11-18 15:30"), at(now), QUIET, MOSCOW) == [at(moment) for moment in left]


def test_reminder_after_its_event_is_dropped() -> None:
    same_morning = planned_moment(parse_offset("0d 09:00"), at("11-18 08:30"), MOSCOW)
    assert reminder_moment(same_morning, at("11-18 08:30"), LONG_AGO, QUIET, MOSCOW) is None


def test_reminder_that_can_come_no_earlier_waits_for_the_morning_if_its_event_is_still_ahead() -> None:
    planned = planned_moment(parse_offset("2h"), at("11-18 08:30"), MOSCOW)
    late_evening = at("11-17 21:00")
    assert reminder_moment(planned, at("11-18 08:30"), late_evening, QUIET, MOSCOW) == at("11-18 08:00")
    assert reminder_moment(planned, at("11-18 07:50"), late_evening, QUIET, MOSCOW) is None


@pytest.mark.parametrize(
    ("zone", "day", "utc"),
    [
        ("Europe/Berlin", (2026, 3, 28), 7),  # the night after loses an hour
        ("Europe/Berlin", (2026, 3, 29), 6),
        ("Europe/Berlin", (2026, 10, 24), 6),  # the night after has one twice
        ("Europe/Berlin", (2026, 10, 25), 7),
        ("Europe/Kaliningrad", (2026, 3, 29), 6),
        ("Asia/Kamchatka", (2026, 3, 29), -4),
    ],
)
def test_what_waits_over_midnight_comes_at_eight_by_the_wall_whatever_the_clocks_did(
    zone: str, day: tuple[int, int, int], utc: int
) -> None:
    quiet = QuietTime(time(20), time(8))
    place = ZoneInfo(zone)
    morning = datetime(*day, tzinfo=UTC) + timedelta(hours=utc)
    for wall in (time(0, 0), time(0, 1), time(2, 30), time(7, 59)):
        asleep = at_wall(date(*day), wall, place)
        assert next_allowed(asleep, quiet, place) == morning
        assert last_allowed(asleep, quiet, place) == at_wall(date(*day) - timedelta(1), time(19, 59), place)
    before_midnight = at_wall(date(*day), time(0), place) - timedelta(minutes=1)
    assert next_allowed(before_midnight, quiet, place) == morning


def test_step_goes_at_nine_or_at_the_next_allowed_hour() -> None:
    assert day_moment(date(2026, 11, 18), QUIET, MOSCOW) == at("11-18 09:00")
    assert day_moment(date(2026, 11, 22), QUIET, MOSCOW) == at("11-23 09:00").replace(hour=8)
    late = QuietTime(time(20), time(10))
    assert day_moment(date(2026, 11, 18), late, MOSCOW) == at("11-18 10:00")


def test_deadline_reminder_comes_on_saturday_instead_of_sunday() -> None:
    due = date(2026, 11, 25)
    assert day_reminder_moment(due, 1, LONG_AGO, QUIET, MOSCOW) == at("11-24 09:00")
    assert day_reminder_moment(due, 3, LONG_AGO, QUIET, MOSCOW) == at("11-21 09:00")
    assert day_reminder_moment(date(2026, 11, 22), 0, LONG_AGO, QUIET, MOSCOW) == at("11-21 09:00")
    assert day_reminder_moment(due, 1, at("11-24 09:01"), QUIET, MOSCOW) is None
    mornings = QuietTime(time(8, 30), time(0))
    assert day_reminder_moment(due, 0, LONG_AGO, mornings, MOSCOW) == at("11-25 08:29")


def test_wall_time_is_kept_over_a_change_of_clocks() -> None:
    after_change = at("03-29 10:00", BERLIN)  # clocks went from 02:00 to 03:00 that night
    assert planned_moment(parse_offset("1d 17:00"), after_change, BERLIN) == at("03-28 17:00", BERLIN)
    assert planned_moment(parse_offset("7d"), after_change, BERLIN) == at("03-22 10:00", BERLIN)
    just_after = at("03-29 03:30", BERLIN)
    assert planned_moment(parse_offset("1h"), just_after, BERLIN) == datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    assert planned_moment(parse_offset("1h"), just_after, BERLIN).astimezone(BERLIN).time() == time(1, 30)


def test_moment_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        is_quiet(at("11-18 10:00").replace(tzinfo=None), QUIET, MOSCOW)


ZONES = st.sampled_from([MOSCOW, BERLIN, ZoneInfo("Asia/Novosibirsk"), ZoneInfo("America/New_York")])
MOMENTS = st.integers(0, 2 * 366 * 24 * 60).map(lambda minutes: LONG_AGO + timedelta(minutes=minutes))
WALLS = st.integers(0, 24 * 60 - 1).map(lambda minutes: time(minutes // 60, minutes % 60))
QUIETS = st.builds(QuietTime, WALLS, WALLS, st.frozensets(st.integers(0, 6), max_size=6))
OFFSETS = st.sampled_from(["1d 17:00", "0d 08:00", "2d 23:30", "7d", "1d", "1h", "36h", "15m"]).map(parse_offset)


@given(MOMENTS, QUIETS, ZONES)
def test_moved_moment_is_always_allowed_and_on_the_right_side(
    moment: datetime, quiet: QuietTime, zone: ZoneInfo
) -> None:
    later, earlier = next_allowed(moment, quiet, zone), last_allowed(moment, quiet, zone)
    assert earlier <= moment <= later
    assert not is_quiet(later, quiet, zone) and not is_quiet(earlier, quiet, zone)


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(9)), OFFSETS, QUIETS, ZONES)
def test_reminder_is_never_quiet_late_or_after_its_event(
    event_at: datetime, ahead: timedelta, offset: Offset, quiet: QuietTime, zone: ZoneInfo
) -> None:
    now = event_at - ahead
    planned = planned_moment(offset, event_at, zone)
    moment = reminder_moment(planned, event_at, now, quiet, zone)
    if moment is not None:
        assert now <= moment < event_at
        if moment > planned:  # there was no allowed minute left before it
            assert last_allowed(planned, quiet, zone) < now <= planned
            assert moment == next_allowed(planned, quiet, zone)
        assert not is_quiet(moment, quiet, zone)
    elif not is_quiet(planned, quiet, zone):
        assert planned < now or planned >= event_at
