"""Meetings of pairs: planned, moved, held, logged, confirmed (P11)."""

from services.meetings.journal import Journal, pair_journal
from services.meetings.log import confirm, correct, log_meeting, miss_meeting, record_meeting, rewrite_log
from services.meetings.notices import NOTICES
from services.meetings.planning import cancel_meeting, mark_coming, move_meeting, plan_meeting
from services.meetings.reach import meeting_in_reach, pair_of

__all__ = [
    "NOTICES",
    "Journal",
    "cancel_meeting",
    "confirm",
    "correct",
    "log_meeting",
    "mark_coming",
    "meeting_in_reach",
    "miss_meeting",
    "move_meeting",
    "pair_journal",
    "pair_of",
    "plan_meeting",
    "record_meeting",
    "rewrite_log",
]
