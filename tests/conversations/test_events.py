"""A session as its leader and members live it: announced, answered, moved, called off, reminded of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from simulator.town import Town
from tests.conversations.gatherings import announced, circle
from tests.conversations.services import town_of


@pytest.fixture
async def seryshevo(tmp_path: Path, base_url: str) -> AsyncIterator[Town]:
    async for town in town_of(tmp_path, base_url, "seryshevo"):
        yield town


def at(town: Town, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of December on the service's wall."""
    return datetime(2026, 12, day, hour, minute, tzinfo=town.zone)


async def tells_the_story_of_a_session(town: Town, term: str) -> None:
    """The same words and deeds under any profile; `term` is what the service calls its association (of whom)."""
    home = await circle(town)
    vera, ivan, anna = home.vera, home.ivan, home.anna
    await vera.types("/menu")
    await vera.taps("Заседания", "Назначить заседание")
    assert vera.sees("В какой день?")
    await vera.types("15 декабря")
    await vera.taps("15:00")
    assert vera.sees("Какая тема?", "Оценивание, понятное ученику")
    await vera.taps("Оценивание, понятное ученику")
    await vera.types("СОШ № 3, кабинет 12")
    assert vera.sees("Критерии вместе (25 мин)")
    await vera.taps("Взять готовую")
    assert vera.sees("Выше приглашение", "(2)")
    specimen = vera.new_messages[0]["text"]
    await vera.taps("Пригласить")
    await town.settle()
    assert vera.sees("приглашения уходят", "Придут: 1", "Не ответили: 1")
    assert ivan.hears(f"Приглашаем на заседание {term} (математика)", "вт, 15 декабря, 15:00", "СОШ № 3, кабинет 12")
    assert ivan.screen == specimen
    assert ivan.buttons == ["Приду", "Подключусь онлайн", "Не смогу"]
    assert anna.hears_nothing()
    await ivan.taps("Подключусь онлайн")
    assert ivan.sees("ждём вас онлайн", "✓ Подключусь онлайн")
    await ivan.taps("Приду")
    assert ivan.sees("Ваш ответ: приду", "✓ Приду")
    await vera.taps("Кто придёт")
    assert vera.sees("Придут: 2", "Не ответили: 0")
    ivan.looks_away()
    await town.move_to(at(town, 8, 14, 59))
    assert ivan.hears_nothing()
    await town.move_to(at(town, 8, 15, 1))
    assert ivan.hears(f"Напоминаем: 15 декабря в 15:00 заседание {term} (математика)")
    ivan.looks_away()
    await town.move_to(at(town, 14, 15, 1))
    assert ivan.hears("Напоминаем: завтра в 15:00")
    ivan.looks_away()
    await town.move_to(at(town, 15, 13, 1))
    assert ivan.hears("Напоминаем: сегодня в 15:00")
    ivan.looks_away()
    await town.move_to(at(town, 15, 20))
    assert ivan.hears_nothing()
    await ivan.taps("Не смогу")
    assert "Это заседание уже началось или прошло" in ivan.toast


@pytest.mark.requirement("R-KU-013")
@pytest.mark.requirement("R-KU-022")
async def test_session_is_announced_answered_and_reminded_of(town: Town) -> None:
    await tells_the_story_of_a_session(town, "городского методического объединения")


async def test_session_of_another_service_has_its_words_and_its_zone(seryshevo: Town) -> None:
    await tells_the_story_of_a_session(seryshevo, "окружного методического объединения")


async def test_member_who_cannot_come_is_not_reminded(town: Town) -> None:
    home = await circle(town)
    await announced(home, at(town, 15, 15))
    ivan = home.ivan
    await ivan.taps("Не смогу")
    assert ivan.sees("Напоминаний не будет", "✓ Не смогу")
    ivan.looks_away()
    await town.move_to(at(town, 16, 9))
    assert ivan.hears_nothing()


async def test_leader_moves_a_session_and_those_who_may_come_hear_both_times(town: Town) -> None:
    home = await circle(town)
    await announced(home, at(town, 15, 15))
    vera, ivan = home.vera, home.ivan
    await ivan.taps("Приду")
    await vera.types("/menu")
    await vera.taps("Заседания", "вт, 15 декабря", "Перенести")
    await vera.types("в пятницу 18 декабря в 16:00")
    assert vera.sees("Было: вт, 15 декабря, 15:00", "Станет: пт, 18 декабря, 16:00")
    ivan.looks_away()
    await vera.taps("Перенести и сообщить")
    await town.settle()
    assert vera.sees("заседание перенесено", "пт, 18 декабря, 16:00")
    assert ivan.hears("перенесли", "Было: вт, 15 декабря, 15:00", "Стало: пт, 18 декабря, 16:00")
    assert "✓ Приду" in ivan.buttons
    ivan.looks_away()
    await town.move_to(at(town, 15, 20))
    said = [message["text"] for message in ivan.new_messages]
    assert said and all("18 декабря в 16:00" in text for text in said)
    ivan.looks_away()
    await town.move_to(at(town, 17, 16, 1))
    assert ivan.hears("Напоминаем: завтра в 16:00")


async def test_cancelled_session_is_told_once_and_reminds_nobody(town: Town) -> None:
    home = await circle(town)
    await announced(home, at(town, 15, 15))
    vera, ivan = home.vera, home.ivan
    await vera.types("/menu")
    await vera.taps("Заседания", "вт, 15 декабря", "Отменить")
    assert vera.sees("Отменить заседание")
    ivan.looks_away()
    await vera.taps_twice("Да, отменить заседание")
    await town.settle()
    assert vera.sees("Заседание отменено")
    assert len(ivan.new_messages) == 1
    assert ivan.hears("отменили: вт, 15 декабря, 15:00 приходить не нужно")
    await ivan.taps("Приду")
    assert "Это заседание отменено" in ivan.toast
    ivan.looks_away()
    await town.move_to(at(town, 16, 9))
    assert ivan.hears_nothing()


async def test_leader_reads_names_by_answer_and_a_member_does_not(town: Town) -> None:
    home = await circle(town)
    await announced(home, at(town, 15, 15))
    vera, ivan, olga = home.vera, home.ivan, home.olga
    await ivan.taps("Не смогу")
    assert ivan.sees_no("Кто придёт", "Перенести", "Отменить")
    await vera.types("/menu")
    await vera.taps("Заседания", "вт, 15 декабря", "Кто придёт", "Не смогут: 1")
    assert vera.sees("1. Петров Иван Сергеевич")
    await olga.types("/menu")
    await olga.taps("Заседания", "вт, 15 декабря", "Кто придёт")
    assert olga.sees("Придут: 1", "Не смогут: 1", "Не ответили: 0")


async def test_teacher_sees_what_is_ahead_with_the_own_answer(town: Town) -> None:
    home = await circle(town)
    ivan = home.ivan
    await ivan.types("/menu")
    await ivan.taps("Афиша")
    assert ivan.sees("Пока ничего не назначено")
    await announced(home, at(town, 15, 15))
    await ivan.types("/menu")
    assert "Афиша (1)" in ivan.buttons
    await ivan.taps("Афиша (1)")
    assert ivan.sees("вт, 15 декабря, 15:00", "Ваш ответ: пока нет")
    await ivan.taps("вт, 15 декабря", "Приду", "Назад")
    assert ivan.sees("Ваш ответ: приду")
    await ivan.taps("Меню")
    assert "Афиша" in ivan.buttons


async def test_newcomer_of_the_association_is_invited_the_next_morning(town: Town) -> None:
    home = await circle(town)
    await announced(home, at(town, 15, 15))
    anna, ivan = home.anna, home.ivan
    await anna.types("/menu")
    await anna.taps("Афиша", "ГМО", "ГМО: математика", "Вступить")
    anna.looks_away()
    ivan.looks_away()
    await town.move_to(at(town, 2, 9, 5))
    assert anna.hears("Приглашаем на заседание")
    assert ivan.hears_nothing()
    anna.looks_away()
    await town.move_to(at(town, 14, 15, 1))
    assert anna.hears("Напоминаем: завтра в 15:00")


async def test_restart_between_announcement_and_reminder_loses_nothing(town: Town) -> None:
    home = await circle(town)
    await announced(home, at(town, 15, 15))
    await home.ivan.taps("Приду")
    await town.restart_bot()
    home.ivan.looks_away()
    await town.move_to(at(town, 14, 15, 1))
    assert home.ivan.hears("Напоминаем: завтра в 15:00")


async def test_session_announced_at_night_says_when_members_will_hear(town: Town) -> None:
    home = await circle(town)
    await town.move_to(at(town, 1, 21))
    vera, ivan = home.vera, home.ivan
    await vera.types("/menu")
    await vera.taps("Заседания", "Назначить заседание")
    await vera.types("15 декабря в 15:00", "Свой разговор", "Кабинет 12")
    await vera.taps("Без программы")
    ivan.looks_away()
    await vera.taps("Пригласить")
    assert vera.sees("приглашения уйдут участникам завтра в 08:00")
    assert ivan.hears_nothing()
    await town.move_to(at(town, 2, 8, 1))
    assert ivan.hears("Приглашаем на заседание", "Свой разговор")


async def test_leader_who_changes_the_topic_loses_its_agenda_and_sees_it(town: Town) -> None:
    home = await circle(town)
    vera = home.vera
    await vera.types("/menu")
    await vera.taps("Заседания", "Назначить заседание")
    await vera.types("15 декабря в 15:00")
    await vera.taps("Оценивание, понятное ученику")
    await vera.types("Кабинет 12")
    await vera.taps("Взять готовую", "Изменить")
    assert vera.sees("Программа: Взять готовую", "День: вт, 15 декабря, 15:00", "Место: Кабинет 12")
    await vera.taps("Тема")
    await vera.types("Свой разговор")
    assert "В программе" not in vera.new_messages[0]["text"]
    await vera.taps("Изменить")
    assert vera.sees("Тема: Свой разговор", "Программа: нет")
