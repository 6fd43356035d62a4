from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.pairs import Met, Sign, signs

TODAY = date(2026, 12, 31)
LONG_AGO = date(2026, 9, 1)


def held(days_ago: int, *, answered: bool = True) -> Met:
    return Met(status="held", on=TODAY - timedelta(days=days_ago), answered=answered)


def planned(in_days: int, moves: int = 0) -> Met:
    return Met(status="planned", on=TODAY + timedelta(days=in_days), moves=moves, is_ahead=in_days > 0)


def missed(days_ago: int, status: str = "not_held") -> Met:
    return Met(status=status, on=TODAY - timedelta(days=days_ago))


@pytest.mark.parametrize(
    ("meetings", "found"),
    [
        ([held(20)], []),
        ([held(21)], [Sign.SILENT]),
        ([], [Sign.SILENT]),
        ([held(40), planned(3)], []),
        ([held(5), planned(3, moves=2)], []),
        ([held(5), planned(3, moves=3)], [Sign.MOVED]),
        ([held(15), missed(10), missed(6, "cancelled"), missed(2), planned(3)], [Sign.MOVED]),
        ([missed(20), missed(18), missed(16), held(10)], []),
        ([held(30, answered=False), held(20, answered=False), held(10, answered=False)], [Sign.MENTEE_QUIET]),
        ([held(30, answered=False), held(20, answered=True), held(10, answered=False)], []),
        ([held(10), planned(-2), planned(3)], []),
        ([held(10), planned(-3), planned(3)], [Sign.MENTOR_QUIET]),
    ],
)
def test_signs_of_a_pair_that_needs_help(meetings: list[Met], found: list[Sign]) -> None:
    assert signs(meetings, since=LONG_AGO, meeting_every_days=14, wishes=False, today=TODAY) == found


def test_wish_for_a_day_that_nobody_sets_in_a_silent_pair_is_a_quiet_mentor() -> None:
    assert signs([], since=LONG_AGO, meeting_every_days=14, wishes=True, today=TODAY) == [
        Sign.SILENT,
        Sign.MENTOR_QUIET,
    ]
