from __future__ import annotations

from datetime import date

import pytest

from app.profiles import load_catalogue
from domain.errors import Gone, Invalid
from domain.programmes import (
    MOVES,
    ItemKind,
    ItemState,
    ProgrammeMove,
    ProgrammeState,
    ends_on,
    progress,
    read_goals,
    roadmap,
    state_of,
)

TOPICS = load_catalogue().mentoring_topics
CALENDAR = load_catalogue().calendar

# state | submit | approve | return | finish
TABLE = """
draft     | submitted | -        | -     | -
submitted | -         | approved | draft | -
approved  | -         | -        | -     | done
done      | -         | -        | -     | -
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(
    ("state", "move", "expected"),
    [(row[0], move, cell) for row in ROWS for move, cell in zip(ProgrammeMove, row[1:], strict=True)],
)
def test_programme_moves_as_the_table_says_and_no_other_way(state: str, move: ProgrammeMove, expected: str) -> None:
    if expected != "-":
        assert MOVES.after(ProgrammeState(state), move) == expected
        return
    with pytest.raises(Gone) as refused:
        MOVES.after(ProgrammeState(state), move)
    assert refused.value.text_id == f"programmes-is-{state}"


@pytest.mark.parametrize("starts_on", [date(2026, 9, 1), date(2026, 12, 1), date(2026, 12, 30), date(2028, 2, 29)])
@pytest.mark.parametrize("years", [1, 2, 3])
def test_roadmap_has_every_topic_once_and_five_looks_a_year_on_working_days(starts_on: date, years: int) -> None:
    items = roadmap(starts_on, years, TOPICS, CALENDAR)
    assert sorted(item.title for item in items if item.kind is ItemKind.MEETING) == sorted(one.title for one in TOPICS)
    assert len([item for item in items if item.kind is not ItemKind.MEETING]) == 5 * years
    assert all(starts_on < item.due_on <= ends_on(starts_on, years) for item in items)
    assert all(CALENDAR.is_working(item.due_on) for item in items)
    assert items == sorted(items, key=lambda item: item.due_on)


def test_topics_whose_month_is_over_come_first_and_none_is_lost() -> None:
    chosen = [one for one in TOPICS if one.month in (9, 11)]
    until = date(2027, 11, 22)  # the pair began before its programme was written
    days = {
        item.title: item.due_on
        for item in roadmap(date(2026, 11, 25), 1, chosen, CALENDAR, until=until)
        if item.kind is ItemKind.MEETING
    }
    assert set(days) == {one.title for one in chosen}
    assert max(days.values()) < date(2027, 3, 1)


def test_two_topics_of_a_month_come_on_two_days() -> None:
    days = [
        item.due_on
        for item in roadmap(date(2026, 9, 1), 1, TOPICS, CALENDAR)
        if item.title in (TOPICS[0].title, TOPICS[1].title)
    ]
    assert days == [date(2026, 9, 14), date(2026, 9, 24)]


@pytest.mark.parametrize(
    ("status", "title", "due_on", "state"),
    [
        ("planned", "Родители", date(2026, 12, 2), ItemState.PLANNED),
        ("planned", "Родители", date(2026, 11, 30), ItemState.LATE),
        ("planned", "Оценивание", date(2026, 11, 30), ItemState.DONE),
        ("planned", "", date(2026, 11, 30), ItemState.LATE),
        ("done", "Родители", date(2026, 11, 30), ItemState.DONE),
        ("dropped", "Оценивание", date(2026, 11, 30), ItemState.DROPPED),
    ],
)
def test_item_is_done_by_a_meeting_on_its_topic_and_late_after_its_day(
    status: str, title: str, due_on: date, state: ItemState
) -> None:
    assert state_of(status, title, due_on, {"Оценивание"}, date(2026, 12, 1)) is state


def test_dropped_items_do_not_count() -> None:
    assert progress([ItemState.DONE, ItemState.DROPPED, ItemState.LATE, ItemState.PLANNED]) == (1, 3, 1)


def test_goals_are_one_to_three_lines() -> None:
    assert read_goals(" Урок \n\n Оценки ") == ["Урок", "Оценки"]
    for wrong in (" ", "1\n2\n3\n4"):
        with pytest.raises(Invalid):
            read_goals(wrong)
