"""A load is taken back in one piece, after it was told what rests on it, and given back if that was a slip (P03)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.actors import Actor, Role
from domain.errors import Forbidden, Gone
from domain.rights import Action, Thing, check_may
from models.imports import TableImport
from services.diagnostics.notices import ASSESSMENT_READY
from services.outbox import notify_all
from storage.diagnostics import Standing
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """What goes with a load, and the routes because of which it cannot go."""

    table: TableImport
    results: int
    people: int
    told: int  # people who know that their sheet is ready
    routes: Sequence[Standing]


async def what_rests(work: Work, actor: Actor, import_id: int) -> Resting:
    """For the question before undoing. Names of routes are shown: the one who loaded it, and the heads."""
    table = await _loaded(work, actor, import_id, "confirmed", "diagnostics-import-undone", lock=False)
    return Resting(
        table=table,
        results=int(table.counts.get("results", 0)),
        people=await work.diagnostics.people_of(table.id),
        told=len(await work.diagnostics.told_of(table.id)),
        routes=await work.diagnostics.routes_on(table.id),
    )


async def undo_import(work: Work, actor: Actor, import_id: int, now: datetime) -> int:
    """Take the whole load back; how many results there were. Refused once a route stands on it.

    The one who loaded it, and the heads. What was taken back is kept aside, seen by nobody.
    """
    table = await _loaded(work, actor, import_id, "confirmed", "diagnostics-import-undone")
    if await work.diagnostics.routes_on(table.id):
        raise Gone("diagnostics-undo-route")
    count = await work.diagnostics.withdraw(table.id, now)
    await work.diagnostics.change_import(table.id, "confirmed", "undone")
    await work.outbox.cancel(f"import:{table.id}")
    work.audit.add("undo", "results", table.id, actor_id=actor.person_id, now=now, results=count)
    return count


async def restore_import(work: Work, actor: Actor, import_id: int, now: datetime) -> int:
    """Give back what was taken back, but for results that came anew meanwhile; how many there are.

    Those who were not told yet that their sheet is ready are told now.
    """
    table = await _loaded(work, actor, import_id, "undone", "diagnostics-import-over")
    rows = await work.diagnostics.withdrawn(table.id)
    known: set[tuple[object, ...]] = set()
    for kind in {row.kind for row in rows}:
        known |= set(await work.diagnostics.known_keys({row.person_id for row in rows}, kind))
    fresh = [row for row in rows if (row.person_id, row.kind, row.subject, row.area, row.assessed_on) not in known]
    if not fresh:
        raise Gone("diagnostics-nothing-to-restore")
    ids = await work.diagnostics.insert_results(
        [
            {
                "person_id": row.person_id,
                "import_id": table.id,
                "kind": row.kind,
                "subject": row.subject,
                "area": row.area,
                "level": row.level,
                "score": row.score,
                "elements": row.elements,
                "assessed_on": row.assessed_on,
                "source": row.source,
                "created_at": now,
            }
            for row in fresh
        ]
    )
    await work.diagnostics.insert_deficits(
        [
            {"result_id": result_id, "person_id": row.person_id, "catalogue_id": topic}
            for result_id, row in zip(ids, fresh, strict=True)
            for topic in row.deficits
        ]
    )
    await work.diagnostics.forget_withdrawn(table.id)
    counts = table.counts | {"results": len(fresh)}
    await work.diagnostics.change_import(table.id, "undone", "confirmed", counts=counts)
    work.audit.add("restore", "results", table.id, actor_id=actor.person_id, now=now, results=len(fresh))
    waiting = {row.person_id for row in fresh} - await work.diagnostics.told_of(table.id)
    await notify_all(
        work,
        ASSESSMENT_READY,
        key=f"{table.id}:again",
        now=now,
        person_ids=sorted(await work.accounts.reachable_among(waiting)),
        about=f"import:{table.id}",
        import_id=table.id,
    )
    return len(fresh)


async def _loaded(
    work: Work, actor: Actor, import_id: int, status: str, over: str, *, lock: bool = True
) -> TableImport:
    check_may(actor, Action.WRITE, Thing.IMPORT_RESULTS)
    table = await work.diagnostics.find_import(import_id, lock=lock)
    if table is None:
        raise Gone("errors-gone")
    is_own = table.created_by == actor.person_id
    if not is_own and not actor.operator and not actor.has(Role.SERVICE_HEAD, Role.SERVICE_DEPUTY):
        raise Forbidden("diagnostics-undo-own")
    if table.status != status:
        raise Gone(over)
    return table
