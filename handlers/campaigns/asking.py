"""What the forms of a campaign ask, and how the answers are read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from bot.forms import Answers, FormView, Option
from bot.labels import assessment_label, subject_label
from domain.actors import Role
from domain.audience import Audience
from domain.campaigns import LONGEST_RUN, LONGEST_VENUE, PLAN_AHEAD, CampaignDraft, check_days, check_link
from domain.dates import read_day
from domain.rights import Action, Scope, Thing, reaches
from domain.texts import read_line

TEACHERS, MANAGERS, EVERYBODY = "teachers", "managers", "everybody"
ONE_DAY = "one"


async def kind_options(view: FormView) -> Sequence[Option]:
    return [Option(kind.value, assessment_label(view.t, kind.value)) for kind in view.profile.diagnostics.kinds]


async def who_options(view: FormView) -> Sequence[Option]:
    found = [TEACHERS, *([MANAGERS, EVERYBODY] if view.profile.role(Role.MANAGER).in_use else [])]
    return [Option(one, view.t.plain(f"campaigns-who-{one}")) for one in found]


def subjects_are_asked(answers: Answers, _: Answers) -> bool:
    return answers.get("who") == TEACHERS


async def subject_options(view: FormView) -> Sequence[Option]:
    """Subjects that somebody teaches, within the author's own."""
    taught, own = await view.work.audiences.subjects_taught(), _own_subjects(view)
    return [
        Option(row.id, subject_label(view.t, view.catalogue, row.id))
        for row in view.catalogue.subjects
        if row.id in taught and (not own or row.id in own)
    ]


def _own_subjects(view: FormView) -> frozenset[str]:
    found = reaches(view.actor, Action.WRITE, Thing.CAMPAIGN)
    if any(reach.scope is Scope.SERVICE or not reach.grant.subjects for reach in found):
        return frozenset()
    return frozenset[str]().union(*(reach.grant.subjects for reach in found))


async def municipality_options(view: FormView) -> Sequence[Option]:
    return [Option(row.id, row.name) for row in view.profile.municipalities]


async def day_options(view: FormView) -> Sequence[Option]:
    return [Option(day.isoformat(), view.t.day(day)) for day in (view.today + timedelta(n) for n in (7, 14, 21))]


def days_ahead(view: FormView) -> tuple[date, date]:
    return view.today, view.today + PLAN_AHEAD


def read_first(text: str, view: FormView) -> str:
    day = read_day(text, view.today)
    check_days(day, day, view.today)
    return day.isoformat()


async def last_options(view: FormView) -> Sequence[Option]:
    first = date.fromisoformat(view.answers["first"])
    days = [first + timedelta(number) for number in (2, 4, 9)]
    return [
        Option(ONE_DAY, view.t.plain("campaigns-one-day")),
        *(Option(day.isoformat(), view.t.day(day)) for day in days),
    ]


def days_after(view: FormView) -> tuple[date, date]:
    first = date.fromisoformat(view.answers["first"])
    return first, first + LONGEST_RUN


def read_last(text: str, view: FormView) -> str:
    day = read_day(text, view.today)
    check_days(date.fromisoformat(view.answers["first"]), day, view.today)
    return day.isoformat()


async def say_day(answer: Any, view: FormView) -> str:
    if answer == ONE_DAY:
        return view.t.plain("campaigns-one-day")
    return view.t.day(date.fromisoformat(answer)) if answer else ""


def read_venue(text: str, _: FormView) -> dict[str, str]:
    return {"name": read_line(text, LONGEST_VENUE)}


def read_link(text: str, _: FormView) -> dict[str, str]:
    return {"name": check_link(text)}


def days_of(answers: Answers) -> tuple[date, date]:
    first = date.fromisoformat(answers["first"])
    last = answers.get("last")
    # A first day changed afterwards may stand behind the last one: then it is one day again.
    return first, max(first, date.fromisoformat(last)) if last and last != ONE_DAY else first


def draft_of(answers: Answers) -> CampaignDraft:
    first_on, last_on = days_of(answers)
    venue, link = answers.get("venue"), answers.get("link")
    return CampaignDraft(
        kind=answers["kind"],
        first_on=first_on,
        last_on=last_on,
        venue=venue["name"] if venue else "",
        link=link["name"] if link else "",
    )


def audience_of(answers: Answers) -> Audience:
    roles = {TEACHERS: {Role.TEACHER}, MANAGERS: {Role.MANAGER}}.get(answers["who"], {Role.TEACHER, Role.MANAGER})
    subjects = answers.get("subjects") if answers["who"] == TEACHERS else ()
    return Audience(
        roles=frozenset(roles),
        subjects=frozenset(subjects or ()),
        municipalities=frozenset(answers.get("municipalities") or ()),
    )
