from datetime import date, timedelta

import pytest

from app.profiles import load_catalogue
from domain.absences import check_absence, days_away, thawed
from domain.errors import Invalid

MONDAY = date(2026, 12, 7)
CALENDAR = load_catalogue().calendar


@pytest.mark.parametrize(
    ("start", "until"),
    [(0, 1), (0, None), (1, 15), (92, 93), (0, 366)],
)
def test_pause_is_taken(start: int, until: int | None) -> None:
    check_absence(MONDAY + timedelta(start), MONDAY + timedelta(until) if until is not None else None, MONDAY)


@pytest.mark.parametrize(
    ("start", "until", "said"),
    [
        (-1, 5, "absences-from-odd"),
        (93, 95, "absences-from-odd"),
        (0, 0, "absences-until-odd"),
        (3, 2, "absences-until-odd"),
        (0, 367, "absences-until-odd"),
    ],
)
def test_odd_pause_is_refused(start: int, until: int, said: str) -> None:
    with pytest.raises(Invalid, match=said):
        check_absence(MONDAY + timedelta(start), MONDAY + timedelta(until), MONDAY)


@pytest.mark.parametrize(("back", "days"), [(0, 0), (-3, 0), (1, 1), (30, 30)])
def test_dates_move_by_the_days_away(back: int, days: int) -> None:
    assert days_away(MONDAY, MONDAY + timedelta(back)) == days


@pytest.mark.parametrize(("days", "expected"), [(0, 7), (1, 8), (4, 11), (5, 14), (6, 14), (7, 14)])
def test_moved_date_is_no_weekend(days: int, expected: int) -> None:
    assert thawed(MONDAY, days, CALENDAR) == date(2026, 12, expected)


def test_moved_date_is_no_new_year_day() -> None:
    assert thawed(date(2026, 12, 18), 14, CALENDAR) == date(2027, 1, 15)


def test_order_of_dates_stays() -> None:
    days = [MONDAY + timedelta(number) for number in range(30)]
    moved = [thawed(day, 11, CALENDAR) for day in days]
    assert moved[:10] == sorted(moved[:10])
