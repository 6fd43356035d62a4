"""The route on paper, in the columns of Щёлково 2.1.9, and as a picture whose words stand beside it."""

from __future__ import annotations

import io

import pytest
from docx import Document

from services.documents import read_table
from simulator.town import Town
from tests.conversations.route_folk import delivered, submitted


@pytest.mark.requirement("R-SH-005", "R-OD-001")
async def test_teacher_takes_the_route_as_a_document_to_sign(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Мой маршрут", "На подпись")
    name, content = folk.teacher.documents[-1]
    assert name == "Маршрут Ивушкина Э. М. 2026-12-07.docx"
    document = Document(io.BytesIO(content))
    said = "\n".join(one.text for one in document.paragraphs)
    for words in ("Индивидуальный образовательный маршрут", "Ивушкина Эльвира Марковна", "общее время 9 ч", "Методист"):
        assert words in said
    (table,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0][1:6] == ["Содержание: что усиливаем", "Форма", "Технология: что делаем", "Темп: сроки", "Часы"]
    assert rows[1][1:6] == [
        "Интерактивная панель и цифровое оборудование",
        "Мастер-класс",
        "У коллеги с панелью",
        "с 07.12.2026 по 18.12.2026",
        "3",
    ]
    assert len(rows) == 4


async def test_picture_of_the_route_comes_with_its_words(town: Town) -> None:
    folk = await submitted(town)
    await folk.teacher.taps("Мой маршрут", "Картинка")
    assert folk.teacher.sees("Ваш маршрут", "отправлен на проверку", "Назад")
    photo = folk.teacher.telegram.history(folk.teacher.user_id)[-1]["photo"][-1]
    assert (photo["width"], photo["height"]) == (1080, 370)
    await folk.teacher.taps("Назад")
    assert folk.teacher.sees("Ваш маршрут")


async def test_mentor_takes_the_document_of_the_own_route_too(town: Town) -> None:
    folk = await delivered(town)
    await folk.mentor.types("/menu")
    await folk.mentor.taps("Проверить шаги", "Маршрут: Ивушкина", "На подпись")
    assert folk.mentor.documents[-1][0].endswith(".docx")


async def test_methodist_takes_the_register_as_a_table(town: Town) -> None:
    folk = await delivered(town)
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты", "Реестр таблицей")
    assert folk.methodist.sees("Реестр маршрутов: 1", "не выкладывайте её в общий доступ")
    name, content = folk.methodist.documents[-1]
    assert name == "Реестр маршрутов 2026-12-07.xlsx"
    register, lone_topics, lone_steps = (await read_table(name, content)).sheets
    heading, *rows = register.rows
    assert [str(cell) for cell in heading[1:3]] == ["Педагог", "Основание"]
    assert {row[1] for row in rows} == {"Ивушкина Эльвира Марковна"}
    assert rows[0][6:9] == ("Интерактивная панель и цифровое оборудование", "Мастер-класс", "У коллеги с панелью")
    begins, state = heading.index("Начало"), heading.index("Шаг")
    coming = [row for row in rows if str(row[state]).startswith("придёт")]
    assert coming
    assert all(f" {row[begins].day} " in row[state] for row in coming)  # not the day by which it is done
    assert (lone_topics.title, lone_steps.title) == ("Темы без шага", "Шаги без темы")
    assert len(lone_topics.rows) > 1 and len(lone_steps.rows) == 1
