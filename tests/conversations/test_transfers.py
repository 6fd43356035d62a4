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
