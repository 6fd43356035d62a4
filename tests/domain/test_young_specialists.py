from __future__ import annotations

from datetime import date

import pytest

from app.profiles import load_profile
from domain.young_specialists import Help, Leaving, Mood, checks_due, ends_on, is_young, needs_a_look, year_of_work

RULE = load_profile("shchyolkovo").young_specialist  # under 35, the first three years


@pytest.mark.requirement("R-KU-011")
@pytest.mark.parametrize(
    ("born", "began", "today", "young"),
    [
        (2001, date(2026, 9, 1), date(2026, 9, 1), True),
        (2001, date(2026, 9, 1), date(2029, 8, 31), True),
        (2001, date(2026, 9, 1), date(2029, 9, 1), False),
        (1991, date(2025, 9, 1), date(2026, 12, 30), True),
        (1991, date(2025, 9, 1), date(2026, 12, 31), False),
        (1990, date(2026, 9, 1), date(2026, 9, 1), False),
        (2001, date(2026, 9, 1), date(2026, 8, 31), False),
        (None, date(2026, 9, 1), date(2026, 12, 1), False),
        (2001, None, date(2026, 12, 1), False),
    ],
)
def test_young_is_who_is_under_the_age_and_in_the_first_years(
    born: int | None, began: date | None, today: date, young: bool
) -> None:
    assert is_young(born, began, today, RULE) is young


def test_whichever_comes_first_ends_it() -> None:
    assert ends_on(2001, date(2026, 9, 1), RULE) == (date(2029, 9, 1), Leaving.YEARS)
    assert ends_on(1992, date(2026, 9, 1), RULE) == (date(2027, 12, 31), Leaving.AGE)


@pytest.mark.parametrize(
    ("today", "due", "year"),
    [
        (date(2027, 8, 31), [], 1),
        (date(2027, 9, 1), [1], 2),
        (date(2028, 9, 1), [1, 2], 3),
        (date(2029, 9, 1), [1, 2, 3], 4),
    ],
)
def test_staying_is_looked_at_after_one_two_and_three_years(today: date, due: list[int], year: int) -> None:
    assert (checks_due(date(2026, 9, 1), today), year_of_work(date(2026, 9, 1), today)) == (due, year)


@pytest.mark.parametrize(
    ("mood", "help_", "look"),
    [
        (Mood.GOOD, Help.ENOUGH, False),
        (Mood.MIXED, Help.SOMETIMES, False),
        (Mood.HARD, Help.ENOUGH, True),
        (Mood.GOOD, Help.NO, True),
    ],
)
def test_hard_month_or_missing_help_asks_for_a_look(mood: Mood, help_: Help, look: bool) -> None:
    assert needs_a_look(mood, help_) is look
