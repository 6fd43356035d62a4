"""Professional contests while applications are open (P18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.audience import Audience
from domain.errors import Gone, Invalid
from domain.reminders import at_wall
from domain.texts import read_lines

LONGEST_TITLE = 200
LONGEST_WHO = 300
LONGEST_MATERIALS = 1500
PLAN_AHEAD = timedelta(days=330)
END_OF_DAY = time(18)
"""A deadline is a day; it ends with the working day, while somebody can still answer a question."""


class ContestStatus(StrEnum):
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"


class ApplicationStatus(StrEnum):
    INTERESTED = "interested"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestDraft:
    """`deadline_on` is the last day; `materials` may be empty."""

    title: str
    who_may_apply: str
    materials: str
    deadline_on: date
    audience: Audience


def deadline_at(day: date, zone: ZoneInfo) -> datetime:
    return at_wall(day, END_OF_DAY, zone)


def check_deadline(moment: datetime, now: datetime) -> None:
    if moment <= now:
        raise Invalid("dates-in-past")
    if moment > now + PLAN_AHEAD:
        raise Invalid("dates-too-far")


def check_materials(text: str) -> str:
    return read_lines(text, LONGEST_MATERIALS)


def check_is_open(status: str, deadline: datetime, now: datetime) -> None:
    if status == ContestStatus.CANCELLED:
        raise Gone("contests-is-cancelled")
    if deadline <= now:
        raise Gone("contests-is-over")
