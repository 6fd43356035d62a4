"""First questions of the forms of pairs, meetings and questions, for the crash test of forms."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from simulator.people import Person
from simulator.residents import organisation, resident
from simulator.town import Town
from tests.conversations.couples import SCHOOL, couple, leader_of, make_young, methodist, offered, planned

FRIDAY = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)
AFTER = datetime(2026, 12, 4, 12, 45, tzinfo=UTC)


async def make(town: Town) -> Person:
    mila = await methodist(town)
    await couple(town, mila=mila)
    await mila.types("/menu")
    await mila.taps("Пары", "Создать пару")
    return mila


async def search(town: Town) -> Person:
    mila = await make(town)
    await mila.taps("Наставник и молодой специалист", "Петров Иван", "Найти по фамилии")
    return mila


async def ask_pair(town: Town) -> Person:
    school = await organisation(town, SCHOOL)
    names = ("Соколова Вера Ивановна", "Петров Иван Ильич")
    return await leader_of(town, *[await resident(town, name, organisation_id=school) for name in names])


async def decline(town: Town) -> Person:
    vera, _ = await offered(town, await methodist(town))
    await vera.taps("Сейчас не могу")
    return vera


async def close(town: Town) -> Person:
    mila = await methodist(town)
    await couple(town, mila=mila)
    await mila.types("/menu")
    await mila.taps("Пары", "Петров И. И.", "Завершить пару")
    return mila


async def order(town: Town) -> Person:
    mila = await methodist(town)
    await couple(town, mila=mila)
    await mila.types("/menu")
    await mila.taps("Пары", "Петров И. И.", "Номер приказа")
    return mila


async def wish(town: Town) -> Person:
    _, ivan = await couple(town)
    await ivan.taps("Предложить день")
    return ivan


async def plan(town: Town) -> Person:
    vera, _ = await couple(town)
    await couple(town, "Белов Пётр Ильич", vera=vera)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "Назначить встречу")
    return vera


async def record(town: Town) -> Person:
    vera, _ = await couple(town)
    await couple(town, "Белов Пётр Ильич", vera=vera)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "Записать встречу")
    return vera


async def ahead(town: Town, button: str) -> Person:
    vera, _ = await couple(town)
    await planned(town, vera, FRIDAY)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "пт, 4 декабря", button)
    return vera


async def move(town: Town) -> Person:
    return await ahead(town, "Перенести")


async def cancel(town: Town) -> Person:
    return await ahead(town, "Отменить встречу")


async def after(town: Town, topic: str, button: str) -> Person:
    vera, _ = await couple(town)
    await planned(town, vera, FRIDAY, topic)
    await town.move_to(AFTER)
    await vera.taps(button)
    return vera


async def log(town: Town) -> Person:
    return await after(town, "", "Записать")


async def missed(town: Town) -> Person:
    return await after(town, "Родители", "Не было")


async def written(town: Town) -> tuple[Person, Person]:
    """A record that waits for the junior."""
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await town.move_to(AFTER)
    await vera.taps("Записать", "30 мин", "Без даты")
    await vera.types("Посетить урок.")
    return vera, ivan


async def correct(town: Town) -> Person:
    _, ivan = await written(town)
    await ivan.taps("Поправить")
    return ivan


async def note(town: Town) -> Person:
    _, ivan = await written(town)
    await ivan.taps("Посмотреть", "Написать заметку")
    return ivan


async def rewrite(town: Town) -> Person:
    vera, _ = await written(town)
    await vera.taps("Открыть запись", "Изменить запись")
    return vera


async def programme(town: Town) -> Person:
    """A mentor before the first question about the programme."""
    vera, _ = await couple(town)
    await vera.types("/menu")
    await vera.taps("Мои подопечные", "Петров И. И.", "Программа", "Составить программу")
    return vera


async def drafted(town: Town) -> Person:
    vera = await programme(town)
    await vera.types("Спокойный урок", "Первый год")
    await vera.taps("Все 12 тем", "Готово, выбрано: 1", "1 год")
    await vera.types("Открытый урок")
    return vera


async def item_added(town: Town) -> Person:
    vera = await drafted(town)
    await vera.taps("Дорожная карта (17)", "Добавить пункт")
    return vera


async def item_moved(town: Town) -> Person:
    vera = await drafted(town)
    await vera.taps("Дорожная карта (17)", "пн, 14 декабря", "Перенести")
    return vera


async def programme_returned(town: Town) -> Person:
    mila = await methodist(town)
    vera = await drafted(town)
    await vera.taps("Отправить на утверждение")
    await mila.taps("Открыть", "Вернуть")
    return mila


async def programme_closed(town: Town) -> Person:
    mila = await methodist(town)
    vera = await drafted(town)
    await vera.taps("Отправить на утверждение")
    await mila.taps("Открыть", "Утвердить")
    await vera.taps("Открыть", "Подвести итог")
    return vera


async def pulse(town: Town) -> Person:
    mila = await methodist(town)
    _, ivan = await couple(town, mila=mila)
    await make_young(town, ivan)
    await town.move_to(datetime(2026, 12, 21, 6, 0, tzinfo=UTC))
    await ivan.taps("Ответить")
    return ivan


async def ask(town: Town) -> Person:
    _, ivan = await couple(town)
    await ivan.types("/menu")
    await ivan.taps("Спросить", "Задать вопрос")
    return ivan


async def answer(town: Town) -> Person:
    mila = await methodist(town)
    _, ivan = await couple(town, mila=mila)
    await ivan.types("Как оценивать проекты?")
    await ivan.taps("Спросить методиста", "Пропустить")
    await mila.taps("Открыть", "Ответить")
    return mila


OPENERS: dict[str, Callable[[Town], Awaitable[Person]]] = {
    "pairs_make": make,
    "pairs_search": search,
    "pairs_ask": ask_pair,
    "pairs_decline": decline,
    "pairs_close": close,
    "pairs_wish": wish,
    "pairs_order": order,
    "young_pulse": pulse,
    "programmes_write": programme,
    "programmes_add": item_added,
    "programmes_move": item_moved,
    "programmes_return": programme_returned,
    "programmes_close": programme_closed,
    "meetings_plan": plan,
    "meetings_record": record,
    "meetings_move": move,
    "meetings_cancel": cancel,
    "meetings_log": log,
    "meetings_missed": missed,
    "meetings_note": note,
    "meetings_correct": correct,
    "meetings_rewrite": rewrite,
    "consultations_ask": ask,
    "consultations_answer": answer,
}
