from __future__ import annotations

from datetime import date

import pytest

from domain.diagnostics import Fact
from domain.measures import Aim, By, aims

DAY = date(2026, 10, 14)


def fact(number: int, level: str, *topics: str) -> Fact:
    return Fact(number, number, "math", "subject", level, DAY, topics)


FACTS = [fact(1, "low", "D01"), fact(2, "low"), fact(3, "basic", "D01", "D02"), fact(4, "high")]


def test_cell_is_offered_as_all_in_need_then_levels_then_topics_by_number_of_people() -> None:
    assert [(aim.code, count) for aim, count in aims(FACTS, {"low"})] == [
        ("need:", 3),
        ("level:low", 2),
        ("topic:D01", 2),
        ("topic:D02", 1),
    ]
    assert aims([fact(4, "high")], {"low"}) == []


@pytest.mark.parametrize(
    ("code", "people"), [("need:", [1, 2, 3]), ("level:low", [1, 2]), ("topic:D01", [1, 3]), ("topic:D09", [])]
)
def test_aim_takes_whom_it_names(code: str, people: list[int]) -> None:
    aim = Aim.of(code)
    assert aim.code == code
    assert [one.person_id for one in FACTS if aim.takes(one, {"low"})] == people
    assert aim.by in By
