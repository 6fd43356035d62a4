"""Campaigns of diagnostics: announced, answered, reminded of; the test itself is held outside of the bot (P03)."""

from services.campaigns.answering import AnswerPress, record_answers
from services.campaigns.making import (
    announce_campaign,
    cancel_campaign,
    count_invited,
    invite_newcomers,
    leaves_at,
    move_campaign,
    nudge_silent,
)
from services.campaigns.notices import NOTICES
from services.campaigns.reading import (
    campaigns_in_sight,
    count_answers,
    invited_people,
    invited_sheets,
    may_steer,
    own_campaign,
    own_campaigns,
    read_campaign,
    sees_campaigns,
)

__all__ = [
    "NOTICES",
    "AnswerPress",
    "announce_campaign",
    "campaigns_in_sight",
    "cancel_campaign",
    "count_answers",
    "count_invited",
    "invite_newcomers",
    "invited_people",
    "invited_sheets",
    "leaves_at",
    "may_steer",
    "move_campaign",
    "nudge_silent",
    "own_campaign",
    "own_campaigns",
    "read_campaign",
    "record_answers",
    "sees_campaigns",
]
