"""What a table leaves open is asked of the one who sent it, one question at a time; nothing is guessed."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from domain.actors import Actor
from domain.errors import Forbidden, Gone, Invalid
from domain.rights import Action, Thing, check_may
from models.imports import TableImport
from services.diagnostics.reading import ANY_SUBJECT, may_load_person
from services.matching import By
from storage.diagnostics import ResultKey
from storage.work import Work

NOT_A_DEFICIT = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonQuestion:
    """Whose row is it? `place` is its number in the import, `row` the line of the file."""

    place: int
    row: int
    name: str
    organisation: str
    by: By
    person_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeficitQuestion:
    """What does this wording mean? `place` and `number` find it in the import; `catalogue_ids` best first."""

    place: int
    number: int
    text: str
    subject: str
    area: str
    catalogue_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Exact numbers of what "load" will do now; `without_day` rows need a day first."""

    people: int
    results: int
    deficits: int
    people_open: int
    wordings_open: int
    repeated: tuple[int, ...]  # lines of the file whose result is there already
    skipped: int
    without_day: int
    kind: str
    day: str


async def find_import(work: Work, actor: Actor, import_id: int, *, lock: bool = False) -> TableImport:
    """The import in its preview, to the one who began it."""
    check_may(actor, Action.WRITE, Thing.IMPORT_RESULTS)
    table = await work.diagnostics.find_import(import_id, lock=lock)
    if table is None:
        raise Gone("errors-gone")
    if table.created_by != actor.person_id:
        raise Forbidden("errors-no-rights")
    if table.status != "preview":
        raise Gone("diagnostics-import-over")
    return table


def next_question(table: TableImport) -> PersonQuestion | DeficitQuestion | None:
    """People first, then wordings; None when nothing is open."""
    for place, row in enumerate(table.rows):
        if row["person"] is None and not row["skip"]:
            return PersonQuestion(
                place=place,
                row=row["row"],
                name=row["name"],
                organisation=row["place"],
                by=By(row["by"]),
                person_ids=tuple(row["people"]),
            )
    for place, row in enumerate(table.rows):
        for number, deficit in enumerate(row["deficits"]):
            if deficit["id"] is None and not row["skip"]:
                return deficit_question(table, place, number)
    return None


def deficit_question(table: TableImport, place: int, number: int) -> DeficitQuestion:
    """The question about one wording, for a page of more answers."""
    try:
        row = table.rows[place]
        deficit = row["deficits"][number]
    except IndexError:
        raise Gone("errors-gone") from None
    return DeficitQuestion(
        place=place,
        number=number,
        text=deficit["text"],
        subject=row["subject"],
        area=row["area"],
        catalogue_ids=tuple(deficit["ids"]),
    )


async def answer_person(work: Work, actor: Actor, import_id: int, place: int, person_id: int | None) -> TableImport:
    """One of the candidates, or None: the row is left out. Only candidates are taken, an id is not a truth."""
    table = await find_import(work, actor, import_id, lock=True)
    rows = copy.deepcopy(table.rows)
    if not 0 <= place < len(rows):
        raise Gone("errors-gone")
    row = rows[place]
    if person_id is None:
        row["skip"] = True
    elif person_id not in row["people"]:
        raise Gone("forms-option-gone")
    elif not await may_load_person(work, actor, person_id, row["subject"]):
        raise Forbidden("diagnostics-out-of-reach")
    else:
        row["person"] = person_id
    table.rows = rows
    await work.flush()
    return table


async def answer_deficit(
    work: Work, actor: Actor, import_id: int, place: int, number: int, catalogue_id: str, now: datetime
) -> TableImport:
    """A topic of the catalogue, or `NOT_A_DEFICIT`. Holds for the same wording in the same subject, in this table and
    in the later ones of this sender."""
    table = await find_import(work, actor, import_id, lock=True)
    if catalogue_id != NOT_A_DEFICIT and catalogue_id not in {one.id for one in work.catalogue.deficits}:
        raise Gone("forms-option-gone")
    subject, key = await _say(work, table, place, number, catalogue_id)
    if actor.person_id is not None:
        await work.diagnostics.remember(actor.person_id, subject, key, catalogue_id, now)
    return table


async def ask_again(work: Work, actor: Actor, import_id: int, place: int, number: int) -> TableImport:
    """The wording is open again, and what the sender said of it is forgotten."""
    table = await find_import(work, actor, import_id, lock=True)
    subject, key = await _say(work, table, place, number, None)
    if actor.person_id is not None:
        await work.diagnostics.forget(actor.person_id, (subject, ANY_SUBJECT), key)
    return table


async def _say(work: Work, table: TableImport, place: int, number: int, catalogue_id: str | None) -> tuple[str, str]:
    rows = copy.deepcopy(table.rows)
    try:
        subject, key = rows[place]["subject"], rows[place]["deficits"][number]["key"]
    except IndexError:
        raise Gone("errors-gone") from None
    for row in rows:
        for deficit in row["deficits"]:
            if (row["subject"], deficit["key"]) == (subject, key):
                deficit["id"], deficit["said"] = catalogue_id, catalogue_id is not None
    table.rows = rows
    await work.flush()
    return subject, key


def answers_in(table: TableImport) -> list[tuple[DeficitQuestion, str]]:
    """Wordings that were read as the sender has said, now or in a table before, each once, and what was said."""
    found: dict[tuple[str, str], tuple[DeficitQuestion, str]] = {}
    for place, row in enumerate(table.rows):
        for number, deficit in enumerate(row["deficits"]):
            if deficit.get("said") and not row["skip"]:
                question = deficit_question(table, place, number)
                found.setdefault((row["subject"], deficit["key"]), (question, deficit["id"]))
    return list(found.values())


async def set_kind(work: Work, actor: Actor, import_id: int, kind: str) -> TableImport:
    """Which diagnostics the table is of: the results are told apart by it."""
    table = await find_import(work, actor, import_id, lock=True)
    if kind not in {one.value for one in work.profile.diagnostics.kinds}:
        raise Gone("forms-option-gone")
    table.counts = table.counts | {"kind": kind}
    await work.flush()
    return table


async def set_day(work: Work, actor: Actor, import_id: int, day: date, today: date) -> TableImport:
    """The day of those rows that name none."""
    if day > today:
        raise Invalid("diagnostics-day-ahead")
    table = await find_import(work, actor, import_id, lock=True)
    table.counts = table.counts | {"day": day.isoformat()}
    await work.flush()
    return table


def day_of(row: dict[str, Any], table: TableImport) -> str:
    return str(row["day"] or table.counts.get("day", ""))


def key_of(row: dict[str, Any], table: TableImport) -> ResultKey:
    day = date.fromisoformat(day_of(row, table))
    return int(row["person"]), str(table.counts["kind"]), str(row["subject"]), str(row["area"]), day


async def loadable(work: Work, table: TableImport) -> tuple[list[dict[str, Any]], list[int]]:
    """Rows that would be loaded now, and lines of those that repeat a result (of the base or of the table)."""
    ready = [row for row in table.rows if row["person"] is not None and not row["skip"] and day_of(row, table)]
    seen = set(await work.diagnostics.known_keys({row["person"] for row in ready}, str(table.counts["kind"])))
    rows: list[dict[str, Any]] = []
    repeated: list[int] = []
    for row in ready:
        key = key_of(row, table)
        if key in seen:
            repeated.append(int(row["row"]))
            continue
        seen.add(key)
        rows.append(row)
    return rows, repeated


def topics_of(row: dict[str, Any]) -> list[str]:
    """Deficits of a row that are known, each once."""
    return list(dict.fromkeys(deficit["id"] for deficit in row["deficits"] if deficit["id"]))


async def summary_of(work: Work, table: TableImport) -> Summary:
    rows, repeated = await loadable(work, table)
    kept = [row for row in table.rows if not row["skip"]]
    return Summary(
        people=len({row["person"] for row in rows}),
        results=len(rows),
        deficits=sum(len(topics_of(row)) for row in rows),
        people_open=sum(row["person"] is None for row in kept),
        wordings_open=len({(row["subject"], d["key"]) for row in kept for d in row["deficits"] if d["id"] is None}),
        repeated=tuple(repeated),
        skipped=len(table.rows) - len(kept),
        without_day=sum(not day_of(row, table) for row in kept),
        kind=str(table.counts["kind"]),
        day=str(table.counts.get("day", "")),
    )
