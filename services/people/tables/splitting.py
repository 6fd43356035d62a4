"""A plan of thousands of rows as several imports, so that whoever else writes gets a turn between them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from domain.tables.parts import parts_of
from models.imports import TableImport
from services.people.tables.meanwhile import key_of

Row = dict[str, Any]


def split_plan(plan: TableImport, most: int) -> list[TableImport]:
    """To be kept and loaded one after another. Namesakes stand in one part: the next would take them for one person.

    The first part carries the problems.
    """
    what = dict.fromkeys(("new", "changed", "same"), 0)
    return [
        TableImport(
            kind=plan.kind,
            file_name=plan.file_name,
            sha256=plan.sha256,
            rows=rows,
            problems=plan.problems if number == 0 else [],
            counts={
                **plan.counts,
                **what,
                **Counter(row["what"] for row in rows),
                "places": places_of(rows, plan.counts["places"]),
            },
            created_by=plan.created_by,
            created_at=plan.created_at,
        )
        for number, rows in enumerate(parts_of(plan.rows, most, together=key_of))
    ]


def places_of(rows: list[Row], places: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """The unknown organisations that these rows speak of."""
    needed = {row["new_place"] for row in rows if row["new_place"]}
    return {key: value for key, value in places.items() if key in needed}
