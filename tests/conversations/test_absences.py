"""A teacher goes on leave and comes back: the bot is silent meanwhile and nothing is late."""

from __future__ import annotations

from datetime import UTC, datetime

from simulator.town import Town
from tests.conversations.route_folk import delivered


async def test_teacher_pauses_hears_nothing_and_finds_the_dates_moved(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Мой маршрут", "Пауза (отпуск, болезнь)")
    assert folk.teacher.sees("Причину называть не нужно")
    await folk.teacher.taps("С сегодняшнего дня", "Через две недели, пн, 21 декабря")
    assert folk.teacher.sees("снова на работе пн, 21 декабря", "Закончить паузу")
    folk.mentor.hears("ваш коллега (Ивушкина Э. М.) на паузе, снова на работе пн, 21 декабря")
    folk.teacher.looks_away()
    await town.move_to(datetime(2026, 12, 20, 20, 0, tzinfo=UTC))
    assert folk.teacher.hears_nothing()
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты")
    assert folk.methodist.sees_no("прошедшим сроком")
    await town.move_to(datetime(2026, 12, 21, 6, 1, tzinfo=UTC))
    folk.teacher.hears("с возвращением! Пауза закончилась, сроки сдвинуты на 14 дней")
    await folk.teacher.taps("Мои шаги")
    assert folk.teacher.sees("до пт, 15 января")


async def test_teacher_who_knows_no_day_ends_the_pause_with_one_press(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Мой маршрут", "Пауза", "С сегодняшнего дня", "Пока не знаю")
    assert folk.teacher.sees("Когда вернётесь, нажмите «Закончить паузу»")
    await town.pass_time(days=3)
    await folk.teacher.types("/menu")
    await folk.teacher.taps("Мои шаги")
    assert folk.teacher.sees("сроки стоят, напоминаний нет", "Изменить день возвращения")
    await folk.teacher.taps("Закончить паузу")
    assert folk.teacher.sees("Сроки сдвинуты на 3 дня")


async def test_mentor_on_leave_leaves_the_checks_to_the_methodist(town: Town) -> None:
    folk = await delivered(town)
    await folk.mentor.types("/menu")
    await folk.mentor.taps("Проверить шаги", "Пауза", "С сегодняшнего дня", "Через неделю")
    await folk.teacher.taps("Открыть", "Сделано")
    await folk.teacher.types("Провела урок с тремя приёмами")
    assert folk.teacher.sees("Отправлено методисту")
    await folk.methodist.taps("Открыть", "Принято")
    assert folk.methodist.sees("Шаг 1 принят")
