"""Long tables in parts: nothing left out, nothing twice, what belongs together stays together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.tables.parts import parts_of


@given(st.lists(st.integers(0, 30), max_size=200), st.integers(1, 20))
def test_parts_hold_every_row_once_and_never_more_than_asked(rows: list[int], most: int) -> None:
    parts = parts_of(list(enumerate(rows)), most, together=lambda row: row[1])
    assert sorted(row for part in parts for row in part) == list(enumerate(rows))
    assert all(len(part) <= most for part in parts)
    for person in set(rows):
        if rows.count(person) <= most:
            assert sum(any(row[1] == person for row in part) for part in parts) == 1


def test_empty_table_is_one_empty_part() -> None:
    assert parts_of([], 500, together=lambda row: row) == [[]]
