"""How many presses the everyday things of a pair take, from the notice or the main menu, confirmation included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from simulator.people import Person
from simulator.town import Town
from tests.conversations.couples import couple, methodist, offered, planned

FRIDAY = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)


@dataclass
class Thumb:
    """A phone that counts."""

    person: Person
    taps: int = 0
    messages: int = 0

    async def presses(self, *labels: str) -> None:
        await self.person.taps(*labels)
        self.taps += len(labels)

    async def writes(self, text: str) -> None:
        await self.person.types(text)
        self.messages += 1

    def has_used(self, *, taps: int, messages: int = 0) -> bool:
        """No more than so many."""
        return self.taps <= taps and self.messages <= messages


@pytest.mark.parametrize("topic", ["Родители", ""])
async def test_meeting_is_logged_by_three_taps_and_one_message(town: Town, topic: str) -> None:
    vera, _ = await couple(town)
    await planned(town, vera, FRIDAY, topic)
    await town.move_to(FRIDAY + timedelta(minutes=45))
    thumb = Thumb(vera)
    await thumb.presses("Записать", "30 мин", "Через неделю")
    await thumb.writes("Посетить урок.")
    assert vera.sees("Записано, спасибо")
    assert thumb.has_used(taps=3, messages=1)


async def test_meeting_is_planned_by_six_taps(town: Town) -> None:
    vera, ivan = await couple(town)
    await vera.types("/menu")
    thumb = Thumb(vera)
    await thumb.presses("Журнал встреч", "Назначить встречу", "Завтра", "15:00", "очно", "Итоги полугодия")
    assert ivan.hears("назначена встреча")
    assert thumb.has_used(taps=6)


@pytest.mark.parametrize("second", [False, True], ids=["one pair", "two pairs"])
async def test_next_meeting_is_planned_by_six_taps_whoever_it_is_with(town: Town, second: bool) -> None:
    vera, ivan = await couple(town)
    if second:
        await couple(town, "Белов Пётр Ильич", vera=vera)
    await planned(town, vera, FRIDAY)
    ivan.looks_away()
    await vera.types("/menu")
    thumb = Thumb(vera)
    await thumb.presses("Журнал встреч", "Назначить встречу", *(["Петров И. И."] if second else []), "Через неделю")
    await thumb.presses("Как в прошлый раз", "Знакомство и договорённости")
    assert ivan.hears("назначена встреча")
    assert thumb.has_used(taps=6)


@pytest.mark.parametrize(
    ("button", "seen"), [("Подтверждаю", "подтверждена"), ("Посмотреть", "Запись ещё не подтверждена")]
)
async def test_record_is_confirmed_or_opened_by_one_tap(town: Town, button: str, seen: str) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await town.move_to(FRIDAY + timedelta(minutes=45))
    await vera.taps("Записать", "30 мин", "Без даты")
    await vera.types("Посетить урок.")
    thumb = Thumb(ivan)
    await thumb.presses(button)
    assert ivan.sees(seen)
    assert thumb.has_used(taps=1)


async def test_offer_is_answered_by_one_tap_and_declined_by_two(town: Town) -> None:
    mila = await methodist(town)
    vera, ivan = await offered(town, mila)
    thumb = Thumb(vera)
    await thumb.presses("Да, помогу")
    assert thumb.has_used(taps=1)
    thumb = Thumb(ivan)
    await thumb.presses("Сейчас не могу", "Нет времени")
    assert ivan.sees("Спасибо за честный ответ")
    assert thumb.has_used(taps=2)
