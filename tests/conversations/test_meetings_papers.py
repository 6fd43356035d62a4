"""The journal of a pair as a file."""

from __future__ import annotations

import asyncio
import io
from datetime import UTC, datetime

import pytest
from docx import Document

from services.documents import Paper, read_table, write_docx
from simulator.people import Person
from simulator.town import Town
from tests.conversations.couples import couple, methodist, planned

FRIDAY = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)  # 15:00 in Moscow
AGREED = "=Посетить урок <7 «Б»>"


async def logged(town: Town) -> tuple[Person, Person, Person]:
    """One meeting held, confirmed; one missed. The methodist, the mentor, the junior."""
    mila = await methodist(town)
    vera, ivan = await couple(town, mila=mila)
    await planned(town, vera, FRIDAY)
    await town.move_to(datetime(2026, 12, 4, 12, 45, tzinfo=UTC))
    await vera.taps("Записать", "45 мин", "Через неделю")
    await vera.types(AGREED)
    await ivan.taps("Подтверждаю")
    await town.move_to(datetime(2026, 12, 11, 12, 45, tzinfo=UTC))
    await vera.taps("Не было", "болезнь")
    return mila, vera, ivan


async def test_mentor_prints_the_journal_of_the_pair_and_markup_stays_text(town: Town) -> None:
    _, vera, _ = await logged(town)
    await vera.taps("К паре", "Все встречи (2)", "Журнал (Word)")
    assert vera.sees("можно напечатать и подписать")
    name, content = vera.documents[-1]
    assert name == "Журнал встреч, Петров И. И., 2026-12-11.docx"
    paper = Document(io.BytesIO(content))
    assert [line.text for line in paper.paragraphs][2:4] == [
        "наставник: Соколова Вера Ивановна",
        "молодой специалист: Петров Иван Ильич",
    ]
    (table,) = paper.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[1] == ["1", "04.12.2026 15:00", "очно", "Итоги полугодия", "45 мин", AGREED, "04.12.2026"]
    assert rows[2][5] == "Встречи не было: болезнь"


async def test_teacher_of_the_pair_gets_the_same_journal_as_a_table(town: Town) -> None:
    _, _, ivan = await logged(town)
    await ivan.types("/menu")
    await ivan.taps("Мои встречи", "Пара: Соколова В. И.", "Все встречи (2)", "Журнал (Excel)")
    cells = (await read_table("journal.xlsx", ivan.documents[-1][1])).sheets[0].rows
    assert [row[5] for row in cells[-2:]] == [AGREED, "Встречи не было: болезнь"]


async def test_journal_marks_what_is_disputed_and_what_was_told_by_voice(town: Town) -> None:
    mila = await methodist(town)
    vera, ivan = await couple(town, mila=mila)
    await planned(town, vera, FRIDAY)
    await town.move_to(datetime(2026, 12, 4, 12, 45, tzinfo=UTC))
    await vera.taps("Записать", "45 мин", "Без даты")
    await vera.sends_voice(seconds=9)
    await ivan.taps("Поправить")
    await ivan.types("Встреча была в четверг.")
    await ivan.types("/menu")
    await ivan.taps("Мои встречи", "Пара: Соколова В. И.", "Все встречи (1)", "Журнал (Excel)")
    cells = (await read_table("journal.xlsx", ivan.documents[-1][1])).sheets[0].rows
    assert list(cells[-1][5:7]) == ["записано голосом", "не согласовано"]


async def test_mentor_is_answered_before_the_paper_is_written(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    _, vera, _ = await logged(town)
    await vera.taps("К паре", "Все встречи (2)")
    seen: list[str] = []
    loop = asyncio.get_running_loop()

    async def look() -> None:
        seen.append(vera.toast)

    def write(paper: Paper) -> bytes:
        asyncio.run_coroutine_threadsafe(look(), loop).result()
        return write_docx(paper)

    monkeypatch.setattr("handlers.meetings.papers.write_docx", write)
    await vera.taps("Журнал (Word)")
    assert seen == ["Готовлю…"]
    assert vera.documents
