"""Changing a route that was approved: what may be changed, why, and when a methodist has to agree again (P06)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from domain.errors import Gone, Invalid
from domain.routes.delivery import LONGEST_MOVE
from domain.routes.statuses import DONE, STEP_REFUSALS, StepStatus

LONGEST_TITLE = 200
MOST_STEPS = 20  # more than a year holds nobody walks
HOURS = (1, 2, 4, 8, 16)


class Act(StrEnum):
    DUE = "due"
    SWAP = "swap"
    DROP = "drop"
    HOURS = "hours"
    ADD = "add"


class Reason(StrEnum):
    ILL = "ill"
    COURSE_MOVED = "course_moved"
    NEW_RESULT = "new_result"
    TOO_HARD = "too_hard"
    DONE_EARLY = "done_early"
    BUSY = "busy"


class RevisionStatus(StrEnum):
    ASKED = "asked"
    APPLIED = "applied"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Of `due` and `add` the day, of `swap` the option, of `add` words, of it and of `hours` the hours."""

    act: Act
    step_id: int | None = None
    due_on: date | None = None
    option: int = 0
    title: str = ""
    hours: int = 0


class Changed(Protocol):
    """What a correction looks at in a step; rows of the base have it."""

    @property
    def id(self) -> int: ...
    @property
    def status(self) -> str: ...
    @property
    def catalogue_id(self) -> str: ...
    @property
    def due_on(self) -> date: ...
    @property
    def approved_due_on(self) -> date | None: ...
    @property
    def is_transfer(self) -> bool: ...


def is_mandatory(step: Changed, steps: Sequence[Changed]) -> bool:
    """Without it a topic of the route would have no step at all. The teacher's own additions are nobody's duty."""
    if not step.catalogue_id:
        return step.is_transfer
    return not any(
        other.catalogue_id == step.catalogue_id and other.status != StepStatus.SKIPPED
        for other in steps
        if other.id != step.id
    )


def check_change(change: Change, steps: Sequence[Changed], today: date) -> None:
    """Refuses what no correction may do: touch a step that is done or is being checked, drop the transfer, go back,
    grow past what a year holds."""
    if change.due_on is not None and change.due_on < today:
        raise Invalid("dates-day-past")
    if change.due_on is not None and change.due_on > today + timedelta(days=730):
        raise Invalid("dates-too-far")
    if change.act is Act.HOURS and not 1 <= change.hours <= 500:
        raise Invalid("routes-hours-odd")
    if change.act is Act.ADD:
        if not change.title.strip():
            raise Invalid("errors-text-needed")
        if len(change.title.strip()) > LONGEST_TITLE:
            raise Invalid("errors-too-long", length=len(change.title.strip()), limit=LONGEST_TITLE)
        if change.due_on is None:
            raise Invalid("dates-not-understood")
        if sum(one.status != StepStatus.SKIPPED for one in steps) >= MOST_STEPS:
            raise Invalid("routes-too-many-steps", limit=MOST_STEPS)
        return
    step = next((one for one in steps if one.id == change.step_id), None)
    if step is None:
        raise Gone("errors-gone")
    if step.status in DONE or step.status == StepStatus.SUBMITTED:
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
    if change.act is Act.DROP and step.is_transfer:
        raise Invalid("routes-transfer-stays")


def needs_approval(change: Change, steps: Sequence[Changed]) -> bool:
    """Dates that move by over thirty days, and the last step of a topic that is dropped."""
    step = next((one for one in steps if one.id == change.step_id), None)
    if step is None:
        return False
    if change.act is Act.DUE and change.due_on is not None:
        return abs(change.due_on - (step.approved_due_on or step.due_on)) > LONGEST_MOVE
    return change.act is Act.DROP and is_mandatory(step, steps)
