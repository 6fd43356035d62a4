"""After a meeting: things to do, a record told by voice, notes and their readers, a reason that the other reads."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from simulator.town import Town
from tests.conversations.couples import couple, methodist, planned

FRIDAY = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)  # 15:00 in Moscow


@pytest.mark.requirement("R-SH-044")
async def test_what_was_agreed_stands_on_top_is_reminded_and_ticked_off_by_one_press(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await town.move_to(FRIDAY + timedelta(minutes=45))
    await vera.taps("Записать", "30 мин", "Без даты")
    assert vera.sees("Запись увидите вы двое и методист")
    await vera.types("Иван Ильич: план урока до 10 декабря\nЯ: посетить урок\nвсё хорошо")
    assert vera.sees("Что сделать:", "План урока (Петров И. И., до чт, 10 декабря)", "Посетить урок (Соколова В. И.")
    await vera.taps("Убрать лишние дела", "Убрать: Всё хорошо")
    assert vera.sees_no("Всё хорошо")
    ivan.looks_away()
    await town.move_to(datetime(2026, 12, 10, 6, 0, tzinfo=UTC))
    assert ivan.hears("Иван Ильич, сегодня срок дела, о котором вы договорились на встрече")
    assert ivan.sees_no("План урока")
    await ivan.taps("Сделано")
    assert ivan.sees("Отмечено: сделано", "Дел после встреч сейчас нет")
    await vera.types("/menu")
    await vera.taps("Журнал встреч")
    assert vera.sees("Что сделать:", "Посетить урок", "Сделано: Посетить урок")
    assert vera.sees_no("План урока")


async def test_mentor_tells_the_record_by_voice_and_one_second_is_asked_again(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await town.move_to(FRIDAY + timedelta(minutes=45))
    await vera.taps("Записать", "30 мин", "Без даты")
    await vera.sends_voice(seconds=1)
    assert vera.sees("Запись слишком короткая", "Что договорились?")
    await vera.sends_voice(b"MZ a program", seconds=9)
    assert vera.sees("Файл не открывается как то, чем назван", "Что договорились?")
    await vera.sends_voice(seconds=9)
    assert vera.sees("Записано, спасибо")
    await ivan.taps("Посмотреть")
    assert ivan.sees("записано голосом")
    await ivan.taps("Прослушать запись")
    assert ivan.sees("Голосовая запись встречи")


async def test_note_says_who_reads_it_before_it_is_written(town: Town) -> None:
    mila = await methodist(town)
    vera, ivan = await couple(town, mila=mila)
    await ivan.types("/menu")
    await ivan.taps("Мои встречи", "Пара: Соколова В. И.", "Заметки", "Написать заметку", "я и методист")
    assert ivan.sees("Заметку увидят: я и методист")
    await ivan.types("Мне бы чаще бывать на уроках.")
    assert ivan.sees("Заметка сохранена", "Видно: я и методист")
    assert mila.hears("есть новая заметка о паре")
    assert mila.sees_no("чаще бывать")
    await mila.taps("Посмотреть")
    assert mila.sees("Петров И. И.", "Мне бы чаще бывать на уроках.")
    await vera.types("/menu")
    await vera.taps("Мои подопечные", "Петров И. И.", "Заметки")
    assert vera.sees("Заметок пока нет")


async def test_meeting_is_called_off_with_a_reason_that_the_other_reads(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "пт, 4 декабря", "Отменить встречу")
    assert vera.sees("По какой причине?")
    assert vera.sees_no("Пропустить")
    await vera.taps("срочное дело в школе")
    assert ivan.hears("отменяется")
    await ivan.taps("Открыть")
    assert ivan.sees("Причина: срочное дело в школе")
