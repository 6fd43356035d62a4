"""What a staff table would do, row by row, before anything is done."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from domain.actors import Actor, Role
from domain.catalogue import Catalogue
from domain.people import EVERYWHERE, gives, guess_kind
from domain.profile import Profile
from domain.rights import About, Action, Thing, check_may, may
from domain.tables import Reading, RowProblem, StaffRow, StaffWords, Table, TableKind, arrange_surely, read_staff
from domain.tables.cells import plain
from models.imports import TableImport
from models.organisations import Organisation
from services.documents import read_table
from services.matching import By, KnownOrganisation, PeopleIndex, match_organisation
from services.people.decisions import known_people
from services.people.tables.splitting import places_of
from storage.work import Work

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


@dataclass(kw_only=True)
class _Plan:
    """`new_places` are organisations that nobody knows yet: name by its key."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    new_places: dict[str, dict[str, str]] = field(default_factory=dict)

    def stop(self, row: StaffRow, text_id: str, **args: Any) -> None:
        self.problems.append(RowProblem(row.row, text_id, {"name": row.name.full, **args}, sheet=row.sheet))

    def note(self, row: StaffRow, text_id: str, **args: Any) -> None:
        self.problems.append(
            RowProblem(row.row, text_id, {"name": row.name.full, **args}, stops=False, sheet=row.sheet)
        )


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
    plan = _Plan(problems=list(reading.problems))
    directory = _Directory(places, plan, work.profile)
    located = [(row, directory.place(row)) for row in reading.rows]
    index = PeopleIndex(await known_people(work))
    matches = await asyncio.to_thread(
        lambda: [
            index.match(row.name, place if isinstance(place, int) else None, row.born_year)
            if isinstance(place, int)
            else index.match(row.name, None, row.born_year, unknown_organisation=True)
            for row, place in located
        ]
    )
    near = await work.people.by_ids([match.candidates[0] for match in matches if match.by is By.NEAR])
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
        person_id = match.person_id
        if match.by is By.NAMESAKES:
            plan.stop(row, "people-table-namesakes")
            continue
        if match.by in (By.ELSEWHERE, By.LOOSE):
            twins = [one for one in match.candidates if await _is_born(work, one, row.born_year)]
            if len(twins) != 1:
                plan.stop(row, "people-table-elsewhere")
                continue
            person_id = twins[0]
        if person_id is None and row.name.has_initials:
            plan.stop(row, "people-table-initials")
            continue
        if match.by is By.NEAR:
            plan.note(row, "people-table-near", other=near[match.candidates[0]].full_name)
        plan.rows.append(_draft(row, place_id, "" if place_id else str(place), person_id, actor, about, plan))
    await _compare(work, plan)
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
            "places": places_of(plan.rows, plan.new_places),
            "ignored": list(reading.ignored),
            "private": list(reading.private),
        },
        created_by=actor.person_id,
        created_at=now,
    )


class _Directory:
    """Finds the organisation of a row; each spelling is looked up once."""

    def __init__(self, places: dict[int, Organisation], plan: _Plan, profile: Profile) -> None:
        self._known = [
            KnownOrganisation(id=one.id, name=one.name, municipality=one.municipality_code) for one in places.values()
        ]
        self._plan = plan
        self._found: dict[tuple[str, str | None], int | None] = {}
        only = profile.municipalities if len(profile.municipalities) == 1 else ()
        self._only = only[0].id if only else None

    def place(self, row: StaffRow) -> int | str | None:
        """The id of a known organisation, the key of an unknown one, or None after a problem."""
        asked = (row.organisation, row.municipality)
        if asked not in self._found:
            match = match_organisation(row.organisation, self._known, municipality=row.municipality)
            self._found[asked] = match.organisation_id
        if (known := self._found[asked]) is not None:
            return known
        municipality = row.municipality or self._only
        if municipality is None:
            self._plan.stop(row, "people-table-no-municipality", organisation=row.organisation)
            return None
        key = plain(row.organisation)
        self._plan.new_places.setdefault(
            key,
            {"name": row.organisation[:200], "municipality": municipality, "kind": guess_kind(row.organisation)},
        )
        return key


def _draft(
    row: StaffRow,
    place_id: int | None,
    new_place: str,
    person_id: int | None,
    actor: Actor,
    about: About,
    plan: _Plan,
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


async def _is_born(work: Work, person_id: int, year: int | None) -> bool:
    person = await work.people.find(person_id)
    return year is not None and person is not None and person.birth_year == year


async def _compare(work: Work, plan: _Plan) -> None:
    """Of people we have: what the table would change. An empty cell changes nothing."""
    ids = [row["person"] for row in plan.rows if row["person"] is not None]
    people, subjects = await work.people.by_ids(ids), await work.people.subjects_of_people(ids)
    jobs = {(job.person_id, job.organisation_id): job for job in await work.people.positions_of(ids)}
    for row in plan.rows:
        if row["person"] is None:
            continue
        person, job = people[row["person"]], jobs.get((row["person"], row["place"]))
        career = person.career_started_on.isoformat() if person.career_started_on else None
        changes = (
            job is None
            or (row["born"] and row["born"] != person.birth_year)
            or (row["career"] and row["career"] != career)
            or (row["category"] and row["category"] != person.category)
            or not set(row["subjects"]) <= subjects[person.id]
        )
        row["what"] = "changed" if changes else "same"
