"""Whoever looks at the map month after month reads nothing of a few off the difference."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.diagnostics import Fact, Look, Place, ToldRow, told_rows

SCHOOL = Place("organisation", "1")
MONTHS = [date(2026, month, 28) for month in range(1, 13)]
LEAST = 5


def fact(person_id: int, version: int = 0) -> Fact:
    """The same person with a newer result has a higher version."""
    number = version * 1000 + person_id
    return Fact(number, person_id, "math", "subject", "low", MONTHS[0], organisation_id=1)


def told(*states: Sequence[Fact]) -> ToldRow | None:
    """What stands after these months."""
    looks = [Look(as_of=day, now=facts, members={}) for day, facts in zip(MONTHS, states, strict=False)]
    return told_rows(looks, [SCHOOL], LEAST).get((("math", "subject"), SCHOOL))


def people(*numbers: int, version: int = 0) -> list[Fact]:
    return [fact(number, version) for number in numbers]


def test_row_stands_until_enough_people_have_come_changed_or_gone() -> None:
    six = people(*range(6))
    one_more, five_more = [*six, fact(6)], [*six, *people(6, 7, 8, 9, 10)]
    one_newer, all_newer = [*six[1:], fact(0, 1)], people(*range(6), version=1)
    for other in (one_more, six[1:], one_newer):
        row = told(six, other)
        assert row is not None and (list(row.now), row.as_of) == (six, MONTHS[0])
    for other in (five_more, all_newer):
        row = told(six, other)
        assert row is not None and (list(row.now), row.as_of) == (other, MONTHS[1])
    row = told(six, one_more, five_more)
    assert row is not None and (list(row.now), row.as_of) == (five_more, MONTHS[2])


def test_row_is_far_from_all_that_was_told_and_not_only_from_the_last() -> None:
    """Five come, and leave again with one of the first six: against the first month one has gone."""
    six = people(*range(6))
    row = told(six, [*six, *people(6, 7, 8, 9, 10)], six[1:])
    assert row is not None and len(row.now) == 11


def test_group_that_was_too_small_to_be_told_moves_as_soon_as_it_is_not() -> None:
    row = told(people(*range(4)), people(*range(5)))
    assert row is not None and len(row.now) == 5


def test_row_of_which_everybody_has_gone_goes_as_well() -> None:
    assert told(people(*range(6)), []) is None


@given(st.lists(st.frozensets(st.tuples(st.integers(0, 11), st.integers(0, 1))), min_size=2, max_size=6))
def test_no_two_looks_of_one_reader_differ_by_a_few(months: list[frozenset[tuple[int, int]]]) -> None:
    states = [[fact(person_id, version) for person_id, version in sorted(month)] for month in months]
    seen = [row for number in range(1, len(states) + 1) if (row := told(*states[:number])) is not None]
    for one in seen:
        for other in seen:
            changed = {fact.person_id for fact in set(one.now) ^ set(other.now)}
            assert not changed or len(changed) >= LEAST
