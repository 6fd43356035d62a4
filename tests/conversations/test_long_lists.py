"""Lists of three hundred people on a phone: six a page, a surname with a mistake in it, left as they were left."""

from __future__ import annotations

from simulator.town import Town
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
