"""Meetings of a pair (P11): what may be planned, moved, logged, and when which reminder is due."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.dates import read_day
from domain.dates.words import NEAR_DAYS, WEEKDAYS, plain
from domain.errors import Invalid
from domain.texts import read_line
from domain.workdays import SATURDAY, WorkCalendar

USUAL_HOURS = (time(13), time(14), time(15), time(16), time(17), time(18))
USUAL_LENGTHS = (15, 30, 45, 60)
DEFAULT_MINUTES = 45
LONGEST_TOPIC = 200
LONGEST_AGREED = 2000
LONGEST_CORRECTION = 500
PLAN_AHEAD = timedelta(days=180)
LOG_BACK = timedelta(days=60)
URGENT = timedelta(hours=12)
EARLIEST, LATEST = time(7), time(22)
"""Who types three o'clock means the afternoon. The latest hour itself is night already."""


class MeetingForm(StrEnum):
    IN_PERSON = "in_person"
    CALL = "call"
    LESSON = "lesson"


class NextMeeting(StrEnum):
    """When to meet again, said while logging; a month is four weeks, so that the weekday stays."""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    NONE = "none"


_AFTER = {NextMeeting.WEEK: 7, NextMeeting.TWO_WEEKS: 14, NextMeeting.MONTH: 28}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """`topic` may be empty: it is chosen together later."""

    at: datetime
    form: str
    topic: str
    minutes: int = DEFAULT_MINUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLog:
    """`held_at` is None where the planned moment is the one it was held at. `has_voice`: it was told, and `agreed` may
    be empty."""

    minutes: int
    topic: str
    agreed: str
    next: NextMeeting
    held_at: datetime | None = None
    has_voice: bool = False


def check_plan(plan: MeetingPlan, now: datetime) -> None:
    if plan.at <= now:
        raise Invalid("dates-in-past")
    if plan.at > now + PLAN_AHEAD:
        raise Invalid("dates-too-far")
    MeetingForm(plan.form)
    check_topic(plan.topic)


def is_at_night(wall: time) -> bool:
    return not EARLIEST <= wall < LATEST


def check_hour(wall: time) -> None:
    """By the service's own clock; what is written down as it was held may have any hour."""
    if is_at_night(wall):
        raise Invalid("meetings-at-night", earliest=f"{EARLIEST:%H:%M}", latest=f"{LATEST:%H:%M}")


def check_log(log: MeetingLog, held_at: datetime, now: datetime) -> None:
    """A meeting is logged once it has begun, and not long after anybody remembers it."""
    if held_at > now:
        raise Invalid("meetings-not-yet")
    if held_at < now - LOG_BACK:
        raise Invalid("meetings-too-old", days=LOG_BACK.days)
    if not 1 <= log.minutes <= 12 * 60:
        raise Invalid("dates-minutes-not-understood")
    check_topic(log.topic)
    agreed_of(log)


def check_topic(text: str) -> str:
    """It may be said later, so an empty one is no mistake."""
    return read_line(text, LONGEST_TOPIC) if text.strip() else ""


def check_agreed(text: str) -> str:
    """What was agreed, in one message; lines are kept."""
    agreed = text.strip()
    if not agreed:
        raise Invalid("errors-text-needed")
    if len(agreed) > LONGEST_AGREED:
        raise Invalid("errors-too-long", length=len(agreed), limit=LONGEST_AGREED)
    return agreed


def agreed_of(log: MeetingLog) -> str:
    """What was agreed as it is kept; a voice may go without words."""
    return "" if log.has_voice and not log.agreed.strip() else check_agreed(log.agreed)


def check_correction(text: str) -> str:
    return read_line(text, LONGEST_CORRECTION)


def next_day(choice: NextMeeting, held_on: date, today: date, calendar: WorkCalendar) -> date | None:
    """The day of the next meeting, None without one; counted on from today when the meeting is logged late. A holiday
    moves it on; who meets on a Saturday goes on meeting on Saturdays."""
    days = _AFTER.get(choice)
    if days is None:
        return None
    day = held_on + timedelta(days)
    if day <= today:
        day = today + timedelta(days)
    return calendar.settled(day) if calendar.is_holiday(day) or day.weekday() < SATURDAY else day


def is_urgent(now: datetime, moments: tuple[datetime, ...], zone: ZoneInfo) -> bool:
    """A change of today's meeting, or of one in the next hours, is told at once, quiet time or not."""
    today = now.astimezone(zone).date()
    return any(moment.astimezone(zone).date() == today or now <= moment <= now + URGENT for moment in moments)


def read_past_day(text: str, today: date) -> date:
    """The day of a meeting that was held: typed as any day, but the nearest one back, today included.

    Refuses as `read_day`, and with `meetings-not-yet` for a day ahead.
    """
    words = plain(text)
    if words in NEAR_DAYS:
        day = today + timedelta(NEAR_DAYS[words])
    elif (bare := re.sub(r"^(?:в|во|on) ", "", words)) in WEEKDAYS:
        day = today - timedelta((today.weekday() - WEEKDAYS[bare]) % 7)
    else:
        day = read_day(text, today - LOG_BACK)
    if day > today:
        raise Invalid("meetings-not-yet")
    return day
