"""Activists are suggested by results, proposed by a methodist with grounds and proof, approved by the head, looked at
every year (P13)."""

from services.activists.deciding import decide_activist, review_activists, set_quota
from services.activists.notices import NOTICES
from services.activists.proposing import (
    ActivistDraft,
    add_training,
    candidates_for,
    find_suggestion,
    propose_activist,
    suggestions,
)
from services.activists.reading import Line, Register, keeps_base, read_activist, read_register

__all__ = [
    "NOTICES",
    "ActivistDraft",
    "Line",
    "Register",
    "add_training",
    "candidates_for",
    "decide_activist",
    "find_suggestion",
    "keeps_base",
    "propose_activist",
    "read_activist",
    "read_register",
    "review_activists",
    "set_quota",
    "suggestions",
]
