"""Tables whose headings nobody could know: the bot asks by buttons, loads, and asks nothing the month after."""

from __future__ import annotations

from domain.actors import Role
from services.documents import SheetOut, write_xlsx
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.newcomers import admin_of
from tests.conversations.route_folk import CHEMIST, PHYSICIST, staffed
from tests.workbooks import make_ods, make_xls

SCHOOL = "МБОУ СОШ № 1"


def odd(day: str, level: str = "базовый") -> bytes:
    """An OpenDocument table under words of its own."""
    head = ["№", "Кого смотрели", "Чему учит", "Итог", "Когда проводили", "Телефон"]
    return make_ods({"Отчёт": [["Отчёт центра"], [], head, [1.0, CHEMIST, "химия", level, day, "8900"]]})


async def test_methodist_names_columns_once_and_the_next_month_asks_nothing(town: Town) -> None:
    vera = (await staffed(town)).methodist
    await vera.sends_document("october.ods", odd("14.10.2026"))
    assert vera.sees("october.ods", "Что в этой таблице?")
    await vera.taps("Результаты диагностики")
    assert vera.sees("В каком столбце ФИО?")
    assert not any("Телефон" in label or label == "№" for label in vera.buttons)
    await vera.taps("Кого смотрели")
    assert vera.sees("В каком столбце результат")
    await vera.taps("Итог")
    assert vera.sees("Что записано в столбце «Итог»?")
    await vera.taps("Уровень")
    assert vera.sees("результатов: 1, людей: 1")
    await vera.taps("Загрузить")
    assert vera.sees("Загружено результатов: 1")
    await vera.sends_document("november.ods", odd("16.11.2026", "высокий"))
    assert vera.sees("november.ods", "результатов: 1, людей: 1")
    await vera.taps("Загрузить")
    assert vera.sees("Загружено результатов: 1")


async def test_methodist_who_named_a_wrong_column_names_them_again(town: Town) -> None:
    vera = (await staffed(town)).methodist
    await vera.sends_document("october.ods", odd("14.10.2026"))
    await vera.taps("Результаты диагностики", "Чему учит", "Итог", "Уровень")
    assert vera.sees("замечаний: 1")
    await vera.taps("Указать столбцы заново")
    assert vera.sees("Что в этой таблице?")
    await vera.taps("Результаты диагностики", "Кого смотрели", "Итог", "Уровень")
    assert vera.sees("результатов: 1, людей: 1")


async def test_answers_of_one_sender_are_not_the_answers_of_another(town: Town) -> None:
    vera = (await staffed(town)).methodist
    await vera.sends_document("october.ods", odd("14.10.2026"))
    await vera.taps("Результаты диагностики", "Кого смотрели", "Итог", "Уровень")
    service = await organisation(town, "Другой центр", kind="other")
    nina = await resident(town, "Озёрная Нина Сергеевна", organisation_id=service, roles=[Role.METHODIST])
    await nina.sends_document("october.ods", odd("14.10.2026"))
    assert nina.sees("Что в этой таблице?")


async def test_columns_stand_six_a_page_and_a_dropped_table_leaves_nothing(town: Town) -> None:
    olga = await admin_of(town)
    head = [*(f"Графа {number}" for number in range(1, 9)), "Кто это", "Должность"]
    rows = [head, ["", "", "", "", "", "", "", "", "Вересков Глеб Аркадьевич", "Учитель"]]
    await olga.sends_document("staff.xls", make_xls({"Лист": rows}))
    assert olga.sees("В каком столбце ФИО?")
    assert sum(label.startswith("Графа") for label in olga.buttons) == 6
    await olga.taps("Позже")
    assert "Кто это" in olga.buttons and "Такого столбца нет" in olga.buttons
    await olga.taps("Отмена")
    assert olga.sees("Отменено")
    async with town.bot.database.reading() as work:
        assert await work.people.count() == 1


async def test_table_with_no_such_column_is_refused_in_words(town: Town) -> None:
    olga = await admin_of(town)
    await olga.sends_document("goods.csv", "Товар;Цена\nМел;12\n".encode("cp1251"))
    await olga.taps("Ни то ни другое")
    assert "Не похоже на таблицу" in olga.chat + olga.toast


async def test_problem_of_a_workbook_with_several_sheets_names_its_sheet(town: Town) -> None:
    vera = (await staffed(town)).methodist
    head = ["ФИО", "ОО", "Предмет", "Уровень", "Дата"]
    content = write_xlsx(
        [
            SheetOut(title="Химики", headings=head, rows=[[CHEMIST, SCHOOL, "химия", "базовый", "14.10.2026"]]),
            SheetOut(title="Физики", headings=head, rows=[[PHYSICIST, SCHOOL, "физика", "странный", "14.10.2026"]]),
        ]
    )
    await vera.sends_document("book.xlsx", content)
    assert vera.sees("замечаний: 1", "Строка 2. Лист «Физики». Незнакомый уровень «странный»")


async def test_areas_side_by_side_are_loaded_each_and_of_two_rounds_one_is_asked(town: Town) -> None:
    vera = (await staffed(town)).methodist
    areas = [
        ["ФИО", "Школа", "Уровень компетенций", "Уровень компетенций", "Дата"],
        ["ФИО", "Школа", "методические", "цифровые", "Дата"],
        [CHEMIST, "", "низкий", "базовый", "октябрь 2026"],
    ]
    await vera.sends_document("areas.xls", make_xls({"Итоги": areas}))
    assert vera.sees("результатов: 2, людей: 1")
    await vera.taps("Загрузить")
    assert vera.sees("Загружено результатов: 2")
    rounds = [["ФИО", "Школа", "Уровень (входной)", "Уровень (итоговый)", "Дата"]]
    rounds += [[PHYSICIST, "", "низкий", "базовый", "14 ноября 2026"]]
    await vera.sends_document("rounds.xls", make_xls({"Итоги": rounds}))
    assert vera.sees("в нескольких столбцах рядом", "Который загрузить?")
    await vera.taps("итоговый")
    assert vera.sees("результатов: 1, людей: 1")
