"""Results on the phone: a table with mistakes, questions, undoing, one's own sheet."""

from __future__ import annotations

import pytest

from domain.actors import Role
from simulator.town import Town
from tests.conversations.route_folk import MISTAKES, RESULTS, at_results_day, loaded, phone_of, staffed
from tests.samples import SAMPLES


@pytest.mark.requirement("R-SH-004")
async def test_methodist_clears_up_a_table_with_mistakes_and_loads_the_rest(town: Town) -> None:
    vera = (await staffed(town)).methodist
    await vera.sends_document(MISTAKES, (SAMPLES / MISTAKES).read_bytes())
    assert vera.sees(
        "результатов: 1, людей: 1", "Неясно, чей результат: 3", "замечаний: 6", "Строка 4.", "«ниже среднего»"
    )
    await vera.taps("Все замечания")
    assert vera.sees("Строка 13.", "тот же результат, что в строке 12")
    await vera.taps("Назад", "Уточнить")
    assert vera.sees("Кто это?", "Строка 6", "организация другая", "1. Калинкина Раиса Ефимовна, МБОУ СОШ № 1")
    await vera.taps("1.")
    assert vera.sees("Строка 7: Дятлова Анна Егоровна", "1975 г. р.", "1999 г. р.")
    await vera.taps("Никто из них")
    assert vera.sees("Строка 9", "Снегирёв Антон Богданович")
    await vera.taps("1.")
    assert vera.sees("результатов: 3, людей: 3", "Пропущено по вашему решению строк: 1")
    await vera.taps("Загрузить")
    assert vera.sees("Загружено результатов: 3, людей: 3")
    await vera.taps("Отменить загрузку", "Да, убрать результаты")
    assert vera.sees("убрано результатов: 3")


async def test_unknown_wording_is_asked_by_topic_and_area(town: Town) -> None:
    vera = (await staffed(town)).methodist
    await vera.sends_document(RESULTS, (SAMPLES / RESULTS).read_bytes())
    await vera.taps("Уточнить")
    assert vera.sees("Что это за тема?", "«облачные лабораторные журналы»", "Химия", "Не тема для усиления")
    await vera.taps("Другая тема", "цифровой")
    assert vera.sees("Онлайн-урок")
    await vera.taps("3.")
    assert vera.sees("результатов: 15, людей: 15, тем для усиления: 13")
    await vera.sends_document(RESULTS, (SAMPLES / RESULTS).read_bytes())
    assert vera.sees_no("Незнакомых формулировок")


async def test_table_without_days_waits_for_one(town: Town) -> None:
    vera = await at_results_day(town)
    assert vera.sees("Когда прошла диагностика?")
    await vera.types("когда-то осенью")
    assert vera.sees("Не получилось прочитать дату")
    await vera.types("14.10.2026")
    assert vera.sees("14 октября", "результатов: 1", "Загрузить")


async def test_same_table_again_loads_nothing_twice(town: Town) -> None:
    vera = (await loaded(town)).methodist
    await vera.sends_document(RESULTS, (SAMPLES / RESULTS).read_bytes())
    assert vera.sees("результатов: 0", "второй раз не загрузим", "Загружать пока нечего")


async def test_route_keeps_the_table_it_stands_on(town: Town) -> None:
    vera = (await loaded(town)).methodist
    await vera.taps("Кому нужен маршрут", "Ивушкина", "Составить маршрут")
    await vera.types("/menu")
    await vera.taps("Диагностика", "Таблицы: 1", "Отменить: rezultaty_iku.xlsx", "Да, убрать результаты")
    assert "уже составлен маршрут" in vera.toast


async def test_strong_teacher_sees_strengths_and_no_route(town: Town) -> None:
    folk = await staffed(town)
    raisa = await phone_of(town, "Калинкина Раиса Ефимовна", Role.TEACHER)
    await folk.methodist.sends_document(RESULTS, (SAMPLES / RESULTS).read_bytes())
    await folk.methodist.taps("Загрузить без уточнений")
    assert raisa.sees("Раиса Ефимовна, ваши результаты готовы")
    assert raisa.sees_no("высокий")
    await raisa.taps("Посмотреть")
    assert raisa.sees("Сильные стороны", "Математика", "Вам есть чем поделиться")
    assert raisa.sees_no("Темы, которые усилим")


async def test_teacher_loads_no_table_and_reads_nobody_elses_sheet(town: Town) -> None:
    folk = await loaded(town)
    await folk.teacher.sends_document(RESULTS, (SAMPLES / RESULTS).read_bytes())
    assert folk.teacher.sees_no("результатов: 0")
    async with town.bot.database.reading() as work:
        _, count = await work.diagnostics.imports(None, page=0, size=6)
    assert count == 1
