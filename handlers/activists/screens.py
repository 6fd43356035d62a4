"""The register of activists and one line of it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.callbacks.activists import ActivistPress
from bot.callbacks.menu import MenuPress
from bot.labels import subject_label
from bot.paging import page_of, turning
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.activists import MOVES, ActivistMove, ActivistState
from domain.rights import Action, Thing, may
from services.activists import Line, Register, read_activist, read_register


async def register_screen(turn: Turn, page: int, head: str = "") -> Screen:
    """What there is and what is needed by subject, then the people: those who wait come first."""
    t = turn.t
    async with turn.reading() as work:
        found = await read_register(work, turn.actor)
    lines = [_count(turn, found, subject) for subject in sorted({*found.counts, *found.quotas})]
    shown, page = page_of(found.rows, page)
    total = sum(found.counts.values())
    text = "\n".join([t("activists-head" if found.is_kept else "activists-head-read", count=total), *lines])
    writes = may(turn.actor, Action.WRITE, Thing.ACTIVISTS)
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
            Button(t.plain("activists-who"), ActivistPress(act="whom")) if writes else None,
            Button(t.plain("activists-propose"), ActivistPress(act="propose")) if writes else None,
            Button(t.plain("activists-quota"), ActivistPress(act="quota")) if found.is_kept else None,
            Button(t.plain("words-menu"), MenuPress()),
        ),
    ]
    return Screen("\n\n".join(part for part in (head, text) if part), rows)


def _count(turn: Turn, found: Register, subject: str) -> str:
    label, count = subject_label(turn.t, turn.catalogue, subject), found.counts.get(subject, 0)
    if not found.is_kept:
        return turn.t("activists-count-read", subject=label, count=count)
    return turn.t("activists-count", subject=label, count=count, needed=found.quotas.get(subject, 0))


async def one_screen(turn: Turn, activist_id: int, head: str = "") -> Screen:
    """With proofs and decisions for those who keep the base; for others who it is and in what."""
    t = turn.t
    async with turn.reading() as work:
        line = await read_activist(work, turn.actor, activist_id)
    row = line.row
    lines = [
        t("activists-card", name=line.person.full_name, state=t.plain(f"activists-state-{row.status}")),
        t(
            "activists-card-what",
            subject=subject_label(t, turn.catalogue, row.subject),
            level=t.plain(f"activists-level-{row.level}"),
            ground=t.plain(f"activists-ground-{row.ground}"),
        ),
    ]
    if line.proofs:
        training = row.training or t.plain("activists-training-none")
        lines.append(t("activists-card-proof", diagnostics=row.diagnostics, training=training))
    if row.to_on is not None and line.proofs:
        lines.append(t("activists-card-until", day=t.day(row.to_on)))
    rows = column(
        *_moves(turn, line),
        Button(t.plain("words-back"), ActivistPress(act="list")),
        Button(t.plain("words-menu"), MenuPress()),
    )
    return Screen("\n\n".join(part for part in (head, "\n".join(lines)) if part), rows)


def _moves(turn: Turn, line: Line) -> Iterator[Button]:
    t, row = turn.t, line.row
    writes, decides = (may(turn.actor, act, Thing.ACTIVISTS, line.about) for act in (Action.WRITE, Action.CONFIRM))
    if writes and row.status == ActivistState.PROPOSED:
        words = "activists-training-change" if row.training else "activists-training"
        yield Button(t.plain(words), ActivistPress(act="training", id=row.id))
    for move in MOVES.of(ActivistState(row.status)):
        if move is ActivistMove.APPROVE and not row.training:
            continue
        if writes if move is ActivistMove.WITHDRAW else decides:
            yield Button(t.plain(f"activists-do-{move}"), ActivistPress(act=move.value, id=row.id))
