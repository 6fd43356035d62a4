"""How to come to the first question of each form, for the crash test of forms: name -> a fresh town's person there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from domain.actors import Role
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations import (
    activist_openers,
    askers,
    couple_openers,
    crowd,
    gatherings,
    leavers,
    news_openers,
    route_ends,
    route_folk,
)
from tests.conversations.conftest import ADMIN
from tests.conversations.levels import results, school_of
from tests.conversations.newcomers import agrees, coordinated, newcomer


async def registration(town: Town) -> Person:
    await organisation(town, "МБОУ СОШ № 1")
    await organisation(town, "МБОУ «Лицей № 2»", municipality="fryazino")
    anna = town.person(901, "Анна")
    await agrees(anna)
    return anna


async def own_name(town: Town) -> Person:
    olga = town.person(ADMIN, "Ольга")
    await agrees(olga)
    return olga


async def refusal(town: Town) -> Person:
    _, berezkina = await coordinated(town)
    await newcomer(town, 902, "Пётр", "Лесной Пётр Ильич")
    await berezkina.taps("Посмотреть", "Отказать")
    return berezkina


async def methodist(town: Town) -> Person:
    school, _ = await coordinated(town)
    return await resident(town, "Лунина Вера Сергеевна", organisation_id=school, roles=(Role.METHODIST,))


async def invite(town: Town) -> Person:
    vera = await methodist(town)
    await vera.types("/menu")
    await vera.taps("Пригласить", "Новая ссылка")
    return vera


async def at_filters(town: Town) -> Person:
    vera = await methodist(town)
    await vera.types("/menu")
    await vera.taps("Сотрудники", "Выбрать, кого показать")
    return vera


async def staff_place(town: Town) -> Person:
    vera = await at_filters(town)
    await vera.taps("Где работает")
    return vera


async def staff_subject(town: Town) -> Person:
    vera = await at_filters(town)
    await vera.taps("Предмет")
    return vera


async def appoint(town: Town) -> Person:
    vera = await methodist(town)
    await vera.types("/menu")
    await vera.taps("Сотрудники", "Берёзкина Ольга Тимофеевна", "Назначить роль")
    return vera


async def new_organisation(town: Town) -> Person:
    vera = await methodist(town)
    await vera.types("/menu")
    await vera.taps("Настройка", "Добавить организацию")
    return vera


async def measure(town: Town) -> Person:
    place, people = await school_of(town, 3)
    await results(town, people, "low", date(2026, 10, 14))
    vera = await resident(town, "Лунина Вера Сергеевна", organisation_id=place, roles=[Role.METHODIST])
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов", "Математика", "предметный: создать меру", "Создать меру")
    return vera


OPENERS: dict[str, Callable[[Town], Awaitable[Person]]] = {
    **route_folk.OPENERS,
    **route_ends.OPENERS,
    **activist_openers.OPENERS,
    **askers.OPENERS,
    **crowd.OPENERS,
    **couple_openers.OPENERS,
    **news_openers.OPENERS,
    **gatherings.OPENERS,
    **leavers.OPENERS,
    "registration": registration,
    "own_name": own_name,
    "refusal": refusal,
    "invite": invite,
    "staff_place": staff_place,
    "staff_subject": staff_subject,
    "appoint": appoint,
    "organisation": new_organisation,
    "measures_new": measure,
}
