"""Grounds of pairs (P09): who may make and stand in one, and when one is silent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from domain.actors import Actor, Role
from domain.errors import Invalid
from domain.profile import Profile
from domain.profile.vocabulary import PairKindId
from domain.texts import read_line

LONGEST_REASON = 300
LONGEST_ORDER = 80
SCHOOL_KINDS = frozenset({PairKindId.MENTOR_NOVICE, PairKindId.PEER})
"""What a school makes by itself (Щёлково 5.2.1.2); the other kinds cross schools and are the service's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDraft:
    """`kind` is an id of the profile; `competence` a topic of the catalogue, of the kind that is about one."""

    kind: str
    mentor_id: int
    mentee_id: int
    competence: str = ""


def check_pair(draft: PairDraft, actor: Actor, profile: Profile) -> None:
    """Refuses a pair of one person and a kind that is not in use or not for the actor."""
    if draft.mentor_id == draft.mentee_id:
        raise Invalid("pairs-oneself")
    if draft.kind not in kinds_for(actor, profile):
        raise Invalid("pairs-kind-not-yours")
    if needs_competence(draft.kind) != bool(draft.competence):
        raise Invalid("pairs-competence-needed")


def needs_competence(kind: str) -> bool:
    return kind == PairKindId.COMPETENCY


def kinds_for(actor: Actor, profile: Profile) -> tuple[str, ...]:
    """Ids of the kinds that the actor may make, in the order of the profile."""
    in_use = tuple(str(row.id) for row in profile.pair_kinds_in_use)
    if actor.has(Role.METHODIST, Role.ASSOCIATION_LEADER, Role.GROUP_LEADER):
        return in_use  # a leader asks for one, a methodist decides
    return tuple(kind for kind in in_use if kind in SCHOOL_KINDS)


def silence_ends(since: date, meeting_every_days: int) -> date:
    """The first day on which a pair that last met (or began) on `since` counts as silent: one and a half rhythms."""
    return since + timedelta(days=(meeting_every_days * 3 + 1) // 2)


def is_silent(since: date, meeting_every_days: int, today: date) -> bool:
    return today >= silence_ends(since, meeting_every_days)


def check_reason(text: str) -> str:
    """A reason or a wish in the person's own words, not empty, of one short message."""
    return read_line(text, LONGEST_REASON)


def check_order(text: str) -> str:
    """The number of an order on paper."""
    return read_line(text, LONGEST_ORDER)


def other_side(person_id: int, mentor_id: int, mentee_id: int) -> int:
    """Whom a member of the pair has beside themselves."""
    return mentee_id if person_id == mentor_id else mentor_id
