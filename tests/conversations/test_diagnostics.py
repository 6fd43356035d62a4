"""Results on the phone: a table with mistakes, questions, undoing, one's own sheet."""

from __future__ import annotations

import pytest

from domain.actors import Role
from domain.names import name_key
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
    await vera.taps("Отменить загрузку")
    assert vera.sees("уйдут результаты: 3, людей: 3")
    await vera.taps("Да, убрать результаты")
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
    assert vera.sees(
        "по вашим ответам, сегодняшним или прежним, формулировок: 1", "«облачные лабораторные журналы» (Химия"
    )
    await vera.taps("Проверить ответы", "Спросить снова: облачные")
    assert vera.sees("Что это за тема?", "«облачные лабораторные журналы»")
    await vera.taps("Не тема для усиления")
    assert vera.sees("«облачные лабораторные журналы» (Химия", "Не тема для усиления")


async def test_table_without_days_waits_for_one(town: Town) -> None:
    vera = await at_results_day(town)
    assert vera.sees("Когда прошла диагностика?")
    await vera.types("когда-то осенью")
    assert vera.sees("Не получилось прочитать дату")
    await vera.types("14 октября")
    assert vera.sees("14 октября", "результатов: 1", "Загрузить")


async def test_table_without_days_says_only_what_helps_and_names_columns_left_out(town: Town) -> None:
    vera = (await staffed(town)).methodist
    table = "ФИО;Организация;Уровень;Кабинет;Телефон\r\nИвушкина Эльвира Марковна;Лицей №2;базовый;12;89160000000\r\n"
    await vera.sends_document("results.csv", table.encode("cp1251"))
    assert vera.sees("Строк без даты: 1", "Эти столбцы не загружаем: «Кабинет», «Телефон»")
    assert vera.sees_no("Загружать пока нечего")


async def test_column_of_levels_with_an_unknown_heading_is_asked_and_loaded(town: Town) -> None:
    vera = (await staffed(town)).methodist
    table = (
        "Сводная таблица\r\n\r\n№ п/п;Ф.И.О.;Место работы;Итог;Затруднения;Дата\r\n"
        "1;Ивушкина Эльвира Марковна;Лицей №2;Базовый;D30, D32;01.10.2026\r\n"
    )
    await vera.sends_document("results.csv", table.encode("cp1251"))
    assert vera.sees("Что записано в столбце «Итог»?", "Ничего из этого, не загружать")
    await vera.taps("Уровень", "Загрузить")
    async with town.bot.database.reading() as work:
        (chemist,) = await work.people.by_key(name_key("Ивушкина Эльвира Марковна"))
        (result,) = await work.diagnostics.results_of(chemist.id)
    assert result.level == "basic"


async def test_same_table_again_loads_nothing_twice(town: Town) -> None:
    vera = (await loaded(town)).methodist
    await vera.sends_document(RESULTS, (SAMPLES / RESULTS).read_bytes())
    assert vera.sees("результатов: 0", "второй раз не загрузим", "«Отменить»", "Загружать пока нечего")


async def test_route_keeps_the_table_it_stands_on_and_is_named(town: Town) -> None:
    vera = (await loaded(town)).methodist
    await vera.taps("Кому нужен маршрут", "Ивушкина", "Составить маршрут")
    await vera.types("/menu")
    await vera.taps("Диагностика", "Таблицы: 1", "Отменить: rezultaty_iku.xlsx")
    assert vera.sees("Убрать нельзя", "Ивушкина Э. М.: Черновик")
    assert vera.sees_no("Да, убрать")
    await vera.taps("Ивушкина Э. М.: Черновик")
    assert vera.sees("Ивушкина Эльвира Марковна")


async def test_slip_of_the_hand_is_mended_and_nobody_is_told_twice(town: Town) -> None:
    folk = await loaded(town)
    vera, elvira = folk.methodist, folk.teacher
    assert elvira.sees("ваши результаты готовы")
    await vera.taps("Отменить загрузку")
    assert vera.sees("уже получили: 2")
    await vera.taps("Да, убрать результаты")
    await elvira.taps("Посмотреть")
    assert elvira.sees("Результатов диагностики пока нет")
    await vera.taps("Вернуть загрузку")
    assert vera.sees("Загрузка возвращена, результатов: 15")
    assert elvira.sees_no("ваши результаты готовы")
    await elvira.types("/menu")
    await elvira.taps("Мои результаты")
    assert elvira.sees("Темы, которые усилим")


@pytest.mark.requirement("R-OD-093")
async def test_teacher_sees_the_own_growth_and_the_results_of_parts(town: Town) -> None:
    folk = await staffed(town)
    for day, level, parts in (("14.10.2025", "низкий", "2;-"), ("12.10.2026", "базовый", "4;3,5")):
        table = (
            "ФИО;Предмет;Область;Уровень;Дата;Задание 1. Опыты;Задание 2. Расчёты\r\n"
            f"Ивушкина Эльвира Марковна;химия;предметный;{level};{day};{parts}\r\n"
        )
        await folk.methodist.sends_document("iku.csv", table.encode("cp1251"))
        await folk.methodist.taps("Загрузить")
    await folk.teacher.taps("Посмотреть")
    assert folk.teacher.sees("Уровень: базовый", "Раньше, вт, 14 октября 2025: низкий. Вы выросли.")
    await folk.teacher.taps("Все результаты: 2")
    assert folk.teacher.sees("Уровень: низкий", "Задание 1. Опыты: 4", "Задание 2. Расчёты: 3,5")


@pytest.mark.requirement("R-SH-006")
async def test_person_says_what_helps_and_hinders_and_the_methodist_reads_it(town: Town) -> None:
    folk = await loaded(town)
    elvira = folk.teacher
    await elvira.taps("Посмотреть", "Рассказать о себе", "контакт с детьми", "проекты", "Готово")
    await elvira.types("Две смены, свободна пятница")
    assert elvira.sees("Записано", "Получается: контакт с детьми, проекты", "Мешает: Две смены")
    await folk.methodist.taps("Кому нужен маршрут", "Ивушкина")
    assert folk.methodist.sees("Человек о себе", "Мешает: Две смены, свободна пятница")
    await elvira.taps("Изменить рассказ", "Пропустить", "мало времени", "Готово")
    assert elvira.sees("Мешает: мало времени")
    assert elvira.sees_no("Получается")


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
