"""Group chats of bodies: what is written to a body goes to its linked chat as well, one copy, nothing personal."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from domain.errors import Gone, Invalid

OFFER_LIVES = timedelta(days=1)
"""How long a link that ties a group may be pressed; once."""

LONGEST_TITLE = 255


class Ending(StrEnum):
    """Why a link ended."""

    UNLINKED = "unlinked"  # by those who keep the body
    LOST = "lost"  # the bot is out of the chat, or may not write there


def check_offer(*, is_used: bool, expires_at: datetime, now: datetime) -> None:
    if is_used or expires_at <= now:
        raise Gone("groups-offer-over")


def check_free(*, body_has_group: bool, chat_has_body: bool) -> None:
    """A body has one group, a group one body: nobody gets two copies."""
    if body_has_group:
        raise Invalid("groups-body-taken")
    if chat_has_body:
        raise Invalid("groups-chat-taken")
