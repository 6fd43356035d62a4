"""The short monthly report of a teacher on the route: five questions, one minute (P08; content.md 10.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.texts import read_line

ASK_DAY, ASK_AGAIN_DAY = 25, 28
"""Days of the month (P08): asked, and asked once more; nobody is asked by us a third time."""

LONGEST_PHRASE = 500
MOST_MEETINGS = 60  # in a month


class Pace(StrEnum):
    ON_PLAN = "on_plan"
    BEHIND = "behind"
    STUCK = "stuck"
    AHEAD = "ahead"


class Obstacle(StrEnum):
    TIME = "time"
    NO_COURSE = "no_course"
    HARD = "hard"
    NO_MENTOR = "no_mentor"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDraft:
    """The five answers; `best_step_id` None: no step has given anything yet."""

    pace: Pace
    best_step_id: int | None
    tried: str
    obstacle: Obstacle
    wants_help: bool


def month_of(now: datetime, zone: ZoneInfo) -> date:
    """The first day of the month that the service's wall shows."""
    return now.astimezone(zone).date().replace(day=1)


def asked_month(today: date) -> date:
    """The month whose reports are waited for: this one once it was asked about, until then the one before."""
    first = today.replace(day=1)
    return first if today.day >= ASK_DAY else (first - timedelta(1)).replace(day=1)


def read_phrase(text: str) -> str:
    return read_line(text, LONGEST_PHRASE)


class Dynamics(StrEnum):
    CLEAR = "clear"
    SOME = "some"
    NONE = "none"


class Support(StrEnum):
    """What a mentor may ask of the service for the pair."""

    COURSE = "course"
    VISIT = "visit"
    CONSULTATION = "consultation"
    REVISION = "revision"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairReportDraft:
    """The mentor's five answers; `goes_on` False: the pair is to be talked about."""

    meetings: int
    dynamics: Dynamics
    best: str
    support: Support
    goes_on: bool
