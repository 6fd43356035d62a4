"""The personalised programme of a pair with its roadmap: written, approved, walked, closed (P10)."""

from services.programmes.deciding import close_programme, decide_programme, submit_programme
from services.programmes.notices import NOTICES
from services.programmes.reach import may_decide, may_write
from services.programmes.watching import ask_for_programmes, settle_items, submitted_in_reach, tell_late
from services.programmes.writing import (
    ProgrammeDraft,
    Roadmap,
    add_item,
    finish_item,
    move_item,
    read_programme,
    write_programme,
)

__all__ = [
    "NOTICES",
    "ProgrammeDraft",
    "Roadmap",
    "add_item",
    "ask_for_programmes",
    "close_programme",
    "decide_programme",
    "finish_item",
    "may_decide",
    "may_write",
    "move_item",
    "read_programme",
    "settle_items",
    "submit_programme",
    "submitted_in_reach",
    "tell_late",
    "write_programme",
]
