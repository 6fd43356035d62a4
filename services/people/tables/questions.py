"""Who a row of a staff table is, where it is not sure: asked of the one who sent it, never guessed."""

from __future__ import annotations

import copy
from collections import Counter
from dataclasses import dataclass
from typing import Any

from domain.actors import Actor
from domain.errors import Forbidden, Gone
from domain.names import NameParts
from models.imports import TableImport
from services.matching import By
from services.people.tables.comparing import ASKED, SKIPPED, compare
from storage.work import Work

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffQuestion:
    """Whose row is it? `place` is its number in the plan, `row` the line of the file; `may_be_new` unless the name is
    written with initials. `is_rename`: the person is known, which of the two names is right is not."""

    place: int
    row: int
    name: str
    organisation: str
    by: By
    person_ids: tuple[int, ...]
    may_be_new: bool
    is_rename: bool = False


def next_question(table: TableImport) -> StaffQuestion | None:
    """The first row without an answer; None when nothing is open."""
    taken = {row["person"] for row in table.rows if row["person"] is not None}
    for place, row in enumerate(table.rows):
        if row["what"] != ASKED:
            continue
        is_rename = row["person"] is not None
        name = NameParts(row["surname"], row["given"], row["patronymic"])
        return StaffQuestion(
            place=place,
            row=row["row"],
            name=name.full,
            organisation=row["said"],
            by=By(row["by"]),
            person_ids=(row["person"],) if is_rename else tuple(one for one in row["people"] if one not in taken),
            may_be_new=not name.has_initials,
            is_rename=is_rename,
        )
    return None


def open_questions(table: TableImport) -> int:
    return sum(row["what"] == ASKED for row in table.rows)


async def answer_row(work: Work, actor: Actor, import_id: int, place: int, answer: str) -> TableImport:
    """`new`, `skip`, or the id of a candidate; then `keep` or `take`, where the two names differ.

    Only candidates are taken: an id on a button is not a truth. An answer to a row that has one changes nothing.
    """
    table = await _asking(work, actor, import_id)
    rows = copy.deepcopy(table.rows)
    if not 0 <= place < len(rows):
        raise Gone("errors-gone")
    row = rows[place]
    if row["what"] != ASKED:
        return table
    if row["person"] is not None:
        _name(row, answer)
    elif answer == "skip":
        row["what"] = SKIPPED
    elif answer == "new":
        if NameParts(row["surname"], row["given"], row["patronymic"]).has_initials:
            raise Gone("forms-option-gone")
        row["what"] = "new"
    elif not answer.isdigit() or int(answer) not in row["people"]:
        raise Gone("forms-option-gone")
    else:
        row["person"] = int(answer)
        if row["person"] == actor.person_id:
            row["role"] = None  # nobody gives a role to oneself
        if row["by"] != By.NEAR:
            row["what"] = "same"
    await compare(work, [row])
    counts = {key: value for key, value in table.counts.items() if key not in ("new", "changed", "same", ASKED)}
    table.rows, table.counts = rows, counts | Counter(one["what"] for one in rows)
    await work.flush()
    return table


def _name(row: Row, answer: str) -> None:
    if answer not in ("keep", "take"):
        raise Gone("forms-option-gone")
    row["renames"] = answer == "take"
    row["what"] = "same"


async def find_staff(work: Work, actor: Actor, import_id: int) -> TableImport:
    """The table in its preview, to the one who sent it."""
    return await _asking(work, actor, import_id)


async def _asking(work: Work, actor: Actor, import_id: int) -> TableImport:
    table = await work.imports.find(import_id)
    if table is None or table.kind != "staff":
        raise Gone("errors-gone")
    if table.created_by != actor.person_id:
        raise Forbidden("errors-no-rights")
    if table.status != "preview":
        raise Gone("people-table-over")
    return table
