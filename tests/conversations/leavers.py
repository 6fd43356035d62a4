"""A school with somebody whose job ends or begins, and the methodist who keeps its staff list."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from domain.actors import Role
from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.route_folk import delivered


async def card(town: Town) -> Person:
    """The methodist has the card of a teacher open."""
    school = await organisation(town, "МБОУ СОШ № 1")
    lyceum = await organisation(town, "МБОУ «Лицей № 2»", municipality="fryazino")
    vera = await resident(town, "Лунина Вера Сергеевна", organisation_id=lyceum, roles=[Role.METHODIST])
    await resident(town, "Берёзкина Ольга Тимофеевна", organisation_id=school, roles=[Role.TEACHER])
    await vera.types("/menu")
    await vera.taps("Сотрудники", "Берёзкина")
    return vera


async def at_end(town: Town) -> Person:
    vera = await card(town)
    await vera.taps("Работа здесь закончилась", "Переход в другую организацию")
    return vera


async def at_begin(town: Town) -> Person:
    vera = await at_end(town)
    await vera.taps("Пока неизвестно", "Сегодня", "Да, записать", "Указать место работы")
    return vera


async def at_guide(town: Town) -> Person:
    folk = await delivered(town)
    service = await organisation(town, "УМОЦ", kind="other")
    await resident(town, "Новикова Анна Ильинична", organisation_id=service, roles=[Role.MENTOR])
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты", "В работе", "Ивушкина", "Сменить наставника")
    return folk.methodist


async def at_cannot(town: Town) -> Person:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Не могу к сроку")
    return folk.teacher


OPENERS: dict[str, Callable[[Town], Awaitable[Person]]] = {
    "job_end": at_end,
    "job_begin": at_begin,
    "route-guide": at_guide,
    "step-cannot": at_cannot,
}
