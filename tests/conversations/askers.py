"""Somebody who invites people to diagnostics."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from simulator.people import Person
from simulator.town import Town
from tests.conversations.route_folk import Folk, staffed


async def asked(town: Town) -> Folk:
    """Chemists and physicists are invited to the fourteenth of December."""
    folk = await staffed(town)
    vera = folk.methodist
    await vera.types("/menu")
    await vera.taps("Диагностика", "Пригласить на диагностику", "Пригласить на диагностику")
    await vera.taps("Исследование компетенций учителя", "Педагогов")
    await vera.types("химия")
    await vera.taps("Химия", "Готово", "Отовсюду")
    await vera.types("14 декабря")
    await vera.taps("Один день")
    await vera.types("Лицей № 2, в 10:00")
    await vera.taps("Без ссылки")
    assert vera.sees("Пригласим человек: 1, через бота получат 1")
    await vera.taps("Пригласить")
    return folk


async def at_new(town: Town) -> Person:
    vera = (await staffed(town)).methodist
    await vera.types("/menu")
    await vera.taps("Диагностика", "Пригласить на диагностику", "Пригласить на диагностику")
    return vera


async def at_move(town: Town) -> Person:
    vera = (await asked(town)).methodist
    await vera.taps("Перенести")
    return vera


OPENERS: dict[str, Callable[[Town], Awaitable[Person]]] = {"campaigns_new": at_new, "campaigns_move": at_move}
