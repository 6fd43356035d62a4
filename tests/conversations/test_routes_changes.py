"""A route that was approved changes: by its teacher at once, or with the methodist's word; the history stays."""

from __future__ import annotations

import pytest

from simulator.town import Town
from tests.conversations.route_folk import delivered, loaded


@pytest.mark.requirement("R-SH-045")
async def test_teacher_asks_for_two_more_months_and_the_methodist_agrees(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Перенести", "Свой день")
    await folk.teacher.types("20 февраля 2027")
    assert folk.teacher.sees("решает методист")
    await folk.teacher.taps("Попросить методиста", "Перенесли курс")
    assert folk.teacher.sees("Просьба отправлена методисту", "Просят изменить: срок шага 1")
    folk.methodist.hears("просят изменить маршрут")
    await folk.methodist.taps("Открыть")
    assert folk.methodist.sees("был пт, 18 декабря, стал сб, 20 февраля", "Перенесли курс")
    await folk.methodist.taps("Разрешить")
    assert folk.methodist.sees("Маршрут изменён")
    folk.teacher.hears("маршрут изменён")
    await folk.teacher.taps("Открыть")
    assert folk.teacher.sees("Версия 1", "Версия 2", "Перенесли курс")


async def test_teacher_swaps_a_step_of_an_approved_route_with_a_reason(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Мой маршрут", "Изменить маршрут", "2.")
    assert folk.teacher.sees("Другой срок", "Вместо этого", "Убрать шаг")
    await folk.teacher.taps("Вместо этого Консультация")
    await folk.teacher.types("Вебинар отменили")
    assert folk.teacher.sees("Маршрут изменён. Прежняя версия сохранена")
    folk.mentor.hears("маршрут изменён")
    await folk.mentor.taps("Открыть")
    assert folk.mentor.sees("Версия 2", "шаг 2 заменён другим", "Вебинар отменили")


async def test_methodist_refuses_to_drop_the_only_step_of_a_topic(town: Town) -> None:
    folk = await delivered(town)
    await folk.teacher.taps("Открыть", "Мой маршрут", "Изменить маршрут", "2.", "Убрать шаг", "Слишком трудно")
    assert folk.teacher.sees("Просьба отправлена")
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты (1)", "Просят изменить: 1", "Ивушкина", "Отказать")
    await folk.methodist.types("Возьмите консультацию вместо вебинара")
    assert folk.methodist.sees("Маршрут остался прежним")
    await folk.teacher.taps("Открыть")
    assert folk.teacher.sees("не изменили", "Возьмите консультацию вместо вебинара")


async def test_teacher_drafts_a_route_by_own_wish_with_a_step_of_ones_own(town: Town) -> None:
    folk = await loaded(town)
    await folk.teacher.types("/menu")
    await folk.teacher.taps("Мои шаги", "Составить маршрут самому", "По своему запросу", "методический")
    await folk.teacher.taps("Формирующее оценивание", "Готово")
    assert folk.teacher.sees("Черновик готов", "Основание: По своему запросу", "Шаг 1", "Согласовать")
    await folk.teacher.taps("Изменить шаги", "Добавить свой шаг")
    await folk.teacher.types("Прочитать книгу о вопросах на уроке")
    await folk.teacher.taps("2 ч")
    await folk.teacher.types("25 декабря")
    assert folk.teacher.sees("Черновик изменён", "книгу о вопросах", "Согласовать")
    await folk.teacher.taps("Согласовать")
    assert folk.teacher.sees("отправлен методисту на утверждение")
