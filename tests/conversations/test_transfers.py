"""What was shown in practice: a short form, the mentor's look, the paper."""

from __future__ import annotations

import io

import pytest
from docx import Document

from simulator.town import Town
from tests.conversations.route_ends import at_transfer, finished, tells_of_transfer


@pytest.mark.requirement("R-SM-017", "R-OD-056")
async def test_teacher_tells_of_the_transfer_and_the_mentor_and_the_paper_show_it(town: Town) -> None:
    folk = await finished(town)
    told = ("Химия: опыт с панелью", "вс, 6 декабря", "Коллеги своей школы", "Мастер-класс для коллег прошёл")
    await folk.mentor.types("/menu")
    await folk.mentor.taps("Проверить шаги", "Маршрут: Ивушкина", "Открыть шаг 3")
    assert folk.mentor.sees("Наставник", *told)
    await folk.mentor.taps("Весь маршрут", "На подпись")
    _, content = folk.mentor.documents[-1]
    (table,) = Document(io.BytesIO(content)).tables
    row = [cell.text for cell in table.rows[3].cells]
    assert row[2] == "Мастер-класс"
    assert row[3] == (
        "Химия: опыт с панелью. 06.12.2026, для кого: Коллеги своей школы; в гостях: Наставник. "
        "Что изменилось: Мастер-класс для коллег прошёл"
    )


async def test_transfer_sent_back_is_told_again_and_both_tries_stay(town: Town) -> None:
    folk = await at_transfer(town)
    await folk.teacher.taps("Выбрать форму", "Открытый урок")
    await tells_of_transfer(folk.teacher)
    await folk.mentor.taps("Открыть", "Доработать", "Добавьте вывод")
    await folk.teacher.taps("Открыть", "Сделано")
    await folk.teacher.types("Химия, второй урок")
    await folk.teacher.taps("Сегодня")
    await folk.teacher.types("8 «Б»")
    await folk.teacher.taps("Методист")
    await folk.teacher.types("Теперь дети ведут опыт сами")
    await folk.teacher.sends_photo(caption="Доска")
    assert folk.teacher.sees("Отправлено наставнику")
    await folk.mentor.taps("Открыть")
    assert folk.mentor.sees("8 «Б»", "Химия, второй урок", "Теперь дети ведут опыт сами", "Доска", "Прошлые версии: 1")


async def test_teacher_tells_of_a_transfer_after_the_route_was_closed_and_every_line_is_kept(town: Town) -> None:
    folk = await at_transfer(town)
    await folk.teacher.taps("Выбрать форму", "Мастер-класс", "Сделано")
    await folk.teacher.types("Химия: опыт с панелью")
    await folk.teacher.taps("Вчера", "Коллеги своей школы", "Наставник")
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты", "В работе: 1", "Ивушкина", "Закрыть маршрут", "По желанию")
    await folk.teacher.types("Мастер-класс для коллег прошёл")
    await folk.teacher.taps("Без файла")
    assert folk.teacher.sees("Этот маршрут уже закрыт", "сохранено вместе с шагом")
    async with town.bot.database.reading() as work:
        last = (await work.steps.of(1))[-1]
        (told,) = (await work.steps.transfers_of(last.id)).values()
        assert (told.topic, told.changed) == ("Химия: опыт с панелью", "Мастер-класс для коллег прошёл")
    await folk.teacher.types("/menu")
    assert folk.teacher.sees("Что откроем?")  # the form is over


async def test_mentor_reads_each_version_of_a_transfer_that_was_told_anew(town: Town) -> None:
    folk = await at_transfer(town)
    await folk.teacher.taps("Выбрать форму", "Мастер-класс")
    await tells_of_transfer(folk.teacher)
    await folk.mentor.taps("Открыть", "Доработать", "Добавьте вывод")
    await folk.teacher.taps("Открыть", "Открытый урок", "Сделано")
    await folk.teacher.types("Физика: линзы")
    await folk.teacher.taps("Сегодня", "Педагоги разных школ", "Методист")
    await folk.teacher.types("Дети спорят о причинах")
    await folk.teacher.taps("Без файла")
    await folk.mentor.taps("Открыть")
    assert folk.mentor.sees("Физика: линзы", "Дети спорят о причинах", "Прошлые версии: 1")
    assert folk.mentor.sees_no("Химия: опыт с панелью", "Форма:")
    await folk.mentor.taps("Прошлые версии: 1")
    assert folk.mentor.sees("Форма: Мастер-класс", "Химия: опыт с панелью", "Физика: линзы", "Педагоги разных школ")
