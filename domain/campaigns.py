"""Campaigns of diagnostics: who is asked to take part, when, and the answers they may give (P03)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from domain.errors import Gone, Invalid
from domain.texts import read_line

PLAN_AHEAD = timedelta(days=330)
LONGEST_RUN = timedelta(days=62)
LONGEST_VENUE = 300
LONGEST_LINK = 500
DAYS_BEFORE = (7, 1)


class Answer(StrEnum):
    COMING = "coming"
    ABSENT = "absent"  # with a reason
    DONE = "done"  # the person's own word; a loaded result says so by itself


class Reason(StrEnum):
    ILL = "ill"
    LESSONS = "lessons"
    AWAY = "away"
    OTHER = "other"


class CampaignStatus(StrEnum):
    OPEN = "open"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignDraft:
    """From the first to the last day, which may be one; a place, a link to the test outside of the bot, or both."""

    kind: str
    first_on: date
    last_on: date
    venue: str = ""
    link: str = ""


def check_campaign(draft: CampaignDraft, today: date) -> CampaignDraft:
    """The draft with its texts made neat."""
    check_days(draft.first_on, draft.last_on, today)
    if not draft.venue and not draft.link:
        raise Invalid("campaigns-no-place")
    return CampaignDraft(
        kind=draft.kind,
        first_on=draft.first_on,
        last_on=draft.last_on,
        venue=read_line(draft.venue, LONGEST_VENUE) if draft.venue else "",
        link=check_link(draft.link) if draft.link else "",
    )


def check_days(first_on: date, last_on: date, today: date) -> None:
    if last_on < today or first_on < today:
        raise Invalid("dates-in-past")
    if first_on > today + PLAN_AHEAD:
        raise Invalid("dates-too-far")
    if last_on < first_on:
        raise Invalid("campaigns-last-before-first")
    if last_on - first_on > LONGEST_RUN:
        raise Invalid("campaigns-too-long", days=LONGEST_RUN.days)


def check_link(text: str) -> str:
    """A whole address of the web: it becomes a button, so that half an address would open nothing."""
    link = read_line(text, LONGEST_LINK)
    if "://" not in link:
        link = f"https://{link}"
    parts = urlsplit(link)
    if parts.scheme not in ("http", "https") or "." not in parts.netloc or " " in link:
        raise Invalid("campaigns-bad-link")
    return link


def check_is_open(status: str, last_on: date, today: date) -> None:
    """Answers, moves and cancellations are for campaigns that are not over."""
    if status == CampaignStatus.CANCELLED:
        raise Gone("campaigns-is-cancelled")
    if last_on < today:
        raise Gone("campaigns-is-over")


def reminder_days(first_on: date, last_on: date) -> list[date]:
    """A week and a day before it begins; where it lasts, the day before it ends as well. Never after."""
    days = {first_on - timedelta(before) for before in DAYS_BEFORE}
    if last_on > first_on:
        days.add(last_on - timedelta(1))
    return sorted(days)
