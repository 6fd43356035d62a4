"""A table whose columns are asked about: what was answered so far, and what is remembered for the next one."""

from __future__ import annotations

from datetime import datetime

from domain.actors import Actor
from domain.errors import Forbidden, Gone
from domain.rights import Action, Thing, may
from domain.tables import TableKind
from models.imports import TableImport
from storage.work import Work

Answers = dict[str, str]
_THINGS = {TableKind.STAFF: Thing.IMPORT_STAFF, TableKind.RESULTS: Thing.IMPORT_RESULTS}


def kinds_of(actor: Actor) -> tuple[TableKind, ...]:
    """Which tables the actor may load; none for most people."""
    return tuple(kind for kind, thing in _THINGS.items() if may(actor, Action.WRITE, thing))


def _sender(actor: Actor) -> int:
    if actor.person_id is None or not kinds_of(actor):
        raise Forbidden("errors-no-rights")
    return actor.person_id


async def remembered(work: Work, actor: Actor, signature: str) -> Answers:
    """What this sender answered about a table with the same headings."""
    return await work.imports.answers(_sender(actor), signature)


async def start_layout(
    work: Work,
    actor: Actor,
    *,
    file_name: str,
    sha256: str,
    remote_id: str,
    signature: str,
    answers: Answers,
    now: datetime,
) -> TableImport:
    """Keeps the answers and the messenger's id of the file, not a row of it."""
    layout = TableImport(
        kind="layout",
        file_name=file_name[:200],
        sha256=sha256,
        status="asking",
        counts={"remote_id": remote_id, "signature": signature, "answers": answers},
        created_by=_sender(actor),
        created_at=now,
    )
    work.imports.add(layout)
    await work.flush()
    return layout


async def find_layout(work: Work, actor: Actor, layout_id: int) -> TableImport:
    """To the one who sent the table."""
    layout = await work.imports.find(layout_id)
    if layout is None or layout.kind != "layout":
        raise Gone("errors-gone")
    if layout.created_by != _sender(actor):
        raise Forbidden("errors-no-rights")
    return layout


async def answer_layout(work: Work, actor: Actor, layout_id: int, answers: Answers, now: datetime) -> None:
    """Holds for this table and for all of this sender with the same headings; no answers: asked anew."""
    layout = await find_layout(work, actor, layout_id)
    layout.counts = layout.counts | {"answers": answers}
    signature = str(layout.counts["signature"])
    if answers:
        await work.imports.remember_answers(_sender(actor), signature, answers, now)
    else:
        await work.imports.forget_answers(_sender(actor), signature)
    await work.flush()
