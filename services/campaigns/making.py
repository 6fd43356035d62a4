"""A campaign is announced, moved, called off; the silent ones are asked once more."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from domain.actors import Actor, Role
from domain.audience import Audience, Reached
from domain.campaigns import Answer, CampaignDraft, CampaignStatus, check_campaign, check_days, check_is_open
from domain.catalogue import PositionCategory
from domain.errors import Gone, Invalid
from domain.reminders import next_allowed
from domain.rights import Action, Thing, check_may
from models.campaigns import AssessmentCampaign
from services.campaigns.notices import (
    ASSESSMENT_CANCELLED,
    ASSESSMENT_INVITE,
    ASSESSMENT_MOVED,
    ASSESSMENT_NUDGE,
    ASSESSMENT_REMINDER,
    about,
    invite,
    mailing_of,
)
from services.campaigns.reading import check_may_steer
from services.reach import reach_of
from storage.audience import audience_query
from storage.work import Work

POSTS = {Role.TEACHER: PositionCategory.TEACHER, Role.MANAGER: PositionCategory.MANAGER}


async def count_invited(work: Work, actor: Actor, audience: Audience, *, now: datetime) -> Reached:
    """How many will be asked, exactly, while the author still chooses."""
    check_may(actor, Action.WRITE, Thing.CAMPAIGN)
    return await work.audiences.count(_people(work, actor, audience, now))


async def announce_campaign(
    work: Work, actor: Actor, draft: CampaignDraft, audience: Audience, *, run_id: str, now: datetime
) -> AssessmentCampaign:
    """Methodists within their direction, heads. Everybody of the audience is invited; the same run makes one."""
    made = await work.campaigns.find_by_run(run_id)
    if made is not None:
        return made
    check_may(actor, Action.WRITE, Thing.CAMPAIGN)
    if draft.kind not in {kind.value for kind in work.profile.diagnostics.kinds}:
        raise Gone("forms-option-gone")
    draft = check_campaign(draft, _today(work, now))
    campaign = AssessmentCampaign(
        run_id=run_id,
        kind=draft.kind,
        audience=audience.to_json(),
        first_on=draft.first_on,
        last_on=draft.last_on,
        venue=draft.venue,
        link=draft.link,
        created_by=actor.person_id,
        created_at=now,
    )
    work.campaigns.add(campaign)
    await work.flush()
    if not await work.campaigns.invite(campaign.id, _people(work, actor, audience, now), now):
        raise Invalid("campaigns-nobody")
    await invite(work, campaign, now=now)
    work.audit.add("announced", "campaign", campaign.id, actor_id=actor.person_id, now=now)
    return campaign


async def move_campaign(
    work: Work, actor: Actor, campaign_id: int, *, moves: int, first_on: date, last_on: date, now: datetime
) -> AssessmentCampaign:
    """From the days that were on the screen. All but those who cannot anyway are told; answers stand."""
    campaign = await check_may_steer(work, actor, campaign_id)
    today = _today(work, now)
    check_is_open(campaign.status, campaign.last_on, today)
    check_days(first_on, last_on, today)
    if (first_on, last_on) == (campaign.first_on, campaign.last_on):
        return campaign
    old = [campaign.first_on.isoformat(), campaign.last_on.isoformat()]
    if not await work.campaigns.change(campaign_id, moves, first_on=first_on, last_on=last_on, moves=moves + 1):
        raise Gone("campaigns-changed")
    work.audit.add("moved", "campaign", campaign_id, actor_id=actor.person_id, now=now)
    await work.outbox.cancel(about(campaign), (ASSESSMENT_REMINDER.name, ASSESSMENT_MOVED.name, ASSESSMENT_NUDGE.name))
    moved = await work.campaigns.find(campaign_id)
    assert moved is not None
    told = mailing_of(work, moved, ASSESSMENT_MOVED, f"{moved.id}:{moved.moves}", now=now, old=old)
    await work.campaigns.mail(campaign_id, told, answers=("", Answer.COMING, Answer.DONE))
    await invite(work, moved, now=now)
    return moved


async def cancel_campaign(work: Work, actor: Actor, campaign_id: int, *, now: datetime) -> AssessmentCampaign:
    """Before it is over. Reminders stop; all but those who cannot anyway are told. A second time is refused."""
    campaign = await check_may_steer(work, actor, campaign_id)
    check_is_open(campaign.status, campaign.last_on, _today(work, now))
    if not await work.campaigns.change(campaign_id, campaign.moves, status=CampaignStatus.CANCELLED.value):
        raise Gone("campaigns-changed")
    work.audit.add("cancelled", "campaign", campaign_id, actor_id=actor.person_id, now=now)
    waiting = (ASSESSMENT_INVITE.name, ASSESSMENT_REMINDER.name, ASSESSMENT_MOVED.name, ASSESSMENT_NUDGE.name)
    await work.outbox.cancel(about(campaign), waiting)
    told = mailing_of(work, campaign, ASSESSMENT_CANCELLED, str(campaign.id), now=now)
    await work.campaigns.mail(campaign_id, told, answers=("", Answer.COMING, Answer.DONE))
    cancelled = await work.campaigns.find(campaign_id)
    assert cancelled is not None
    return cancelled


async def nudge_silent(work: Work, actor: Actor, campaign_id: int, *, now: datetime) -> int:
    """Whoever gave no answer is asked once more, at most once a day; how many they are."""
    campaign = await check_may_steer(work, actor, campaign_id)
    today = _today(work, now)
    check_is_open(campaign.status, campaign.last_on, today)
    if not await work.campaigns.nudge(campaign_id, today):
        raise Gone("campaigns-nudged-today")
    told = mailing_of(work, campaign, ASSESSMENT_NUDGE, f"{campaign.id}:{today:%m%d}", now=now)
    await work.campaigns.mail(campaign_id, told, answers=("",))
    return await work.campaigns.silent(campaign_id)


async def invite_newcomers(work: Work, now: datetime) -> dict[str, int]:
    """Whoever came to a school or took a subject since is asked too, within the reach the author had."""
    running = await work.campaigns.running(_today(work, now))
    new = 0
    for campaign in running:
        if campaign.created_by is None:
            continue
        author = await work.appointments.actor_of_person(campaign.created_by, _today(work, now))
        people = _people(work, author, Audience.from_json(campaign.audience), now)
        if found := await work.campaigns.invite(campaign.id, people, now):
            new += found
            await invite(work, campaign, now=now)
    return {"campaigns": len(running), "invited": new}


def leaves_at(work: Work, now: datetime) -> datetime:
    """When invitations leave: quiet time waits."""
    return next_allowed(now, work.profile.quiet, work.profile.zone)


def _today(work: Work, now: datetime) -> date:
    return now.astimezone(work.profile.zone).date()


def _people(work: Work, actor: Actor, audience: Audience, now: datetime) -> Any:
    posts = {
        role: [row.id for row in work.catalogue.positions if row.category is category]
        for role, category in POSTS.items()
    }
    return audience_query(
        audience, today=_today(work, now), posts=posts, reaches=reach_of(actor, Action.WRITE, Thing.CAMPAIGN)
    )
