"""The route as a document to sign, in the columns of Щёлково 2.1.9, and as a picture with its words beside it."""

from __future__ import annotations

from datetime import date

from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress
from bot.labels import deficit_title, evidence_label, step_kind_label
from bot.screens import Attachment, Button, Screen, column
from bot.turn import Turn
from domain.rights import Action
from domain.routes import DONE, StepStatus, is_overdue
from handlers.routes.pictures import route_text
from models.routes import IomStep, IomTransfer
from services.documents import Mark, Paper, Stop, draw_route, write_docx
from services.routes import RoutePaper, load_route, route_paper

WIDTHS = (1, 5, 3, 6, 3, 2, 4, 3)
COLUMNS = ("number", "content", "form", "technology", "pace", "hours", "evidence", "mark")


async def send_paper(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.transaction() as work:
        paper = await route_paper(work, turn.actor, callback_data.id, turn.now)
    t = turn.t
    content = await turn.prepare(write_docx, _paper(turn, paper))
    name = t.plain("routes-paper-file", name=paper.person.short_name, day=turn.today.isoformat())
    file = Attachment(kind="document", name=f"{name}.docx", content=content)
    await turn.show(Screen(t("routes-paper-ready"), _back(turn, callback_data.id), file, is_new=True))


def _paper(turn: Turn, paper: RoutePaper) -> Paper:
    t, iom = turn.t, paper.iom
    posts = {row.id: row.label for row in turn.catalogue.positions}
    lines = [
        turn.profile.service.name,
        t.plain("routes-paper-teacher", name=paper.person.full_name, post=posts.get(paper.post, paper.post)),
        t.plain("routes-paper-place", name=paper.organisation),
        t.plain("routes-basis-line", basis=t.plain(f"routes-basis-{iom.basis}")),
        t.plain("routes-paper-period", start=_day(iom.starts_on), end=_day(iom.ends_on), hours=iom.total_hours),
    ]
    if paper.mentor is not None:
        lines.insert(4, t.plain("routes-mentor", name=paper.mentor.full_name))
    if paper.view is not None and paper.view.strengths:
        lines.append(t.plain("routes-view-strengths", text=paper.view.strengths))
    if paper.view is not None and paper.view.constraints:
        lines.append(t.plain("routes-view-constraints", text=paper.view.constraints))
    signers = [t.plain("routes-paper-sign-teacher", name=paper.person.short_name)]
    if paper.mentor is not None:
        signers.append(t.plain("routes-mentor", name=paper.mentor.short_name))
    return Paper(
        title=t.plain("routes-paper-title"),
        lines=lines,
        headings=[t.plain(f"routes-column-{one}") for one in COLUMNS],
        widths=WIDTHS,
        rows=[_row(turn, step, paper.transfer if step.is_transfer else None) for step in paper.steps],
        signatures=[*signers, t.plain("routes-paper-sign-methodist")],
    )


def _row(turn: Turn, step: IomStep, told: IomTransfer | None) -> list[str]:
    t = turn.t
    form = step_kind_label(t, turn.catalogue, step.kind)
    if step.is_transfer and step.transfer_form:
        form = t.plain(f"routes-transfer-{step.transfer_form}")
    return [
        str(step.number),
        deficit_title(turn.catalogue, step.catalogue_id) if step.catalogue_id else "",
        form,
        _technology(turn, step, told),
        t.plain("routes-paper-days", start=_day(step.planned_on), end=_day(step.due_on)),
        str(step.hours),
        evidence_label(t, step.kind, step.evidence_hint),
        t.plain("routes-state-accepted") if step.status == StepStatus.ACCEPTED else "",
    ]


def _technology(turn: Turn, step: IomStep, told: IomTransfer | None) -> str:
    """What is done; of the transfer what was shown, when, to whom, who came and what has changed."""
    if not step.is_transfer:
        return step.title
    if told is None:
        return turn.t.plain("routes-paper-transfer")
    return turn.t.plain(
        "transfers-paper",
        topic=told.topic,
        day=_day(told.held_on),
        audience=told.audience,
        visitors=told.visitors,
        changed=told.changed,
    )


def _day(day: date) -> str:
    return day.strftime("%d.%m.%Y")


async def send_picture(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.reading() as work:
        iom = await load_route(work, turn.actor, callback_data.id, Action.READ, turn.now)
        steps = [step for step in await work.steps.of(iom.id) if step.status != StepStatus.SKIPPED]
        person = await work.people.get(iom.person_id)
        mentor = await work.people.find(iom.mentor_id) if iom.mentor_id is not None else None
    stops = [Stop(step.number, _mark(step, turn.today), step.due_on.strftime("%d.%m")) for step in steps]
    content = await turn.prepare(draw_route, stops)
    words = route_text(turn, iom, steps, person, mentor)
    file = Attachment(kind="photo", name="route.png", content=content)
    await turn.show(Screen(words, _back(turn, iom.id), file, is_new=True))


def _mark(step: IomStep, today: date) -> Mark:
    if step.status in DONE:
        return Mark.DONE
    if step.status == StepStatus.SUBMITTED:
        return Mark.WAITS
    if step.status == StepStatus.PLANNED:
        return Mark.LATER
    return Mark.LATE if is_overdue(step, today) else Mark.NOW


def _back(turn: Turn, iom_id: int) -> tuple[tuple[Button, ...], ...]:
    t = turn.t
    return column(
        Button(t.plain("words-back"), RoutePress(act="open", id=iom_id)), Button(t.plain("words-menu"), MenuPress())
    )
