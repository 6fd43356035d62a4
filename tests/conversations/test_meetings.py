"""Meetings of a pair: planned, moved, reminded of, written down, confirmed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from simulator.town import Town
from tests.conversations.couples import couple, planned

FRIDAY = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)  # 15:00 in Moscow


@pytest.mark.requirement("R-SH-043")
async def test_mentor_plans_a_meeting_in_six_taps_and_the_other_hears(town: Town) -> None:
    vera, ivan = await couple(town)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "Назначить встречу", "Завтра", "15:00", "очно", "Итоги полугодия")
    assert vera.sees("Встреча назначена", "ср, 2 декабря, 15:00", "Итоги полугодия")
    assert ivan.hears("Иван Ильич, назначена встреча в паре завтра в 15:00 (Соколова В. И.)")
    assert ivan.sees_no("Итоги полугодия")
    await ivan.taps("Буду")
    assert ivan.sees("Итоги полугодия", "Вы: «Буду»")
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "ср, 2 декабря")
    assert vera.sees("Петров И. И.: «Буду»")


async def test_mentor_who_teaches_too_sees_the_meeting_of_the_led_pair_among_the_own(town: Town) -> None:
    vera, _ = await couple(town)
    await planned(town, vera, FRIDAY)
    await vera.types("/menu")
    await vera.taps("Мои встречи")
    assert vera.sees("Впереди: 1", "пт, 4 декабря, 15:00, Петров И. И.", "Пара: Петров И. И.", "Журнал встреч")
    await vera.taps("пт, 4 декабря")
    assert vera.sees("Перенести")


async def test_mentor_of_two_plans_in_six_taps_with_the_hour_and_form_of_last_time(town: Town) -> None:
    vera, _ = await couple(town)
    await couple(town, "Белов Пётр Ильич", vera=vera)
    await planned(town, vera, FRIDAY)
    await vera.types("/menu")
    await vera.taps(
        "Журнал встреч", "Назначить встречу", "Петров И. И.", "Через неделю", "Как в прошлый раз: 15:00, очно"
    )
    await vera.taps("Знакомство и договорённости")
    assert vera.sees("Встреча назначена", "вт, 8 декабря, 15:00", "очно")


async def test_mentor_picks_a_day_of_the_next_month_in_the_calendar(town: Town) -> None:
    vera, _ = await couple(town)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "Назначить встречу", "Другой день")
    assert vera.sees("декабрь 2026", "пн", "31")
    await vera.taps("→")
    assert vera.sees("январь 2027")
    await vera.taps("15", "16:00", "звонок", "Родители")
    assert vera.sees("пт, 15 января 2027, 16:00", "звонок")


async def test_mentor_types_day_and_time_together_and_is_not_asked_for_the_hour(town: Town) -> None:
    vera, _ = await couple(town)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "Назначить встречу")
    await vera.types("в пятницу в 14:30")
    assert vera.sees("Как пройдёт встреча?")
    await vera.taps("урок", "Выберем вместе")
    assert vera.sees("пт, 4 декабря, 14:30", "урок", "выберете вместе")


async def test_mentor_who_types_a_night_hour_is_told_to_type_another(town: Town) -> None:
    vera, _ = await couple(town)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "Назначить встречу")
    await vera.types("в пятницу в 03:00")
    assert vera.sees("Это ночное время. Встречи назначают с 07:00 до 22:00", "На какой день?")
    await vera.taps("Завтра")
    await vera.types("03:00")
    assert vera.sees("Это ночное время", "Во сколько?")
    await vera.types("15:00")
    assert vera.sees("Как пройдёт встреча?")


@pytest.mark.requirement("R-SH-043")
async def test_both_are_reminded_the_day_before_at_five_and_an_hour_before(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    for moment in (datetime(2026, 12, 3, 14, 0, tzinfo=UTC), datetime(2026, 12, 4, 11, 0, tzinfo=UTC)):
        vera.looks_away()
        ivan.looks_away()
        await town.move_to(moment)
        assert vera.hears("в 15:00 встреча в паре (Петров И. И.)")
        assert ivan.hears("в 15:00 встреча в паре (Соколова В. И.)")
    assert vera.sees("Буду", "Перенести", "Открыть")
    assert ivan.sees("Буду", "Другой день", "Открыть")


async def test_reminders_follow_a_moved_meeting_and_the_reason_stays_inside(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "пт, 4 декабря", "Перенести")
    await vera.types("7 декабря")
    await vera.taps("В то же время, 15:00", "болезнь")
    assert vera.sees("Встреча перенесена", "пн, 7 декабря, 15:00")
    assert ivan.hears("новое время: пн, 7 декабря, 15:00", "Прежнее время: пт, 4 декабря, 15:00")
    assert ivan.sees_no("болезнь")
    await ivan.taps("Открыть")
    assert ivan.sees("болезнь")
    ivan.looks_away()
    await town.move_to(datetime(2026, 12, 5, 12, 0, tzinfo=UTC))
    assert ivan.hears_nothing()
    await town.move_to(datetime(2026, 12, 7, 11, 0, tzinfo=UTC))
    assert ivan.hears("сегодня в 15:00 встреча в паре")


async def test_meeting_moved_late_in_the_evening_for_the_same_day_is_told_at_once(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, datetime(2026, 12, 1, 18, 45, tzinfo=UTC))  # 21:45 in Moscow
    await town.move_to(datetime(2026, 12, 1, 18, 10, tzinfo=UTC))
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "вт, 1 декабря", "Перенести")
    await vera.types("сегодня в 21:55")
    ivan.looks_away()
    await vera.taps("Пропустить")
    assert ivan.hears("новое время: вт, 1 декабря, 21:55")


async def test_cancelled_meeting_is_told_and_reminds_nobody(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "пт, 4 декабря", "Отменить встречу", "поездка")
    assert ivan.hears("пт, 4 декабря, 15:00, отменяется")
    vera.looks_away()
    ivan.looks_away()
    await town.move_to(datetime(2026, 12, 4, 16, 0, tzinfo=UTC))
    assert vera.hears_nothing()
    assert ivan.hears_nothing()


async def test_teacher_wishes_another_day_and_the_mentor_reads_it_on_the_pair(town: Town) -> None:
    vera, ivan = await couple(town)
    await ivan.taps("Предложить день")
    await ivan.types("по средам после 15:00")
    assert ivan.sees("Передано")
    assert vera.hears("есть пожелание о дне встречи")
    assert vera.sees_no("по средам")
    await vera.taps("Посмотреть")
    assert vera.sees("по средам после 15:00", "Назначить встречу")


@pytest.mark.requirement("R-SH-043")
async def test_mentor_logs_from_the_notice_in_three_taps_and_a_message_and_teacher_confirms(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await town.move_to(datetime(2026, 12, 4, 12, 45, tzinfo=UTC))
    assert vera.hears("встреча (Петров И. И.) состоялась?")
    await vera.taps("Записать", "30 мин", "Через неделю, пт, 11 декабря")
    await vera.types("Посетить урок в 7 «Б».")
    assert vera.sees("Записано", "пт, 11 декабря, 15:00")
    assert ivan.hears("в журнале новая запись о встрече пт, 4 декабря")
    assert ivan.sees_no("Посетить урок")
    await ivan.taps("Посмотреть")
    assert ivan.sees("30 мин", "Посетить урок в 7 «Б».")
    await ivan.taps_twice("Подтверждаю")
    assert ivan.sees("Запись подтверждена обоими")
    town.telegram.ledger.check(allow=("message is not modified",))  # the second of two presses
    town.telegram.ledger.forget()
    ivan.looks_away()
    await town.move_to(datetime(2026, 12, 10, 14, 0, tzinfo=UTC))
    assert ivan.hears("завтра в 15:00 встреча в паре")


async def test_second_press_of_old_buttons_changes_nothing_and_shows_how_it_is(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await town.move_to(datetime(2026, 12, 4, 12, 45, tzinfo=UTC))
    await vera.taps("Не было", "болезнь")
    assert vera.sees("Встреча не состоялась", "болезнь")
    await town.pass_time(days=40)
    await ivan.taps("Буду")
    assert "не было" in ivan.toast
    async with town.bot.database.reading() as work:
        assert await work.meetings.count_of_pair(1) == 1


async def test_teacher_corrects_and_mentor_changes_the_record(town: Town) -> None:
    vera, ivan = await couple(town)
    await planned(town, vera, FRIDAY)
    await town.move_to(datetime(2026, 12, 4, 12, 45, tzinfo=UTC))
    await vera.taps("Записать", "Тема была другая", "Родители", "45 мин", "Без даты")
    await vera.types("Подготовить собрание.")
    await ivan.taps("Поправить")
    await ivan.types("Говорили час.")
    assert vera.hears("есть поправка")
    await vera.taps("Посмотреть")
    assert vera.sees("Родители", "Поправка: «Говорили час.»")
    await vera.taps("Изменить запись", "1 ч", "Оставить как есть")
    assert vera.sees("Длилась: 1 ч", "Подготовить собрание.")
    assert ivan.hears("новая запись")
    await ivan.taps("Подтверждаю")
    await vera.taps("Изменить запись")
    assert vera.sees("Запись подтверждена обоими")


async def test_mentor_writes_down_a_meeting_that_nobody_planned(town: Town) -> None:
    vera, ivan = await couple(town)
    await vera.types("/menu")
    await vera.taps("Журнал встреч", "Записать встречу")
    await vera.types("в понедельник")
    await vera.taps("звонок", "Итоги полугодия", "15 мин", "Без даты")
    await vera.types("Созвониться ещё раз.")
    assert vera.sees("Записано", "не назначена")
    await vera.taps("Открыть запись")
    assert vera.sees("пн, 30 ноября", "звонок", "15 мин")
    assert ivan.hears("новая запись о встрече пн, 30 ноября")


async def test_stranger_opens_no_meeting_of_others(town: Town) -> None:
    vera, _ = await couple(town)
    other, _ = await couple(town, "Белов Пётр Ильич", "Зимина Анна Ильинична")
    meeting = await planned(town, vera, FRIDAY)
    await other.types("/menu")
    town.telegram.press(other.user_id, other.telegram.history(other.user_id)[-1]["message_id"], f"mt:open:{meeting}:0")
    await town.settle()
    assert "пока не доступно" in other.toast
