"""Notices of a campaign: their kinds, when they are still true, and their rows for all who are invited."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from domain.campaigns import Answer, reminder_days
from domain.reminders import at_wall, day_reminder_moment, is_quiet, next_allowed
from models.campaigns import AssessmentCampaign
from services.outbox import NoticeKind, Priority
from storage.mailing import Mailing
from storage.work import Work


async def _is_open(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    campaign = await work.campaigns.find(args["campaign"])
    return campaign is not None and campaign.status == "open"


async def _is_unmoved(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    campaign = await work.campaigns.find(args["campaign"])
    return campaign is not None and campaign.status == "open" and campaign.moves == args["moves"]


async def _is_expected(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    """At the days the reminder knows; not of those who cannot, who say that they are through, or have a result."""
    campaign = await work.campaigns.find(args["campaign"])
    if campaign is None or person_id is None or not await _is_unmoved(work, args, person_id):
        return False
    invite = await work.campaigns.invite_of(campaign.id, person_id)
    if invite is None or invite.answer in (Answer.ABSENT, Answer.DONE):
        return False
    return not await work.campaigns.has_result(campaign, person_id)


async def _is_silent(work: Work, args: dict[str, Any], person_id: int | None) -> bool:
    if person_id is None or not await _is_expected(work, args, person_id):
        return False
    invite = await work.campaigns.invite_of(int(args["campaign"]), person_id)
    return invite is not None and not invite.answer


ASSESSMENT_INVITE = NoticeKind(name="assessment_invite", priority=Priority.BULK, is_true=_is_open)
ASSESSMENT_MOVED = NoticeKind(name="assessment_moved", is_retold=True, is_true=_is_unmoved)
ASSESSMENT_CANCELLED = NoticeKind(name="assessment_cancelled", is_retold=True)
ASSESSMENT_NUDGE = NoticeKind(name="assessment_nudge", priority=Priority.BULK, is_true=_is_silent)
ASSESSMENT_REMINDER = NoticeKind(name="assessment_reminder", priority=Priority.REMINDER, is_true=_is_expected)
NOTICES = (ASSESSMENT_INVITE, ASSESSMENT_MOVED, ASSESSMENT_CANCELLED, ASSESSMENT_NUDGE, ASSESSMENT_REMINDER)


def about(campaign: AssessmentCampaign) -> str:
    return f"campaign:{campaign.id}"


def mailing_of(
    work: Work,
    campaign: AssessmentCampaign,
    kind: NoticeKind,
    key: str,
    *,
    now: datetime,
    due_at: datetime | None = None,
    **args: Any,
) -> Mailing:
    zone = work.profile.zone
    leaves = due_at or next_allowed(now, work.profile.quiet, zone)
    over = at_wall(campaign.last_on + timedelta(1), time(), zone)
    return Mailing(
        kind=kind.name,
        key=key,
        about=about(campaign),
        args={"campaign": campaign.id, "moves": campaign.moves, **args},
        priority=int(kind.priority),
        now=now,
        due_at=leaves,
        expires_at=max(over, leaves + timedelta(hours=1)),
        goes_anyway=is_quiet(leaves, work.profile.quiet, zone),
    )


async def invite(work: Work, campaign: AssessmentCampaign, *, now: datetime) -> None:
    """Every invited person who was not told yet, and their reminders."""
    mailing = mailing_of(work, campaign, ASSESSMENT_INVITE, str(campaign.id), now=now)
    await work.campaigns.mail(campaign.id, mailing)
    for day in reminder_days(campaign.first_on, campaign.last_on):
        moment = day_reminder_moment(day, 0, now, work.profile.quiet, work.profile.zone)
        if moment is not None:
            key = f"{campaign.id}:{campaign.moves}:{day:%m%d}"
            reminder = mailing_of(work, campaign, ASSESSMENT_REMINDER, key, now=now, due_at=moment)
            await work.campaigns.mail(campaign.id, reminder)
