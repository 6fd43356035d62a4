"""When a message may come: quiet time, and moments of reminders before an event or a day.

Two directions, never mixed: what waits (a step, a request) goes at the *next* allowed minute; what is tied to a date
goes *earlier*, because a reminder after its event is worse than none. Wall time is that of the service's zone;
arithmetic is done in UTC, since Python adds hours to an aware datetime on the wall and a clock change would lose one.
All moments come and go aware; those that go out are in UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(9, 0)  # what has a day but no hour comes at nine

_MINUTE = timedelta(minutes=1)
_OFFSET = re.compile(r"(?P<number>\d{1,3})(?P<unit>[dhm])(?: (?P<at>\d{2}:\d{2}))?")


@dataclass(frozen=True, slots=True)
class QuietTime:
    """No messages from `from_time` (inclusive) to `to_time` (exclusive), over midnight when it is later, and on whole
    `weekdays_off` (Monday is 0). Equal times mean that no hour is quiet. A week without an allowed day is a ValueError.
    """

    from_time: time
    to_time: time
    weekdays_off: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if not self.weekdays_off <= set(range(7)):
            raise ValueError(f"weekdays_off are 0 (Monday) to 6 (Sunday), not {sorted(self.weekdays_off)}")
        if len(self.weekdays_off) == 7:
            raise ValueError("weekdays_off leave no day on which a message may come")

    def at_night(self, wall: time) -> bool:
        """Whether the hour alone is quiet, whatever the weekday."""
        if self.from_time <= self.to_time:
            return self.from_time <= wall < self.to_time
        return wall >= self.from_time or wall < self.to_time


@dataclass(frozen=True, slots=True)
class Offset:
    """How long before an event: `days` before at the wall time `at`, or at the event's own wall time when `at` is
    None; or a plain `delta`, with which `days` is 0."""

    days: int
    at: time | None
    delta: timedelta | None


def parse_offset(text: str) -> Offset:
    """`"1d 17:00"` (the day before at 17:00), `"0d 08:00"` (that morning), `"7d"`, `"2h"`, `"30m"`.

    ValueError on anything else, on a zero that would never remind, and on a time that does not exist.
    """
    found = _OFFSET.fullmatch(text)
    if found is None:
        raise ValueError(f'"{text}" is not an offset such as "1d 17:00", "7d", "2h" or "30m"')
    number, unit, at = int(found["number"]), found["unit"], found["at"]
    if at is not None and unit != "d":
        raise ValueError(f'"{text}": a time of day goes with days only')
    if number == 0 and at is None:
        raise ValueError(f'"{text}": a reminder at the event itself reminds nobody')
    if unit == "d":
        return Offset(number, time.fromisoformat(at) if at else None, None)
    return Offset(0, None, timedelta(hours=number) if unit == "h" else timedelta(minutes=number))


def is_quiet(moment: datetime, quiet: QuietTime, zone: ZoneInfo) -> bool:
    wall = _aware(moment).astimezone(zone)
    return wall.weekday() in quiet.weekdays_off or quiet.at_night(wall.time())


def next_allowed(moment: datetime, quiet: QuietTime, zone: ZoneInfo) -> datetime:
    """The moment itself, or the first allowed one after it."""
    moment = _aware(moment)
    if not is_quiet(moment, quiet, zone):
        return moment
    day = moment.astimezone(zone).date()
    for ahead in range(9):
        starts = (at_wall(day + timedelta(ahead), start, zone) for start in (time.min, quiet.to_time))
        allowed = [start for start in starts if start >= moment and not is_quiet(start, quiet, zone)]
        if allowed:
            return min(allowed)
    raise AssertionError("a week always holds an allowed day")


def last_allowed(moment: datetime, quiet: QuietTime, zone: ZoneInfo) -> datetime:
    """The moment itself, or the last allowed whole minute before it."""
    moment = _aware(moment)
    if not is_quiet(moment, quiet, zone):
        return moment
    day = moment.astimezone(zone).date()
    for back in range(9):
        ends = (
            at_wall(day - timedelta(back), quiet.from_time, zone) - _MINUTE,
            at_wall(day - timedelta(back - 1), time.min, zone) - _MINUTE,
        )
        allowed = [end for end in ends if end <= moment and not is_quiet(end, quiet, zone)]
        if allowed:
            return max(allowed)
    raise AssertionError("a week always holds an allowed day")


def planned_moment(offset: Offset, event_at: datetime, zone: ZoneInfo) -> datetime:
    """Where an offset points, quiet or not."""
    if offset.delta is not None:
        return _aware(event_at) - offset.delta
    wall = _aware(event_at).astimezone(zone)
    return at_wall(wall.date() - timedelta(offset.days), offset.at or wall.time(), zone)


def reminder_moment(
    planned: datetime, event_at: datetime, now: datetime, quiet: QuietTime, zone: ZoneInfo
) -> datetime | None:
    """The planned moment moved earlier out of quiet time; where that is past already, the end of quiet time if the
    event is still ahead then. None when there is no such moment.

    From a day off it goes to the same hour of the nearest allowed day before (Saturday 17:00 for Sunday 17:00), from
    the night to the last allowed minute before it.
    """
    wall = _aware(planned).astimezone(zone)
    moment = _aware(planned)
    if wall.weekday() in quiet.weekdays_off and not quiet.at_night(wall.time()):
        moment = at_wall(_earlier_day(wall.date(), quiet), wall.time(), zone)
    moment = last_allowed(moment, quiet, zone)
    if moment < _aware(now) <= _aware(planned):  # too late for that: the last minute left, else the morning
        last = last_allowed(planned, quiet, zone)
        moment = last if last >= _aware(now) else next_allowed(planned, quiet, zone)
    return None if moment < _aware(now) or moment >= _aware(event_at) else moment


def reminder_moments(
    offsets: Iterable[Offset], event_at: datetime, now: datetime, quiet: QuietTime, zone: ZoneInfo
) -> list[datetime]:
    """Moments of all reminders before an event, in order; two that quiet time moved together are one."""
    planned = (planned_moment(offset, event_at, zone) for offset in offsets)
    moments = (reminder_moment(moment, event_at, now, quiet, zone) for moment in planned)
    return sorted({moment for moment in moments if moment is not None})


def day_moment(day: date, quiet: QuietTime, zone: ZoneInfo) -> datetime:
    """When that which has a day but no hour is delivered: at 09:00, or the next allowed minute, maybe days later."""
    return next_allowed(at_wall(day, MORNING, zone), quiet, zone)


def day_reminder_moment(
    due_on: date, days_before: int, now: datetime, quiet: QuietTime, zone: ZoneInfo
) -> datetime | None:
    """The reminder of a deadline that is a day: that morning, or Saturday's instead of Sunday's; None when past."""
    day = _earlier_day(due_on - timedelta(days_before), quiet)
    moment = day_moment(day, quiet, zone)
    if moment.astimezone(zone).date() > day:  # nothing is allowed on that day after nine
        moment = last_allowed(at_wall(day, MORNING, zone), quiet, zone)
    return None if moment < _aware(now) else moment


def at_wall(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """The moment when the service's wall clock shows this day and time. An hour that a clock change skips is read with
    the offset before the change; of an hour that comes twice the first is meant."""
    return datetime.combine(day, wall, tzinfo=zone).astimezone(UTC)


def _earlier_day(day: date, quiet: QuietTime) -> date:
    while day.weekday() in quiet.weekdays_off:
        day -= timedelta(1)
    return day


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a zone: {moment!r}")
    return moment.astimezone(UTC)
