"""Whatever is added to and taken from what is told, no small group comes out."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.diagnostics import Told

PEOPLE = range(11)
GROUPS = st.lists(st.frozensets(st.sampled_from(PEOPLE), min_size=1), max_size=9)


class Attacker:
    """Knows the sum over each group it was told of, and is good at linear algebra."""

    def __init__(self, groups: Sequence[frozenset[int]]) -> None:
        self._rows: list[tuple[int, list[Fraction]]] = []
        for group in groups:
            rest = self._reduced(group)
            pivot = next((place for place, value in enumerate(rest) if value), None)
            if pivot is not None:
                self._rows.append((pivot, [value / rest[pivot] for value in rest]))

    def computes(self, group: frozenset[int]) -> bool:
        return not any(self._reduced(group))

    def _reduced(self, group: frozenset[int]) -> list[Fraction]:
        row = [Fraction(int(person in group)) for person in PEOPLE]
        for pivot, known in self._rows:
            if row[pivot]:
                row = [value - row[pivot] * one for value, one in zip(row, known, strict=True)]
        return row


def small_groups(least: int) -> list[frozenset[int]]:
    return [frozenset(group) for size in range(1, least) for group in combinations(PEOPLE, size)]


@given(GROUPS, st.integers(2, 4))
def test_no_arithmetic_on_what_is_told_gives_a_small_group(groups: list[frozenset[int]], least: int) -> None:
    told = Told(least)
    attacker = Attacker([group for group in groups if told.tell(group)])
    assert not [group for group in small_groups(least) if attacker.computes(group)]


def test_hiding_the_small_row_alone_would_not_be_enough() -> None:
    """The attacker is no straw man: a total and its large part give the hidden one."""
    everybody, large = frozenset(range(11)), frozenset(range(8))
    assert Attacker([everybody, large]).computes(everybody - large)
    assert not Attacker([everybody]).computes(everybody - large)


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((9, 6, 2), (True, False, False)),  # the small one hides its smallest neighbour
        ((9, 6), (True, True)),
        ((9, 2, 2, 1), (True, False, False, False)),  # five hidden people together hide each other
        ((9, 4), (False, False)),
        ((3, 1), (False, False)),
        ((5,), (True,)),
    ],
)
def test_parts_of_a_whole_are_told_as_far_as_they_hide_the_small(
    sizes: tuple[int, ...], expected: tuple[bool, ...]
) -> None:
    parts, start = [], 0
    for size in sizes:
        parts.append(range(start, start + size))
        start += size
    told = Told(5)
    told.tell(range(start))
    assert tuple(told.tell(part) for part in parts) == expected


def test_what_was_told_once_may_be_told_again_and_nothing_is_nothing() -> None:
    told = Told(5)
    assert [told.tell(range(6)), told.tell(range(6)), told.tell(())] == [True, True, False]
