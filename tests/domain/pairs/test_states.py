"""Every state of a pair with every move: what is not in the table is refused with the words of the state."""

from __future__ import annotations

from datetime import date

import pytest

from domain.errors import Gone
from domain.pairs import MOVES, Move, PairState, asked_side, offer_ends, offer_reminder_on

# state | take_up | mentor_agrees | mentee_agrees | mentor_declines | mentee_declines | expire | withdraw | close
TABLE = """
proposed  | offered | -      | -      | -        | -        | -       | withdrawn | -
offered   | -       | agreed | -      | declined | -        | expired | withdrawn | -
agreed    | -       | -      | active | -        | declined | expired | withdrawn | -
active    | -       | -      | -      | -        | -        | -       | -         | closed
closed    | -       | -      | -      | -        | -        | -       | -         | -
declined  | -       | -      | -      | -        | -        | -       | -         | -
expired   | -       | -      | -      | -        | -        | -       | -         | -
withdrawn | -       | -      | -      | -        | -        | -       | -         | -
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
CELLS = [(row[0], move, cell) for row in ROWS for move, cell in zip(Move, row[1:], strict=True)]


def test_table_names_every_state_once() -> None:
    assert [row[0] for row in ROWS] == list(PairState)


@pytest.mark.parametrize(("state", "move", "expected"), CELLS)
def test_pair_moves_as_the_table_says_and_no_other_way(state: str, move: Move, expected: str) -> None:
    if expected != "-":
        assert MOVES.after(PairState(state), move) == expected
        return
    with pytest.raises(Gone) as refused:
        MOVES.after(PairState(state), move)
    assert refused.value.text_id == f"pairs-is-{state}"


@pytest.mark.parametrize(
    ("state", "side"), [("proposed", None), ("offered", 1), ("agreed", 2), ("active", None), ("declined", None)]
)
def test_offer_asks_the_senior_first_and_then_the_junior(state: str, side: int | None) -> None:
    assert asked_side(PairState(state), 1, 2) == side


def test_each_side_is_reminded_after_three_days_and_has_a_week() -> None:
    assert offer_reminder_on(date(2026, 12, 1)) == date(2026, 12, 4)
    assert offer_ends(date(2026, 12, 1)) == date(2026, 12, 8)
