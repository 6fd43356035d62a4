"""People say whether they take part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.campaigns import Answer, check_is_open
from domain.errors import Gone
from services.presses import Pressed
from storage.work import Work


@dataclass(frozen=True, slots=True)
class AnswerPress:
    campaign_id: int
    person_id: int
    answer: Answer
    reason: str = ""


async def record_answers(work: Work, presses: Sequence[AnswerPress], /, *, now: datetime) -> list[Pressed]:
    """Many presses at once, answered in their order; a person's last press counts. Everybody for oneself."""
    today = now.astimezone(work.profile.zone).date()
    campaigns = await work.campaigns.by_ids({press.campaign_id for press in presses})
    said = await work.campaigns.invites_among({(press.campaign_id, press.person_id) for press in presses})
    outcomes: list[Pressed] = []
    for press in presses:
        pair = (press.campaign_id, press.person_id)
        campaign = campaigns.get(press.campaign_id)
        if campaign is None:
            outcomes.append(Pressed.GONE)
            continue
        if pair not in said:
            outcomes.append(Pressed.NOT_ASKED)
            continue
        try:
            check_is_open(campaign.status, campaign.last_on, today)
        except Gone:
            outcomes.append(Pressed.CANCELLED if campaign.status == "cancelled" else Pressed.OVER)
            continue
        if said[pair] == press.answer and not press.reason:
            outcomes.append(Pressed.SAME)
            continue
        said[pair] = press.answer.value
        await work.campaigns.answer(press.campaign_id, press.person_id, press.answer.value, press.reason, now)
        outcomes.append(Pressed.SAVED)
    return outcomes
