"""Announcing a contest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from bot.forms import Answers, Finish, Form, FormView, Option, Step
from bot.labels import subject_label
from bot.notices.contests import announcement_screen
from bot.screens import Screen
from domain.actors import Role
from domain.audience import Audience
from domain.catalogue import Catalogue
from domain.contests import (
    LONGEST_TITLE,
    LONGEST_WHO,
    PLAN_AHEAD,
    ContestDraft,
    check_deadline,
    check_materials,
    deadline_at,
)
from domain.dates import read_day
from domain.texts import read_line
from handlers.contests.screens import card_screen
from locales.translator import Translator
from models.contests import Contest
from services.contests import announce_contest, count_contest_audience, leaves_at

TYPICAL, TEACHERS, MANAGERS, SUBJECTS = "typical", "teachers", "managers", "subjects"


async def title_options(view: FormView) -> Sequence[Option]:
    return [Option(row.id, row.title) for row in view.catalogue.contests]


def read_title(text: str, _: FormView) -> dict[str, str]:
    return {"name": read_line(text, LONGEST_TITLE)}


async def who_options(view: FormView) -> Sequence[Option]:
    """What the catalogue says of a known contest."""
    title = view.answers.get("title")
    return [Option(TYPICAL, view.catalogue.contest(title).who)] if isinstance(title, str) else []


def read_who(text: str, _: FormView) -> dict[str, str]:
    return {"name": read_line(text, LONGEST_WHO)}


async def who_args(view: FormView) -> dict[str, Any]:
    return {"options": len(await who_options(view))}


async def say_who(answer: Any, view: FormView) -> str:
    if isinstance(answer, dict):
        return str(answer["name"])
    options = await who_options(view)
    return options[0].label if answer and options else view.t.plain("contests-who-default")


def read_materials(text: str, _: FormView) -> dict[str, str]:
    return {"name": check_materials(text)}


async def day_options(view: FormView) -> Sequence[Option]:
    days = [view.today + timedelta(number) for number in (14, 21, 30)]
    return [Option(day.isoformat(), view.t.day(day)) for day in days]


def days_ahead(view: FormView) -> tuple[date, date]:
    return view.today + timedelta(1), view.today + PLAN_AHEAD


def read_deadline(text: str, view: FormView) -> str:
    day = read_day(text, view.today)
    check_deadline(deadline_at(day, view.profile.zone), view.now)
    return day.isoformat()


async def say_day(answer: Any, view: FormView) -> str:
    return view.t.day(date.fromisoformat(answer)) if answer else ""


async def audience_options(view: FormView) -> Sequence[Option]:
    found = [TEACHERS, SUBJECTS, *([MANAGERS] if view.profile.role(Role.MANAGER).in_use else [])]
    return [Option(one, view.t.plain(f"contests-audience-{one}")) for one in found]


def subjects_are_asked(answers: Answers, _: Answers) -> bool:
    return answers.get("audience") == SUBJECTS


async def subject_options(view: FormView) -> Sequence[Option]:
    """Subjects that somebody teaches."""
    taught = await view.work.audiences.subjects_taught()
    return [
        Option(row.id, subject_label(view.t, view.catalogue, row.id))
        for row in view.catalogue.subjects
        if row.id in taught
    ]


def audience_of(answers: Answers) -> Audience:
    if answers["audience"] == SUBJECTS:
        return Audience(subjects=frozenset(answers.get("subjects") or ()), roles=frozenset({Role.TEACHER}))
    return Audience(roles=frozenset({Role.MANAGER if answers["audience"] == MANAGERS else Role.TEACHER}))


def draft_of(t: Translator, catalogue: Catalogue, answers: Answers) -> ContestDraft:
    title, who, materials = answers["title"], answers["who"], answers.get("materials")
    known = catalogue.contest(title) if isinstance(title, str) else None
    # A title changed afterwards takes its ready-made circle of people away.
    typical = known.who if known is not None else t.plain("contests-who-default")
    return ContestDraft(
        title=known.title if known is not None else title["name"],
        who_may_apply=who["name"] if isinstance(who, dict) else typical,
        materials=materials["name"] if materials else "",
        deadline_on=date.fromisoformat(answers["deadline"]),
        audience=audience_of(answers),
    )


async def specimen(view: FormView) -> Screen:
    """Just what teachers will see."""
    draft = draft_of(view.t, view.catalogue, view.answers)
    contest = Contest(
        title=draft.title,
        who_may_apply=draft.who_may_apply,
        materials=draft.materials,
        deadline_at=deadline_at(draft.deadline_on, view.profile.zone),
    )
    return announcement_screen(view.t, contest, sample=True)


async def preview(view: FormView) -> str:
    reached = await count_contest_audience(view.work, view.actor, audience_of(view.answers), now=view.now)
    return view.t("contests-preview", count=reached.people, reachable=reached.reachable)


async def finish(end: Finish) -> Screen:
    turn = end.turn
    draft = draft_of(turn.t, turn.catalogue, end.answers)
    async with end.transaction() as work:
        contest = await announce_contest(work, turn.actor, draft, run_id=end.run_id, now=turn.now)
        leaves = leaves_at(work, contest, turn.now)
    t = turn.t
    head = t("contests-announced") if leaves <= turn.now else t("contests-announced-later", when=t.when(leaves))
    return await card_screen(turn, contest.id, head)


NEW = Form(
    name="contests_new",
    title="contests-new",
    steps=(
        Step(
            name="title",
            text="contests-ask-title",
            options=title_options,
            read=read_title,
            example="Методическая копилка",
        ),
        Step(
            name="who",
            text="contests-ask-who",
            options=who_options,
            args=who_args,
            read=read_who,
            say=say_who,
            example="Учителя начальных классов",
        ),
        Step(
            name="materials",
            text="contests-ask-materials",
            read=read_materials,
            may_skip=True,
            example="Запись урока до 20 минут",
        ),
        Step(
            name="deadline",
            text="contests-ask-deadline",
            options=day_options,
            calendar=days_ahead,
            read=read_deadline,
            say=say_day,
        ),
        Step(name="audience", text="contests-ask-audience", options=audience_options),
        Step(
            name="subjects",
            text="contests-ask-subjects",
            options=subject_options,
            many=True,
            when=subjects_are_asked,
        ),
    ),
    specimen=specimen,
    preview=preview,
    confirm_label="contests-announce",
    finish=finish,
)

FORMS = (NEW,)
