from __future__ import annotations

from datetime import date

import pytest

from domain.activists import (
    MOVES,
    ActivistMove,
    ActivistState,
    Ground,
    Reason,
    Result,
    ground_of,
    read_needed,
    suggested,
    year_after,
)
from domain.errors import Gone, Invalid

# state | approve | refuse | prolong | end | withdraw
TABLE = """
proposed  | approved | refused | -        | -     | withdrawn
approved  | -        | -       | approved | ended | -
refused   | -        | -       | -        | -     | -
ended     | -        | -       | -        | -     | -
withdrawn | -        | -       | -        | -     | -
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(
    ("state", "move", "expected"),
    [(row[0], move, cell) for row in ROWS for move, cell in zip(ActivistMove, row[1:], strict=True)],
)
def test_activist_moves_as_the_table_says_and_no_other_way(state: str, move: ActivistMove, expected: str) -> None:
    if expected != "-":
        assert MOVES.after(ActivistState(state), move) == expected
        return
    with pytest.raises(Gone) as refused:
        MOVES.after(ActivistState(state), move)
    assert refused.value.text_id == f"activists-is-{state}"


def test_approval_stands_for_a_year() -> None:
    assert year_after(date(2026, 12, 1)) == date(2027, 12, 1)
    assert year_after(date(2028, 2, 29)) == date(2029, 3, 1)


def test_needed_is_a_number() -> None:
    assert read_needed("3") == 3
    for wrong in ("", "много", "-1", "1000"):
        with pytest.raises(Invalid):
            read_needed(wrong)


def result(person_id: int, level: str, month: int, *, subject: str = "math", area: str = "subject") -> Result:
    return Result(person_id, subject, area, level, "iku", date(2026, month, 14))


def test_last_result_of_each_area_speaks_for_somebody_or_against() -> None:
    results = [
        result(1, "high", 4),
        result(1, "high", 10),
        result(2, "high", 10),
        result(3, "high", 4),
        result(3, "low", 10),
        result(4, "high", 10),
        result(4, "low", 10, area="methodical"),
        result(5, "high", 10, subject="none"),
        Result(6, "math", "subject", "high", "iku", date(2026, 10, 14), has_topics=True),
        result(7, "high", 10, subject="physics"),
    ]
    found = suggested(results, {"high"}, leaders={2}, mentors={1}, wanted=())
    assert [(one.person_id, one.reasons) for one in found] == [
        (1, (Reason.STRONG, Reason.STEADY, Reason.MENTORS)),
        (2, (Reason.STRONG, Reason.LEADS)),
        (7, (Reason.STRONG,)),
    ]
    short_of = suggested(results, {"high"}, leaders=(), mentors=(), wanted={"physics"})
    assert [one.person_id for one in short_of] == [7, 1, 2]


def test_ground_is_what_speaks_most() -> None:
    assert ground_of([Reason.STRONG]) is Ground.RESULTS
    assert ground_of([Reason.STRONG, Reason.MENTORS]) is Ground.MENTOR
    assert ground_of([Reason.STRONG, Reason.LEADS, Reason.MENTORS]) is Ground.LEADER
    assert ground_of([Reason.STRONG, Reason.STEADY, Reason.LEADS]) is Ground.RESULTS
