"""What reading a table gives: rows that can be used, and what is wrong, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing to tell about one row of the file (1 is the first line of the sheet, as the program shows it).

    `stops`: the row is not taken at all; otherwise it is taken without the value that could not be read.
    """

    row: int
    text_id: str
    args: Mapping[str, Any] = field(default_factory=dict)
    stops: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[Row]):
    """Rows in the order of the file; headings that mean nothing to us; headings of what we refuse to keep."""

    sheet: str
    rows: tuple[Row, ...]
    problems: tuple[RowProblem, ...]
    ignored: tuple[str, ...]
    private: tuple[str, ...]

    @property
    def stopped(self) -> int:
        """How many rows of the file will not be taken."""
        return len({problem.row for problem in self.problems if problem.stops})
