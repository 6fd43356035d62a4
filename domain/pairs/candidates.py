"""Who fits as the senior of a pair, and why, in the order in which one would ask them (P09)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.profile.vocabulary import PairKindId

Strength = tuple[str, str]
"""Subject and area of a result; the subject is "none" where the area belongs to no subject."""


class Reason(StrEnum):
    """Why somebody fits. `surplus` and `level` come from results: only for who may read those (roles.md)."""

    SUBJECT = "subject"
    SURPLUS = "surplus"
    LEVEL = "level"
    ACTIVIST = "activist"
    MENTOR = "mentor"
    SCHOOL = "school"
    TOWN = "town"


@dataclass(frozen=True, slots=True, kw_only=True)
class Junior:
    """`weak`: where the latest results ask for support. `skill`: the area of the competence that the pair is for."""

    person_id: int
    organisation_id: int | None = None
    municipality: str | None = None
    subjects: frozenset[str] = frozenset()
    weak: frozenset[Strength] = frozenset()
    skill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of one who could be asked; `strong` is empty for an asker who may not read results."""

    person_id: int
    organisation_id: int | None = None
    municipality: str | None = None
    subjects: frozenset[str] = frozenset()
    strong: frozenset[Strength] = frozenset()
    is_mentor: bool = False
    is_activist: bool = False
    mentees: int = 0


WEIGHTS = {
    Reason.SUBJECT: 8,
    Reason.SURPLUS: 8,
    Reason.SCHOOL: 4,
    Reason.LEVEL: 3,
    Reason.MENTOR: 3,
    Reason.ACTIVIST: 2,
    Reason.TOWN: 1,
}

# Without one of these nobody is proposed for a pair of the kind; anybody may still be found by surname.
NEEDED = {
    PairKindId.SUBJECT.value: frozenset({Reason.SUBJECT}),
    PairKindId.MENTOR_NOVICE.value: frozenset({Reason.SUBJECT, Reason.MENTOR, Reason.SCHOOL, Reason.SURPLUS}),
    PairKindId.COMPETENCY.value: frozenset({Reason.SURPLUS, Reason.MENTOR, Reason.ACTIVIST}),
    PairKindId.ACTIVIST_TEACHER.value: frozenset({Reason.ACTIVIST}),
    PairKindId.PEER.value: frozenset({Reason.SUBJECT, Reason.SCHOOL, Reason.MENTOR}),
}


def reasons(facts: Facts, junior: Junior) -> tuple[Reason, ...]:
    """In the order of their weight."""
    wanted = {strength for strength in junior.weak if not junior.skill or strength[1] == junior.skill}
    areas = {area for _, area in wanted} | ({junior.skill} if junior.skill else set())
    found = {
        Reason.SUBJECT: bool(facts.subjects & junior.subjects),
        Reason.SURPLUS: any(
            area in areas and (subject == "none" or not junior.subjects or subject in junior.subjects)
            for subject, area in facts.strong
        ),
        Reason.SCHOOL: facts.organisation_id is not None and facts.organisation_id == junior.organisation_id,
        Reason.LEVEL: any(subject in junior.subjects for subject, _ in facts.strong),
        Reason.MENTOR: facts.is_mentor,
        Reason.ACTIVIST: facts.is_activist,
        Reason.TOWN: facts.municipality is not None and facts.municipality == junior.municipality,
    }
    return tuple(reason for reason in WEIGHTS if found[reason])


def ordered(
    kind: str, junior: Junior, people: Iterable[Facts], *, most_mentees: int
) -> list[tuple[Facts, tuple[Reason, ...]]]:
    """Who fits first; who has as many juniors as one may have comes last, whatever else speaks for them."""
    fitting = []
    for facts in people:
        why = reasons(facts, junior)
        if facts.person_id != junior.person_id and NEEDED[kind] & set(why):
            fitting.append((facts, why))
    return sorted(
        fitting,
        key=lambda one: (
            one[0].mentees >= most_mentees,
            one[0].mentees - sum(WEIGHTS[reason] for reason in one[1]),
            one[0].person_id,
        ),
    )
