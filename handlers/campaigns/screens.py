"""Screens of a campaign: the own invitation, and the card with answers for those who look after others."""

from __future__ import annotations

from bot.callbacks.campaigns import CampaignPress
from bot.callbacks.diagnostics import ResultPress
from bot.callbacks.menu import MenuPress
from bot.campaign_words import answer_rows, campaign_lines, days_words
from bot.labels import assessment_label
from bot.name_lists import NAMES, last_page, name_lines, name_turning
from bot.paging import PAGE, turning
from bot.screens import Button, Screen, column, pairs
from bot.turn import Turn
from domain.campaigns import Answer, CampaignStatus, Reason
from domain.rights import Action, Thing, may
from models.campaigns import AssessmentCampaign
from services.campaigns import (
    campaigns_in_sight,
    invited_people,
    may_steer,
    own_campaign,
    read_campaign,
)
from storage.campaigns import Answers

ANSWERS = (*(one.value for one in Answer), "")


def menu_button(turn: Turn) -> Button:
    return Button(turn.t.plain("words-menu"), MenuPress())


async def own_screen(turn: Turn, campaign_id: int, head: str = "") -> Screen | None:
    """The own invitation; None for somebody who is not asked themselves."""
    t = turn.t
    async with turn.reading() as work:
        campaign, invite = await own_campaign(work, turn.actor, campaign_id)
        has_result = await work.campaigns.has_result(campaign, turn.person_id)
    if invite is None:
        return None
    parts = [head, "\n".join(campaign_lines(t, turn.catalogue, campaign))]
    rows: list[tuple[Button, ...]] = []
    if campaign.status == CampaignStatus.CANCELLED:
        parts.append(t("campaigns-status-cancelled"))
    elif has_result:
        parts.append(t("campaigns-status-ready"))
    elif campaign.last_on < turn.today:
        parts.append(t("campaigns-status-over"))
    else:
        said = t.plain(f"campaigns-said-{invite.answer}") if invite.answer else ""
        parts.append(t("campaigns-own-answer", answer=said) if said else t("campaigns-invite-ask"))
        asks = turn.profile.module_on("consultations")
        rows = answer_rows(t, campaign, invite.answer, turn.today, asks=asks)
    results = Button(t.plain("campaigns-to-results"), ResultPress(act="own"))
    return Screen("\n\n".join(part for part in parts if part), [*rows, (results, menu_button(turn))])


def reasons_screen(turn: Turn, campaign_id: int) -> Screen:
    t = turn.t
    buttons = [
        Button(t.plain(f"campaigns-reason-{one.value}"), CampaignPress(act="absent", id=campaign_id, value=one.value))
        for one in Reason
    ]
    back = Button(t.plain("words-back"), CampaignPress(act="open", id=campaign_id))
    return Screen(t("campaigns-ask-reason"), [*pairs(buttons), (back,)])


async def list_screen(turn: Turn, page: int) -> Screen:
    """Campaigns whose people the actor looks after, the newest first."""
    t = turn.t
    async with turn.reading() as work:
        found, total = await campaigns_in_sight(work, turn.actor, page=max(0, page), size=PAGE)
    buttons = [Button(_label(turn, one), CampaignPress(act="open", id=one.id)) for one in found]
    makes = may(turn.actor, Action.WRITE, Thing.CAMPAIGN)
    rows = [
        *column(*buttons),
        *turning(t, page, total, lambda number: CampaignPress(act="list", page=number)),
        *column(
            Button(t.plain("campaigns-new"), CampaignPress(act="new")) if makes else None,
            Button(t.plain("words-back"), MenuPress(part="diagnostics")) if makes else None,
            menu_button(turn),
        ),
    ]
    return Screen(t("campaigns-head", count=total) if total else t("campaigns-none"), rows)


def _label(turn: Turn, campaign: AssessmentCampaign) -> str:
    days = days_words(turn.t, campaign.first_on, campaign.last_on)
    return turn.t.plain("campaigns-label", days=days, kind=assessment_label(turn.t, campaign.kind))


async def card_screen(turn: Turn, campaign_id: int, head: str = "") -> Screen:
    """What is asked of whom, how many said what; the author steers it."""
    t = turn.t
    async with turn.reading() as work:
        campaign, answers = await read_campaign(work, turn.actor, campaign_id)
    parts = [head, "\n".join(campaign_lines(t, turn.catalogue, campaign))]
    cancelled = campaign.status == CampaignStatus.CANCELLED
    over = campaign.last_on < turn.today
    if cancelled:
        parts.append(t("campaigns-status-cancelled"))
    elif over:
        parts.append(t("campaigns-status-over"))
    parts.append(_counts(turn, answers))
    steers = may_steer(turn.actor, campaign) and not cancelled and not over
    silent = answers.by_answer.get("", 0)
    rows = list(
        column(
            Button(t.plain("campaigns-who"), CampaignPress(act="counts", id=campaign.id)),
            Button(t.plain("campaigns-paper"), CampaignPress(act="paper", id=campaign.id)),
            Button(t.plain("campaigns-nudge", count=silent), CampaignPress(act="nudge", id=campaign.id))
            if steers and silent
            else None,
        )
    )
    if steers:
        rows.append(
            (
                Button(t.plain("campaigns-move"), CampaignPress(act="move", id=campaign.id)),
                Button(t.plain("campaigns-cancel"), CampaignPress(act="cancel", id=campaign.id)),
            )
        )
    rows.append((Button(t.plain("words-back"), CampaignPress(act="list")), menu_button(turn)))
    return Screen("\n\n".join(part for part in parts if part), rows)


def _counts(turn: Turn, answers: Answers) -> str:
    t, by = turn.t, answers.by_answer
    lines = [
        t(
            "campaigns-counts",
            invited=answers.invited,
            coming=by.get(Answer.COMING, 0),
            absent=by.get(Answer.ABSENT, 0),
            done=by.get(Answer.DONE, 0),
            silent=by.get("", 0),
        ),
        t("campaigns-counts-results", count=answers.with_result),
    ]
    if answers.without_account:
        lines.append(t("campaigns-counts-no-account", count=answers.without_account))
    return "\n".join(lines)


async def counts_screen(turn: Turn, campaign_id: int) -> Screen:
    """The way to the names of each answer."""
    t = turn.t
    async with turn.reading() as work:
        _, answers = await read_campaign(work, turn.actor, campaign_id)
    buttons = [
        Button(
            t.plain(f"campaigns-list-{answer or 'silent'}", count=answers.by_answer[answer]),
            CampaignPress(act="names", id=campaign_id, value=answer),
        )
        for answer in ANSWERS
        if answers.by_answer.get(answer)
    ]
    back = Button(t.plain("words-back"), CampaignPress(act="open", id=campaign_id))
    return Screen(_counts(turn, answers), [*column(*buttons), (back, menu_button(turn))])


async def names_screen(turn: Turn, campaign_id: int, answer: str, page: int) -> Screen:
    t = turn.t
    answer = answer if answer in ANSWERS else ""
    async with turn.reading() as work:
        _, answers = await read_campaign(work, turn.actor, campaign_id)
        total = answers.by_answer.get(answer, 0)
        page = last_page(page, total)
        found = await invited_people(work, turn.actor, campaign_id, answer, page=page, size=NAMES)
    told = []
    for one in found:
        why = t.plain(f"campaigns-reason-{one.reason}") if one.reason else ""
        told.append((one.person.full_name, ", ".join(part for part in (one.organisation, why) if part)))
    head = t(f"campaigns-list-{answer or 'silent'}", count=total)
    text = f"{head}\n\n{name_lines(t, told, page)}" if found else t("errors-empty")
    rows = name_turning(
        t, page, total, lambda number: CampaignPress(act="names", id=campaign_id, value=answer, page=number)
    )
    last = (Button(t.plain("words-back"), CampaignPress(act="counts", id=campaign_id)), menu_button(turn))
    return Screen(text, [*rows, last])


async def cancel_screen(turn: Turn, campaign_id: int) -> Screen:
    t = turn.t
    async with turn.reading() as work:
        campaign, _ = await read_campaign(work, turn.actor, campaign_id)
    return Screen(
        t("campaigns-cancel-ask", days=days_words(t, campaign.first_on, campaign.last_on)),
        column(
            Button(t.plain("campaigns-cancel-yes"), CampaignPress(act="sure", id=campaign_id)),
            Button(t.plain("words-back"), CampaignPress(act="open", id=campaign_id)),
        ),
    )
