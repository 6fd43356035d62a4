"""Announcements: written by those whose role allows it, to as many as it reaches (P22)."""

from services.announcements.mailing import ANNOUNCEMENT, NOTICES, REPEAT, SILENT, leaves_at
from services.announcements.reading import (
    Ack,
    AckPress,
    delivery_by_person,
    delivery_by_school,
    open_announcement,
    own_announcements,
    record_acknowledgements,
)
from services.announcements.repeating import repeat_unread
from services.announcements.sending import count_audience, posts_of, send_announcement
from services.announcements.steering import undo_announcement

__all__ = [
    "ANNOUNCEMENT",
    "NOTICES",
    "REPEAT",
    "SILENT",
    "Ack",
    "AckPress",
    "count_audience",
    "delivery_by_person",
    "delivery_by_school",
    "leaves_at",
    "open_announcement",
    "own_announcements",
    "posts_of",
    "record_acknowledgements",
    "repeat_unread",
    "send_announcement",
    "undo_announcement",
]
