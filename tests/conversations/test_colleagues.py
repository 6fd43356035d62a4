"""All staff in one list on a phone: found with a wrong letter, filtered, left as it was, each with a card."""

from __future__ import annotations

from domain.actors import Role
from simulator.residents import resident
from simulator.town import Town
from tests.conversations.couples import couple, methodist
from tests.conversations.crowd import three_hundred


async def test_methodist_comes_back_to_the_page_and_the_filter_of_three_hundred(town: Town) -> None:
    vera = await three_hundred(town)
    await vera.types("/menu")
    await vera.taps("Сотрудники")
    assert vera.sees("Сотрудники: 301", "Абрамова А. И.: нет маршрута")
    await vera.taps("Позже", "Абрамова В. П.")
    assert vera.sees("Абрамова Вера Петровна", "Нужно внимание: нет маршрута; ещё не в боте", "Составить маршрут")
    await vera.taps("К списку сотрудников")
    assert vera.sees("Абрамова В. П.", "Раньше")
    await vera.taps("Найти по фамилии")
    await vera.types("журовлева жанна львовна")
    assert vera.sees("нашлось: 1", "Журавлёва Ж. Л.")
    await vera.taps("Показать всех", "Выбрать, кого показать", "Кто ещё не в боте")
    assert vera.sees("Сотрудники: 300", "Показаны только: ещё не в боте")
    await vera.types("/menu")
    await vera.taps("Сотрудники")
    assert vera.sees("Сотрудники: 300", "Показаны только: ещё не в боте")
    await vera.taps("Снять выбор")
    assert vera.sees("Сотрудники: 301")


async def test_card_of_a_junior_opens_the_pair_and_tells_what_is_next(town: Town) -> None:
    mila = await methodist(town)
    _, ivan = await couple(town, mila=mila)
    await mila.types("/menu")
    await mila.taps("Сотрудники", "Петров Иван Ильич")
    assert mila.sees("Пара, наставник: Соколова В. И.", "Пользуется ботом")
    await mila.taps("Пара: Соколова В. И.")
    assert mila.sees("Соколова Вера Ивановна")
    async with town.bot.database.transaction() as work:
        await work.people.add_subjects(ivan.person_id, ["math"])
    await mila.types("/menu")
    await mila.taps("Сотрудники", "Выбрать, кого показать", "Предмет")
    await mila.types("матем")
    await mila.taps("Математика")
    assert mila.sees("Сотрудники: 1", "Петров Иван Ильич", "Показаны только: Математика")


async def test_coordinator_sees_the_own_school_and_nothing_of_results(town: Town) -> None:
    await three_hundred(town)
    async with town.bot.database.reading() as work:
        (place,) = [row.id for row in await work.organisations.open() if row.name == "МБОУ СОШ № 40"]
    olga = await resident(town, "Берёзкина Ольга Тимофеевна", organisation_id=place, roles=[Role.SCHOOL_COORDINATOR])
    await olga.types("/menu")
    await olga.taps("Сотрудники", "Абрамова А. И.")
    assert olga.sees("Абрамова Анна Ивановна", "Нужно внимание: ещё не в боте")
    assert olga.sees_no("Результаты диагностики", "Составить маршрут")
