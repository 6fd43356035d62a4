"""When an announcement leaves: a minute to take it back, a chosen hour, quiet time and what does not wait for it."""

from __future__ import annotations

from datetime import UTC, datetime

from simulator.people import Person
from simulator.town import Town
from tests.conversations.test_announcements import ivan, olga, schools, vera, writes_to_everybody

__all__ = ["ivan", "olga", "schools", "vera"]  # fixtures

EVENING = datetime(2026, 12, 1, 18, 30, tzinfo=UTC)  # 21:30 in Moscow


async def test_author_undoes_within_the_minute_and_sends_the_corrected_text(
    town: Town, olga: Person, vera: Person
) -> None:
    await writes_to_everybody(olga, "Семинар в пятнцу.")
    vera.looks_away()
    await olga.taps("Отправить", "Отменить")
    olga.sees("никто ничего не получит")
    await town.pass_time(minutes=5)
    vera.hears_nothing()
    await olga.taps("Изменить и отправить")
    olga.hears("Семинар в пятнцу.")
    await olga.taps("Изменить", "Текст: Семинар")
    await olga.types("Семинар в пятницу.")
    await olga.taps("Отправить")
    await town.pass_time(minutes=1)
    vera.hears("Семинар в пятницу.")
    assert "пятнцу" not in vera.chat


async def test_author_who_undoes_too_late_is_told_what_is_left_to_do(town: Town, olga: Person, vera: Person) -> None:
    await writes_to_everybody(olga)
    await olga.taps("Отправить")
    await town.pass_time(minutes=1)
    vera.hears("Открыта запись на семинар.")
    await olga.taps("Отменить")
    assert "отменить поздно" in olga.toast


async def test_author_chooses_the_morning_and_the_message_leaves_then(town: Town, olga: Person, vera: Person) -> None:
    await writes_to_everybody(olga)
    await olga.taps("Когда отправить", "Завтра утром, в 09:00")
    olga.sees("Уйдёт завтра в 09:00.")
    vera.looks_away()
    await olga.taps("Отправить")
    olga.sees("уйдёт завтра в 09:00", "Отменить")
    await town.move_to(datetime(2026, 12, 2, 5, 59, tzinfo=UTC))
    vera.hears_nothing()
    await town.move_to(datetime(2026, 12, 2, 6, 0, 5, tzinfo=UTC))
    vera.hears("Открыта запись на семинар.")


async def test_author_types_a_moment_and_one_in_the_past_is_refused_in_words(
    town: Town, olga: Person, vera: Person
) -> None:
    await writes_to_everybody(olga)
    await olga.taps("Когда отправить")
    await olga.types("сегодня в 9:00")
    olga.sees("прошл", "Когда отправить?")
    await olga.types("1.12.2028 10:00")
    olga.sees("не дальше чем на 90 дней")
    await olga.types("сегодня в 10:30")
    olga.sees("Уйдёт сегодня в 10:30.")
    await town.pass_time(hours=1)
    await olga.taps("Отправить")
    olga.sees("Это время уже прошло", "Когда отправить")
    await olga.taps("Когда отправить", "Сейчас", "Отправить")
    await town.pass_time(minutes=1)
    vera.hears("Открыта запись на семинар.")


async def test_methodist_marks_a_message_urgent_and_it_does_not_wait_for_the_morning(
    town: Town, olga: Person, vera: Person
) -> None:
    await town.move_to(EVENING)
    await writes_to_everybody(olga)
    olga.sees("уйдёт завтра в 08:00")
    await olga.taps("Когда отправить", "Срочно, не ждать утра")
    olga.sees("Уйдёт через минуту, хотя сейчас тихое время.")
    await olga.taps("Отправить")
    await town.pass_time(minutes=1)
    vera.hears("Открыта запись на семинар.")
