"""The demo's town on its first day: `town.toml` becomes rows through the same doors that stories use."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from domain.actors import Role
from simulator import residents
from simulator.town import Town

FILE = Path(__file__).with_name("town.toml")
FIRST = (2006, 2005, 2002)
"""Whose phones stand side by side at first: a teacher, the mentor, the methodist."""


def read() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


async def plant(town: Town) -> dict[int, int]:
    """Write the town into an empty base. Returns the staff record for each number of the file."""
    told = read()
    places = {
        row["id"]: await residents.organisation(town, row["name"], municipality=row["municipality"], kind=row["kind"])
        for row in told["organisations"]
    }
    people: dict[int, int] = {}
    for row in told["people"]:
        people[row["id"]] = await _settle_in(town, row, places[row["at"]])
    for row in told["people"]:
        if "phone" in row:
            town.telegram.start_bot(row["phone"])
    await town.settle()
    for row in told["newcomers"]:
        town.person(row["phone"], row["name"])
    return people


async def _settle_in(town: Town, row: dict[str, Any], organisation_id: int) -> int:
    person_id = await residents.person(
        town,
        row["name"],
        organisation_id=organisation_id,
        post=row.get("post", "subject_teacher"),
        subjects=row.get("subjects", ()),
        roles=[Role(role) for role in row["roles"]],
        birth_year=row["born"],
        career_started_on=date(row["since"], 9, 1),
    )
    if "phone" in row:
        town.person(row["phone"], row["name"])
        await residents.attach(town, person_id, row["phone"])
    return person_id
