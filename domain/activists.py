"""Methodical activists: on what grounds, with what proof, how many are needed, looked at again every year (P13)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from domain.errors import Gone, Invalid
from domain.texts import read_line

LONGEST_PROOF = 300
MOST_NEEDED = 999
REVIEWED_BEFORE = timedelta(days=30)


class Ground(StrEnum):
    LEADER = "leader"
    EXAM_EXPERT = "exam_expert"
    MENTOR = "mentor"
    COMMUNITY = "community"
    RESULTS = "results"


class ActivistLevel(StrEnum):
    MUNICIPAL = "municipal"
    REGIONAL = "regional"


class ActivistState(StrEnum):
    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"
    ENDED = "ended"


class ActivistMove(StrEnum):
    APPROVE = "approve"
    REFUSE = "refuse"
    PROLONG = "prolong"
    END = "end"


ALLOWED = {
    (ActivistState.PROPOSED, ActivistMove.APPROVE): ActivistState.APPROVED,
    (ActivistState.PROPOSED, ActivistMove.REFUSE): ActivistState.REFUSED,
    (ActivistState.APPROVED, ActivistMove.PROLONG): ActivistState.APPROVED,
    (ActivistState.APPROVED, ActivistMove.END): ActivistState.ENDED,
}


def after(state: ActivistState, move: ActivistMove) -> ActivistState:
    if (state, move) not in ALLOWED:
        raise Gone(f"activists-is-{state.value}")
    return ALLOWED[state, move]


def year_after(day: date) -> date:
    """Until when an approval stands."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return date(day.year + 1, 3, 1)


def check_proof(text: str) -> str:
    """Both proofs are needed: diagnostics passed and training passed (Щёлково 2.1.13)."""
    return read_line(text, LONGEST_PROOF)


def read_needed(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= MOST_NEEDED:
        raise Invalid("activists-number-needed")
    return int(text)
