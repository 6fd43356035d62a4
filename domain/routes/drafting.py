"""A draft from deficits: one step for each, the teacher's to swap, and the transfer to practice as the last (P05)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.catalogue import Catalogue, TypicalStep
from domain.errors import Invalid
from domain.routes.statuses import UNDER_WAY, RouteStatus

WEEKS_FOR_A_STEP = 2
TRANSFER = "transfer"
MOST_TOPICS = 5
DRAFT_DAYS = 14  # P05: the pair agrees on the draft within them


def is_over(status: str, *, created_on: date, ends_on: date, today: date) -> bool:
    """A draft that nobody has agreed on or approved within its days, a route whose last day has passed. Where every
    step is done there is a result to be said, and nothing is over."""
    if status in (RouteStatus.DRAFT, RouteStatus.AGREED):
        return created_on + timedelta(DRAFT_DAYS) < today
    return status in UNDER_WAY and ends_on < today


class Basis(StrEnum):
    """Why there is a route (P05); one active route for each person and basis."""

    RESULTS = "results"
    NOVICE = "novice"
    ATTESTATION = "attestation"
    REQUEST = "request"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStep:
    """`deficit_id` is the row of the person's result, `catalogue_id` what it is in the catalogue; both empty for the
    transfer, which is about the whole route."""

    number: int
    kind: str
    title: str
    evidence: str
    hours: int
    planned_on: date
    due_on: date
    deficit_id: int | None = None
    catalogue_id: str = ""
    is_transfer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    steps: tuple[PlannedStep, ...]

    @property
    def starts_on(self) -> date:
        return self.steps[0].planned_on

    @property
    def ends_on(self) -> date:
        return self.steps[-1].due_on

    @property
    def hours(self) -> int:
        return sum(step.hours for step in self.steps)


def next_monday(day: date) -> date:
    """The first Monday after the day."""
    return day + timedelta(7 - day.weekday())


def options_of(catalogue: Catalogue, deficit_id: str) -> tuple[TypicalStep, ...]:
    """What a teacher may choose from for one deficit; a transfer is not among them, every route ends with its own."""
    return tuple(step for step in catalogue.deficit(deficit_id).steps if step.kind != TRANSFER)


def draft_steps(catalogue: Catalogue, deficits: Sequence[tuple[int | None, str]], *, today: date) -> Draft:
    """From (id of the deficit, id in the catalogue), in order; the same topic found twice is one step.

    Щёлково 2.1.9, 3.3: steps come from deficits and the teacher chooses among forms; hours are usual ones of the kind.
    """
    ordered = dict.fromkeys(catalogue_id for _, catalogue_id in deficits)
    if not ordered:
        raise Invalid("routes-no-deficits")
    rows = {catalogue_id: deficit_id for deficit_id, catalogue_id in reversed(deficits)}
    steps: list[PlannedStep] = []
    begins = catalogue.calendar.settled(next_monday(today))
    for number, catalogue_id in enumerate([*ordered, ""], 1):
        option = options_of(catalogue, catalogue_id)[0] if catalogue_id else None
        kind = catalogue.step_kind(option.kind if option is not None else TRANSFER)
        steps.append(
            PlannedStep(
                number=number,
                kind=kind.id,
                title=option.text if option is not None else kind.label,
                evidence=kind.evidence,
                hours=kind.hours,
                planned_on=begins,
                due_on=catalogue.calendar.settled(begins + timedelta(7 * WEEKS_FOR_A_STEP - 3)),  # a Friday
                deficit_id=rows.get(catalogue_id),
                catalogue_id=catalogue_id,
                is_transfer=option is None,
            )
        )
        begins = catalogue.calendar.settled(begins + timedelta(weeks=WEEKS_FOR_A_STEP))
    return Draft(steps=tuple(steps))


def shifted_weeks(starts_on: date, approved_on: date) -> int:
    """By how many weeks a route approved late is moved, so that no step begins in the past."""
    if starts_on > approved_on:
        return 0
    return (next_monday(approved_on) - starts_on).days // 7
