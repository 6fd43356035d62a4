"""The map counts people by their latest results; outside of the service its small rows cannot be found out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.diagnostics import Fact, Look, Place, hidden_row, latest, map_rows, reasons, told_rows
from tests.domain.diagnostics.test_hiding import Attacker, small_groups

SPRING, AUTUMN = date(2026, 4, 20), date(2026, 10, 14)
LOW = frozenset({"low"})
SERVICE, NEAR, FAR = Place("service"), Place("municipality", "near"), Place("municipality", "far")


def fact(number: int, person: int, level: str = "basic", day: date = AUTUMN, **values: object) -> Fact:
    return Fact(number, person, "math", "subject", level, day, **values)  # type: ignore[arg-type]


def look(
    now: Sequence[Fact], before: Sequence[Fact] = (), as_of: date = AUTUMN, members: Mapping[str, Collection[int]] = {}
) -> Look:
    return Look(as_of=as_of, now=now, before=before, before_on=SPRING, members=members)


@pytest.mark.requirement("R-SH-035")
def test_map_counts_the_latest_result_of_each_person() -> None:
    facts = [
        fact(1, 1, "low", SPRING),
        fact(2, 1, "high"),
        fact(3, 2, "low"),
        fact(4, 3, "basic", topics=("D14",)),
        fact(5, 3, "elevated", SPRING),
    ]
    (row,) = map_rows(latest(facts), latest(facts, date(2026, 6, 1)), LOW)
    assert (row.assessed, row.in_need, row.before) == (3, 2, (1, 2))
    assert (row.levels, row.topics) == ({"high": 1, "low": 1, "basic": 1}, {"D14": 1})


def test_hidden_row_has_no_number_at_all() -> None:
    row = hidden_row(("math", "subject"))
    assert (row.is_hidden, row.assessed, row.in_need, row.levels, row.topics) == (True, 0, 0, {}, {})


def test_small_municipality_hides_its_smallest_neighbour_for_everybody() -> None:
    towns = ["a"] * 9 + ["b"] * 6 + ["c"] * 2
    facts = [fact(number, number, municipality=town) for number, town in enumerate(towns)]
    places = [SERVICE, *(Place("municipality", town) for town in "abc")]
    shown = told_rows([look(facts)], places, 5)
    assert {place for _, place in shown} == {SERVICE, Place("municipality", "a")}


def test_comparison_is_silent_when_it_would_tell_of_one_newcomer() -> None:
    old = [fact(number, number, day=SPRING) for number in range(6)]
    one_more, many_more = [*old, fact(6, 6)], [*old, *(fact(number, number) for number in range(6, 12))]
    for now, told in ((old, True), (one_more, False), (many_more, True)):
        (row,) = told_rows([look(now, old)], [SERVICE], 5).values()
        assert (len(row.now), bool(row.before)) == (len(now), told)


def test_risk_profile_is_the_lowest_level_or_several_topics_most_urgent_first() -> None:
    facts = [
        fact(1, 1, "basic", topics=("D14",)),
        fact(2, 2, "basic", topics=("D14", "D15")),
        fact(3, 3, "low"),
        fact(4, 4, "high"),
    ]
    assert [(one.person_id, one.low, one.topics) for one in reasons(facts, LOW)] == [
        (3, (("math", "subject"),), 0),
        (2, (), 2),
    ]


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 3), st.booleans(), st.booleans()), max_size=11),
    st.lists(st.frozensets(st.integers(0, 10)), max_size=3),
)
def test_readers_of_all_places_together_compute_no_small_group(
    people: list[tuple[str, int, bool, bool]], bodies: list[frozenset[int]]
) -> None:
    """Total, municipalities, schools and associations, now and before, each shown to somebody: whoever puts all of it
    together still knows nobody."""
    least = 3
    now = [
        fact(number, number, municipality=town, organisation_id=ord(town) * 10 + school)
        for number, (town, school, is_now, _) in enumerate(people)
        if is_now
    ]
    before = [
        fact(number, number, municipality=town, organisation_id=ord(town) * 10 + school)
        for number, (town, school, _, was_before) in enumerate(people)
        if was_before
    ]
    members = {str(number): body for number, body in enumerate(bodies)}
    places = [SERVICE, *(Place("municipality", town) for town in "abc")]
    places += [Place("organisation", str(ord(town) * 10 + school)) for town in "abc" for school in (1, 2, 3)]
    places += [Place("body", number) for number in members]
    shown = told_rows([look(now, before, members=members)], places, least)
    for (_, place), row in shown.items():
        assert set(row.now) == {one for one in now if place.holds(one, members)}
    told = [frozenset(one.id for one in row.now) for row in shown.values()]
    told += [frozenset(one.id for one in row.before) for row in shown.values() if row.before]
    attacker = Attacker(told)
    assert not [group for group in small_groups(least) if attacker.computes(group)]
