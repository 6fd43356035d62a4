"""Mentoring pairs: made and closed by the service or the school, seen by their own, noticed when they fall silent."""

from services.pairs.making import close_pair, make_pair, may_change, read_pair, set_order, wish_day
from services.pairs.notices import NOTICES
from services.pairs.watching import candidates, nudge, pairs_in_reach, silent_in_reach, tell_silent

__all__ = [
    "NOTICES",
    "candidates",
    "close_pair",
    "make_pair",
    "may_change",
    "nudge",
    "pairs_in_reach",
    "read_pair",
    "set_order",
    "silent_in_reach",
    "tell_silent",
    "wish_day",
]
