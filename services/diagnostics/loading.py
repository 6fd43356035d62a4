"""An import is loaded in one piece (P03)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain.actors import Actor
from domain.errors import Gone, Invalid
from domain.tables import Table
from domain.tables.parts import parts_of
from models.imports import TableImport
from services.diagnostics.notices import ASSESSMENT_READY
from services.diagnostics.questions import Summary, find_import, key_of, loadable, set_kind, summary_of, topics_of
from services.diagnostics.reading import Prepared, prepare_results, start_import
from services.outbox import notify_all
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    import_id: int
    people: int
    results: int
    deficits: int


async def load_import(work: Work, actor: Actor, import_id: int, now: datetime) -> Loaded:
    """Everything that is sure; open questions are left out. People with an account learn that their sheet is ready.

    A second press is told that it is done.
    """
    table = await find_import(work, actor, import_id, lock=True)
    rows, repeated = await loadable(work, table)
    if not rows:
        raise Invalid("diagnostics-nothing-to-load")
    person_ids = list(dict.fromkeys(int(row["person"]) for row in rows))
    deficits: list[dict[str, Any]] = []
    ids = await work.diagnostics.insert_results([_result(row, table.id, table, now) for row in rows])
    for result_id, row in zip(ids, rows, strict=True):
        deficits += [
            {"result_id": result_id, "person_id": row["person"], "catalogue_id": topic} for topic in topics_of(row)
        ]
    await work.diagnostics.insert_deficits(deficits)
    loaded = Loaded(import_id=table.id, people=len(person_ids), results=len(rows), deficits=len(deficits))
    counts = table.counts | {
        "people": loaded.people,
        "results": loaded.results,
        "deficits": loaded.deficits,
        "left_out": len(table.rows) - len(rows) + len(table.problems),
        "repeated": len(repeated),
    }
    if not await work.diagnostics.change_import(
        table.id, "preview", "confirmed", rows=[], problems=[], counts=counts, confirmed_at=now
    ):
        raise Gone("diagnostics-import-over")
    work.audit.add("import", "results", table.id, actor_id=actor.person_id, now=now, results=loaded.results)
    await notify_all(
        work,
        ASSESSMENT_READY,
        key=str(table.id),
        now=now,
        person_ids=sorted(await work.accounts.reachable_among(person_ids)),
        about=f"import:{table.id}",
        import_id=table.id,
    )
    return loaded


def _result(row: dict[str, Any], import_id: int, table: Any, now: datetime) -> dict[str, Any]:
    person_id, kind, subject, area, day = key_of(row, table)
    return {
        "person_id": person_id,
        "import_id": import_id,
        "kind": kind,
        "subject": subject,
        "area": area,
        "level": row["level"],
        "score": row["score"],
        "elements": row.get("elements", []),
        "assessed_on": day,
        "source": table.file_name[:120],
        "created_at": now,
    }


async def cancel_import(work: Work, actor: Actor, import_id: int) -> None:
    """Nothing of the table is kept."""
    table = await find_import(work, actor, import_id, lock=True)
    await work.diagnostics.change_import(table.id, "preview", "cancelled", rows=[], problems=[])


async def load_results(
    work: Work, actor: Actor, table: Table, *, file_name: str, sha256: str, kind: str | None, now: datetime
) -> tuple[Loaded, Summary, list[dict[str, Any]]]:
    """The command line's way: what is sure is loaded, what would be asked is left out and told.

    Returns what was loaded, the summary before it (open questions, repeated rows), and problems row by row.
    """
    today = now.astimezone(work.profile.zone).date()
    prepared = await prepare_results(work, actor, table, file_name=file_name, sha256=sha256, today=today)
    started = await _start(work, actor, prepared, kind, now)
    summary = await summary_of(work, started)
    problems = [*prepared.problems, *unsaid(started.rows)]
    return await load_import(work, actor, started.id, now), summary, problems


async def load_part(work: Work, actor: Actor, part: Prepared, *, kind: str | None, now: datetime) -> Loaded | None:
    """A part of a long table as an import of its own; None when nothing of it is new and sure."""
    started = await _start(work, actor, part, kind, now)
    try:
        return await load_import(work, actor, started.id, now)
    except Invalid:
        await cancel_import(work, actor, started.id)
        return None


async def _start(work: Work, actor: Actor, prepared: Prepared, kind: str | None, now: datetime) -> TableImport:
    started = await start_import(work, actor, prepared, now)
    return started if kind is None else await set_kind(work, actor, started.id, kind)


def split_results(prepared: Prepared, most: int) -> list[Prepared]:
    """Parts of at most so many rows; all rows of a person stand in one, so that the person is told once."""
    parts = parts_of(prepared.rows, most, together=lambda row: row["person"] or 0)
    return [replace(prepared, rows=rows, problems=prepared.problems if n == 0 else []) for n, rows in enumerate(parts)]


def unsaid(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows and wordings that a person would be asked about."""
    told = [
        {
            "row": row["row"],
            "text_id": "diagnostics-row-asked",
            "args": {"name": row["name"]},
            "stops": True,
            "sheet": "",
        }
        for row in rows
        if row["person"] is None
    ]
    told += [
        {
            "row": row["row"],
            "text_id": "diagnostics-wording-asked",
            "args": {"text": one["text"]},
            "stops": False,
            "sheet": "",
        }
        for row in rows
        for one in row["deficits"]
        if one["id"] is None
    ]
    return told
