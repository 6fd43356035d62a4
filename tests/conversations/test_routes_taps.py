"""How many presses the everyday things of a route take, from their notice, confirmation included: counted by the list
of labels that was pressed."""

from __future__ import annotations

from datetime import UTC, datetime

from simulator.people import Person
from simulator.town import Town
from tests.conversations.route_folk import agreed, delivered, drafted, submitted


async def presses(person: Person, *labels: str) -> int:
    await person.taps(*labels)
    return len(labels)


async def test_evidence_is_sent_by_one_tap_and_one_message(town: Town) -> None:
    folk = await delivered(town)
    await town.move_to(datetime(2026, 12, 15, 6, 0, 30, tzinfo=UTC))
    assert "скоро срок шага" in folk.teacher.screen
    assert await presses(folk.teacher, "Сделано") <= 1
    await folk.teacher.sends_photo(caption="Доска после урока")
    assert folk.teacher.sees("Отправлено наставнику")


async def test_evidence_is_accepted_by_two_taps(town: Town) -> None:
    folk = await submitted(town)
    assert await presses(folk.mentor, "Открыть", "Принято") <= 2
    assert folk.mentor.sees("Шаг 1 принят")


async def test_drafted_route_is_agreed_by_six_taps_with_a_step_swapped(town: Town) -> None:
    folk = await drafted(town)
    taps = await presses(folk.teacher, "Посмотреть шаги", "Заменить шаг 1", "3.", "Согласовать")
    assert taps <= 6 and folk.teacher.sees("Ждём слова второго человека")


async def test_route_is_approved_by_two_taps(town: Town) -> None:
    folk = await agreed(town)
    assert await presses(folk.methodist, "Открыть", "Утвердить") <= 2
    assert folk.methodist.sees("Маршрут утверждён")


async def test_monthly_report_is_filed_by_six_taps_and_one_phrase(town: Town) -> None:
    folk = await delivered(town)
    await town.move_to(datetime(2026, 12, 25, 6, 1, tzinfo=UTC))
    taps = await presses(folk.teacher, "Ответить", "По плану", "1.")
    await folk.teacher.types("Попробовала таблицу на уроке")
    taps += await presses(folk.teacher, "Ничего", "Нет")
    assert taps <= 6 and folk.teacher.sees("Отчёт за декабрь 2026 принят")


async def test_step_that_cannot_be_done_in_time_gets_another_day_by_three_taps(town: Town) -> None:
    """The reason is kept in the history of the route; a month more is nobody's to forbid, the mentor learns of it."""
    folk = await delivered(town)
    await town.move_to(datetime(2026, 12, 15, 6, 0, 30, tzinfo=UTC))
    assert await presses(folk.teacher, "Не могу к сроку", "Не хватает времени", "На неделю, до пт, 25 декабря") <= 3
    assert folk.teacher.sees("новый срок пт, 25 декабря", "Наставник узнает")
    folk.mentor.hears("маршрут изменён")
    await folk.mentor.taps("Открыть")
    assert folk.mentor.sees("Не хватает времени")


async def test_step_asked_for_two_months_more_waits_for_the_methodist(town: Town) -> None:
    folk = await delivered(town)
    await town.move_to(datetime(2026, 12, 15, 6, 0, 30, tzinfo=UTC))
    await folk.teacher.taps("Не могу к сроку")
    await folk.teacher.types("Класс на карантине")
    await folk.teacher.taps("Дольше")
    assert folk.teacher.sees("Передано методисту", "срок прежний")
    await folk.methodist.taps("Открыть", "Разрешить")
    folk.teacher.hears("маршрут изменён")
    await folk.teacher.taps("Открыть")
    assert folk.teacher.sees("Класс на карантине")


async def test_day_moved_once_by_a_month_moves_further_only_by_the_methodist(town: Town) -> None:
    folk = await delivered(town)
    await town.move_to(datetime(2026, 12, 15, 6, 0, 30, tzinfo=UTC))
    await folk.teacher.taps("Не могу к сроку", "Болезнь", "На месяц")
    await folk.teacher.taps("Не могу к сроку", "Болезнь")
    assert folk.teacher.sees_no("На неделю") and folk.teacher.sees_no("На месяц")
    await folk.teacher.taps("Дольше, до пт, 22 января")
    assert folk.teacher.sees("Передано методисту", "срок прежний")


async def test_draft_that_nobody_agreed_on_is_closed_as_over_by_two_taps(town: Town) -> None:
    folk = await drafted(town)
    await town.move_to(datetime(2026, 12, 24, 7, 0, tzinfo=UTC))
    await folk.methodist.types("/menu")
    await folk.methodist.taps("Маршруты", "Черновики: 1", "Ивушкина")
    assert await presses(folk.methodist, "Закрыть маршрут", "Срок прошёл") <= 2
    assert folk.methodist.sees("Маршрут закрыт", "срок прошёл")
    folk.teacher.hears("маршрут закрыт")
