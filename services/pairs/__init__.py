"""Mentoring pairs: offered by the service or the school, answered and seen by their own, noticed when they fall
silent."""

from services.pairs.making import close_pair, note_paper, set_order, wish_day
from services.pairs.matching import Fitting, fitting_seniors, juniors, load_of, members, person_at_work, seniors
from services.pairs.notices import NOTICES
from services.pairs.offers import (
    agree_on_paper,
    agree_to_offer,
    decline_offer,
    expire_offers,
    make_pair,
    offer_pair,
    part,
    part_with_leavers,
    propose_pair,
    take_up,
    withdraw_offer,
)
from services.pairs.reach import may_answer, may_change, read_pair
from services.pairs.steps import is_busy
from services.pairs.watching import (
    ailing_in_reach,
    nudge,
    pairs_in_reach,
    pairs_page,
    signs_of,
    tell_silent,
    waiting_in_reach,
)

__all__ = [
    "NOTICES",
    "Fitting",
    "agree_on_paper",
    "agree_to_offer",
    "ailing_in_reach",
    "close_pair",
    "decline_offer",
    "expire_offers",
    "fitting_seniors",
    "is_busy",
    "juniors",
    "load_of",
    "make_pair",
    "may_answer",
    "may_change",
    "members",
    "note_paper",
    "nudge",
    "offer_pair",
    "pairs_in_reach",
    "pairs_page",
    "part",
    "part_with_leavers",
    "person_at_work",
    "propose_pair",
    "read_pair",
    "seniors",
    "set_order",
    "signs_of",
    "take_up",
    "tell_silent",
    "waiting_in_reach",
    "wish_day",
    "withdraw_offer",
]
