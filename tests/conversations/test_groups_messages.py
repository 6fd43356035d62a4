"""What is said to the whole association comes to its group chat too: one copy, which counts for nobody."""

from __future__ import annotations

from datetime import datetime, timedelta

from simulator.people import message_text
from simulator.town import Town
from tests.conversations.chats import CHAT, buttons, messages, opens_group, said, with_group, writes_to_association
from tests.conversations.gatherings import announced, circle


async def test_announcement_of_the_leader_goes_to_the_group_as_one_copy_that_counts_for_nobody(town: Town) -> None:
    home = await with_group(town)
    vera = home.vera
    await writes_to_association(town, home)
    assert vera.sees("и в группу «Математики округа»", "Получат все, человек: 1")
    await vera.taps("Отправить")
    await town.pass_time(minutes=2)
    copies = [one for one in messages(town) if "Сборник задач" in message_text(one)]
    assert len(copies) == 1
    assert "Отметьте прочтение в личном чате с ботом" in message_text(copies[0])
    assert [button.get("url") for button in buttons(copies[0])] == [f"https://t.me/{town.telegram.username}"]
    assert home.ivan.hears("Сборник задач")
    assert vera.sees("Кому адресовано, человек: 1", "Доставлено: 1", "В группу «Математики округа»: доставлено")
    await vera.taps("Исправить текст")
    await vera.types("Сборник задач лежит в библиотеке.")
    await vera.taps("Опечатка, смысл прежний", "Исправить у всех")
    await town.pass_time(minutes=1)
    assert "Исправлено" in said(town)[-1] and "в библиотеке" in said(town)[-1]
    await vera.taps("Кто получил", "Отозвать", "Отозвать у всех")
    await town.pass_time(minutes=1)
    assert not [text for text in said(town) if "Сборник" in text]


async def test_stopped_announcement_waits_for_the_group_too_and_an_undone_one_never_comes(town: Town) -> None:
    home = await with_group(town)
    vera = home.vera
    await writes_to_association(town, home)
    await vera.taps("Отправить", "Отменить")
    assert vera.sees("Отправка отменена")
    await town.pass_time(minutes=5)
    assert len(said(town)) == 1
    await vera.taps("Изменить и отправить", "Отправить", "Кто получил")
    assert vera.sees("В группу «Математики округа»: ждёт отправки")
    await town.pass_time(minutes=5)
    assert len(said(town)) == 2


async def test_methodist_reaches_the_group_when_the_whole_association_is_meant_and_only_then(town: Town) -> None:
    home = await with_group(town)
    olga = home.olga
    await olga.types("/menu")
    await olga.taps(
        "Кому написать", "Новое сообщение", "Методические материалы", "Выбрать, кому", "Всем", "Всем", "Всем", "Всем"
    )
    await olga.taps("ГМО: математика", "Готово")
    await olga.types("Собираем заявки на курсы.")
    await olga.taps("Без приложения", "Нет")
    assert olga.sees("и в группу «Математики округа»")
    await olga.taps("Изменить", "Предметы", "Математика", "Готово")
    assert olga.sees_no("и в группу")
    await olga.taps("Отправить")
    await town.pass_time(minutes=2)
    assert home.ivan.hears("Собираем заявки")
    assert len(said(town)) == 1


async def test_group_hears_of_sessions_their_new_time_and_their_end(town: Town) -> None:
    home = await with_group(town)
    vera = home.vera
    starts = datetime(2026, 12, 15, 15, 0, tzinfo=town.zone)
    await announced(home, starts)
    assert "Разбираем трудные темы" in said(town)[-1]
    assert [button["text"] for button in buttons(messages(town)[-1])] == ["Ответить в личном чате"]
    await town.move_to(starts - timedelta(hours=3))
    assert len(said(town)) == 3
    assert "Напоминаем: завтра в 15:00" in said(town)[-1]
    assert "Вы ещё не ответили" not in said(town)[-1]
    await vera.types("/menu")
    await vera.taps("Заседания", "вт, 15 декабря", "Перенести")
    await vera.types("17 декабря в 15:00")
    await vera.taps("Перенести и сообщить")
    assert "перенесли" in said(town)[-1]
    await vera.taps("Отменить", "Да, отменить")
    assert "отмен" in said(town)[-1].lower()
    assert not buttons(messages(town)[-1])
    await town.pass_time(days=5)
    assert len(said(town)) == 5


async def test_group_tied_later_hears_of_the_session_ahead_next_morning(town: Town) -> None:
    home = await circle(town)
    await announced(home, datetime(2026, 12, 15, 15, 0, tzinfo=town.zone))
    town.telegram.add_group(CHAT, "Математики", [home.vera.user_id], with_bot=False)
    await opens_group(home.vera)
    await home.vera.chooses_group("Выбрать группу", CHAT)
    await town.pass_time(days=1)
    assert [text for text in said(town) if "Разбираем трудные темы" in text]
