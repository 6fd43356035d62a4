"""Methodical activists: on what grounds, with what proof, how many are needed, looked at again every year (P13)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.catalogue import NO_SUBJECT
from domain.errors import Gone, Invalid
from domain.moves import Moves
from domain.texts import read_line

LONGEST_PROOF = 300
MOST_NEEDED = 999
REVIEWED_BEFORE = timedelta(days=30)


class Ground(StrEnum):
    LEADER = "leader"
    EXAM_EXPERT = "exam_expert"
    MENTOR = "mentor"
    COMMUNITY = "community"
    RESULTS = "results"


class ActivistLevel(StrEnum):
    MUNICIPAL = "municipal"
    REGIONAL = "regional"


class ActivistState(StrEnum):
    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


class ActivistMove(StrEnum):
    APPROVE = "approve"
    REFUSE = "refuse"
    PROLONG = "prolong"
    END = "end"
    WITHDRAW = "withdraw"


MOVES = Moves(
    {
        (ActivistState.PROPOSED, ActivistMove.APPROVE): ActivistState.APPROVED,
        (ActivistState.PROPOSED, ActivistMove.REFUSE): ActivistState.REFUSED,
        (ActivistState.PROPOSED, ActivistMove.WITHDRAW): ActivistState.WITHDRAWN,
        (ActivistState.APPROVED, ActivistMove.PROLONG): ActivistState.APPROVED,
        (ActivistState.APPROVED, ActivistMove.END): ActivistState.ENDED,
    },
    lambda state: Gone(f"activists-is-{state}"),
)


class Reason(StrEnum):
    """What speaks for somebody, the weightiest first (Щёлково 2.1.13)."""

    STRONG = "strong"
    STEADY = "steady"
    LEADS = "leads"
    MENTORS = "mentors"


@dataclass(frozen=True, slots=True)
class Result:
    """One result of a person; `has_topics` when it found something to support."""

    person_id: int
    subject: str
    area: str
    level: str
    kind: str
    assessed_on: date
    has_topics: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Somebody who could be an activist in a subject; `strong` are the latest results that say so, newest first."""

    person_id: int
    subject: str
    strong: tuple[Result, ...]
    reasons: tuple[Reason, ...]


def suggested(
    results: Iterable[Result],
    strong_levels: Collection[str],
    *,
    leaders: Collection[int],
    mentors: Collection[int],
    wanted: Collection[str],
) -> list[Suggestion]:
    """By person and subject, from results oldest first. Subjects in which people are `wanted` come first, then whoever
    has more that speaks for them. Of one area the last result counts; the same level twice in a row is steady.

    A weak or troubled latest result in any area of the subject leaves the person out.
    """
    rows: dict[tuple[int, str], dict[str, list[Result]]] = defaultdict(lambda: defaultdict(list))
    for one in results:
        rows[one.person_id, one.subject][one.area].append(one)
    found = []
    for (person_id, subject), areas in rows.items():
        last = [history[-1] for history in areas.values()]
        if subject == NO_SUBJECT or any(one.level not in strong_levels or one.has_topics for one in last):
            continue
        steady = any([one.level in strong_levels for one in history[-2:]] == [True, True] for history in areas.values())
        speaks = {
            Reason.STRONG: True,
            Reason.STEADY: steady,
            Reason.LEADS: person_id in leaders,
            Reason.MENTORS: person_id in mentors,
        }
        strong = tuple(sorted(last, key=lambda one: one.assessed_on, reverse=True))
        reasons = tuple(reason for reason, is_so in speaks.items() if is_so)
        found.append(Suggestion(person_id=person_id, subject=subject, strong=strong, reasons=reasons))
    return sorted(found, key=lambda one: (one.subject not in wanted, -len(one.reasons), one.subject, one.person_id))


def ground_of(reasons: Collection[Reason]) -> Ground:
    """On what ground somebody is proposed by their results."""
    if Reason.STEADY in reasons:
        return Ground.RESULTS
    if Reason.LEADS in reasons:
        return Ground.LEADER
    return Ground.MENTOR if Reason.MENTORS in reasons else Ground.RESULTS


def year_after(day: date) -> date:
    """Until when an approval stands."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return date(day.year + 1, 3, 1)


def check_proof(text: str) -> str:
    """One of two: diagnostics passed and training passed (Щёлково 2.1.13)."""
    return read_line(text, LONGEST_PROOF)


def read_needed(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= MOST_NEEDED:
        raise Invalid("activists-number-needed")
    return int(text)
