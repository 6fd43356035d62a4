from __future__ import annotations

from datetime import date

import pytest

from domain.activists import ActivistMove, ActivistState, after, read_needed, year_after
from domain.errors import Gone, Invalid

# state | approve | refuse | prolong | end
TABLE = """
proposed | approved | refused | -        | -
approved | -        | -       | approved | ended
refused  | -        | -       | -        | -
ended    | -        | -       | -        | -
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(
    ("state", "move", "expected"),
    [(row[0], move, cell) for row in ROWS for move, cell in zip(ActivistMove, row[1:], strict=True)],
)
def test_activist_moves_as_the_table_says_and_no_other_way(state: str, move: ActivistMove, expected: str) -> None:
    if expected != "-":
        assert after(ActivistState(state), move) == expected
        return
    with pytest.raises(Gone) as refused:
        after(ActivistState(state), move)
    assert refused.value.text_id == f"activists-is-{state}"


def test_approval_stands_for_a_year() -> None:
    assert year_after(date(2026, 12, 1)) == date(2027, 12, 1)
    assert year_after(date(2028, 2, 29)) == date(2029, 3, 1)


def test_needed_is_a_number() -> None:
    assert read_needed("3") == 3
    for wrong in ("", "много", "-1", "1000"):
        with pytest.raises(Invalid):
            read_needed(wrong)
