"""What a staff table would do, row by row, before anything is done."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import date, datetime
from typing import Any

from domain.actors import Actor, Role
from domain.catalogue import Catalogue
from domain.people import EVERYWHERE, gives
from domain.profile import Profile
from domain.rights import About, Action, Thing, check_may, may
from domain.tables import Reading, StaffRow, StaffWords, Table, TableKind, arrange_surely, read_staff
from models.imports import TableImport
from services.documents import read_table
from services.matching import By, KnownPerson, PeopleIndex
from services.people.decisions import known_people
from services.people.tables.absent import absent_from
from services.people.tables.comparing import ASKED, compare
from services.people.tables.places import Directory, Plan
from services.people.tables.splitting import places_of
from storage.work import Work

ASKED_ABOUT = {By.NAMESAKES: "people-table-namesakes", By.NEAR: "people-table-near-asked"}
"""What the command line is told, where nobody can be asked; another organisation otherwise."""

TABLE_ROLES = (Role.SCHOOL_COORDINATOR, Role.METHODIST)


def staff_words(profile: Profile, catalogue: Catalogue) -> StaffWords:
    return StaffWords.of(
        {row.id: row.label for row in catalogue.positions},
        {row.id: row.label for row in catalogue.subjects},
        {row.id: row.name for row in profile.municipalities},
        {role.value: profile.role(role.value).label for role in TABLE_ROLES},
    )


async def read_staff_table(
    name: str, content: bytes, *, profile: Profile, catalogue: Catalogue, today: date
) -> Reading[StaffRow]:
    """The rows of an XLSX, XLS, ODS or CSV file with what is wrong in them; refuses what is no staff table."""
    table = arrange_surely(await read_table(name, content), TableKind.STAFF)
    return take_staff(table, profile, catalogue, today)


def take_staff(table: Table, profile: Profile, catalogue: Catalogue, today: date) -> Reading[StaffRow]:
    """The same of a table that is open already."""
    return read_staff(table, staff_words(profile, catalogue), today=today)


async def preview_staff(
    work: Work, actor: Actor, reading: Reading[StaffRow], *, file_name: str, sha256: str, now: datetime
) -> TableImport:
    """Plan and keep at once, for whoever has a transaction open anyway."""
    return await keep_plan(work, await plan_staff(work, actor, reading, file_name=file_name, sha256=sha256, now=now))


async def keep_plan(work: Work, plan: TableImport) -> TableImport:
    """The preview stays as a row until it is loaded or cancelled."""
    work.imports.add(plan)
    await work.flush()
    return plan


async def plan_staff(
    work: Work, actor: Actor, reading: Reading[StaffRow], *, file_name: str, sha256: str, now: datetime
) -> TableImport:
    """What the table would do: who is new, changed, there already; which organisations are unknown; problems.

    Reads only: comparing thousands of names takes its time, and nobody's writing waits for it.
    Rows beyond the actor's reach are problems, not refusals: a coordinator loads the own organisation's rows.
    """
    check_may(actor, Action.WRITE, Thing.IMPORT_STAFF)
    places = {row.id: row for row in await work.organisations.open()}
    plan = Plan(problems=list(reading.problems))
    directory = Directory(places, plan, work.profile)
    located = [(row, directory.place(row)) for row in reading.rows]
    people = {one.id: one for one in await known_people(work)}
    index = PeopleIndex(people.values())
    matches = await asyncio.to_thread(
        lambda: [
            index.match(row.name, place if isinstance(place, int) else None, row.born_year)
            if isinstance(place, int)
            else index.match(row.name, None, row.born_year, unknown_organisation=True)
            for row, place in located
        ]
    )
    for (row, place), match in zip(located, matches, strict=True):
        if place is None:
            continue
        place_id = place if isinstance(place, int) else None
        municipality = places[place_id].municipality_code if place_id else plan.new_places[str(place)]["municipality"]
        about = About(organisation_id=place_id, municipality=municipality, subjects=frozenset(row.subjects))
        if not may(actor, Action.WRITE, Thing.IMPORT_STAFF, about) or (
            place_id is None and not may(actor, Action.WRITE, Thing.DIRECTORY, about)
        ):
            plan.stop(row, "people-table-not-yours", organisation=row.organisation)
            continue
        person_id, asked = match.person_id, match.candidates
        if match.by in (By.ELSEWHERE, By.LOOSE):
            twins = [one for one in asked if row.born_year is not None and people[one].born_year == row.born_year]
            person_id, asked = (twins[0], ()) if len(twins) == 1 else (None, asked)
        elif match.by is By.NEAR:
            asked = tuple(one for one in asked if _may_be_one(people[one], place_id, row.born_year))
            if not asked:
                plan.note(row, "people-table-near", other=_full(people[match.candidates[0]]))
        if person_id is None and asked and actor.operator:
            text_id = ASKED_ABOUT.get(match.by, "people-table-elsewhere")
            plan.stop(row, text_id, **({"other": _full(people[asked[0]])} if match.by is By.NEAR else {}))
            continue
        if person_id is None and not asked and row.name.has_initials:
            plan.stop(row, "people-table-initials")
            continue
        draft = _draft(row, place_id, "" if place_id else str(place), person_id, actor, about, plan)
        if person_id is None and asked:
            draft |= {"what": ASKED, "by": match.by.value, "people": list(asked), "said": row.organisation}
        plan.rows.append(draft)
    mine = frozenset(
        place_id
        for place_id, place in places.items()
        if may(
            actor,
            Action.WRITE,
            Thing.STAFF,
            About(organisation_id=place_id, municipality=place.municipality_code),
        )
    )
    await compare(work, plan.rows)
    order = {title: number for number, title in enumerate(("", *reading.sheets))}
    return TableImport(
        kind="staff",
        file_name=file_name[:200],
        sha256=sha256,
        rows=plan.rows,
        problems=[
            {"row": one.row, "text_id": one.text_id, "args": dict(one.args), "stops": one.stops, "sheet": one.sheet}
            for one in sorted(plan.problems, key=lambda one: (order[one.sheet], one.row))
        ],
        counts={
            **Counter(row["what"] for row in plan.rows),
            "stopped": len({(one.sheet, one.row) for one in plan.problems if one.stops}),
            "absent": absent_from(people.values(), located, matches, mine),
            "places": places_of(plan.rows, plan.new_places),
            "ignored": list(reading.ignored),
            "private": list(reading.private),
        },
        created_by=actor.person_id,
        created_at=now,
    )


def _draft(
    row: StaffRow,
    place_id: int | None,
    new_place: str,
    person_id: int | None,
    actor: Actor,
    about: About,
    plan: Plan,
) -> dict[str, Any]:
    role = row.role
    if role is not None and not (
        gives(actor, Role(role), about, by=Thing.APPOINTMENT, direction=EVERYWHERE)
        and (person_id is None or person_id != actor.person_id)
    ):
        plan.note(row, "people-table-role")
        role = None
    career = row.career_on or (date(row.career_year, 9, 1) if row.career_year else None)
    return {
        "row": row.row,
        "surname": row.name.surname,
        "given": row.name.given,
        "patronymic": row.name.patronymic,
        "place": place_id,
        "new_place": new_place,
        "post": row.post or "subject_teacher",
        "subjects": list(row.subjects),
        "born": row.born_year,
        "career": career.isoformat() if career else None,
        "category": row.category or "",
        "role": role,
        "person": person_id,
        "what": "new" if person_id is None else "same",
    }


def _may_be_one(known: KnownPerson, place_id: int | None, born_year: int | None) -> bool:
    """A name written alike is worth a question among colleagues, unless their years of birth tell them apart."""
    is_here = place_id is not None and place_id in known.organisation_ids
    return is_here and (None in (known.born_year, born_year) or known.born_year == born_year)


def _full(known: KnownPerson) -> str:
    return " ".join(part for part in (known.surname, known.given, known.patronymic) if part)
