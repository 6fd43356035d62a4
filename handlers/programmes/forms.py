"""Forms of programmes: the programme itself, a return, a closing word, a day, an item of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.forms import Finish, Form, FormView, Option, Step
from bot.screens import Screen
from domain.dates import read_day
from domain.programmes import YEARS, read_goals, read_title, read_words
from handlers.programmes.screens import programme_screen, roadmap_screen
from services.programmes import ProgrammeDraft, add_item, close_programme, decide_programme, move_item, write_programme

ALL = "all"
NEAR = (7, 14, 30)


def goals(text: str, view: FormView) -> str:
    return "\n".join(read_goals(text))


def words(text: str, view: FormView) -> str:
    return read_words(text)


def title(text: str, view: FormView) -> str:
    return read_title(text)


def day(text: str, view: FormView) -> str:
    return read_day(text, view.today).isoformat()


async def topic_options(view: FormView) -> Sequence[Option]:
    found = [Option(str(one.number), one.title) for one in view.catalogue.mentoring_topics]
    return [Option(ALL, view.t.plain("programmes-all-topics", count=len(found))), *found]


async def year_options(view: FormView) -> Sequence[Option]:
    return [Option(str(years), view.t.plain("programmes-years", count=years)) for years in YEARS]


async def finish_write(finish: Finish) -> Screen:
    turn, answers = finish.turn, finish.answers
    every = [one.number for one in turn.catalogue.mentoring_topics]
    picked = answers["topics"]
    draft = ProgrammeDraft(
        goals=answers["goals"].split("\n"),
        situation=answers.get("situation") or "",
        expected=answers["expected"],
        years=int(answers["years"]),
        topics=every if ALL in picked else [int(number) for number in picked],
    )
    async with finish.transaction() as work:
        await write_programme(work, turn.actor, finish.seed["pair"], draft, run_id=finish.run_id, now=turn.now)
    return await programme_screen(turn, finish.seed["pair"], turn.t("programmes-written"))


WRITE = Form(
    name="programmes_write",
    title="programmes-write",
    steps=(
        Step(name="goals", text="programmes-ask-goals", read=goals, example="Спокойно вести урок в 7 классе"),
        Step(
            name="situation",
            text="programmes-ask-situation",
            read=words,
            may_skip=True,
            example="Первый год работы, 18 часов",
        ),
        Step(name="topics", text="programmes-ask-topics", options=topic_options, many=True),
        Step(name="years", text="programmes-ask-years", options=year_options),
        Step(name="expected", text="programmes-ask-expected", read=words, example="Открытый урок в апреле"),
    ),
    finish=finish_write,
)


async def finish_return(finish: Finish) -> Screen:
    turn, pair_id = finish.turn, finish.seed["pair"]
    async with finish.transaction() as work:
        await decide_programme(
            work, turn.actor, pair_id, approves=False, comment=finish.answers["comment"], now=turn.now
        )
    return await programme_screen(turn, pair_id, turn.t("programmes-returned"))


RETURN = Form(
    name="programmes_return",
    title="programmes-return",
    steps=(Step(name="comment", text="programmes-ask-comment", read=words, example="Добавьте посещение урока"),),
    finish=finish_return,
)


async def finish_close(finish: Finish) -> Screen:
    turn, pair_id = finish.turn, finish.seed["pair"]
    async with finish.transaction() as work:
        await close_programme(work, turn.actor, pair_id, finish.answers["words"], now=turn.now)
    return await programme_screen(turn, pair_id, turn.t("programmes-closing-kept"))


CLOSE = Form(
    name="programmes_close",
    title="programmes-close",
    steps=(Step(name="words", text="programmes-ask-closing", read=words, example="Урок идёт спокойно"),),
    finish=finish_close,
)


async def near_days(view: FormView) -> Sequence[Option]:
    days = [view.today + timedelta(days) for days in NEAR]
    return [Option(one.isoformat(), view.t.day(one)) for one in days]


def days_of_programme(view: FormView) -> tuple[date, date]:
    return view.today, date.fromisoformat(view.seed["until"])


DAY = Step(name="day", text="programmes-ask-day", options=near_days, calendar=days_of_programme, read=day)


async def finish_move(finish: Finish) -> Screen:
    turn = finish.turn
    async with finish.transaction() as work:
        await move_item(work, turn.actor, finish.seed["item"], date.fromisoformat(finish.answers["day"]), now=turn.now)
    return await roadmap_screen(turn, finish.seed["pair"], 0, turn.t("programmes-item-moved"))


MOVE = Form(name="programmes_move", title="programmes-move", steps=(DAY,), finish=finish_move)


async def finish_add(finish: Finish) -> Screen:
    turn, answers = finish.turn, finish.answers
    async with finish.transaction() as work:
        await add_item(
            work,
            turn.actor,
            finish.seed["pair"],
            answers["title"],
            date.fromisoformat(answers["day"]),
            now=turn.now,
        )
    return await roadmap_screen(turn, finish.seed["pair"], 0, turn.t("programmes-item-added"))


ADD = Form(
    name="programmes_add",
    title="programmes-add",
    steps=(Step(name="title", text="programmes-ask-title", read=title, example="Урок вдвоём"), DAY),
    finish=finish_add,
)

FORMS = (WRITE, RETURN, CLOSE, MOVE, ADD)
