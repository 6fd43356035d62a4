"""Sessions of bodies: what may be announced, the three answers of a member (P14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from domain.errors import Gone, Invalid
from domain.texts import read_line, read_lines

USUAL_HOURS = (time(10), time(13), time(14), time(15), time(16), time(17))
PLAN_AHEAD = timedelta(days=330)
LONGEST_TOPIC = 200
LONGEST_PLACE = 300
LONGEST_AGENDA = 1500


class Answer(StrEnum):
    COMING = "coming"
    ONLINE = "online"
    ABSENT = "absent"


class SessionStatus(StrEnum):
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDraft:
    """`place` is an address or a link; `agenda` may be empty, its lines are kept."""

    starts_at: datetime
    topic: str
    place: str
    agenda: str = ""


def check_session(draft: SessionDraft, now: datetime) -> SessionDraft:
    """The draft with its texts made neat."""
    check_start(draft.starts_at, now)
    return SessionDraft(
        starts_at=draft.starts_at,
        topic=read_line(draft.topic, LONGEST_TOPIC),
        place=read_line(draft.place, LONGEST_PLACE),
        agenda=check_agenda(draft.agenda),
    )


def check_start(starts_at: datetime, now: datetime) -> None:
    if starts_at <= now:
        raise Invalid("dates-in-past")
    if starts_at > now + PLAN_AHEAD:
        raise Invalid("dates-too-far")


def check_agenda(text: str) -> str:
    return read_lines(text, LONGEST_AGENDA)


def check_is_ahead(status: str, starts_at: datetime, now: datetime) -> None:
    """Answers, moves and cancellations are for sessions that will be held."""
    if status == SessionStatus.CANCELLED:
        raise Gone("events-is-cancelled")
    if starts_at <= now:
        raise Gone("events-is-over")
