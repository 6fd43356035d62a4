"""Terms in working days: 20 November 2026 is a Friday."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.workdays import add_working_days, is_working_day

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [(20, 1, 23), (20, 5, 27), (21, 1, 23), (20, 0, 20), (22, 0, 23), (23, -1, 20), (19, 2, 23)],
)
def test_term_in_working_days_skips_the_weekend(start: int, count: int, end: int) -> None:
    assert add_working_days(date(2026, 11, start), count) == date(2026, 11, end)


@given(st.integers(-300, 300), st.integers(0, 6))
def test_term_ends_on_a_working_day_after_so_many(count: int, shift: int) -> None:
    start = FRIDAY + timedelta(shift)
    end = add_working_days(start, count)
    assert is_working_day(end)
    if count > 0:
        passed = [start + timedelta(ahead) for ahead in range(1, (end - start).days + 1)]
        assert sum(map(is_working_day, passed)) == count
