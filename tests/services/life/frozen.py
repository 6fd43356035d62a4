"""What was frozen stays byte for byte, and nothing of the history is ever lost."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Row, Table, select

from models.base import Base
from storage.work import Work

# By table: the columns that never change once the row is there (or, with a condition, once it is so).
KEPT: Mapping[str, tuple[str, ...]] = {
    "iom_snapshots": ("developed", "in_work", "implemented", "succeeded", "closed", "taken_at"),
    "progress_reports": ("pace", "best_step_id", "tried", "obstacle", "wants_help", "filed_at"),
    "pair_reports": ("mentor_id", "meetings", "dynamics", "best", "support", "goes_on", "filed_at"),
    "status_changes": ("thing", "thing_id", "old", "new", "comment", "changed_by", "changed_at"),
    "evidence": ("step_id", "kind", "text", "created_at"),
    "iom_transfers": ("form", "topic", "held_on", "audience", "visitors", "changed"),
    "iom_revisions": ("status", "number", "change", "old", "new", "comment", "decided_at"),
    "meetings": ("status", "planned_at", "minutes", "topic", "agreed", "confirmed_at", "pair_id"),
    "iom_steps": ("status", "title", "kind", "hours", "due_on", "accepted_at"),
    "pairs": ("status", "mentor_id", "mentee_id", "kind", "started_on", "ended_on", "end_reason"),
    "ioms": ("status", "verdict", "closed_at", "approved_at", "starts_on", "ends_on", "total_hours"),
}


def is_final(table: str, row: Mapping[str, Any]) -> bool:
    if table == "iom_revisions":
        return bool(row["status"] != "asked")
    if table == "meetings":
        return row["confirmed_at"] is not None or row["status"] in ("cancelled", "not_held")
    if table == "iom_steps":
        return bool(row["status"] == "accepted")
    if table == "pairs":
        return row["status"] not in ("offered", "agreed", "active")
    if table == "ioms":
        return row["status"] in ("completed", "cancelled", "expired")
    return True


class Frozen:
    def __init__(self) -> None:
        self._bytes: dict[tuple[str, ...], bytes] = {}

    async def stands(self, work: Work) -> None:
        found: dict[tuple[str, ...], bytes] = {}
        for name, columns in KEPT.items():
            table = Base.metadata.tables[name]
            for row in await work.session.execute(select(table)):
                key = (name, *_key(table, row))
                kept = _canonical(row._mapping[column] for column in columns)
                found[key] = kept if is_final(name, row._mapping) else b""
        for key, kept in self._bytes.items():
            is_dropped = key[0] == "iom_steps" and not kept  # a draft may lose a step that nobody has done
            assert key in found or is_dropped, f"{key} is lost"
            assert not kept or found[key] == kept, f"{key} has changed: {kept.decode()} to {found[key].decode()}"
        self._bytes = found


def _key(table: Table, row: Row[Any]) -> tuple[str, ...]:
    return tuple(str(row._mapping[column.name]) for column in table.primary_key)


def _canonical(values: Iterable[Any]) -> bytes:
    return json.dumps([*values], default=str, ensure_ascii=False, sort_keys=True).encode()
