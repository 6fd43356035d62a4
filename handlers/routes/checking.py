"""The mentor's desk: what was sent, and one press or one phrase. Methodists use it where there is no mentor."""

from __future__ import annotations

from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.forms import open_form
from bot.screens import Attachment, Button, Screen, column, pairs
from bot.turn import Turn
from domain.errors import Gone
from domain.rights import Action, Thing
from domain.routes import CLOSED, StepStatus
from domain.routes.statuses import STEP_REFUSALS
from handlers.routes.forms import PRAISE_FORM, RETURN_FORM
from handlers.routes.pictures import step_text
from handlers.routes.screens import away_words, pause_buttons
from models.files import StoredFile
from models.routes import Evidence
from services.routes import accept_evidence, load_step
from storage.reach import Within
from storage.work import Work

PAGE = 6
MOST_TRIES = 5


async def waiting_count(work: Work, turn: Turn) -> int:
    """For the menu: how many steps wait for this mentor."""
    _, count = await work.route_lists.submitted([Within(mentor_id=turn.person_id)], page=0, size=1)
    return count


async def show_waiting(_: CallbackQuery, turn: Turn) -> None:
    """Steps that wait for the mentor's word, the oldest first, then the routes the mentor goes along with."""
    t = turn.t
    own = [Within(mentor_id=turn.person_id)]
    async with turn.reading() as work:
        lines, count = await work.route_lists.submitted(own, page=0, size=PAGE)
        away = await work.absences.current_of(turn.person_id, turn.today)
        routes, total = await work.route_lists.of_mentor(turn.person_id, size=PAGE)
    text = t("routes-check-list", count=count) if count else t("routes-check-none")
    buttons = [
        Button(
            t.plain("routes-check-line", name=line.person.short_name, number=line.step.number),
            StepPress(act="check", id=line.step.id),
        )
        for line in lines
    ]
    buttons += [
        Button(t.plain("routes-of", name=line.person.short_name), RoutePress(act="open", id=line.iom.id))
        for line in routes
    ]
    if total:
        text += "\n\n" + t("routes-check-routes", count=total)
    if away is not None:
        text = away_words(t, away) + "\n\n" + text
    buttons += pause_buttons(t, turn.person_id, away)
    await turn.show(Screen(text, column(*buttons, Button(t.plain("words-menu"), MenuPress()))))


async def show_evidence(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """What was sent, with its file; the buttons while it waits for a verdict."""
    t = turn.t
    async with turn.reading() as work:
        step, iom = await load_step(work, turn.actor, callback_data.id, Action.READ, turn.now, thing=Thing.IOM_EVIDENCE)
        person = await work.people.get(iom.person_id)
        tries = await work.steps.evidence_of(step.id)
        count = len(await work.steps.of(iom.id))
    fresh = [(one, file) for one, file in tries if step.submitted_at is None or one.created_at >= step.submitted_at]
    shown = (fresh or list(tries))[:MOST_TRIES]
    lines = [t("routes-evidence-of", name=person.full_name), step_text(turn, step, count)]
    lines += [_said(turn, one, file) for one, file in reversed(shown)]
    if not tries:
        lines.append(t("routes-evidence-none"))
    files: list[tuple[Evidence, StoredFile]] = [(one, file) for one, file in shown if file is not None]
    rows = list(pairs(_verdict_buttons(turn, step.id) if step.status == StepStatus.SUBMITTED else []))
    rows += column(
        *(
            Button(t.plain("routes-evidence-file", name=file.name), StepPress(act="file", id=one.id))
            for one, file in files[1:]
        )
    )
    rows.append(
        (
            Button(t.plain("routes-to-route-of"), RoutePress(act="open", id=iom.id)),
            Button(t.plain("words-menu"), MenuPress()),
        )
    )
    await turn.show(Screen("\n\n".join(lines), rows, _attached(files[0][1]) if files else None))


def _said(turn: Turn, evidence: Evidence, file: StoredFile | None) -> str:
    t = turn.t
    day = t.moment(evidence.created_at)
    if evidence.text:
        return t("routes-evidence-text", when=day, text=evidence.text)
    if file is not None and file.kind == "photo":  # its name is the messenger's, not the teacher's
        return t("routes-evidence-just-photo", when=day)
    return t("routes-evidence-just-file", when=day, name=file.name if file is not None else "")


def _attached(file: StoredFile) -> Attachment:
    return Attachment(kind=file.kind, name=file.name, remote_id=file.remote_id)


def _verdict_buttons(turn: Turn, step_id: int) -> list[Button]:
    t = turn.t
    return [
        Button(t.plain("routes-accept"), StepPress(act="accept", id=step_id)),
        Button(t.plain("routes-return"), StepPress(act="return", id=step_id)),
        Button(t.plain("routes-praise"), StepPress(act="praise", id=step_id)),
    ]


async def show_file(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """One more file of the same evidence."""
    t = turn.t
    async with turn.reading() as work:
        found = await work.steps.find_evidence(callback_data.id)
        evidence, file = found if found is not None else (None, None)
        if evidence is None or file is None:
            raise Gone("errors-gone")
        step, _iom = await load_step(
            work, turn.actor, evidence.step_id, Action.READ, turn.now, thing=Thing.IOM_EVIDENCE
        )
    back = column(Button(t.plain("words-back"), StepPress(act="check", id=step.id)))
    await turn.show(Screen(_said(turn, evidence, file), back, _attached(file)))


async def press_accept(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    async with turn.transaction() as work:
        step = await accept_evidence(work, turn.actor, callback_data.id, turn.now)
    t = turn.t
    rows = column(
        Button(t.plain("routes-to-checks"), MenuPress(part="check")), Button(t.plain("words-menu"), MenuPress())
    )
    await turn.show(Screen(t("routes-accepted-said", number=step.number), rows))


async def press_return(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    await _still_waits(turn, callback_data.id)
    await open_form(turn, RETURN_FORM, step=callback_data.id)


async def press_praise(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    await _still_waits(turn, callback_data.id)
    await open_form(turn, PRAISE_FORM, step=callback_data.id)


async def _still_waits(turn: Turn, step_id: int) -> None:
    async with turn.reading() as work:
        step, iom = await load_step(work, turn.actor, step_id, Action.CONFIRM, turn.now, thing=Thing.IOM_EVIDENCE)
    if iom.status in CLOSED:
        raise Gone("routes-is-closed")
    if step.status != StepStatus.SUBMITTED:
        raise Gone(STEP_REFUSALS[StepStatus(step.status)])
