"""Who sees what of a campaign: a person the own invitation; school, leader and service the answers of their people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from domain.actors import Actor
from domain.errors import Forbidden, Gone
from domain.rights import About, Action, Scope, Thing, check_may, may, reaches
from models.campaigns import AssessmentCampaign, AssessmentInvite
from services.documents import SheetOut
from services.ports import Speaker
from services.reach import bodies, limits
from storage.campaigns import Answers, Invited, Sight
from storage.work import Work


def sight_of(actor: Actor) -> Sight:
    """No levels stand in a campaign: who is asked and what they said, of those the actor looks after."""
    check_may(actor, Action.STATUS, Thing.CAMPAIGN)
    found = reaches(actor, Action.STATUS, Thing.CAMPAIGN)
    return Sight(reaches=tuple(limits(found)), body_ids=bodies(found), author_id=actor.person_id)


def sees_campaigns(actor: Actor) -> bool:
    """Of other people; everybody sees the own invitations."""
    return any(reach.scope is not Scope.SELF for reach in reaches(actor, Action.STATUS, Thing.CAMPAIGN))


def may_steer(actor: Actor, campaign: AssessmentCampaign) -> bool:
    """Move, call off, ask once more: the author and the heads."""
    found = reaches(actor, Action.WRITE, Thing.CAMPAIGN)
    own = campaign.created_by is not None and campaign.created_by == actor.person_id
    return any(own or reach.scope is Scope.SERVICE for reach in found)


async def check_may_steer(work: Work, actor: Actor, campaign_id: int) -> AssessmentCampaign:
    campaign = await work.campaigns.find(campaign_id)
    if campaign is None:
        raise Gone("errors-gone")
    if not may_steer(actor, campaign):
        raise Forbidden("errors-no-rights")
    return campaign


async def campaigns_in_sight(
    work: Work, actor: Actor, *, page: int, size: int
) -> tuple[Sequence[AssessmentCampaign], int]:
    return await work.campaigns.in_sight(sight_of(actor), page=page, size=size)


async def read_campaign(work: Work, actor: Actor, campaign_id: int) -> tuple[AssessmentCampaign, Answers]:
    """With the answers of the people in sight; refused when nobody of them is asked."""
    campaign = await work.campaigns.find(campaign_id)
    if campaign is None:
        raise Gone("errors-gone")
    answers = await work.campaigns.answers(campaign, sight_of(actor))
    if not answers.invited and not may_steer(actor, campaign):
        raise Forbidden("errors-no-rights")
    return campaign, answers


async def count_answers(work: Work, actor: Actor, campaign_id: int) -> Answers:
    return (await read_campaign(work, actor, campaign_id))[1]


async def invited_people(
    work: Work, actor: Actor, campaign_id: int, answer: str | None, *, page: int = 0, size: int = 0
) -> Sequence[Invited]:
    campaign, _ = await read_campaign(work, actor, campaign_id)
    return await work.campaigns.people(campaign, sight_of(actor), answer, page=page, size=size)


async def own_campaigns(work: Work, person_id: int, today: date) -> Sequence[tuple[AssessmentCampaign, str]]:
    return await work.campaigns.own(person_id, today)


async def own_campaign(
    work: Work, actor: Actor, campaign_id: int
) -> tuple[AssessmentCampaign, AssessmentInvite | None]:
    """For whoever is invited; None of the invitation for those who only look after others."""
    campaign = await work.campaigns.find(campaign_id)
    if campaign is None:
        raise Gone("errors-gone")
    own = may(actor, Action.READ, Thing.CAMPAIGN, About(person_id=actor.person_id))
    invite = await work.campaigns.invite_of(campaign_id, actor.person_id or 0) if own else None
    if invite is None and not sees_campaigns(actor):
        raise Forbidden("campaigns-not-invited")
    return campaign, invite


async def invited_sheets(work: Work, actor: Actor, campaign_id: int, *, t: Speaker, now: datetime) -> list[SheetOut]:
    """The list on paper: who is asked, what they said, who has a result. A line goes to the access log."""
    people = await invited_people(work, actor, campaign_id, None)
    work.audit.add("export", "campaign", campaign_id, actor_id=actor.person_id, now=now)
    return [
        SheetOut(
            title=t.plain("campaigns-sheet"),
            headings=(
                t.plain("campaigns-sheet-name"),
                t.plain("campaigns-sheet-place"),
                t.plain("campaigns-sheet-answer"),
                t.plain("campaigns-sheet-reason"),
                t.plain("campaigns-sheet-result"),
            ),
            rows=[
                (
                    one.person.full_name,
                    one.organisation,
                    t.plain(f"campaigns-said-{one.answer or 'silent'}"),
                    t.plain(f"campaigns-reason-{one.reason}") if one.reason else "",
                    t.plain("words-yes" if one.has_result else "words-no"),
                )
                for one in people
            ],
        )
    ]
