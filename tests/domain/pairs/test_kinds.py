from __future__ import annotations

from datetime import date

import pytest

from app.profiles import load_profile
from domain.actors import Actor, Grant, Role
from domain.errors import Invalid
from domain.pairs import PairDraft, check_pair, check_reason, is_silent, kinds_for, other_side

METHODIST = Actor(person_id=1, grants=(Grant(role=Role.METHODIST),))
COORDINATOR = Actor(person_id=2, grants=(Grant(role=Role.SCHOOL_COORDINATOR, organisation_id=1),))
PROFILE = load_profile("shchyolkovo")


@pytest.mark.requirement("R-SE-012")
@pytest.mark.parametrize(
    ("service", "actor", "kinds"),
    [
        ("shchyolkovo", METHODIST, {"mentor_novice", "activist_teacher"}),
        ("shchyolkovo", COORDINATOR, {"mentor_novice"}),
        ("seryshevo", COORDINATOR, {"mentor_novice", "peer"}),
    ],
)
def test_kinds_of_pairs_follow_the_profile_and_the_role(service: str, actor: Actor, kinds: set[str]) -> None:
    assert set(kinds_for(actor, load_profile(service))) == kinds


def test_nobody_is_the_mentor_of_oneself() -> None:
    with pytest.raises(Invalid) as refused:
        check_pair(PairDraft(kind="mentor_novice", mentor_id=5, mentee_id=5), METHODIST, PROFILE)
    assert refused.value.text_id == "pairs-oneself"


@pytest.mark.parametrize(("actor", "kind"), [(METHODIST, "peer"), (COORDINATOR, "activist_teacher")])
def test_kind_out_of_use_or_out_of_reach_is_refused(actor: Actor, kind: str) -> None:
    with pytest.raises(Invalid):
        check_pair(PairDraft(kind=kind, mentor_id=5, mentee_id=6), actor, PROFILE)


@pytest.mark.parametrize(
    ("every", "today", "silent"),
    [
        (14, date(2026, 12, 21), False),
        (14, date(2026, 12, 22), True),
        (30, date(2027, 1, 14), False),
        (30, date(2027, 1, 15), True),
        (7, date(2026, 12, 11), False),
        (7, date(2026, 12, 12), True),
    ],
)
def test_pair_is_silent_after_one_and_a_half_rhythms(every: int, today: date, silent: bool) -> None:
    assert is_silent(date(2026, 12, 1), every, today) is silent


def test_reason_is_one_line_of_some_words() -> None:
    assert check_reason("  по средам \n после 15 ") == "по средам после 15"
    for wrong in (" ", "о" * 301):
        with pytest.raises(Invalid):
            check_reason(wrong)


def test_other_side_of_each_is_the_other() -> None:
    assert other_side(1, 1, 2) == 2
    assert other_side(2, 1, 2) == 1
