"""Statuses of a route (P06) and of a step (P07), and the moves between them. What is not written here is forbidden."""

from __future__ import annotations

from enum import StrEnum

from domain.errors import Gone


class RouteStatus(StrEnum):
    DRAFT = "draft"
    AGREED = "agreed"
    APPROVED = "approved"
    IN_PROGRESS = "in_progress"
    STEPS_DONE = "steps_done"
    COMPLETED = "completed"
    CANCELLED = "cancelled"  # leave, dismissal, transfer, withdrawn consent
    EXPIRED = "expired"  # its time was over and a methodist has closed it: nothing expires by itself


class StepStatus(StrEnum):
    """Overdue is no status: it is computed from the day, so that a submitted step can never become it."""

    PLANNED = "planned"
    OFFERED = "offered"
    IN_WORK = "in_work"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    SKIPPED = "skipped"


class Verdict(StrEnum):
    SUCCESS = "success"
    PARTIAL = "partial"
    FAILED = "failed"


class TransferForm(StrEnum):
    """How the new skill is shown in practice (Старая Майна 3.3-1)."""

    OPEN_LESSON = "open_lesson"
    MASTER_CLASS = "master_class"
    LESSON_VISIT = "lesson_visit"
    EXCHANGE = "exchange"
    INTERNSHIP = "internship"


CLOSED = frozenset({RouteStatus.COMPLETED, RouteStatus.CANCELLED, RouteStatus.EXPIRED})
UNDER_WAY = frozenset({RouteStatus.APPROVED, RouteStatus.IN_PROGRESS})
OPEN = frozenset({StepStatus.OFFERED, StepStatus.IN_WORK, StepStatus.RETURNED})  # the teacher may send evidence
DONE = frozenset({StepStatus.ACCEPTED, StepStatus.SKIPPED})

ROUTE_MOVES: dict[RouteStatus, frozenset[RouteStatus]] = {
    RouteStatus.DRAFT: frozenset({RouteStatus.AGREED, RouteStatus.CANCELLED, RouteStatus.EXPIRED}),
    RouteStatus.AGREED: frozenset(
        {RouteStatus.APPROVED, RouteStatus.DRAFT, RouteStatus.CANCELLED, RouteStatus.EXPIRED}
    ),
    RouteStatus.APPROVED: frozenset({RouteStatus.IN_PROGRESS, RouteStatus.CANCELLED, RouteStatus.EXPIRED}),
    RouteStatus.IN_PROGRESS: frozenset({RouteStatus.STEPS_DONE, RouteStatus.CANCELLED, RouteStatus.EXPIRED}),
    RouteStatus.STEPS_DONE: frozenset({RouteStatus.COMPLETED, RouteStatus.CANCELLED}),
    RouteStatus.COMPLETED: frozenset(),
    RouteStatus.CANCELLED: frozenset(),
    RouteStatus.EXPIRED: frozenset(),
}
STEP_MOVES: dict[StepStatus, frozenset[StepStatus]] = {
    StepStatus.PLANNED: frozenset({StepStatus.OFFERED, StepStatus.SKIPPED}),
    StepStatus.OFFERED: frozenset({StepStatus.IN_WORK, StepStatus.SUBMITTED, StepStatus.SKIPPED}),
    StepStatus.IN_WORK: frozenset({StepStatus.SUBMITTED, StepStatus.SKIPPED}),
    StepStatus.SUBMITTED: frozenset({StepStatus.ACCEPTED, StepStatus.RETURNED}),
    StepStatus.RETURNED: frozenset({StepStatus.SUBMITTED, StepStatus.SKIPPED}),
    StepStatus.ACCEPTED: frozenset(),
    StepStatus.SKIPPED: frozenset(),
}
ROUTE_REFUSALS = {
    RouteStatus.DRAFT: "routes-still-draft",
    RouteStatus.AGREED: "routes-waits-approval",
    RouteStatus.APPROVED: "routes-already-approved",
    RouteStatus.IN_PROGRESS: "routes-already-approved",
    RouteStatus.STEPS_DONE: "routes-steps-are-done",
    RouteStatus.COMPLETED: "routes-is-closed",
    RouteStatus.CANCELLED: "routes-is-closed",
    RouteStatus.EXPIRED: "routes-is-closed",
}
STEP_REFUSALS = {
    StepStatus.PLANNED: "routes-step-not-yet",
    StepStatus.OFFERED: "routes-step-no-evidence",
    StepStatus.IN_WORK: "routes-step-no-evidence",
    StepStatus.SUBMITTED: "routes-step-submitted",
    StepStatus.ACCEPTED: "routes-step-accepted",
    StepStatus.RETURNED: "routes-step-returned",
    StepStatus.SKIPPED: "routes-step-skipped",
}


def from_statuses(new: RouteStatus | StepStatus) -> tuple[str, ...]:
    """The statuses from which `new` may be reached: what a guarded UPDATE compares with."""
    if isinstance(new, RouteStatus):
        return tuple(old.value for old, reached in ROUTE_MOVES.items() if new in reached)
    return tuple(old.value for old, reached in STEP_MOVES.items() if new in reached)


def check_route_move(old: str, new: RouteStatus) -> None:
    """Refuses with a word on where the route stands now."""
    if new not in ROUTE_MOVES[RouteStatus(old)]:
        raise Gone(ROUTE_REFUSALS[RouteStatus(old)])


def check_step_move(old: str, new: StepStatus) -> None:
    """Refuses with a word on where the step stands now."""
    if new not in STEP_MOVES[StepStatus(old)]:
        raise Gone(STEP_REFUSALS[StepStatus(old)])
