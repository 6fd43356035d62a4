"""Meetings of pairs: planned, moved, held, logged, confirmed; what was agreed there, and notes (P11)."""

from services.meetings.actions import Todo, drop_action, take_actions, tick_action, todos_of, todos_of_pair
from services.meetings.journal import Journal, pair_journal
from services.meetings.log import confirm, correct, log_meeting, miss_meeting, record_meeting, rewrite_log
from services.meetings.notes import NoteShown, notes_of, write_note
from services.meetings.notices import NOTICES
from services.meetings.planning import cancel_meeting, mark_coming, move_meeting, plan_meeting
from services.meetings.reach import meeting_in_reach, pair_of
from services.meetings.voices import VoiceSent, voice_of

__all__ = [
    "NOTICES",
    "Journal",
    "NoteShown",
    "Todo",
    "VoiceSent",
    "cancel_meeting",
    "confirm",
    "correct",
    "drop_action",
    "log_meeting",
    "mark_coming",
    "meeting_in_reach",
    "miss_meeting",
    "move_meeting",
    "notes_of",
    "pair_journal",
    "pair_of",
    "plan_meeting",
    "record_meeting",
    "rewrite_log",
    "take_actions",
    "tick_action",
    "todos_of",
    "todos_of_pair",
    "voice_of",
    "write_note",
]
