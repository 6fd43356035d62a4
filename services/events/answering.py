"""Members say whether they come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import Gone
from domain.events import Answer, check_is_ahead
from storage.work import Work


class Outcome(StrEnum):
    """What a press meant."""

    SAVED = "saved"
    SAME = "same"  # said before
    NOT_MEMBER = "not_member"
    CANCELLED = "cancelled"
    OVER = "over"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class RsvpPress:
    session_id: int
    person_id: int
    answer: Answer


async def record_rsvps(work: Work, presses: Sequence[RsvpPress], /, *, now: datetime) -> list[Outcome]:
    """Many presses at once, answered in their order, written by one statement; a person's last press counts.

    Members answer for themselves, until the session begins.
    """
    pairs = {(press.session_id, press.person_id) for press in presses}
    sessions = await work.events.by_ids({press.session_id for press in presses})
    members = await work.events.members_among(pairs)
    said = await work.events.answers_among(pairs)
    outcomes: list[Outcome] = []
    changed: dict[tuple[int, int], str] = {}
    for press in presses:
        pair = (press.session_id, press.person_id)
        session = sessions.get(press.session_id)
        outcome = Outcome.SAVED
        if session is None:
            outcome = Outcome.GONE
        elif pair not in members:
            outcome = Outcome.NOT_MEMBER
        else:
            try:
                check_is_ahead(session.status, session.starts_at, now)
            except Gone:
                outcome = Outcome.CANCELLED if session.status == "cancelled" else Outcome.OVER
        if outcome is Outcome.SAVED:
            if said.get(pair) == press.answer:
                outcome = Outcome.SAME
            said[pair] = changed[pair] = press.answer.value
        outcomes.append(outcome)
    await work.events.put_answers([(session, person, answer) for (session, person), answer in changed.items()], now)
    return outcomes
