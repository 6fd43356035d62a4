"""A table of results becomes rows with people and deficits found, or candidates to ask about.

A row is kept as plain JSON in the import until it is loaded:
    row, name, place, subject, area, level, score, day      as the table says; "" or None where it does not
    person, people, by                                       the person found, or candidates and why it is not sure
    deficits: [{text, key, id, ids, said}]                   the topic found, or candidates; id "" is "no deficit",
                                                             said: the sender answered so, now or in a table before
    elements: [[heading, number]]                            results of parts, where the table has them
    skip                                                     left out by the one who imports
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from domain.actors import Actor
from domain.catalogue import NO_SUBJECT, Deficit
from domain.errors import Invalid
from domain.rights import About, Action, Thing, check_may, may
from domain.tables import Reading, ResultRow, ResultWords, Table, read_results
from domain.tables.cells import plain
from models.imports import TableImport
from services.matching import (
    By,
    DeficitMatch,
    KnownOrganisation,
    KnownPerson,
    PeopleIndex,
    match_deficit,
    match_organisation,
    split_wording,
)
from storage.work import Work

LONGEST_KEY = 250
ANY_SUBJECT = ""
"""Of answers that were given before the subject was asked about as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What a table says to this actor: rows that may be loaded, problems of the others."""

    file_name: str
    sha256: str
    rows: list[dict[str, Any]]
    problems: list[dict[str, Any]]
    ignored: tuple[str, ...] = ()  # headings of columns that were not read


@dataclass(frozen=True, slots=True)
class _Known:
    organisations: list[KnownOrganisation]
    people: PeopleIndex
    municipalities: Mapping[int, str]
    answers: Mapping[tuple[str, str], str]  # of the sender, by subject and wording
    words: ResultWords
    # A table says the same school and the same topic hundreds of times.
    places: dict[tuple[str, str | None], int | None] = field(default_factory=dict)
    meant: dict[tuple[str, str | None, str | None], DeficitMatch] = field(default_factory=dict)

    def organisation(self, text: str, municipality: str | None) -> int | None:
        if (text, municipality) not in self.places:
            match = match_organisation(text, self.organisations, municipality=municipality)
            self.places[text, municipality] = match.organisation_id
        return self.places[text, municipality]


def result_words(work: Work) -> ResultWords:
    profile, catalogue = work.profile, work.catalogue
    return ResultWords.of(
        {level.id.value: level.label for level in profile.diagnostics.levels},
        {area.id.value: area.label for area in profile.diagnostics.areas},
        {subject.id: subject.label for subject in catalogue.subjects},
        {row.id: row.name for row in profile.municipalities},
    )


async def prepare_results(
    work: Work, actor: Actor, table: Table, *, file_name: str, sha256: str, today: date
) -> Prepared:
    """Reads only: may run outside a transaction. Rows of people out of the actor's reach are told as problems.

    Methodists within their direction, heads, the operator at the command line.
    """
    check_may(actor, Action.WRITE, Thing.IMPORT_RESULTS)
    known = await _known(work, actor.person_id)
    # Thousands of rows take seconds to read and to compare: not on the thread that answers everybody else.
    reading: Reading[ResultRow] = await asyncio.to_thread(read_results, table, known.words, today=today)
    problems: list[dict[str, Any]] = [
        {"row": one.row, "text_id": one.text_id, "args": dict(one.args), "stops": one.stops, "sheet": one.sheet}
        for one in reading.problems
    ]
    rows: list[dict[str, Any]] = []
    matched = await asyncio.to_thread(lambda: [_match(row, known, work.catalogue.deficits) for row in reading.rows])
    for row, found in zip(reading.rows, matched, strict=True):
        if found["by"] == By.NOBODY:
            problems.append(_problem(row, "diagnostics-nobody"))
        elif found["person"] is not None and not _may_load(actor, known, found["person"], row.subject):
            problems.append(_problem(row, "diagnostics-not-yours"))
        else:
            rows.append(found)
    if not rows and not problems:
        raise Invalid("tables-empty")
    order = {title: number for number, title in enumerate(("", *reading.sheets))}
    problems.sort(key=lambda problem: (order[problem["sheet"]], int(problem["row"])))
    return Prepared(
        file_name=file_name, sha256=sha256, rows=rows, problems=problems, ignored=reading.ignored + reading.private
    )


async def start_import(work: Work, actor: Actor, prepared: Prepared, now: datetime, *, layout: int = 0) -> TableImport:
    """Keep what was read until it is loaded or cancelled; nothing is changed yet."""
    check_may(actor, Action.WRITE, Thing.IMPORT_RESULTS)
    diagnostics = work.profile.diagnostics
    kind = diagnostics.main_kind or diagnostics.kinds[0]
    table = TableImport(
        kind="results",
        file_name=prepared.file_name[:200],
        sha256=prepared.sha256,
        rows=prepared.rows,
        problems=prepared.problems,
        counts={"kind": kind.value, "day": "", "layout": layout, "ignored": list(prepared.ignored)},
        created_by=actor.person_id,
        created_at=now,
    )
    work.diagnostics.add_import(table)
    await work.flush()
    return table


async def may_load_person(work: Work, actor: Actor, person_id: int, subject: str) -> bool:
    """Whether a candidate chosen by hand is within the actor's reach."""
    known = {row.id: row.municipality_code for row in await work.organisations.open()}
    jobs = await work.people.positions_of([person_id])
    places: list[str | None] = [known[job.organisation_id] for job in jobs if job.organisation_id in known]
    return any(may(actor, Action.WRITE, Thing.IMPORT_RESULTS, _about(one, subject)) for one in places or [None])


async def _known(work: Work, sender_id: int | None) -> _Known:
    organisations = await work.organisations.open()
    places: dict[int, set[int]] = defaultdict(set)
    by_id = {row.id: row.municipality_code for row in organisations}
    municipalities: dict[int, str] = {}
    for person_id, organisation_id in await work.diagnostics.jobs():
        places[person_id].add(organisation_id)
        if organisation_id in by_id:
            municipalities.setdefault(person_id, by_id[organisation_id])
    people = [
        KnownPerson(
            id=person.id,
            surname=person.surname,
            given=person.given_name,
            patronymic=person.patronymic,
            organisation_ids=frozenset(places[person.id]),
            born_year=person.birth_year,
        )
        for person in await work.people.all()
        if person.left_at is None
    ]
    return _Known(
        organisations=[
            KnownOrganisation(id=row.id, name=row.name, municipality=row.municipality_code) for row in organisations
        ],
        people=PeopleIndex(people),
        municipalities=municipalities,
        answers=await work.diagnostics.answers_of(sender_id),
        words=result_words(work),
    )


def _match(row: ResultRow, known: _Known, deficits: Sequence[Deficit]) -> dict[str, Any]:
    organisation = known.organisation(row.organisation, row.municipality)
    person = known.people.match(
        row.name, organisation, unknown_organisation=bool(row.organisation) and organisation is None
    )
    return {
        "row": row.row,
        "name": row.name.full,
        "place": row.organisation,
        "subject": row.subject or "none",
        "area": row.area or ("subject" if row.subject else "methodical"),
        "level": row.level or "",
        "score": row.score if row.score is not None else row.percent,
        "day": row.taken_on.isoformat() if row.taken_on else "",
        "person": person.person_id,
        "people": list(person.candidates),
        "by": person.by.value,
        "deficits": _deficits(row, known, deficits),
        "elements": [[title, number] for title, number in row.elements],
        "skip": False,
    }


def _deficits(row: ResultRow, known: _Known, deficits: Sequence[Deficit]) -> list[dict[str, Any]]:
    def sure(text: str) -> str | None:
        found: str | None = _deficit(text, row, known, deficits)["id"]
        return found

    pieces = [piece for text in row.deficits for piece in split_wording(text, sure, known.words)]
    return [_deficit(piece, row, known, deficits) for piece in dict.fromkeys(pieces)]


def _deficit(text: str, row: ResultRow, known: _Known, deficits: Sequence[Deficit]) -> dict[str, Any]:
    key = plain(text)[:LONGEST_KEY]
    place = (text, row.subject, row.area)
    if place not in known.meant:
        known.meant[place] = match_deficit(text, deficits, subject=row.subject, area=row.area, words=known.words)
    match = known.meant[place]
    said = known.answers.get((row.subject or NO_SUBJECT, key), known.answers.get((ANY_SUBJECT, key)))
    ids = list(match.candidates) or [one for one in (match.deficit_id,) if one is not None and said is not None]
    return {
        "text": text,
        "key": key,
        "id": match.deficit_id if said is None else said,
        "ids": ids,
        "said": said is not None,
    }


def _may_load(actor: Actor, known: _Known, person_id: int, subject: str | None) -> bool:
    about = _about(known.municipalities.get(person_id), subject or "none")
    return may(actor, Action.WRITE, Thing.IMPORT_RESULTS, about)


def _about(municipality: str | None, subject: str) -> About:
    return About(municipality=municipality, subjects=frozenset() if subject == "none" else frozenset({subject}))


def _problem(row: ResultRow, text_id: str) -> dict[str, Any]:
    args = {"name": row.name.full}
    return {"row": row.row, "text_id": text_id, "args": args, "stops": True, "sheet": row.sheet}
