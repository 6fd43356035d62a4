"""When it leaves: a question behind a button of the preview, since nearly always the answer is "now"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.forms import Answers, FormView, Option, Step
from domain.announcements import PLAN_AHEAD, AnnouncementDraft, check_day, first_moment
from domain.dates import read_day, read_moment
from domain.errors import Forbidden, Invalid
from domain.profile import Profile
from domain.reminders import at_wall, day_moment, is_quiet
from handlers.announcements.steps import is_service
from services.announcements import leaves_at, taken_on

NOW, URGENT = "now", "urgent"


def goes_at(answer: str | None, profile: Profile) -> datetime | None:
    """The moment that was chosen; a day without an hour is its morning, now is None."""
    if answer in (None, NOW, URGENT):
        return None
    assert answer is not None
    if "T" in answer:
        typed = datetime.fromisoformat(answer)
        return at_wall(typed.date(), typed.time(), profile.zone)
    return day_moment(date.fromisoformat(answer), profile.quiet, profile.zone)


async def leaving_words(view: FormView, draft: AnnouncementDraft) -> str:
    """In a minute, or at which hour and why; or that the day it would leave on is full."""
    t = view.t
    try:
        leaves = leaves_at(view.work, draft, view.now)
        check_day(draft.sender, await taken_on(view.work, view.actor, draft.sender, leaves))
    except (Invalid, Forbidden) as refusal:
        return t.plain(refusal.text_id, **refusal.args_)
    when = t.when(leaves, view.now)
    wanted = first_moment(draft.sender, draft.goes_at, is_urgent=draft.is_urgent, now=view.now)
    if leaves > wanted:
        return t.plain("announcements-leaves-later", when=when)
    if draft.goes_at is not None:
        return t.plain("announcements-leaves-at", when=when)
    if is_quiet(leaves, view.profile.quiet, view.profile.zone):
        return t.plain("announcements-leaves-urgent")
    return t.plain("announcements-leaves-now")


async def _options(view: FormView) -> Sequence[Option]:
    t, profile = view.t, view.profile
    tomorrow = view.today + timedelta(1)
    options = [Option(NOW, t.plain("announcements-when-now"))]
    if is_quiet(view.now, profile.quiet, profile.zone) and is_service(view.answers, view.seed):
        options.append(Option(URGENT, t.plain("announcements-when-urgent")))
    morning = day_moment(tomorrow, profile.quiet, profile.zone)
    label = "announcements-when-morning" if morning.astimezone(profile.zone).date() == tomorrow else ""
    if label:
        options.append(Option(tomorrow.isoformat(), t.plain(label, time=t.time(morning))))
    return options


def _days(view: FormView) -> tuple[date, date]:
    return view.today + timedelta(1), view.today + PLAN_AHEAD


def _read(text: str, view: FormView) -> str:
    """A day and a time; a day alone is its morning, so today needs a time."""
    local = view.now.astimezone(view.profile.zone).replace(tzinfo=None)
    try:
        moment = read_moment(text, local)
    except Invalid as refusal:
        if refusal.text_id != "dates-time-needed":
            raise
        day = read_day(text, view.today)
        if day == view.today:
            raise
        return _near(view, day).isoformat()
    _near(view, moment.date())
    return moment.isoformat(timespec="minutes")


def _near(view: FormView, day: date) -> date:
    if day > view.today + PLAN_AHEAD:
        raise Invalid("announcements-too-far", days=PLAN_AHEAD.days)
    return day


async def _say(answer: Any, view: FormView) -> str:
    moment = goes_at(answer, view.profile)
    return view.t.when(moment, view.now) if moment is not None else view.t.plain("announcements-when-now")


def is_urgent(answers: Answers) -> bool:
    return answers.get("goes") == URGENT


GOES = Step(
    name="goes",
    text="announcements-ask-goes",
    options=_options,
    read=_read,
    calendar=_days,
    say=_say,
    at_preview="announcements-when",
    example="через 3 дня",
)
