"""Statements of every update, built once: writing one down costs more than the database takes to answer it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, bindparam

Picked = Callable[[Any], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """The same question about one key and about many. A list is written into its statement anew each time, which
    costs as much as a short question itself; most updates come alone."""

    one: Any
    many: Any

    @classmethod
    def of(cls, build: Callable[[Picked], Any]) -> OneOrMany:
        """`build(picked)` makes the statement; `picked(column)` is its condition."""
        return cls(
            one=build(lambda column: column == bindparam("asked")),
            many=build(lambda column: column.in_(bindparam("asked", expanding=True))),
        )

    def about(self, keys: Collection[Any], **more: Any) -> tuple[Any, dict[str, Any]]:
        """What to execute: the statement and its parameters."""
        asked = list(keys)
        return (self.one, {"asked": asked[0], **more}) if len(asked) == 1 else (self.many, {"asked": asked, **more})
