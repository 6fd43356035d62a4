"""How a pair comes to be and ends: offered to the senior, then to the junior, active once both have agreed (P09)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from domain.errors import Gone
from domain.moves import Moves

REMINDED_AFTER = timedelta(days=3)
STANDS_FOR = timedelta(days=7)
"""For each side anew: a mentor who has thought for a week must not take the junior's week away."""


class PairState(StrEnum):
    """`offered` waits for the senior, `agreed` for the junior; `proposed` is a wish that the service has to take up."""

    PROPOSED = "proposed"
    OFFERED = "offered"
    AGREED = "agreed"
    ACTIVE = "active"
    CLOSED = "closed"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


class Move(StrEnum):
    TAKE_UP = "take_up"
    MENTOR_AGREES = "mentor_agrees"
    MENTEE_AGREES = "mentee_agrees"
    MENTOR_DECLINES = "mentor_declines"
    MENTEE_DECLINES = "mentee_declines"
    EXPIRE = "expire"
    WITHDRAW = "withdraw"
    CLOSE = "close"


MOVES = Moves(
    {
        (PairState.PROPOSED, Move.TAKE_UP): PairState.OFFERED,
        (PairState.PROPOSED, Move.WITHDRAW): PairState.WITHDRAWN,
        (PairState.OFFERED, Move.MENTOR_AGREES): PairState.AGREED,
        (PairState.OFFERED, Move.MENTOR_DECLINES): PairState.DECLINED,
        (PairState.OFFERED, Move.EXPIRE): PairState.EXPIRED,
        (PairState.OFFERED, Move.WITHDRAW): PairState.WITHDRAWN,
        (PairState.AGREED, Move.MENTEE_AGREES): PairState.ACTIVE,
        (PairState.AGREED, Move.MENTEE_DECLINES): PairState.DECLINED,
        (PairState.AGREED, Move.EXPIRE): PairState.EXPIRED,
        (PairState.AGREED, Move.WITHDRAW): PairState.WITHDRAWN,
        (PairState.ACTIVE, Move.CLOSE): PairState.CLOSED,
    },
    lambda state: Gone(f"pairs-is-{state}"),
)

WAITING = frozenset({PairState.PROPOSED, PairState.OFFERED, PairState.AGREED})
OPEN = WAITING | {PairState.ACTIVE}


def asked_side(state: PairState, mentor_id: int, mentee_id: int) -> int | None:
    """Whose answer the offer waits for."""
    return {PairState.OFFERED: mentor_id, PairState.AGREED: mentee_id}.get(state)


def offer_reminder_on(asked_on: date) -> date:
    return asked_on + REMINDED_AFTER


def offer_ends(asked_on: date) -> date:
    """The day on which an offer that nobody has answered is taken back."""
    return asked_on + STANDS_FOR
