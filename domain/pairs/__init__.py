"""Mentoring pairs on the grounds that the profile has in use (P09): who may stand in one, how it comes to be, and when
one is silent."""

from domain.pairs.candidates import Facts, Junior, Reason, ordered, reasons
from domain.pairs.health import Met, Sign, signs
from domain.pairs.kinds import (
    SCHOOL_KINDS,
    PairDraft,
    check_order,
    check_pair,
    check_reason,
    is_silent,
    kinds_for,
    needs_competence,
    other_side,
    silence_ends,
)
from domain.pairs.states import MOVES, OPEN, WAITING, Move, PairState, asked_side, offer_ends, offer_reminder_on

__all__ = [
    "MOVES",
    "OPEN",
    "SCHOOL_KINDS",
    "WAITING",
    "Facts",
    "Junior",
    "Met",
    "Move",
    "PairDraft",
    "PairState",
    "Reason",
    "Sign",
    "asked_side",
    "check_order",
    "check_pair",
    "check_reason",
    "is_silent",
    "kinds_for",
    "needs_competence",
    "offer_ends",
    "offer_reminder_on",
    "ordered",
    "other_side",
    "reasons",
    "signs",
    "silence_ends",
]
