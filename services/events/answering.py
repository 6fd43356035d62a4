"""Members say whether they come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.errors import Gone
from domain.events import Answer, check_is_ahead
from services.presses import Pressed
from storage.work import Work


@dataclass(frozen=True, slots=True)
class RsvpPress:
    session_id: int
    person_id: int
    answer: Answer


async def record_rsvps(work: Work, presses: Sequence[RsvpPress], /, *, now: datetime) -> list[Pressed]:
    """Many presses at once, answered in their order, written by one statement; a person's last press counts.

    Members answer for themselves, until the session begins.
    """
    pairs = {(press.session_id, press.person_id) for press in presses}
    sessions = await work.events.by_ids({press.session_id for press in presses})
    members = await work.events.members_among(pairs)
    said = await work.events.answers_among(pairs)
    outcomes: list[Pressed] = []
    changed: dict[tuple[int, int], str] = {}
    for press in presses:
        pair = (press.session_id, press.person_id)
        session = sessions.get(press.session_id)
        outcome = Pressed.SAVED
        if session is None:
            outcome = Pressed.GONE
        elif pair not in members:
            outcome = Pressed.NOT_ASKED
        else:
            try:
                check_is_ahead(session.status, session.starts_at, now)
            except Gone:
                outcome = Pressed.CANCELLED if session.status == "cancelled" else Pressed.OVER
        if outcome is Pressed.SAVED:
            if said.get(pair) == press.answer:
                outcome = Pressed.SAME
            said[pair] = changed[pair] = press.answer.value
        outcomes.append(outcome)
    await work.events.put_answers([(session, person, answer) for (session, person), answer in changed.items()], now)
    return outcomes
