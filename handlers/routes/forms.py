"""The few questions that need words or a file. One question each, so no preview."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.callbacks.menu import MenuPress
from bot.callbacks.routes import RoutePress, StepPress
from bot.forms import Finish, Form, FormView, Option, Step
from bot.screens import Button, Screen, column
from domain.dates import read_day
from domain.errors import Invalid
from domain.rights import Action
from domain.routes import LONGEST_MOVE, is_too_far
from handlers.routes.changing import far_screen
from handlers.routes.screens import route_screen, started_words
from handlers.routes.step_screens import step_screen
from services.routes import (
    accept_evidence,
    load_route,
    load_step,
    name_mentor,
    postpone,
    return_draft,
    return_evidence,
    start_route,
)
from services.routes.checking import LONGEST_WORDS

NOBODY = "0"


def read_words(longest: int) -> Any:
    def read(text: str, view: FormView) -> str:
        if len(text) > longest:
            raise Invalid("errors-too-long", length=len(text), limit=longest)
        return text

    return read


async def _day_args(view: FormView) -> dict[str, Any]:
    found = await view.work.steps.find(int(view.seed["step"]))
    return {"number": found[0].number if found else 0, "day": view.t.day(found[0].due_on if found else view.today)}


async def finish_day(finish: Finish) -> Screen:
    turn = finish.turn
    day = read_day(str(finish.answers["day"]), turn.today)
    step_id = int(finish.seed["step"])
    async with turn.reading() as work:
        found = await work.steps.find(step_id)
    if found is not None and is_too_far(day, found[0].approved_due_on):
        async with finish.transaction():
            return far_screen(turn, step_id, day, LONGEST_MOVE.days)
    async with finish.transaction() as work:
        step = await postpone(work, turn.actor, step_id, day, turn.now)
        _, iom = await load_step(work, turn.actor, step.id, Action.READ, turn.now)
        said = turn.t("routes-moved", number=step.number, day=turn.t.day(step.due_on))
        return await step_screen(turn, work, step, iom, above=said)


DAY_FORM = Form(
    name="step-day",
    title="routes-day-title",
    back=lambda seed: StepPress(act="open", id=int(seed["step"])),
    steps=(
        Step(
            name="day",
            text="routes-day-type",
            args=_day_args,
            read=lambda text, view: read_day(text, view.today).isoformat(),
            example="завтра",
        ),
    ),
    finish=finish_day,
)


QUICK_WORDS = ("photo", "conclusion", "date", "details")


async def _quick(view: FormView) -> Sequence[Option]:
    return [Option(value, view.t.plain(f"routes-quick-{value}")) for value in QUICK_WORDS]


async def finish_return(finish: Finish) -> Screen:
    turn, t, said = finish.turn, finish.turn.t, str(finish.answers["words"])
    words = t.plain(f"routes-quick-{said}") if said in QUICK_WORDS else said
    async with finish.transaction() as work:
        step = await return_evidence(work, turn.actor, int(finish.seed["step"]), words, turn.now)
    return Screen(t("routes-returned-said", number=step.number), _after_check(finish))


RETURN_FORM = Form(
    name="step-return",
    title="routes-return-title",
    back=lambda seed: StepPress(act="check", id=int(seed["step"])),
    steps=(
        Step(
            name="words",
            text="routes-return-ask",
            options=_quick,
            read=read_words(LONGEST_WORDS),
            example="",
        ),
    ),
    finish=finish_return,
)


async def finish_praise(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        step = await accept_evidence(
            work, turn.actor, int(finish.seed["step"]), turn.now, words=str(finish.answers["words"])
        )
    return Screen(turn.t("routes-accepted-said", number=step.number), _after_check(finish))


PRAISE_FORM = Form(
    name="step-praise",
    title="routes-praise-title",
    back=lambda seed: StepPress(act="check", id=int(seed["step"])),
    steps=(Step(name="words", text="routes-praise-ask", read=read_words(LONGEST_WORDS), example="Хорошо получилось."),),
    finish=finish_praise,
)


def _after_check(finish: Finish) -> tuple[tuple[Button, ...], ...]:
    t = finish.turn.t
    return column(
        Button(t.plain("routes-to-checks"), MenuPress(part="check")), Button(t.plain("words-menu"), MenuPress())
    )


async def finish_back(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        iom = await return_draft(work, turn.actor, int(finish.seed["iom"]), str(finish.answers["words"]), turn.now)
        return await route_screen(turn, work, iom, above=turn.t("routes-back-said"))


BACK_FORM = Form(
    name="route-back",
    title="routes-back-title",
    back=lambda seed: RoutePress(act="open", id=int(seed["iom"])),
    steps=(
        Step(name="words", text="routes-back-ask", read=read_words(LONGEST_WORDS), example="Добавьте шаг по теме."),
    ),
    finish=finish_back,
)


async def _mentors(view: FormView) -> Sequence[Option]:
    """Those of the person's pairs first, then all mentors; typing narrows the list."""
    person_id = int(view.seed["person"])
    own = [pair.mentor_id for pair in await view.work.routes.pairs_of(person_id)]
    mentors = [one for one in await view.work.routes.possible_mentors(view.today) if one.id != person_id]
    mentors.sort(key=lambda one: one.id not in own)
    return [
        *(Option(str(one.id), one.full_name) for one in mentors),
        Option(NOBODY, view.t.plain("routes-without-mentor")),
    ]


async def _person_args(view: FormView) -> dict[str, Any]:
    person = await view.work.people.find(int(view.seed["person"]))
    return {"name": person.full_name if person is not None else ""}


async def finish_helper(finish: Finish) -> Screen:
    turn, chosen = finish.turn, str(finish.answers["mentor"])
    mentor_id = None if chosen == NOBODY else int(chosen)
    async with finish.transaction() as work:
        iom = await start_route(work, turn.actor, int(finish.seed["person"]), mentor_id=mentor_id, now=turn.now)
        iom = await load_route(work, turn.actor, iom.id, Action.READ, turn.now)
        return await route_screen(turn, work, iom, above=await started_words(turn, work, iom.person_id))


HELPER_FORM = Form(
    name="route-helper",
    title="routes-helper-title",
    steps=(Step(name="mentor", text="routes-helper-ask", args=_person_args, options=_mentors, finds=True, example=""),),
    finish=finish_helper,
)


async def _guides(view: FormView) -> Sequence[Option]:
    """The same without those who lead it now."""
    iom = await view.work.routes.find(int(view.seed["iom"]))
    found = await _mentors(view)
    return [one for one in found if one.value != NOBODY and (iom is None or one.value != str(iom.mentor_id))]


async def finish_guide(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        mentor_id = int(finish.answers["mentor"])
        iom = await name_mentor(work, turn.actor, int(finish.seed["iom"]), mentor_id, turn.now)
        return await route_screen(turn, work, iom, above=turn.t("routes-mentor-named"))


GUIDE_FORM = Form(
    name="route-guide",
    title="routes-guide-title",
    back=lambda seed: RoutePress(act="open", id=int(seed["iom"])),
    steps=(Step(name="mentor", text="routes-helper-ask", args=_person_args, options=_guides, finds=True, example=""),),
    finish=finish_guide,
)

FORMS = (GUIDE_FORM, DAY_FORM, RETURN_FORM, PRAISE_FORM, BACK_FORM, HELPER_FORM)
