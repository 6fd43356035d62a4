"""Lists of three hundred people on a phone: six a page, a surname with a mistake in it, left as they were left."""

from __future__ import annotations

from services.narrowing import narrow
from simulator.town import Town
from tests.conversations.couples import couple, methodist
from tests.conversations.crowd import at_find, three_hundred


async def test_methodist_finds_one_of_three_hundred_by_a_surname_with_a_mistake(town: Town) -> None:
    vera = await at_find(town)
    await vera.types("журовлева жанна львовна")
    assert vera.sees("Поиск «журовлева жанна львовна», нашлось: 1", "Журавлёва Ж. Л.", "Показать всех")
    await vera.taps("Журавлёва Ж. Л.")
    assert vera.sees("Результаты: Журавлёва Жанна Львовна")
    await vera.taps("Назад")
    assert vera.sees("нашлось: 1")  # left so, found so
    await vera.taps("Показать всех")
    assert vera.sees("человек: 300", "Абрамова А. И.")


async def test_list_of_whom_to_help_first_is_found_in_the_same_way_and_pages_keep_the_search(town: Town) -> None:
    vera = await three_hundred(town)
    await vera.types("/menu")
    await vera.taps("Диагностика", "Карта дефицитов", "Кому помочь первым", "Найти по фамилии")
    await vera.types("крыл")
    assert vera.sees("Поиск «крыл», нашлось: 30")
    await vera.taps("Позже")
    assert vera.sees("Поиск «крыл», нашлось: 30", "Крылова")
    await vera.taps("Найти по фамилии")
    await vera.types("щукина")
    assert vera.sees("Поиск «щукина», нашлось: 0", "Показать всех")


async def test_pairs_are_found_by_a_surname_and_a_pair_leads_back_to_the_search(town: Town) -> None:
    mila = await methodist(town)
    vera, _ = await couple(town, mila=mila)
    await couple(town, "Белов Пётр Ильич", vera=vera, mila=mila)
    async with town.bot.database.transaction() as work:
        actor = await work.appointments.actor_of_person(mila.person_id, town.clock.now().date())
        await narrow(work, actor, "pairs", "белав", town.clock.now())
    await mila.types("/menu")
    await mila.taps("Пары")
    assert mila.sees("Поиск «белав», нашлось: 1", "Белов П. И.")
    await mila.taps("Белов П. И.", "Назад")
    assert mila.sees("Поиск «белав», нашлось: 1")
    await mila.taps("Показать всех")
    assert mila.sees("Петров И. И.", "Белов П. И.")


async def test_methodist_who_types_a_surname_beside_the_list_of_staff_finds_them_by_one_press(town: Town) -> None:
    mila = await methodist(town)
    await couple(town, "Белов Пётр Ильич", mila=mila)
    await mila.types("/menu")
    await mila.taps("Сотрудники")
    await mila.types("Белов")
    assert mila.sees("Ищете сотрудника по словам «Белов»", "Найти сотрудника")
    await mila.taps("Найти сотрудника")
    assert mila.sees("Поиск «Белов», нашлось: 1", "Белов П")
