"""Terms in working days: 20 November 2026 is a Friday; holidays, and what a decree has moved."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.profiles import load_catalogue
from domain.workdays import MovedDays, WorkCalendar

FRIDAY = date(2026, 11, 20)
CALENDAR = load_catalogue().calendar


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [(20, 1, 23), (20, 5, 27), (21, 1, 23), (20, 0, 20), (22, 0, 23), (23, -1, 20), (19, 2, 23)],
)
def test_term_in_working_days_skips_the_weekend(start: int, count: int, end: int) -> None:
    assert CALENDAR.add(date(2026, 11, start), count) == date(2026, 11, end)


@given(st.integers(-300, 300), st.integers(0, 6))
def test_term_ends_on_a_working_day_after_so_many(count: int, shift: int) -> None:
    start = FRIDAY + timedelta(shift)
    end = CALENDAR.add(start, count)
    assert CALENDAR.is_working(end)
    if count > 0:
        passed = [start + timedelta(ahead) for ahead in range(1, (end - start).days + 1)]
        assert sum(map(CALENDAR.is_working, passed)) == count


def free_weekdays(year: int, calendar: WorkCalendar = CALENDAR) -> list[str]:
    days = [date(year, 1, 1) + timedelta(number) for number in range(365)]
    return [f"{day:%m-%d}" for day in days if day.weekday() < 5 and not calendar.is_working(day)]


def test_year_has_the_free_weekdays_of_the_law_and_the_decree() -> None:
    """As the Government's calendar of 2026 has them; of 2027 the decree may still move days, the law is known."""
    january = ["01-01", "01-02", "01-05", "01-06", "01-07", "01-08", "01-09"]
    assert free_weekdays(2026) == [*january, "02-23", "03-09", "05-01", "05-11", "06-12", "11-04", "12-31"]
    january = ["01-01", "01-04", "01-05", "01-06", "01-07", "01-08"]
    assert free_weekdays(2027) == [*january, "02-23", "03-08", "05-03", "05-10", "06-14", "11-04"]


def test_decree_moves_the_day_off_of_a_holiday_elsewhere() -> None:
    """2025: of Sunday 23 February to 8 May, of Saturday 8 March to 13 June, a worked Saturday on 1 November."""
    moved = MovedDays(
        days_off=(date(2025, 5, 2), date(2025, 12, 31), date(2025, 6, 13), date(2025, 11, 3), date(2025, 5, 8)),
        working_days=(date(2025, 2, 24), date(2025, 3, 10), date(2025, 11, 1)),
    )
    calendar = WorkCalendar(holidays=CALENDAR.holidays, moved=moved)
    spring = ["05-01", "05-02", "05-08", "05-09"]
    assert free_weekdays(2025, calendar)[6:] == [*spring, "06-12", "06-13", "11-03", "11-04", "12-31"]
    assert calendar.is_working(date(2025, 11, 1))


@pytest.mark.parametrize(
    ("day", "later"),
    [("2027-01-04", "2027-01-11"), ("2027-03-08", "2027-03-09"), ("2027-01-12", "2027-01-12")],
)
def test_plan_of_a_weekday_goes_past_january_by_weeks_and_past_a_holiday_by_a_day(day: str, later: str) -> None:
    assert CALENDAR.settled(date.fromisoformat(day)) == date.fromisoformat(later)
