"""Signs that a pair needs help, each with what can be done: a quiet word to the methodist, never to the pair (P11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.absences import Span, counted_from
from domain.pairs.kinds import is_silent

MANY_MOVES = 3
IN_A_ROW = 3
UNLOGGED_AFTER = timedelta(days=3)


class Sign(StrEnum):
    """`mentee_quiet`, `mentor_quiet`: the pair lives on one side only."""

    SILENT = "silent"
    MOVED = "moved"
    MENTEE_QUIET = "mentee_quiet"
    MENTOR_QUIET = "mentor_quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """One meeting as health sees it. `on` is its day; `answered`: the junior confirmed or corrected the record."""

    status: str
    on: date
    moves: int = 0
    answered: bool = False
    is_ahead: bool = False


def signs(
    meetings: Sequence[Met],
    *,
    since: date,
    meeting_every_days: int,
    wishes: bool,
    today: date,
    away: Sequence[Span] = (),
) -> list[Sign]:
    """`meetings` in the order of their days. `wishes`: the junior has asked for a day and nobody has set one. `away`:
    when one of the two was; silence stood still."""
    found = []
    held = [one for one in meetings if one.status == "held"]
    ahead = [one for one in meetings if one.status == "planned" and one.is_ahead]
    last = held[-1].on if held else since
    if not ahead and is_silent(counted_from(last, away), meeting_every_days, today):
        found.append(Sign.SILENT)
    if any(one.moves >= MANY_MOVES for one in ahead) or _moved_in_a_row(meetings):
        found.append(Sign.MOVED)
    recent = held[-IN_A_ROW:]
    if len(recent) == IN_A_ROW and not any(one.answered for one in recent):
        found.append(Sign.MENTEE_QUIET)
    forgotten = [one for one in meetings if one.status == "planned" and not one.is_ahead]
    if any(today - one.on >= UNLOGGED_AFTER for one in forgotten) or (wishes and Sign.SILENT in found):
        found.append(Sign.MENTOR_QUIET)
    return found


def _moved_in_a_row(meetings: Sequence[Met]) -> bool:
    """The last ones were moved, called off or missed, one after another, with no meeting between."""
    row = 0
    for one in meetings:
        if one.status == "held":
            row = 0
        else:
            row += one.moves + (one.status in ("cancelled", "not_held"))
    return row >= MANY_MOVES
