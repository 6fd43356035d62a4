"""A meeting in the phone's own calendar."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from icalendar import Calendar

from simulator.people import Person
from simulator.town import Town
from tests.conversations.couples import couple, planned

FRIDAY = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)  # 15:00 in Moscow


def entry(person: Person) -> Any:
    """The one appointment of the newest calendar file."""
    (found,) = Calendar.from_ical(person.documents[-1][1]).walk("VEVENT")
    return found


async def test_both_take_a_meeting_into_the_calendar_and_a_move_moves_the_same_entry(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await ivan.taps("Буду", "В календарь")
    first = entry(ivan)
    assert first.decoded("dtstart") == FRIDAY
    assert first["summary"] == "Встреча: Соколова В. И."
    assert "Итоги" not in ivan.documents[-1][1].decode()  # the topic stays in the bot
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "пт, 4 декабря", "Перенести", "Завтра", "16:00", "болезнь")
    await vera.taps("В календарь")
    moved = entry(vera)
    assert moved.decoded("dtstart") == datetime(2026, 12, 2, 13, 0, tzinfo=UTC)
    assert (moved["uid"], moved["sequence"] > first["sequence"]) == (first["uid"], True)
    await town.move_to(datetime(2026, 12, 4, 14, 0, tzinfo=UTC))
    await ivan.taps("В календарь")
    assert ivan.hears("Здесь уже всё изменилось", "ср, 2 декабря, 16:00")
