"""When a step comes, until when it is due, and who may judge it (P07)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from domain.errors import Invalid
from domain.reminders import at_wall
from domain.routes.statuses import DONE, OPEN, StepStatus
from domain.workdays import WorkCalendar

MOST_OPEN = 2  # a submitted step counts: it may come back
LONGEST_MOVE = timedelta(days=30)  # P06: dates moved by more are approved again
AFTER_RETURN = timedelta(days=7)
MENTOR_ANSWERS_IN = 5  # working days, then a methodist may judge


def silent_before(today: date, zone: ZoneInfo, calendar: WorkCalendar) -> datetime:
    """What was sent before this moment and has no verdict, a methodist may judge."""
    return at_wall(calendar.add(today, -MENTOR_ANSWERS_IN) + timedelta(1), time.min, zone)


class StepState(Protocol):
    """What delivery looks at; rows of the base have it."""

    @property
    def status(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def planned_on(self) -> date: ...
    @property
    def due_on(self) -> date: ...
    @property
    def is_transfer(self) -> bool: ...


S = TypeVar("S", bound=StepState)


def next_to_offer(steps: Sequence[S], today: date, *, early: bool = False) -> S | None:
    """The step whose turn it is, or None: two are open already, nothing is due, or the transfer must wait for the rest.

    `early`: the teacher asks for the next one before its day.
    """
    if sum(step.status in OPEN or step.status == StepStatus.SUBMITTED for step in steps) >= MOST_OPEN:
        return None
    waiting = sorted((step for step in steps if step.status == StepStatus.PLANNED), key=lambda step: step.number)
    if not waiting:
        return None
    step = waiting[0]
    if step.is_transfer and any(one.status not in DONE for one in steps if one is not step):
        return None
    # The transfer is chosen and arranged with others, so it comes as soon as the rest is done.
    return step if early or step.is_transfer or step.planned_on <= today else None


def is_overdue(step: StepState, today: date) -> bool:
    """Open after its day. A submitted step never is: it waits for somebody else."""
    return step.status in OPEN and step.due_on < today


def check_new_due(new: date, *, approved_due_on: date | None, today: date) -> None:
    """A step moves freely within a month of the approved day, both ways; further only with a methodist."""
    if new < today:
        raise Invalid("dates-day-past")
    if is_too_far(new, approved_due_on):
        raise Invalid("routes-move-too-far", days=LONGEST_MOVE.days)


def is_too_far(new: date, approved_due_on: date | None) -> bool:
    """Too far from the approved day for the teacher alone."""
    return approved_due_on is not None and new > approved_due_on + LONGEST_MOVE


def due_after_return(due_on: date, today: date) -> date:
    """A returned step has at least a week: it must not come back overdue."""
    return max(due_on, today + AFTER_RETURN)


def methodist_may_check(*, has_mentor: bool, submitted_on: date, today: date, calendar: WorkCalendar) -> bool:
    """A methodist judges where there is no mentor, or where the mentor has not answered in five working days."""
    return not has_mentor or calendar.add(submitted_on, MENTOR_ANSWERS_IN) <= today
