"""One message to many: a notice for each row of a query (`Outbox.add_from`), for each of a list (`Outbox.add`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Integer, Select, String, literal, select

from models.base import UtcDateTime


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """What the notices of one mailing have in common; `kind` and `priority` are those of a `NoticeKind`."""

    kind: str
    key: str
    about: str
    args: dict[str, Any]
    priority: int
    now: datetime
    due_at: datetime
    expires_at: datetime
    goes_anyway: bool = False


def notices_for(people: Select[Any], mailing: Mailing) -> tuple[list[str], Select[Any]]:
    """Columns of a notice for each `person_id`; the dedupe key is spelt as `services.outbox.notify` spells it."""
    person = people.subquery()
    key = literal(f"{mailing.kind}:{mailing.key}:p", String).concat(person.c.person_id.cast(String))
    columns: dict[str, Any] = {
        "dedupe_key": key,
        "person_id": person.c.person_id,
        "kind": literal(mailing.kind, String),
        "args": literal(mailing.args, JSON),
        "about": literal(mailing.about, String),
        "priority": literal(mailing.priority, Integer),
        "due_at": literal(mailing.due_at, UtcDateTime),
        "expires_at": literal(mailing.expires_at, UtcDateTime),
        "goes_anyway": literal(mailing.goes_anyway, Boolean),
        "status": literal("new", String),
        "tries": literal(0, Integer),
        "created_at": literal(mailing.now, UtcDateTime),
        "error": literal("", String),
    }
    return list(columns), select(*columns.values()).where(person.c.person_id.is_not(None))


def notices_to(
    mailing: Mailing,
    *,
    person_ids: Iterable[int] = (),
    group_ids: Iterable[int] = (),
    copies: Iterable[tuple[int, int]] = (),
) -> list[dict[str, Any]]:
    """The same for people named one by one, for linked groups, whose arguments name the group, and about messages that
    have left (the number of a notice, its reader), whose arguments name the notice."""
    people: list[tuple[str, dict[str, int], dict[str, int]]] = [
        (f"p{number}", {"person_id": number}, {}) for number in person_ids
    ]
    groups = [(f"g{number}", {"group_id": number}, {"group": number}) for number in group_ids]
    further = [(f"c{number}", {"person_id": person_id}, {"copy": number}) for number, person_id in copies]
    nobody: dict[str, int | None] = {"person_id": None, "account_id": None, "group_id": None}
    return [
        {
            **nobody,
            **recipient,
            "dedupe_key": f"{mailing.kind}:{mailing.key}:{sign}",
            "kind": mailing.kind,
            "args": {**mailing.args, **more},
            "about": mailing.about,
            "priority": mailing.priority,
            "due_at": mailing.due_at,
            "expires_at": mailing.expires_at,
            "goes_anyway": mailing.goes_anyway,
            "created_at": mailing.now,
        }
        for sign, recipient, more in (*people, *groups, *further)
    ]
