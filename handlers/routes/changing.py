"""An approved route changes: the pair asks with a reason, a methodist agrees where it matters, the history stays."""

from __future__ import annotations

from datetime import date

from aiogram.types import CallbackQuery

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.forms import Finish, Form, Step, open_form
from bot.screens import Button, Screen, column
from bot.turn import Turn
from domain.errors import Gone
from domain.rights import Action
from domain.routes import RouteStatus
from domain.routes.corrections import Act, RevisionStatus
from handlers.routes.change_form import CHANGE_FORM, read_line_of
from handlers.routes.pictures import change_words, reason_words
from handlers.routes.screens import route_screen
from models.routes import IomRevision
from services.routes import decide_correction, load_route, load_step
from services.routes.correcting import LONGEST_REASON

NEW = "new"
DAYS = (7, 14, 28)


async def press_change(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.reading() as work:
        iom = await load_route(work, turn.actor, callback_data.id, Action.READ, turn.now)
        if await work.revisions.waiting_of(iom.id) is not None:
            raise Gone("routes-change-waits")
    if iom.status == RouteStatus.DRAFT:
        await open_form(turn, CHANGE_FORM, iom=iom.id, draft=True)
    else:
        await open_form(turn, CHANGE_FORM, iom=iom.id)


async def press_far(_: CallbackQuery, callback_data: StepPress, turn: Turn) -> None:
    """A day further than a month: the teacher has named it already, only the reason is asked."""
    async with turn.reading() as work:
        step, iom = await load_step(work, turn.actor, callback_data.id, Action.READ, turn.now)
        if await work.revisions.waiting_of(iom.id) is not None:
            raise Gone("routes-change-waits")
    known = {"step": str(step.id), "what": Act.DUE.value, "day": date.fromisoformat(callback_data.value).isoformat()}
    await open_form(turn, CHANGE_FORM, known, iom=iom.id)


async def press_grant(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    """`id` is the revision."""
    async with turn.transaction() as work:
        revision = await decide_correction(work, turn.actor, callback_data.id, agrees=True, now=turn.now)
        iom = await load_route(work, turn.actor, revision.iom_id, Action.READ, turn.now)
        screen = await route_screen(turn, work, iom, above=turn.t("routes-change-granted"))
    await turn.show(screen)


async def press_refuse(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    async with turn.reading() as work:
        revision = await work.revisions.find(callback_data.id)
    if revision is None or revision.status != RevisionStatus.ASKED:
        raise Gone("routes-change-decided")
    await open_form(turn, REFUSE_FORM, revision=revision.id)


async def finish_refuse(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        revision = await decide_correction(
            work,
            turn.actor,
            int(finish.seed["revision"]),
            agrees=False,
            words=str(finish.answers["words"]),
            now=turn.now,
        )
        iom = await load_route(work, turn.actor, revision.iom_id, Action.READ, turn.now)
        return await route_screen(turn, work, iom, above=turn.t("routes-change-refused"))


REFUSE_FORM = Form(
    name="route-refuse",
    title="routes-refuse-title",
    steps=(
        Step(
            name="words",
            text="routes-refuse-ask",
            read=read_line_of(LONGEST_REASON),
            example="Давайте сначала закончим шаг 1.",
        ),
    ),
    finish=finish_refuse,
)


async def show_history(_: CallbackQuery, callback_data: RoutePress, turn: Turn) -> None:
    """Every version with its day, its reason and what changed, the newest first."""
    t = turn.t
    async with turn.reading() as work:
        iom = await load_route(work, turn.actor, callback_data.id, Action.READ, turn.now)
        revisions = await work.revisions.of(iom.id)
    lines = [t("routes-history")]
    for one in revisions[:12]:
        lines.append(_version(turn, one))
    back = (
        Button(t.plain("words-back"), RoutePress(act="open", id=iom.id)),
        Button(t.plain("words-menu"), MenuPress()),
    )
    await turn.show(Screen("\n\n".join(lines), [back]))


def _version(turn: Turn, revision: IomRevision) -> str:
    t = turn.t
    day = t.day(revision.decided_at or revision.asked_at)
    if not revision.change:
        return t("routes-version-first", day=day)
    what = change_words(t, revision)
    why = reason_words(t, revision.reason)
    if revision.status == RevisionStatus.APPLIED:
        return t("routes-version", number=revision.number, day=day, what=what, why=why)
    text_id = "routes-version-asked" if revision.status == RevisionStatus.ASKED else "routes-version-refused"
    return t(text_id, day=day, what=what, why=why, words=revision.comment or "no")


def far_screen(turn: Turn, step_id: int, day: date, days: int) -> Screen:
    """The day is too far to be moved to without a methodist."""
    t = turn.t
    return Screen(
        t("routes-move-far-ask", day=t.day(day), days=days),
        column(
            Button(t.plain("routes-move-far"), StepPress(act="far", id=step_id, value=day.isoformat())),
            Button(t.plain("routes-step-move"), StepPress(act="move", id=step_id)),
            Button(t.plain("words-menu"), MenuPress()),
        ),
    )
