"""What the forms of meetings ask: days, hours, forms, topics, reasons, and how the answers are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.forms import FormView, Option
from bot.pair_words import REASONS, form_words, partner_name
from domain.dates import read_day, read_moment, read_time
from domain.errors import Invalid
from domain.meetings import PLAN_AHEAD, USUAL_HOURS, MeetingForm, check_hour, check_topic, is_at_night
from domain.pairs import check_reason
from domain.profile import Profile
from domain.reminders import at_wall
from models.meetings import Meeting

LAST, OPEN = "last", "open"


async def pair_options(view: FormView) -> Sequence[Option]:
    """The mentor's own active pairs."""
    assert view.actor.person_id is not None
    pairs = await view.work.pairs.of_mentor(view.actor.person_id)
    if not pairs:
        raise Invalid("meetings-no-pair")
    return [Option(str(pair.id), await partner_name(view.work, pair, view.actor.person_id)) for pair in pairs]


def pair_id(answers: Mapping[str, Any], seed: Mapping[str, Any]) -> int:
    return int(seed.get("pair") or answers.get("pair") or 0)


async def day_options(view: FormView) -> Sequence[Option]:
    """The next days; today only while there is an hour left in it, days off not among them."""
    t = view.t
    names = {0: "meetings-today", 1: "meetings-tomorrow", 7: "meetings-in-week"}
    offsets = [0, 1, 2, 7] if _local(view).time() < USUAL_HOURS[-1] else [1, 2, 7]
    days = ((offset, view.today + timedelta(offset)) for offset in offsets)
    return [
        Option(day.isoformat(), t.plain(names[offset], day=t.day(day)) if offset in names else t.day(day))
        for offset, day in days
        if offset == 0 or day.weekday() not in view.profile.quiet.weekdays_off
    ]


def days_ahead(view: FormView) -> tuple[date, date]:
    return view.today, view.today + PLAN_AHEAD


def read_when(text: str, view: FormView) -> str:
    """A day, or a day with its time: then the time is not asked."""
    try:
        return read_day(text, view.today).isoformat()
    except Invalid as refusal:
        try:
            moment = read_moment(text, _local(view).replace(tzinfo=None))
        except Invalid as other:
            raise (other if other.text_id != "dates-day-needed" else refusal) from None
        check_hour(moment.time())
        return moment.isoformat(timespec="minutes")


async def time_options(view: FormView) -> Sequence[Option]:
    """As last time first, then the usual hours that are still ahead on that day."""
    found = []
    day = date.fromisoformat(view.answers["day"][:10])
    last = await last_meeting(view)
    if last is not None:
        wall = wall_of(last, view.profile)
        if _is_ahead(view, day, wall) and not is_at_night(wall):
            words = view.t.plain("meetings-as-last", time=f"{wall:%H:%M}", form=form_words(view.t, last.form))
            found.append(Option(LAST, words))
    return found + [Option(f"{one:%H:%M}", f"{one:%H:%M}") for one in USUAL_HOURS if _is_ahead(view, day, one)]


def read_hour(text: str, view: FormView) -> str:
    wall = read_time(text)
    check_hour(wall)
    return f"{wall:%H:%M}"


async def form_options(view: FormView) -> Sequence[Option]:
    return [Option(one.value, form_words(view.t, one)) for one in MeetingForm]


async def topic_options(view: FormView) -> Sequence[Option]:
    """Topics of the month that the pair has not had, then "later", then the others in the order of the year."""
    day = date.fromisoformat(view.answers["day"][:10])
    of_month = {topic.number for topic in view.catalogue.topics_for_month(day.month)}
    found = [
        (number, Option(str(number), title))
        for number, title in await topics(view, pair_id(view.answers, view.seed), day)
    ]
    later = Option(OPEN, view.t.plain("meetings-topic-later"))
    return [
        *(option for number, option in found if number in of_month),
        later,
        *(option for number, option in found if number not in of_month),
    ]


async def topics(view: FormView, pair: int, day: date) -> list[tuple[int, str]]:
    used = await view.work.meetings.topics_of_pair(pair)
    month = [topic.number for topic in view.catalogue.topics_for_month(day.month)]
    fresh = [topic for topic in view.catalogue.mentoring_topics if topic.title not in used]
    return [(topic.number, topic.title) for topic in sorted(fresh, key=lambda one: one.number not in month)]


def read_topic(text: str, view: FormView) -> str:
    return "own:" + check_topic(text)


def topic_of(answer: str | None, catalogue_topics: Sequence[Any]) -> str:
    """What was chosen or typed, in words; empty when it is left for later."""
    if not answer or answer == OPEN:
        return ""
    if answer.startswith("own:"):
        return answer.removeprefix("own:")
    return next((topic.title for topic in catalogue_topics if str(topic.number) == answer), "")


async def last_meeting(view: FormView) -> Meeting | None:
    meeting = view.seed.get("meeting")
    if meeting:
        return await view.work.meetings.find(meeting)
    return await view.work.meetings.last_of_pair(pair_id(view.answers, view.seed))


def _is_ahead(view: FormView, day: date, wall: time) -> bool:
    return at_wall(day, wall, view.profile.zone) > view.now


def _local(view: FormView) -> datetime:
    return view.now.astimezone(view.profile.zone)


def moment_of(answers: Mapping[str, Any], last: Meeting | None, profile: Profile) -> datetime:
    """The day with its time: typed together, chosen, or as last time."""
    if "T" in answers["day"]:
        typed = datetime.fromisoformat(answers["day"])
        return at_wall(typed.date(), typed.time(), profile.zone)
    day = date.fromisoformat(answers["day"])
    if answers["time"] == LAST and last is not None:
        return at_wall(
            day, last.planned_at.astimezone(profile.zone).time().replace(second=0, microsecond=0), profile.zone
        )
    return at_wall(day, time.fromisoformat(answers["time"]), profile.zone)


def wall_of(meeting: Meeting, profile: Profile) -> time:
    """The wall clock of a meeting, to the minute."""
    return meeting.planned_at.astimezone(profile.zone).time().replace(second=0, microsecond=0)


def has_time(answers: Mapping[str, Any]) -> bool:
    return "T" in str(answers.get("day", ""))


async def reason_options(view: FormView) -> Sequence[Option]:
    return [Option(one, view.t.plain(f"meetings-reason-{one}")) for one in REASONS]


def read_reason(text: str, view: FormView) -> str:
    return check_reason(text)


async def same_time_options(view: FormView) -> Sequence[Option]:
    """The hour that the meeting has, then the usual ones."""
    found = await time_options(view)
    last = await last_meeting(view)
    if not found or found[0].value != LAST or last is None:
        return found
    wall = last.planned_at.astimezone(view.profile.zone)
    return [Option(LAST, view.t.plain("meetings-same-time", time=f"{wall:%H:%M}")), *found[1:]]
