"""A mentor tells of a pair in a minute; the methodist reads it and sees who has not told yet."""

from __future__ import annotations

from datetime import UTC, datetime

from simulator.town import Town
from tests.conversations.route_folk import Folk, paired


async def asked(town: Town) -> Folk:
    folk = await paired(town)
    await town.move_to(datetime(2026, 12, 25, 6, 1, tzinfo=UTC))
    return folk


async def test_mentor_tells_of_the_pair_by_five_taps_and_a_phrase(town: Town) -> None:
    folk = await asked(town)
    folk.mentor.hears("короткий отчёт о паре за декабрь 2026")
    taps = ["Ответить", "Верно: 0", "Заметная"]
    await folk.mentor.taps(*taps)
    await folk.mentor.types("Урок с группами")
    last = ["Посещение урока", "Обсудить"]
    await folk.mentor.taps(*last)
    assert folk.mentor.sees("Методист узнает, что пару стоит обсудить") and len(taps + last) <= 6
    folk.methodist.hears("Наставник хочет обсудить пару")
    assert folk.methodist.sees_no("группами")
    await folk.methodist.taps("Открыть")
    assert folk.methodist.sees("Тростников Павел Игнатьевич", "Урок с группами", "Посещение урока", "Обсудить")
    await folk.methodist.taps("Назад")
    assert folk.methodist.sees("Отчёты наставников, декабрь 2026: 1 из 1")


async def test_silent_mentor_is_asked_once_more_and_stands_in_the_list(town: Town) -> None:
    folk = await asked(town)
    folk.mentor.looks_away()
    await town.move_to(datetime(2026, 12, 27, 12, 0, tzinfo=UTC))
    assert folk.mentor.hears_nothing()
    await town.move_to(datetime(2026, 12, 31, 12, 0, tzinfo=UTC))
    said = [one for one in folk.mentor.new_messages if "отчёт о паре" in str(one.get("text"))]
    assert len(said) == 1
    await folk.mentor.types("/menu")
    await folk.mentor.taps("Отчёты", "Отчёт о паре: Ивушкина")
    await folk.mentor.types("семьдесят")
    assert folk.mentor.sees("от 0 до 60")
    await folk.mentor.types("3")
    assert folk.mentor.sees("Есть динамика?")
