"""Of people we have: what a table would change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from domain.names import NameParts, name_key
from storage.work import Work

Row = dict[str, Any]
ASKED, SKIPPED = "asked", "skipped"
"""What of a row that waits for an answer, and of one left out by an answer; others are new, changed or same."""


def is_taken(row: Row) -> bool:
    return row["what"] not in (ASKED, SKIPPED)


async def compare(work: Work, rows: Sequence[Row]) -> None:
    """Says of each row that has its person whether it changes anything. An empty cell changes nothing."""
    known = [row for row in rows if row["person"] is not None and is_taken(row)]
    ids = [row["person"] for row in known]
    people, subjects = await work.people.by_ids(ids), await work.people.subjects_of_people(ids)
    jobs = {(job.person_id, job.organisation_id): job for job in await work.people.positions_of(ids)}
    for row in known:
        person, job = people[row["person"]], jobs.get((row["person"], row["place"]))
        career = person.career_started_on.isoformat() if person.career_started_on else None
        key = name_key(NameParts(row["surname"], row["given"], row["patronymic"]))
        changes = (
            job is None
            or (row["born"] and row["born"] != person.birth_year)
            or (row["career"] and row["career"] != career)
            or (row["category"] and row["category"] != person.category)
            or (row.get("renames") and key != person.name_key)
            or not set(row["subjects"]) <= subjects[person.id]
        )
        row["what"] = "changed" if changes else "same"
