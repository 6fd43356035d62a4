"""The question of a change: which step, what of it, why. Steps that are done are not offered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from bot.callbacks.routes import RoutePress
from bot.forms import Answers, Finish, Form, FormView, Option, Step
from bot.labels import step_kind_label
from bot.screens import Screen, shorten
from domain.dates import read_day
from domain.errors import Invalid
from domain.rights import Action
from domain.routes import DONE, StepStatus, options_of
from domain.routes.corrections import HOURS, LONGEST_TITLE, Act, Change, Reason, RevisionStatus
from handlers.routes.pictures import short_step
from handlers.routes.screens import route_screen
from models.routes import IomStep
from services.routes import correct_route, edit_draft, load_route
from services.routes.correcting import LONGEST_REASON

NEW = "new"
DAYS = (7, 14, 28)


async def _steps(view: FormView) -> Sequence[IomStep]:
    steps = await view.work.steps.of(int(view.seed["iom"]))
    return [one for one in steps if one.status not in DONE and one.status != StepStatus.SUBMITTED]


async def _chosen(view: FormView) -> IomStep | None:
    return next((one for one in await _steps(view) if str(one.id) == view.answers.get("step")), None)


async def step_options(view: FormView) -> Sequence[Option]:
    named = [Option(str(one.id), short_step(view.t, view.catalogue, one)) for one in await _steps(view)]
    return [*named, Option(NEW, view.t.plain("routes-change-new"))]


async def what_options(view: FormView) -> Sequence[Option]:
    """Another day, another way to the same topic, or without the step."""
    step, t = await _chosen(view), view.t
    found = [Option(one.value, t.plain(f"routes-change-{one}")) for one in (Act.DUE, Act.HOURS)]
    if step is None:
        return found
    for place, option in enumerate(options_of(view.catalogue, step.catalogue_id) if step.catalogue_id else ()):
        if (option.kind, option.text) != (step.kind, step.title):
            kind = step_kind_label(t, view.catalogue, option.kind)
            label = shorten(t.plain("routes-change-swap", kind=kind, title=option.text), 60)
            found.append(Option(f"{Act.SWAP}{place}", label))
    if not step.is_transfer:
        found.append(Option(Act.DROP.value, t.plain("routes-change-drop")))
    return found


async def hour_options(view: FormView) -> Sequence[Option]:
    return [Option(str(hours), view.t.plain("routes-hours", hours=hours)) for hours in HOURS]


async def day_options(view: FormView) -> Sequence[Option]:
    step = await _chosen(view)
    first = max(step.due_on if step is not None else view.today, view.today)
    days = [first + timedelta(days) for days in DAYS]
    return [Option(day.isoformat(), view.t.day(day)) for day in days]


async def reason_options(view: FormView) -> Sequence[Option]:
    return [Option(one.value, view.t.plain(f"routes-why-{one}")) for one in Reason]


def read_line_of(longest: int) -> Any:
    def read(text: str, view: FormView) -> str:
        if len(text) > longest:
            raise Invalid("errors-too-long", length=len(text), limit=longest)
        return text

    return read


def _asks_day(answers: Answers, seed: Answers) -> bool:
    return answers.get("step") == NEW or answers.get("what") == Act.DUE


def _is_new(answers: Answers, seed: Answers) -> bool:
    return answers.get("step") == NEW


def _asks_hours(answers: Answers, seed: Answers) -> bool:
    return answers.get("step") == NEW or answers.get("what") == Act.HOURS


def _asks_why(answers: Answers, seed: Answers) -> bool:
    """A draft is the pair's own: nobody asks them why."""
    return not seed.get("draft")


def change_from(answers: Answers) -> Change:
    day = date.fromisoformat(answers["day"]) if answers.get("day") else None
    if answers["step"] == NEW:
        return Change(act=Act.ADD, title=answers["title"], hours=int(answers["hours"]), due_on=day)
    what, step_id = str(answers["what"]), int(answers["step"])
    if what.startswith(Act.SWAP):
        return Change(act=Act.SWAP, step_id=step_id, option=int(what.removeprefix(Act.SWAP)))
    return Change(act=Act(what), step_id=step_id, due_on=day, hours=int(answers.get("hours") or 0))


async def finish_change(finish: Finish) -> Screen:
    turn, answers = finish.turn, finish.answers
    if finish.seed.get("draft"):
        async with finish.transaction() as work:
            iom = await edit_draft(work, turn.actor, int(finish.seed["iom"]), change_from(answers), turn.now)
            return await route_screen(turn, work, iom, above=turn.t("routes-draft-changed"))
    async with finish.transaction() as work:
        revision = await correct_route(
            work,
            turn.actor,
            int(finish.seed["iom"]),
            change_from(answers),
            str(answers["reason"]),
            run_id=finish.run_id,
            now=turn.now,
        )
        said = "routes-change-asked" if revision.status == RevisionStatus.ASKED else "routes-change-made"
        iom = await load_route(work, turn.actor, revision.iom_id, Action.READ, turn.now)
        return await route_screen(turn, work, iom, above=turn.t(said))


CHANGE_FORM = Form(
    name="route-change",
    title="routes-change",
    back=lambda seed: RoutePress(act="open", id=int(seed["iom"])),
    steps=(
        Step(name="step", text="routes-change-which", options=step_options, example=""),
        Step(
            name="what",
            text="routes-change-what",
            options=what_options,
            when=lambda answers, seed: not _is_new(answers, seed),
            example="",
        ),
        Step(
            name="title",
            text="routes-change-title",
            read=read_line_of(LONGEST_TITLE),
            when=_is_new,
            example="Прочитать книгу о вопросах",
        ),
        Step(name="hours", text="routes-change-how-long", options=hour_options, when=_asks_hours, example=""),
        Step(
            name="day",
            text="routes-change-day",
            options=day_options,
            read=lambda text, view: read_day(text, view.today).isoformat(),
            calendar=lambda view: (view.today, view.today + timedelta(365)),
            when=_asks_day,
            example="",
        ),
        Step(
            name="reason",
            text="routes-change-why",
            options=reason_options,
            read=read_line_of(LONGEST_REASON),
            when=_asks_why,
            example="",
        ),
    ),
    finish=finish_change,
)
