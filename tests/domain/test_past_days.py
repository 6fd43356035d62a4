"""A day behind us, as people type it: of a diagnostic, of a paper."""

from datetime import date, timedelta

import pytest

from domain.dates import past_day

THURSDAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("вчера", THURSDAY - timedelta(1)),
        ("31 ноября", None),
        ("когда-то осенью", None),
        ("14.10.2025", date(2025, 10, 14)),
    ],
)
def test_day_behind_us_is_read_as_people_type_it(phrase: str, day: date | None) -> None:
    assert past_day(phrase, THURSDAY) == day


def test_day_behind_us_without_a_year_is_the_last_such_day() -> None:
    for days in range(0, 365, 7):
        gone = THURSDAY - timedelta(days)
        assert past_day(f"{gone.day}.{gone.month}", THURSDAY) == gone
