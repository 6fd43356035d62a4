"""The personalised programme of a pair and its dated roadmap (P10, Щёлково 5.2.1.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.catalogue import MentoringTopic
from domain.errors import Gone, Invalid
from domain.moves import Moves
from domain.texts import read_line
from domain.workdays import WorkCalendar

MOST_GOALS = 3
LONGEST_GOAL, LONGEST_TEXT, LONGEST_TITLE = 200, 1000, 200
YEARS = (1, 2, 3)
DRAFT_DUE = timedelta(days=14)
REMINDED_AFTER = (7, 12)  # days from the beginning of the pair, to the mentor
TOLD_AFTER = 15  # to whoever approves
ITEM_REMINDED_BEFORE = timedelta(days=3)


class ProgrammeState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    DONE = "done"


class ProgrammeMove(StrEnum):
    SUBMIT = "submit"
    APPROVE = "approve"
    RETURN = "return"
    FINISH = "finish"


MOVES = Moves(
    {
        (ProgrammeState.DRAFT, ProgrammeMove.SUBMIT): ProgrammeState.SUBMITTED,
        (ProgrammeState.SUBMITTED, ProgrammeMove.APPROVE): ProgrammeState.APPROVED,
        (ProgrammeState.SUBMITTED, ProgrammeMove.RETURN): ProgrammeState.DRAFT,
        (ProgrammeState.APPROVED, ProgrammeMove.FINISH): ProgrammeState.DONE,
    },
    lambda state: Gone(f"programmes-is-{state}"),
)


class ItemKind(StrEnum):
    MEETING = "meeting"
    VISIT = "visit"
    OPEN_LESSON = "open_lesson"
    REVIEW = "review"
    OWN = "own"


class ItemState(StrEnum):
    """`late` is never stored: it is a planned one after its day."""

    PLANNED = "planned"
    DONE = "done"
    DROPPED = "dropped"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDraft:
    """`title` is empty for kinds that the interface names by itself."""

    kind: ItemKind
    title: str
    due_on: date


# Beside the topics, every school year: where the mentor comes to see, the junior shows, and both look back.
YEARLY = (
    (ItemKind.VISIT, 11),
    (ItemKind.REVIEW, 12),
    (ItemKind.VISIT, 2),
    (ItemKind.OPEN_LESSON, 4),
    (ItemKind.REVIEW, 5),
)
DAYS_OF_MONTH = (12, 24)
SUMMER = (7, 8)
NEXT_YEAR_FROM = 5


def ends_on(starts_on: date, years: int) -> date:
    """The day before the same day so many years later."""
    try:
        return starts_on.replace(year=starts_on.year + years) - timedelta(days=1)
    except ValueError:  # 29 February
        return date(starts_on.year + years, 2, 28)


def roadmap(
    starts_on: date, years: int, topics: Iterable[MentoringTopic], calendar: WorkCalendar, *, until: date | None = None
) -> list[ItemDraft]:
    """Topics in their months of this school year, the yearly items of each year; on working days.

    No topic that was chosen is lost or put off for a year: one whose month is over, or comes after the end, takes the
    first free day. `until`: the end, where it is not counted from the beginning.
    """
    last = until or ends_on(starts_on, years)
    free = _free_days(starts_on, last, calendar)
    items, displaced = [], []
    for topic in topics:
        own = [day for day in free if (day.year, day.month) == _month_of_school_year(topic.month, starts_on)]
        if own:
            free.remove(own[0])
            items.append(ItemDraft(kind=ItemKind.MEETING, title=topic.title, due_on=own[0]))
        else:
            displaced.append(topic)
    for topic in displaced:
        day = free.pop(0) if free else min(calendar.add(starts_on, 1), last)
        items.append(ItemDraft(kind=ItemKind.MEETING, title=topic.title, due_on=day))
    for kind, month in YEARLY:
        day = _first_day(month, starts_on, calendar)
        while day <= last:
            items.append(ItemDraft(kind=kind, title="", due_on=day))
            day = calendar.add(day.replace(year=day.year + 1, day=DAYS_OF_MONTH[1]), 0)
    return sorted(items, key=lambda item: item.due_on)


def _free_days(starts_on: date, last: date, calendar: WorkCalendar) -> list[date]:
    """Two a month, in the order in which they come; schools rest in summer."""
    months = [(year, month) for year in range(starts_on.year, last.year + 1) for month in range(1, 13)]
    found = [
        calendar.add(date(year, month, day), 0)
        for year, month in months
        for day in DAYS_OF_MONTH
        if month not in SUMMER
    ]
    return [day for day in found if starts_on < day <= last]


def _month_of_school_year(month: int, starts_on: date) -> tuple[int, int]:
    """From May on the next school year is meant."""
    first = starts_on.year if starts_on.month >= NEXT_YEAR_FROM else starts_on.year - 1
    return (first if month > SUMMER[-1] else first + 1), month


def _first_day(month: int, starts_on: date, calendar: WorkCalendar) -> date:
    for year in (starts_on.year, starts_on.year + 1):
        day = calendar.add(date(year, month, DAYS_OF_MONTH[1]), 0)
        if day > starts_on:
            return day
    raise AssertionError("a month comes again within a year")


def state_of(status: str, title: str, due_on: date, held_topics: frozenset[str] | set[str], today: date) -> ItemState:
    """A topic that was talked about at a meeting is done, whoever ticks it off."""
    if status == ItemState.PLANNED and title and title in held_topics:
        return ItemState.DONE
    if status == ItemState.PLANNED and due_on < today:
        return ItemState.LATE
    return ItemState(status)


def read_goals(text: str) -> list[str]:
    """One goal in a line, three at most."""
    goals = [read_line(line, LONGEST_GOAL) for line in text.splitlines() if line.strip()]
    if not goals:
        raise Invalid("errors-text-needed")
    if len(goals) > MOST_GOALS:
        raise Invalid("programmes-too-many-goals", count=len(goals))
    return goals


def read_words(text: str) -> str:
    return read_line(text, LONGEST_TEXT)


def read_title(text: str) -> str:
    return read_line(text, LONGEST_TITLE)


def check_item_day(day: date, starts_on: date, last: date) -> None:
    if not starts_on <= day <= last:
        raise Invalid("programmes-day-outside")


def progress(states: Sequence[ItemState]) -> tuple[int, int, int]:
    """Done, all that count, late."""
    counted = [state for state in states if state is not ItemState.DROPPED]
    return counted.count(ItemState.DONE), len(counted), counted.count(ItemState.LATE)
