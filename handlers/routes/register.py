"""The register of routes as a table, with the two lists that compare results and routes."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.labels import area_label, deficit_title, evidence_label, step_kind_label, subject_label
from bot.screens import Attachment, Button, Screen, column
from bot.turn import Turn
from domain.routes import StepStatus
from handlers.routes.pictures import state_words
from services.documents import SheetOut, write_xlsx
from services.documents.orders import CellOut
from services.registers import Register, read_register
from storage.registers import RegisterRow

WHOSE = ("routes-register-place", "routes-register-teacher")
CONTENT, FORM, TECHNOLOGY = "routes-column-content", "routes-column-form", "routes-column-technology"
DUE, STATE = "routes-register-due", "routes-register-state"
COLUMNS = (
    *WHOSE,
    "routes-register-basis",
    "routes-register-mentor",
    "routes-register-status",
    "routes-register-approved",
    CONTENT,
    FORM,
    TECHNOLOGY,
    "routes-register-start",
    DUE,
    "routes-column-hours",
    "routes-column-evidence",
    STATE,
    "routes-register-accepted",
    "routes-register-verdict",
)
LONE_DEFICITS = (*WHOSE, "routes-register-subject", "routes-register-area", CONTENT, "routes-register-assessed")
LONE_STEPS = (*WHOSE, FORM, TECHNOLOGY, DUE, STATE)


async def send_register(_: CallbackQuery, turn: Turn) -> None:
    """The file stays in this chat: nothing of it goes to anybody's cloud."""
    await turn.promise()
    async with turn.transaction() as work:
        found = await read_register(work, turn.actor, turn.now)
    t = turn.t
    content = await turn.prepare(write_xlsx, _sheets(turn, found))
    name = t.plain("routes-register-file", day=turn.today.isoformat())
    file = Attachment(kind="document", name=f"{name}.xlsx", content=content)
    text = t(
        "routes-register-ready",
        routes=len({row.iom.id for row in found.rows}),
        deficits=len(found.lone_deficits),
        steps=len(found.lone_steps),
    )
    rows = column(Button(t.plain("words-back"), MenuPress(part="routes")), Button(t.plain("words-menu"), MenuPress()))
    await turn.show(Screen(text, rows, file, is_new=True))


def _sheets(turn: Turn, found: Register) -> list[SheetOut]:
    t = turn.t
    return [
        SheetOut(
            title=t.plain("routes-register-sheet"),
            headings=[t.plain(one) for one in COLUMNS],
            rows=[_row(turn, row) for row in found.rows],
        ),
        SheetOut(
            title=t.plain("routes-register-lone-deficits"),
            headings=[t.plain(one) for one in LONE_DEFICITS],
            rows=[
                (
                    one.organisation,
                    one.person.full_name,
                    subject_label(t, turn.catalogue, one.result.subject),
                    area_label(t, turn.profile, one.result.area),
                    deficit_title(turn.catalogue, one.catalogue_id),
                    one.result.assessed_on,
                )
                for one in found.lone_deficits
            ],
        ),
        SheetOut(
            title=t.plain("routes-register-lone-steps"),
            headings=[t.plain(one) for one in LONE_STEPS],
            rows=[
                (
                    row.organisation,
                    row.person.full_name,
                    step_kind_label(t, turn.catalogue, row.step.kind),
                    row.step.title,
                    row.step.due_on,
                    state_words(turn, row.step),
                )
                for row in found.lone_steps
            ],
        ),
    ]


def _row(turn: Turn, row: RegisterRow) -> tuple[CellOut, ...]:
    t, iom, step = turn.t, row.iom, row.step
    zone = turn.profile.zone
    form = step_kind_label(t, turn.catalogue, step.kind)
    if step.is_transfer and step.transfer_form:
        form = t.plain(f"routes-transfer-{step.transfer_form}")
    accepted = step.accepted_at if step.status == StepStatus.ACCEPTED else None
    return (
        ", ".join(filter(None, (row.municipality, row.organisation))),
        row.person.full_name,
        t.plain(f"routes-basis-{iom.basis}"),
        row.mentor.full_name if row.mentor is not None else "",
        t.plain(f"routes-status-{iom.status}"),
        iom.approved_at.astimezone(zone).date() if iom.approved_at is not None else None,
        deficit_title(turn.catalogue, step.catalogue_id) if step.catalogue_id else "",
        form,
        t.plain("routes-paper-transfer") if step.is_transfer else step.title,
        step.planned_on,
        step.due_on,
        step.hours,
        evidence_label(t, step.kind, step.evidence_hint),
        state_words(turn, step),
        accepted.astimezone(zone).date() if accepted is not None else None,
        t.plain(f"routes-verdict-{iom.verdict}") if iom.verdict else "",
    )
