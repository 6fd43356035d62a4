"""A campaign of diagnostics in words: the same on the card, in the invitation, in the reminder."""

from __future__ import annotations

from datetime import date

from bot.body_words import in_sentence
from bot.callbacks.campaigns import CampaignPress
from bot.callbacks.menu import MenuPress
from bot.labels import assessment_label, subject_label
from bot.screens import Button
from domain.campaigns import Answer
from domain.catalogue import Catalogue
from locales.translator import Translator
from models.campaigns import AssessmentCampaign

CHOSEN = "✓ "


def days_words(t: Translator, first_on: date, last_on: date) -> str:
    if first_on == last_on:
        return t.plain("campaigns-day", day=t.day(first_on))
    return t.plain("campaigns-days", first=t.day(first_on), last=t.day(last_on))


def campaign_lines(t: Translator, catalogue: Catalogue, campaign: AssessmentCampaign) -> list[str]:
    """What, of which subjects, when, where."""
    lines = [
        t(
            "campaigns-what",
            days=days_words(t, campaign.first_on, campaign.last_on),
            kind=in_sentence(t, assessment_label(t, campaign.kind)),
        )
    ]
    subjects = campaign.audience.get("subjects") or ()
    if subjects:
        lines.append(t("campaigns-subjects", subjects=", ".join(subject_label(t, catalogue, one) for one in subjects)))
    if campaign.venue:
        lines.append(t("campaigns-venue", venue=campaign.venue))
    if campaign.link:
        lines.append(t("campaigns-online"))
    return lines


def answer_rows(
    t: Translator, campaign: AssessmentCampaign, answer: str, today: date, *, asks: bool, sample: bool = False
) -> list[tuple[Button, ...]]:
    """The test itself by its link, then the answers; "done" once it has begun; `asks` where questions are answered."""
    labels = {
        Answer.COMING: t.plain("campaigns-coming"),
        Answer.DONE: t.plain("campaigns-done"),
        Answer.ABSENT: t.plain("campaigns-cannot"),
    }
    has_begun = campaign.first_on <= today

    def button(one: Answer) -> Button:
        act = "cannot" if one is Answer.ABSENT else one.value
        mark = CHOSEN if answer == one else ""
        return Button(mark + labels[one], CampaignPress(act="sample" if sample else act, id=campaign.id or 0))

    rows: list[tuple[Button, ...]] = []
    if campaign.link and has_begun:
        rows.append((Button(t.plain("campaigns-to-test"), url=campaign.link),))
    rows.append((button(Answer.DONE if has_begun else Answer.COMING), button(Answer.ABSENT)))
    if asks and not sample:
        rows.append((Button(t.plain("campaigns-question"), MenuPress(part="ask")),))
    return rows
