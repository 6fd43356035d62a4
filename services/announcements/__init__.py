"""Announcements: written by those whose role allows it, to as many as it reaches (P22)."""

from services.announcements.groups import groups_of
from services.announcements.mailing import (
    ANNOUNCEMENT,
    CHANGED,
    NOTICES,
    REPEAT,
    SILENT,
    copy_of,
    digest_of,
    group_copy,
    leaves_at,
    standing_of,
)
from services.announcements.pausing import remind_silent, resend_doubtful, resume_announcement, stop_announcement
from services.announcements.reading import (
    Ack,
    AckPress,
    delivery_by_person,
    delivery_by_school,
    marks,
    open_announcement,
    own_announcements,
    record_acknowledgements,
    replaced_texts,
    show_announcement_again,
    unreached,
)
from services.announcements.repeating import repeat_unread
from services.announcements.sending import count_audience, posts_of, send_announcement, taken_on
from services.announcements.steering import correct_announcement, undo_announcement, withdraw_announcement

__all__ = [
    "ANNOUNCEMENT",
    "CHANGED",
    "NOTICES",
    "REPEAT",
    "SILENT",
    "Ack",
    "AckPress",
    "copy_of",
    "correct_announcement",
    "count_audience",
    "delivery_by_person",
    "delivery_by_school",
    "digest_of",
    "group_copy",
    "groups_of",
    "leaves_at",
    "marks",
    "open_announcement",
    "own_announcements",
    "posts_of",
    "record_acknowledgements",
    "remind_silent",
    "repeat_unread",
    "replaced_texts",
    "resend_doubtful",
    "resume_announcement",
    "send_announcement",
    "show_announcement_again",
    "standing_of",
    "stop_announcement",
    "taken_on",
    "undo_announcement",
    "unreached",
    "withdraw_announcement",
]
