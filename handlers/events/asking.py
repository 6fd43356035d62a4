"""What the forms of sessions ask, and how the answers are read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.forms import Answers, FormView, Option
from domain.dates import read_day, read_moment, read_time
from domain.errors import Invalid
from domain.events import (
    LONGEST_PLACE,
    LONGEST_TOPIC,
    PLAN_AHEAD,
    USUAL_HOURS,
    SessionDraft,
    check_agenda,
    check_start,
)
from domain.profile import Profile
from domain.reminders import at_wall
from domain.texts import read_line
from locales.translator import Safe, Translator
from services.events import own_bodies
from storage.work import Work

LAST, PLAN = "last", "plan"


async def body_options(view: FormView) -> Sequence[Option]:
    return [Option(str(body.id), body.name) for body in await own_bodies(view.work, view.actor)]


def body_id(answers: Answers, seed: Answers) -> int:
    return int(seed.get("body") or answers.get("body") or 0)


def body_is_asked(_: Answers, seed: Answers) -> bool:
    return not seed.get("body")


async def day_options(view: FormView) -> Sequence[Option]:
    """A session needs notice: from tomorrow on, and the same weekday one and two weeks ahead."""
    days = [view.today + timedelta(number) for number in (1, 2, 7, 14)]
    return [Option(day.isoformat(), view.t.day(day)) for day in days]


def days_ahead(view: FormView) -> tuple[date, date]:
    return view.today, view.today + PLAN_AHEAD


def read_when(text: str, view: FormView) -> str:
    """A day, or a day with its time: then the time is not asked."""
    try:
        return read_day(text, view.today).isoformat()
    except Invalid as refusal:
        local = view.now.astimezone(view.profile.zone).replace(tzinfo=None)
        try:
            moment = read_moment(text, local)
        except Invalid as other:
            raise (other if other.text_id != "dates-day-needed" else refusal) from None
        check_start(at_wall(moment.date(), moment.time(), view.profile.zone), view.now)
        return moment.isoformat(timespec="minutes")


async def say_day(answer: Any, view: FormView) -> str:
    if not answer:
        return ""
    if "T" in answer:
        return view.t.moment(moment_of({"day": answer}, view.profile))
    return view.t.day(date.fromisoformat(answer))


def time_is_asked(answers: Answers, _: Answers) -> bool:
    return "T" not in str(answers.get("day", ""))


async def time_options(view: FormView) -> Sequence[Option]:
    """Usual hours that are still ahead on that day."""
    day = date.fromisoformat(view.answers["day"][:10])
    ahead = [one for one in USUAL_HOURS if at_wall(day, one, view.profile.zone) > view.now]
    return [Option(f"{one:%H:%M}", f"{one:%H:%M}") for one in ahead]


def read_hour(text: str, view: FormView) -> str:
    hour = read_time(text)
    check_start(at_wall(date.fromisoformat(view.answers["day"][:10]), hour, view.profile.zone), view.now)
    return f"{hour:%H:%M}"


def moment_of(answers: Answers, profile: Profile) -> datetime:
    """The day with its time, typed together or apart, on the service's wall."""
    if "T" in answers["day"]:
        typed = datetime.fromisoformat(answers["day"])
        return at_wall(typed.date(), typed.time(), profile.zone)
    hour = time.fromisoformat(answers["time"])
    return at_wall(date.fromisoformat(answers["day"]), hour, profile.zone)


async def topic_options(view: FormView) -> Sequence[Option]:
    """Ready-made sessions, that of the month first."""
    month = date.fromisoformat(view.answers["day"][:10]).month
    numbered = sorted(enumerate(view.catalogue.agendas), key=lambda one: (one[1].month - month) % 12)
    return [Option(str(number), agenda.title) for number, agenda in numbered]


def read_topic(text: str, _: FormView) -> dict[str, str]:
    return {"name": read_line(text, LONGEST_TOPIC)}


async def place_options(view: FormView) -> Sequence[Option]:
    """Where the body met last."""
    last = await view.work.events.last_of_body(body_id(view.answers, view.seed))
    return [Option(LAST, last.place)] if last is not None else []


def read_place(text: str, _: FormView) -> dict[str, str]:
    return {"name": read_line(text, LONGEST_PLACE)}


async def agenda_options(view: FormView) -> Sequence[Option]:
    return [Option(PLAN, view.t.plain("events-agenda-ready"))] if isinstance(view.answers.get("topic"), str) else []


async def say_agenda(answer: Any, view: FormView) -> str:
    """A ready-made agenda goes away with its topic."""
    if isinstance(answer, dict):
        return str(answer["name"])
    ready = answer and planned_agenda(view.t, view.work, view.answers.get("topic"))
    return view.t.plain("events-agenda-ready" if ready else "words-none")


async def agenda_args(view: FormView) -> dict[str, Any]:
    """The ready-made agenda is shown before it is taken."""
    ready = planned_agenda(view.t, view.work, view.answers.get("topic"))
    if not ready:
        return {"ready": Safe(view.t("events-agenda-own"))}
    return {"ready": Safe(view.t("events-agenda-plan", items=ready))}


def read_agenda(text: str, _: FormView) -> dict[str, str]:
    return {"name": check_agenda(text)}


def planned_agenda(t: Translator, work: Work, topic: Any) -> str:
    """Lines of the catalogue's agenda with minutes; empty for a topic of one's own."""
    if not isinstance(topic, str):
        return ""
    items = work.catalogue.agendas[int(topic)].items
    return "\n".join(f"{number}. {item.text} ({t.length(item.minutes)})" for number, item in enumerate(items, start=1))


async def draft_of(t: Translator, work: Work, answers: Answers, seed: Answers) -> SessionDraft:
    topic, place, agenda = answers["topic"], answers["place"], answers.get("agenda")
    if place == LAST:
        last = await work.events.last_of_body(body_id(answers, seed))
        place = {"name": last.place if last is not None else ""}
    return SessionDraft(
        starts_at=moment_of(answers, work.profile),
        topic=topic["name"] if isinstance(topic, dict) else work.catalogue.agendas[int(topic)].title,
        place=place["name"],
        agenda=agenda["name"] if isinstance(agenda, dict) else planned_agenda(t, work, topic if agenda else None),
    )
