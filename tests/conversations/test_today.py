"""What waits for somebody today stands on top of the menu, and each line opens just that."""

from __future__ import annotations

from simulator.town import Town
from tests.conversations.couples import methodist, offered
from tests.conversations.route_folk import submitted


async def test_mentor_opens_an_offer_from_the_top_of_the_menu_and_then_nothing_waits(town: Town) -> None:
    vera, ivan = await offered(town, await methodist(town))
    await vera.types("/menu")
    assert vera.sees("Сегодня вас ждёт одно дело", "1 предложение о паре ждёт ответа")
    await vera.taps("1 предложение", "Да, помогу")
    await vera.types("/menu")
    assert vera.sees("Сегодня всё сделано, никто вас не ждёт", "Что откроем?")
    await ivan.types("/menu")
    await ivan.taps("1 предложение")
    assert ivan.sees("Соколова")


async def test_mentor_accepts_a_step_from_the_top_of_the_menu_and_its_line_goes(town: Town) -> None:
    folk = await submitted(town)
    await folk.mentor.types("/menu")
    await folk.mentor.taps("1 шаг прислали вам на проверку", "Принять и добавить слова")
    await folk.mentor.types("Хорошие приёмы, спасибо.")
    await folk.mentor.types("/menu")
    assert "1 шаг прислали вам на проверку" not in folk.mentor.buttons
