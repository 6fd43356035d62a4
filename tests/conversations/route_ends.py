"""Routes that come to their end: the transfer to practice, the words of the pair."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from simulator.people import Person
from simulator.town import Town
from tests.conversations.route_folk import Folk, submitted


async def tells_of_transfer(teacher: Person) -> None:
    await teacher.taps("Сделано")
    await teacher.types("Химия: опыт с панелью")
    await teacher.taps("Вчера", "Коллеги своей школы", "Наставник")
    await teacher.types("Мастер-класс для коллег прошёл")
    await teacher.taps("Без файла")


async def at_transfer(town: Town) -> Folk:
    """Only the transfer to practice is left."""
    folk = await submitted(town)
    await folk.mentor.taps("Открыть", "Принято")
    await folk.teacher.taps("Открыть", "Мой маршрут", "Взять следующий шаг сейчас", "Открыть шаг 2", "Сделано")
    await folk.teacher.types("Посмотрела вебинар, беру таблицу")
    await folk.mentor.taps("Открыть", "Принято")
    folk.teacher.hears("Остался последний")
    return folk


async def finished(town: Town) -> Folk:
    """Every step is accepted; the pair is asked what came of it."""
    folk = await at_transfer(town)
    await folk.teacher.taps("Выбрать форму", "Мастер-класс")
    assert folk.teacher.sees("✓ Мастер-класс")
    await tells_of_transfer(folk.teacher)
    await folk.mentor.taps("Открыть", "Принято")
    return folk


async def at_word(town: Town) -> Person:
    folk = await finished(town)
    await folk.teacher.taps("Сказать")
    return folk.teacher


async def at_telling(town: Town) -> Person:
    folk = await at_transfer(town)
    await folk.teacher.taps("Выбрать форму", "Сделано")
    return folk.teacher


OPENERS: dict[str, Callable[[Town], Awaitable[Person]]] = {"route-word": at_word, "step-transfer": at_telling}
