"""A month for choosing a day: November 2026 begins on a Sunday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar_grid import month_grid

TODAY = date(2026, 11, 19)
LAST = date(2027, 1, 31)


def test_month_begins_its_weeks_on_monday() -> None:
    grid = month_grid(TODAY, TODAY, LAST)
    assert grid.weeks[0] == (None, None, None, None, None, None, date(2026, 11, 1))
    assert grid.weeks[-1] == (date(2026, 11, 30), None, None, None, None, None, None)
    assert len(grid.weeks) == 6


def test_month_offers_only_days_within_its_bounds() -> None:
    grid = month_grid(TODAY, TODAY, date(2026, 11, 21))
    chosen = [day.day for week in grid.weeks for day in week if day and grid.may_choose(day)]
    assert chosen == [19, 20, 21]
    assert not grid.may_choose(None)
    assert grid.previous is None and grid.next is None


def test_month_leads_to_its_neighbours_over_the_new_year() -> None:
    december = month_grid(date(2026, 12, 24), TODAY, LAST)
    assert (december.previous, december.next) == (date(2026, 11, 1), date(2027, 1, 1))
    assert month_grid(LAST, TODAY, LAST).next is None


def test_month_of_an_old_button_becomes_the_nearest_one() -> None:
    assert month_grid(date(2020, 1, 1), TODAY, LAST).month == date(2026, 11, 1)
    assert month_grid(date(2030, 1, 1), TODAY, LAST).month == date(2027, 1, 1)


def test_month_with_nothing_to_choose_is_a_bug() -> None:
    with pytest.raises(ValueError, match="nothing to choose"):
        month_grid(TODAY, LAST, TODAY)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_month_shows_each_of_its_days_once(day: date) -> None:
    grid = month_grid(day, day - timedelta(400), day + timedelta(400))
    shown = [one for week in grid.weeks for one in week if one]
    assert shown == [day.replace(day=1) + timedelta(ahead) for ahead in range(len(shown))]
    assert (shown[-1] + timedelta(1)).day == 1
    assert all(place is None or place.weekday() == number for week in grid.weeks for number, place in enumerate(week))
