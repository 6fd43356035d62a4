"""The deficit map as a table, just as its reader sees it: a hidden row says so and has no number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from domain.actors import Actor
from domain.diagnostics import MapRow
from services.diagnostics.maps import deficit_map
from services.documents import SheetOut
from services.documents.orders import CellOut
from services.ports import Speaker
from storage.work import Work

Label = Callable[[str], str]


async def map_sheets(
    work: Work,
    actor: Actor,
    code: str,
    *,
    t: Speaker,
    subject: Label,
    area: Label,
    level: Label,
    topic: Label,
    today: date,
    now: datetime,
) -> list[SheetOut]:
    """One sheet of rows; the labels are those of the screen. A line goes to the access log."""
    found = await deficit_map(work, actor, code, today=today)
    levels = [row.id.value for row in work.profile.levels_by_rank]
    work.audit.add("export", "deficit_map", None, actor_id=actor.person_id, now=now, place=found.choice.code)
    headings = (
        t.plain("diagnostics-sheet-subject"),
        t.plain("diagnostics-sheet-area"),
        t.plain("diagnostics-sheet-assessed"),
        t.plain("diagnostics-sheet-in-need"),
        *(level(one) for one in levels),
        t.plain("diagnostics-sheet-before-need"),
        t.plain("diagnostics-sheet-before-assessed"),
        t.plain("diagnostics-sheet-topics"),
        *((t.plain("diagnostics-sheet-as-of"),) if found.as_of is not None else ()),
    )

    def cells(row: MapRow) -> tuple[CellOut, ...]:
        head = (subject(row.subject), area(row.area))
        if row.is_hidden:
            return (*head, t.plain("diagnostics-map-hidden"), *[None] * (len(headings) - 3))
        before = row.before or (None, None)
        topics = sorted(row.topics.items(), key=lambda one: (-one[1], one[0]))
        return (
            *head,
            row.assessed,
            row.in_need,
            *(row.levels.get(one, 0) for one in levels),
            *before,
            "\n".join(f"{topic(one)}: {count}" for one, count in topics),
            *((row.as_of,) if found.as_of is not None else ()),
        )

    place = found.choice.name or t.plain("diagnostics-map-everywhere")
    return [
        SheetOut(
            title=t.plain("diagnostics-map"),
            above=(t.plain("diagnostics-sheet-head", place=place),),
            headings=headings,
            rows=[cells(row) for row in found.rows],
        )
    ]
