"""What became of one copy, as a column of a query over deliveries and their notices."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, case, exists

from domain.announcements import Phase, State
from models.announcements import Delivery
from models.machinery import Notice
from models.people import Account
from storage.outbox import KEPT_BACK


def state_of(status: str, error: str) -> State:
    """The same of a copy that nobody marks as read: in a group."""
    match status:
        case "sent":
            return State.DELIVERED
        case "unknown" | "unreachable":
            return State(status)
        case "cancelled" if error != KEPT_BACK:
            return State.CANCELLED
        case "failed" | "skipped":
            return State.FAILED
    return State.WAITING


LIVE = (Phase.GOING.value, Phase.STOPPED.value)

_CAN_COME = exists().where(Account.person_id == Delivery.person_id, Account.unreachable_at.is_(None))

STATE: ColumnElement[str] = case(
    (Delivery.read_at.is_not(None), State.READ.value),
    (Notice.status == "sent", State.DELIVERED.value),
    (Notice.status == "unknown", State.UNKNOWN.value),
    (Notice.status == "unreachable", State.UNREACHABLE.value),
    (and_(Notice.status == "cancelled", Notice.error != KEPT_BACK), State.CANCELLED.value),
    (Notice.status.in_(("failed", "skipped")), State.FAILED.value),
    (~_CAN_COME, State.UNREACHABLE.value),  # it still waits, but no account is there to take it
    else_=State.WAITING.value,
)
