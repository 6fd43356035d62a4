"""A previewed table is loaded in one transaction, in chunks, under its own id; undone while nothing rests on it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone
from domain.names import NameParts, name_key
from domain.rights import About, Action, Thing, check_may
from domain.tables.cells import plain
from models.imports import TableImport
from models.organisations import Organisation
from models.people import Position
from services.people.staff import give_role, give_roles_of_post, today_of
from services.people.tables.comparing import is_taken
from services.people.tables.meanwhile import find_meanwhile, key_of
from storage.work import Work

CHUNK = 500
NAMES = ("surname", "given", "patronymic")
Row = dict[str, Any]


async def confirm_staff(
    work: Work, actor: Actor, import_id: int, *, makes_places: bool = True, now: datetime
) -> TableImport:
    """Load what the preview showed; `makes_places`: unknown organisations are added, else their rows stay out.

    The second press finds it loaded already; people made since the preview, by the same table sent twice or by
    anybody, are taken as they are (`found`). What was made is kept with the table, so that it can be undone.
    """
    table = await _own(work, actor, import_id)
    if not await work.imports.move(import_id, "preview", "confirmed", confirmed_at=now):
        raise Gone("people-table-over")
    check_may(actor, Action.WRITE, Thing.IMPORT_STAFF)
    rows: list[Row] = [row for row in table.rows if is_taken(row)]  # what is still asked about stays out
    made: Row = {"people": [], "jobs": [], "subjects": [], "places": [], "roles": [], "changes": []}
    new_places = await _make_places(work, actor, table.counts["places"], made, now) if makes_places else {}
    taken = []
    for row in rows:
        row["place"] = row["place"] or new_places.get(row["new_place"])
        if row["place"] is not None:
            taken.append(row)
    found = await find_meanwhile(work, taken, table.created_at)
    for start in range(0, len(taken), CHUNK):
        await _load(work, actor, taken[start : start + CHUNK], made, now)
    counts = {key: value for key, value in table.counts.items() if key != "places"}
    counts |= {"left_out": len(table.rows) - len(taken), "found": found, "made": made}
    table.rows, table.problems, table.counts = [], [], counts
    table.status, table.confirmed_at = "confirmed", now
    await work.flush()
    work.audit.add("load", "import", import_id, actor_id=actor.person_id, now=now, people=len(made["people"]))
    return table


async def cancel_staff(work: Work, actor: Actor, import_id: int) -> None:
    """The preview is dropped with everything that was read; a second time changes nothing."""
    await _own(work, actor, import_id)
    await work.imports.move(import_id, "preview", "cancelled", rows=[], problems=[])


async def undo_staff(work: Work, actor: Actor, import_id: int, *, now: datetime) -> TableImport:
    """Take the whole load back: people, jobs, organisations and changed cells. Refused once somebody of it has
    registered or anything else speaks of them, or a changed cell was changed again."""
    table = await _own(work, actor, import_id)
    if table.status != "confirmed":
        raise Gone("people-table-over")
    made: Row = table.counts["made"]
    if await work.imports.rests_on(made["people"], made["places"], table.confirmed_at or now):
        raise Gone("people-table-touched")
    people = await work.people.by_ids([change["person"] for change in made["changes"]])
    for change in made["changes"]:
        person = people.get(change["person"])
        if person is None or not change["after"].items() <= _cells(person).items():
            raise Gone("people-table-touched")
        _put(person, change["before"])
    if not await work.imports.move(import_id, "confirmed", "undone"):
        raise Gone("people-table-over")
    for appointment_id in made["roles"]:
        await work.appointments.end(appointment_id, now)
    await work.flush()
    await work.imports.remove(
        people=made["people"], jobs=made["jobs"], subjects=made["subjects"], organisations=made["places"]
    )
    work.audit.add("undo", "import", import_id, actor_id=actor.person_id, now=now)
    return table


async def _own(work: Work, actor: Actor, import_id: int) -> TableImport:
    table = await work.imports.find(import_id)
    if table is None or table.kind != "staff":
        raise Gone("errors-gone")
    if not actor.operator and table.created_by != actor.person_id:
        raise Forbidden("errors-no-rights")
    return table


async def _make_places(work: Work, actor: Actor, places: dict[str, Row], made: Row, now: datetime) -> dict[str, int]:
    """Organisations of the table that nobody knew; one made meanwhile by somebody else is taken as it is."""
    found: dict[str, int] = {}
    for key, place in places.items():
        check_may(actor, Action.WRITE, Thing.DIRECTORY, About(municipality=place["municipality"]))
        known = await work.organisations.find_by_key(plain(place["name"]))
        if known is None:
            known = Organisation(
                name=place["name"],
                name_key=plain(place["name"]),
                municipality_code=place["municipality"],
                kind=place["kind"],
            )
            work.organisations.add(known)
            await work.flush()
            work.audit.add("add", "organisation", known.id, actor_id=actor.person_id, now=now)
            made["places"].append(known.id)
        found[key] = known.id
    return found


async def _load(work: Work, actor: Actor, rows: list[Row], made: Row, now: datetime) -> None:
    new = [row for row in rows if row["person"] is None]
    ids = await work.imports.add_people(
        [
            {
                "surname": row["surname"],
                "given_name": row["given"],
                "patronymic": row["patronymic"],
                "name_key": key_of(row),
                "birth_year": row["born"],
                "career_started_on": date.fromisoformat(row["career"]) if row["career"] else None,
                "category": row["category"],
                "created_at": now,
            }
            for row in new
        ]
    )
    made["people"] += ids
    for row, person_id in zip(new, ids, strict=True):
        row["person"] = person_id
    fresh = set(ids)
    await _change(work, [row for row in rows if row["person"] not in fresh], made)
    known_jobs: dict[int, list[Position]] = {}
    for job in await work.people.positions_of([row["person"] for row in rows]):
        known_jobs.setdefault(job.person_id, []).append(job)
    jobs = []
    for row in rows:
        own = known_jobs.get(row["person"], [])
        if row["place"] not in {job.organisation_id for job in own}:
            jobs.append(
                {
                    "person_id": row["person"],
                    "organisation_id": row["place"],
                    "post": row["post"],
                    "is_main": not own,
                }
            )
    made["jobs"] += await work.imports.add_jobs(jobs)
    await _come_back(work, rows, {job["person_id"] for job in jobs} - fresh, now)
    known_subjects = await work.people.subjects_of_people([row["person"] for row in rows])
    pairs = [
        (row["person"], subject)
        for row in rows
        for subject in dict.fromkeys(row["subjects"])
        if subject not in known_subjects[row["person"]]
    ]
    await work.imports.add_subjects([{"person_id": one, "subject": subject} for one, subject in pairs])
    made["subjects"] += [[one, subject] for one, subject in pairs]
    for row in rows:
        if row["role"]:
            await _appoint(work, actor, row, made, now)


async def _come_back(work: Work, rows: list[Row], person_ids: set[int], now: datetime) -> None:
    """Of those with a new job some had left: they work again, with the roles of the post if they are in the bot."""
    people = await work.people.by_ids(person_ids)
    gone = {person_id for person_id, person in people.items() if person.left_at is not None}
    await work.people.come_back(gone)
    reached = await work.accounts.people_with_accounts(gone)
    for row in rows:
        if row["person"] in reached:
            await give_roles_of_post(work, row["person"], row["post"], today=today_of(work, now))


async def _change(work: Work, rows: list[Row], made: Row) -> None:
    """Cells of people we have; an empty cell of the table changes nothing."""
    people = await work.people.by_ids([row["person"] for row in rows])
    for row in rows:
        person = people[row["person"]]
        before = _cells(person)
        person.birth_year = row["born"] or person.birth_year
        person.career_started_on = date.fromisoformat(row["career"]) if row["career"] else person.career_started_on
        person.category = row["category"] or person.category
        if row.get("renames"):
            _put(person, {name: row[name] for name in NAMES})
        after = _cells(person)
        if after != before:
            made["changes"].append({"person": person.id, "before": before, "after": after})
    await work.flush()


def _cells(person: Any) -> Row:
    career = person.career_started_on
    return {
        "born": person.birth_year,
        "career": career.isoformat() if career else None,
        "category": person.category,
        "surname": person.surname,
        "given": person.given_name,
        "patronymic": person.patronymic,
    }


def _put(person: Any, cells: Row) -> None:
    """What the cells hold; loads of earlier versions kept no names."""
    if "born" in cells:
        career = cells["career"]
        person.birth_year, person.category = cells["born"], cells["category"]
        person.career_started_on = date.fromisoformat(career) if career else None
    if "surname" in cells:
        person.surname, person.given_name, person.patronymic = (cells[name] for name in NAMES)
        person.name_key = name_key(NameParts(person.surname, person.given_name, person.patronymic))


async def _appoint(work: Work, actor: Actor, row: Row, made: Row, now: datetime) -> None:
    """The role of a row; whether the actor may give it was asked at the preview."""
    role = Role(row["role"])
    given = await give_role(
        work,
        row["person"],
        role,
        today=today_of(work, now),
        by=actor.person_id,
        organisation_id=row["place"] if role is Role.SCHOOL_COORDINATOR else None,
    )
    if given is not None:
        made["roles"].append(given.id)
