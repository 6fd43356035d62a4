from __future__ import annotations

import pytest

from domain.pairs import Facts, Junior, Reason, ordered, reasons

JUNIOR = Junior(
    person_id=1,
    organisation_id=10,
    municipality="shchyolkovo",
    subjects=frozenset({"math"}),
    weak=frozenset({("math", "methodical"), ("none", "digital")}),
)
NOBODY = Facts(person_id=2)
SAME_SUBJECT = Facts(person_id=3, subjects=frozenset({"math", "physics"}))
STRONG = Facts(person_id=4, subjects=frozenset({"math"}), strong=frozenset({("math", "methodical")}))
STRONG_ELSEWHERE = Facts(person_id=5, subjects=frozenset({"russian"}), strong=frozenset({("russian", "methodical")}))
DIGITAL = Facts(person_id=6, strong=frozenset({("none", "digital")}), is_mentor=True)
COLLEAGUE = Facts(person_id=7, organisation_id=10, municipality="shchyolkovo")
ACTIVIST = Facts(person_id=8, is_activist=True)
CROWDED = Facts(person_id=9, subjects=frozenset({"math"}), strong=frozenset({("math", "methodical")}), mentees=3)


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        (NOBODY, ()),
        (SAME_SUBJECT, (Reason.SUBJECT,)),
        (STRONG, (Reason.SUBJECT, Reason.SURPLUS, Reason.LEVEL)),
        (STRONG_ELSEWHERE, ()),
        (DIGITAL, (Reason.SURPLUS, Reason.MENTOR)),
        (COLLEAGUE, (Reason.SCHOOL, Reason.TOWN)),
        (ACTIVIST, (Reason.ACTIVIST,)),
    ],
)
def test_reasons_are_what_the_two_share_and_what_the_senior_is_strong_in(facts: Facts, why: tuple[Reason, ...]) -> None:
    assert reasons(facts, JUNIOR) == why


ALL = (NOBODY, SAME_SUBJECT, STRONG, STRONG_ELSEWHERE, DIGITAL, COLLEAGUE, ACTIVIST, CROWDED)


@pytest.mark.parametrize(
    ("kind", "people"),
    [
        ("mentor_novice", [4, 6, 3, 7, 9]),
        ("subject", [4, 3, 9]),
        ("activist_teacher", [8]),
        ("competency", [4, 6, 8, 9]),
        ("peer", [4, 6, 3, 7, 9]),
    ],
)
def test_who_fits_a_kind_comes_in_the_order_of_what_speaks_for_them(kind: str, people: list[int]) -> None:
    assert [facts.person_id for facts, _ in ordered(kind, JUNIOR, ALL, most_mentees=3)] == people


def test_pair_about_a_competence_looks_for_strength_in_its_area_alone() -> None:
    junior = Junior(person_id=1, subjects=frozenset({"math"}), weak=JUNIOR.weak, skill="digital")
    assert Reason.SURPLUS not in reasons(STRONG, junior)
    assert Reason.SURPLUS in reasons(DIGITAL, junior)


def test_nobody_is_proposed_to_oneself() -> None:
    assert ordered("subject", JUNIOR, [Facts(person_id=1, subjects=frozenset({"math"}))], most_mentees=3) == []
