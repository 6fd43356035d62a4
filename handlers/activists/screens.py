"""The register of activists and one line of it."""

from __future__ import annotations

from bot.callbacks.activists import ActivistPress
from bot.callbacks.menu import MenuPress
from bot.labels import subject_label
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.activists import ActivistState
from domain.rights import Action, Thing, may
from services.activists import find_activist, read_register
from services.people.about import about_person


async def register_screen(turn: Turn, page: int, head: str = "") -> Screen:
    """What there is and what is needed by subject, then the people: those who wait come first."""
    t = turn.t
    async with turn.reading() as work:
        found = await read_register(work, turn.actor)
    lines = [
        t(
            "activists-count",
            subject=subject_label(t, turn.catalogue, subject),
            count=found.counts.get(subject, 0),
            needed=found.quotas.get(subject, 0),
        )
        for subject in sorted({*found.counts, *found.quotas})
    ]
    shown, page = page_of(found.rows, page)
    text = "\n".join([t("activists-head", count=sum(found.counts.values())), *lines])
    rows = [
        *column(
            *(
                Button(
                    t.plain(f"activists-label-{row.status}", name=person.short_name),
                    ActivistPress(act="open", id=row.id),
                )
                for row, person in shown
            )
        ),
        *turning(t, page, len(found.rows), lambda number: ActivistPress(act="list", id=number)),
        *column(
            Button(t.plain("activists-propose"), ActivistPress(act="propose"))
            if may(turn.actor, Action.WRITE, Thing.ACTIVISTS)
            else None,
            Button(t.plain("activists-quota"), ActivistPress(act="quota")),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    ]
    return Screen("\n\n".join(part for part in (head, text) if part), rows)


async def one_screen(turn: Turn, activist_id: int, head: str = "") -> Screen:
    t = turn.t
    async with turn.reading() as work:
        row = await find_activist(work, turn.actor, activist_id)
        person = await work.people.get(row.person_id)
        about = await about_person(work, row.person_id)
    lines = [
        t("activists-card", name=person.full_name, state=t.plain(f"activists-state-{row.status}")),
        t(
            "activists-card-what",
            subject=subject_label(t, turn.catalogue, row.subject),
            level=t.plain(f"activists-level-{row.level}"),
            ground=t.plain(f"activists-ground-{row.ground}"),
        ),
        t("activists-card-proof", diagnostics=row.diagnostics, training=row.training),
    ]
    if row.to_on is not None:
        lines.append(t("activists-card-until", day=t.day(row.to_on)))
    acts: dict[str, tuple[str, ...]] = {
        ActivistState.PROPOSED.value: ("approve", "refuse"),
        ActivistState.APPROVED.value: ("prolong", "end"),
    }
    decides = may(turn.actor, Action.CONFIRM, Thing.ACTIVISTS, about)
    buttons = [
        Button(t.plain(f"activists-do-{act}"), ActivistPress(act=act, id=row.id))
        for act in (acts.get(row.status, ()) if decides else ())
    ]
    rows = column(
        *buttons,
        Button(t.plain("words-back"), ActivistPress(act="list")),
        Button(t.plain("words-menu"), MenuPress()),
    )
    return Screen("\n\n".join(part for part in (head, "\n".join(lines)) if part), rows)
