"""Rules of the individual route (ИОМ): its statuses, how it is drafted, when its steps come (P05-P08)."""

from domain.routes.delivery import (
    LONGEST_MOVE,
    MOST_OPEN,
    check_new_due,
    due_after_return,
    is_overdue,
    is_too_far,
    methodist_may_check,
    next_to_offer,
)
from domain.routes.drafting import Draft, PlannedStep, draft_steps, next_monday, options_of, shifted_weeks
from domain.routes.statuses import (
    CLOSED,
    DONE,
    OPEN,
    UNDER_WAY,
    RouteStatus,
    StepStatus,
    TransferForm,
    Verdict,
    check_route_move,
    check_step_move,
    from_statuses,
)

__all__ = [
    "CLOSED",
    "DONE",
    "LONGEST_MOVE",
    "MOST_OPEN",
    "OPEN",
    "UNDER_WAY",
    "Draft",
    "PlannedStep",
    "RouteStatus",
    "StepStatus",
    "TransferForm",
    "Verdict",
    "check_new_due",
    "check_route_move",
    "check_step_move",
    "draft_steps",
    "due_after_return",
    "from_statuses",
    "is_overdue",
    "is_too_far",
    "methodist_may_check",
    "next_monday",
    "next_to_offer",
    "options_of",
    "shifted_weeks",
]
