"""The way to each form of the base of activists."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.couples import SCHOOL, methodist
from tests.conversations.levels import results


async def activists(town: Town, button: str = "Предложить человека") -> Person:
    mila = await methodist(town)
    await mila.types("/menu")
    await mila.taps("Методический актив", button)
    return mila


async def quota(town: Town) -> Person:
    return await activists(town, "Сколько нужно")


async def training(town: Town) -> Person:
    mila = await methodist(town)
    vera = await resident(town, "Соколова Вера Ивановна", organisation_id=await organisation(town, SCHOOL))
    await results(town, [vera.person_id], "high", date(2026, 10, 14))
    await mila.types("/menu")
    await mila.taps("Методический актив", "Кого пригласить", "Соколова", "Предложить", "Указать обучение")
    return mila


OPENERS: dict[str, Callable[[Town], Awaitable[Person]]] = {
    "activists_propose": activists,
    "activists_training": training,
    "activists_quota": quota,
}
