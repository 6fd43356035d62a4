"""Notices of campaigns: N04, reminders, new days, a cancellation. No result stands in them."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.callbacks.campaigns import CampaignPress
from bot.campaign_words import answer_rows, campaign_lines, days_words
from bot.labels import assessment_label
from bot.notices.render import Reader, Render
from bot.screens import Button, Screen, column
from models.campaigns import AssessmentCampaign


async def _found(args: dict[str, Any], reader: Reader) -> tuple[AssessmentCampaign, str]:
    campaign = await reader.work.campaigns.find(args["campaign"])
    assert campaign is not None  # campaigns are called off, never deleted
    person_id = reader.person.id if reader.person is not None else 0
    invite = await reader.work.campaigns.invite_of(campaign.id, person_id)
    return campaign, invite.answer if invite is not None else ""


def _rows(reader: Reader, campaign: AssessmentCampaign, answer: str) -> list[tuple[Button, ...]]:
    profile = reader.work.profile
    today = reader.now.astimezone(profile.zone).date()
    return answer_rows(reader.t, campaign, answer, today, asks=profile.module_on("consultations"))


async def invitation(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    campaign, answer = await _found(args, reader)
    head, *rest = campaign_lines(t, reader.work.catalogue, campaign)
    text = "\n".join([reader.addressed(head), *rest, "", t("campaigns-invite-ask")])
    return Screen(text, _rows(reader, campaign, answer))


async def reminder(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    campaign, answer = await _found(args, reader)
    lines = campaign_lines(t, reader.work.catalogue, campaign)
    head = t("campaigns-reminder", when=t.until(campaign.first_on, reader.now))
    today = reader.now.astimezone(reader.work.profile.zone).date()
    if campaign.first_on <= today:
        head = t("campaigns-reminder-last", when=t.until(campaign.last_on, reader.now))
    return Screen("\n".join([reader.addressed(head), *lines]), _rows(reader, campaign, answer))


async def nudge(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    campaign, answer = await _found(args, reader)
    lines = campaign_lines(t, reader.work.catalogue, campaign)
    text = "\n".join([reader.addressed(t("campaigns-nudge-notice")), *lines])
    return Screen(text, _rows(reader, campaign, answer))


async def moved(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    campaign, answer = await _found(args, reader)
    first, last = (date.fromisoformat(day) for day in args["old"])
    lines = [
        reader.addressed(t("campaigns-moved-notice", old=days_words(t, first, last))),
        *campaign_lines(t, reader.work.catalogue, campaign),
    ]
    return Screen("\n".join(lines), _rows(reader, campaign, answer))


async def cancelled(args: dict[str, Any], reader: Reader) -> Screen:
    t = reader.t
    campaign, _ = await _found(args, reader)
    text = t(
        "campaigns-cancelled-notice",
        kind=assessment_label(t, campaign.kind),
        days=days_words(t, campaign.first_on, campaign.last_on),
    )
    return Screen(text, column(Button(t.plain("campaigns-details"), CampaignPress(act="open", id=campaign.id))))


RENDERS: dict[str, Render] = {
    "assessment_invite": invitation,
    "assessment_reminder": reminder,
    "assessment_nudge": nudge,
    "assessment_moved": moved,
    "assessment_cancelled": cancelled,
}
