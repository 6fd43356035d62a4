"""The single tables of a profile: who the service is and the rules that hold everywhere in it.

Field names are the keys of `profile.toml`; an annotation after the type narrows it (`FILLED`, a pattern, a range),
and the loader refuses what does not fit. `source` is the clause, `assumed` says that a value is ours and not the
document's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from domain.profile.vocabulary import BodyLevel, ServiceKind, Weekday
from domain.reminders import Offset, QuietTime

FILLED = "filled"
Filled = Annotated[str, FILLED]
Slug = Annotated[str, re.compile(r"[a-z][a-z0-9_]*")]
Days = Annotated[int, range(366)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    source: str
    assumed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Stated):
    id: Slug
    kind: ServiceKind
    name: Filled
    short_name: Filled
    region: str
    levels: tuple[BodyLevel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeZone(Stated):
    name: ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingDocument(Stated):
    title: Filled
    date: date | None
    number: str
    approved_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator(Stated):
    """The institution that runs the service."""

    name: Filled
    short_name: Filled
    head_position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Partners(Stated):
    """They receive exports and have no accounts."""

    names: tuple[Filled, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EducationAuthority(Stated):
    name: Filled
    signs_orders: bool


class YoungRule(StrEnum):
    """Whom SM-04 counts: everybody under the age, or only those in the first years of work."""

    UNDER_35 = "under_35"
    UNDER_35_FIRST_YEARS = "under_35_first_years"


@dataclass(frozen=True, slots=True, kw_only=True)
class YoungSpecialist(Stated):
    """`age_inclusive = false`: strictly under `max_age`. `first_years` are full years since the career start."""

    max_age: Annotated[int, range(18, 100)]
    age_inclusive: bool
    first_years: Annotated[int, range(1, 20)]
    sm04_rule: YoungRule


class PlanPeriod(StrEnum):
    ACADEMIC_YEAR = "academic_year"
    CALENDAR_YEAR = "calendar_year"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDay:
    month: int
    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning(Stated):
    period: PlanPeriod
    year_start: MonthDay
    plan_name: Filled
    approved_by: str
    discussed_by: tuple[Filled, ...]
    report_name: Filled


class RetentionStart(StrEnum):
    END_OF_SCHOOL_YEAR = "end_of_school_year"
    DATE_OF_RECORD = "date_of_record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention(Stated):
    years: Annotated[int, range(1, 76)]
    counts_from: RetentionStart


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderRules(Stated):
    """`max_per_item` limits repeats after a date or without an answer, not the reminders before a date."""

    meeting_before: tuple[Offset, ...]
    step_before_days: tuple[Days, ...]
    step_overdue_days: tuple[Days, ...]
    session_before: tuple[Offset, ...]
    contest_deadline_before_days: tuple[Days, ...]
    ack_repeat_days: tuple[Days, ...]
    max_per_item: Annotated[int, range(11)]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours(Stated):
    from_time: time
    to_time: time
    weekdays_off: tuple[Weekday, ...]

    @property
    def quiet(self) -> QuietTime:
        return QuietTime(
            from_time=self.from_time, to_time=self.to_time, weekdays_off=frozenset(int(d) for d in self.weekdays_off)
        )


class Channel(StrEnum):
    """Messengers for which an adapter stands."""

    TELEGRAM = "telegram"


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy(Stated):
    """A row about fewer people than `min_group_size` is not shown outside the service."""

    min_group_size: Annotated[int, range(1, 101)]
    school_sees_levels: bool
    channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentoring(Stated):
    """A senior with `most_mentees` juniors is asked for no more (P09)."""

    most_mentees: Annotated[int, range(1, 31)]
