"""A measure in a few answers: for whom, what, and for a seminar when, on what and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.forms import Answers, Finish, Form, FormView, Option, Step
from bot.labels import area_label, deficit_title, level_label, subject_label
from bot.screens import Screen
from bot.turn import Turn
from domain.catalogue import NO_SUBJECT, Catalogue
from domain.events import SessionDraft
from domain.measures import Aim, By, Cell
from domain.rights import Action, Thing, may
from handlers.events import asking
from handlers.events.forms import DAY, TIME
from handlers.measures.screens import cell_screen
from services.diagnostics import chosen_place
from services.measures import Aims, begin_routes, call_seminar, call_session, measure_aims

SEMINAR, ROUTES = "seminar", "routes"
BODY = "body:"


def _cell(seed: Answers) -> Cell:
    return Cell(str(seed["subject"]), str(seed["area"]))


async def _aims(view: FormView) -> Aims:
    place = await chosen_place(view.work, view.actor)
    return await measure_aims(view.work, view.actor, _cell(view.seed), place, today=view.today)


async def whom(view: FormView) -> Sequence[Option]:
    """Parts of the cell with their numbers, then whole bodies of the subject; no names."""
    found, t = await _aims(view), view.t
    options = [Option(aim.code, _aim_label(view, aim, count)) for aim, count in found.people]
    return options + [
        Option(f"{BODY}{body.id}", t.plain("measures-whom-body", name=body.name, count=count))
        for body, count in found.bodies
    ]


def _aim_label(view: FormView, aim: Aim, count: int) -> str:
    t = view.t
    if aim.by is By.LEVEL:
        return t.plain("measures-whom-level", level=level_label(t, view.profile, aim.value), count=count)
    if aim.by is By.TOPIC:
        return t.plain("measures-whom-topic", title=deficit_title(view.catalogue, aim.value), count=count)
    return t.plain("measures-whom-need", count=count)


def of_people(answers: Answers, _: Answers) -> bool:
    return not str(answers.get("whom", "")).startswith(BODY)


async def what(view: FormView) -> Sequence[Option]:
    t = view.t
    routes = [Option(ROUTES, t.plain("measures-what-routes"))] if may(view.actor, Action.WRITE, Thing.IOM) else []
    return [Option(SEMINAR, t.plain("measures-what-seminar")), *routes]


def is_called(answers: Answers, seed: Answers) -> bool:
    return answers.get("what") != ROUTES


def needs_time(answers: Answers, seed: Answers) -> bool:
    return is_called(answers, seed) and asking.time_is_asked(answers, seed)


async def topics(view: FormView) -> Sequence[Option]:
    """What the people of the cell lack most; typed words are taken as well."""
    chosen = [aim for aim, _ in (await _aims(view)).people if aim.by is By.TOPIC]
    return [Option(aim.value, deficit_title(view.catalogue, aim.value)) for aim in chosen]


def topic_words(catalogue: Catalogue, topic: Any) -> str:
    return str(topic["name"]) if isinstance(topic, dict) else deficit_title(catalogue, str(topic))


async def preview(view: FormView) -> str:
    """How many people, how many of them have a route; and that the invitation does not say why."""
    t, answers = view.t, view.answers
    chosen = str(answers["whom"])
    found = await _aims(view)
    if chosen.startswith(BODY):
        count = next((size for body, size in found.bodies if f"{BODY}{body.id}" == chosen), 0)
    else:
        count = next((size for aim, size in found.people if aim.code == chosen), 0)
    if not is_called(answers, view.seed):
        return t("measures-preview-routes", count=count)
    when = t.moment(asking.moment_of(answers, view.profile))
    words = "measures-preview-body" if chosen.startswith(BODY) else "measures-preview-seminar"
    topic = topic_words(view.catalogue, answers["topic"])
    return t(words, count=count, when=when, topic=topic, place=answers["place"]["name"])


def _about(turn: Turn, cell: Cell) -> str:
    """The subject, without one the area: nothing of what anybody lacks."""
    if cell.subject == NO_SUBJECT:
        return area_label(turn.t, turn.profile, cell.area)
    return subject_label(turn.t, turn.catalogue, cell.subject)


async def finish(end: Finish) -> Screen:
    turn, answers, cell = end.turn, end.answers, _cell(end.seed)
    chosen, actor, now = str(answers["whom"]), turn.actor, turn.now
    if not is_called(answers, end.seed):
        await turn.promise()
        async with end.transaction() as work:
            place = await chosen_place(work, actor)
            begun = await begin_routes(work, actor, cell, Aim.of(chosen), place, run_id=end.run_id, now=now)
        words = turn.t("measures-begun", new=begun.new, known=begun.known, without=begun.without_topics)
        return await cell_screen(turn, cell, words)
    draft = SessionDraft(
        starts_at=asking.moment_of(answers, turn.profile),
        topic=topic_words(turn.catalogue, answers["topic"]),
        place=answers["place"]["name"],
    )
    async with end.transaction() as work:
        place = await chosen_place(work, actor)
        if chosen.startswith(BODY):
            body_id = int(chosen.removeprefix(BODY))
            await call_session(work, actor, cell, body_id, place, draft, run_id=end.run_id, now=now)
        else:
            name = turn.t.plain("measures-body-name", about=_about(turn, cell))
            await call_seminar(work, actor, cell, Aim.of(chosen), place, draft, name, run_id=end.run_id, now=now)
    return await cell_screen(turn, cell, turn.t("measures-called"))


NEW = Form(
    name="measures_new",
    title="measures-new",
    steps=(
        Step(name="whom", text="measures-ask-whom", options=whom),
        Step(name="what", text="measures-ask-what", options=what, when=of_people),
        replace(DAY, when=is_called),
        replace(TIME, when=needs_time),
        Step(
            name="topic",
            text="measures-ask-topic",
            options=topics,
            read=asking.read_topic,
            when=is_called,
            example="Эксперимент на уроке",
        ),
        Step(
            name="place",
            text="events-ask-place",
            read=asking.read_place,
            when=is_called,
            example="Школа № 3, кабинет 12",
        ),
    ),
    preview=preview,
    confirm_label="measures-make",
    finish=finish,
)

FORMS = (NEW,)
