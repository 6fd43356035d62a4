"""Sessions of bodies: announced, moved, cancelled; answered by members; reminded of (P14)."""

from services.events.answering import RsvpPress, record_rsvps
from services.events.notices import NOTICES, leaves_at
from services.events.reading import answer_names, count_answers, may_lead, own_bodies, read_session, sessions_in_reach
from services.events.scheduling import announce_session, cancel_session, invite_newcomers, move_session

__all__ = [
    "NOTICES",
    "RsvpPress",
    "announce_session",
    "answer_names",
    "cancel_session",
    "count_answers",
    "invite_newcomers",
    "leaves_at",
    "may_lead",
    "move_session",
    "own_bodies",
    "read_session",
    "record_rsvps",
    "sessions_in_reach",
]
