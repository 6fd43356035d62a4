"""What the press of one of many meant: an answer to a session, to a campaign, a wish to take part in a contest."""

from __future__ import annotations

from enum import StrEnum


class Pressed(StrEnum):
    SAVED = "saved"
    SAME = "same"  # said before
    NOT_ASKED = "not_asked"  # no member, not invited, no right to take part
    CANCELLED = "cancelled"
    OVER = "over"
    GONE = "gone"
