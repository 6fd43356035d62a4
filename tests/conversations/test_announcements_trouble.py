"""A broadcast over a bad line, as its author and its readers see it: every trouble comes from the local Telegram."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from simulator.faults import Kind
from simulator.people import Person
from simulator.town import Town
from tests.conversations.test_announcements import ivan, olga, schools, vera, writes_to_everybody
from tests.conversations.test_announcements_steering import sends
from tests.conversations.test_announcements_timing import EVENING

__all__ = ["ivan", "olga", "schools", "vera"]  # fixtures

EXPECTED = ("Too Many Requests", "Internal Server Error", "Bad Gateway", "message is not modified", "bot was blocked")


@pytest.fixture(autouse=True)
async def troubles(town: Town, ivan: Person, vera: Person) -> AsyncIterator[None]:
    for reader in (ivan, vera):
        reader.looks_away()
    yield
    assert town.telegram.faults.left == 0
    town.telegram.ledger.check(allow=EXPECTED)
    town.telegram.ledger.forget()


async def test_author_stops_and_goes_on_with_exact_counts(town: Town, olga: Person, vera: Person, ivan: Person) -> None:
    town.telegram.faults.plan("broken", method="sendMessage", chat_id=ivan.user_id, times=2)
    await sends(town, olga)
    await olga.taps("Обновить")
    olga.sees("Доставлено: 1", "Ждут отправки: 1")
    await olga.taps("Остановить")
    assert "Ждут отправки: 1" in olga.toast
    olga.sees("Остановлено. Ждут вашего слова: 1", "Доставлено: 1", "Ждут отправки: 1")
    vera.looks_away()
    ivan.looks_away()
    await town.pass_time(days=1)
    ivan.hears_nothing()
    await olga.taps("Продолжить")
    assert "Ждут отправки: 1" in olga.toast
    ivan.hears("Семинар в среду.")
    vera.hears_nothing()
    await olga.taps("Обновить")
    olga.sees("Отправка закончена", "Доставлено: 2")
    olga.sees_no("Ждут отправки")


async def test_copies_kept_back_wait_for_nothing_once_it_is_withdrawn(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    town.telegram.faults.plan("broken", method="sendMessage", chat_id=ivan.user_id, times=2)
    await sends(town, olga)
    await olga.taps("Обновить", "Остановить")
    olga.sees("Ждут отправки: 1")
    await olga.taps("Отозвать", "Отозвать у всех")
    await town.pass_time(minutes=1)
    await olga.taps("Обновить")
    olga.sees("Отозвано")
    olga.sees_no("Ждут отправки")
    ivan.hears_nothing()


@pytest.mark.parametrize("is_urgent", [True, False])
async def test_urgent_copies_kept_back_go_on_at_night_and_others_in_the_morning(
    town: Town, olga: Person, vera: Person, ivan: Person, is_urgent: bool
) -> None:
    town.telegram.faults.plan("broken", method="sendMessage", chat_id=ivan.user_id, times=2)
    if is_urgent:
        await town.move_to(EVENING)
    await writes_to_everybody(olga)
    await olga.taps(*(["Когда отправить", "Срочно, не ждать утра"] if is_urgent else []), "Отправить")
    await town.pass_time(seconds=70)
    await olga.taps("Остановить")
    await town.move_to(EVENING + timedelta(hours=2))
    await olga.taps("Продолжить")
    assert "Ждут отправки: 1" in olga.toast
    assert bool(ivan.new_messages) is is_urgent
    await town.pass_time(hours=10)
    ivan.hears("Открыта запись на семинар.")


async def test_doubtful_copy_is_sent_once_more_by_a_button_and_only_once(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    town.telegram.faults.plan("cut", method="sendMessage", chat_id=ivan.user_id)
    await sends(town, olga, ack="Да, важно")
    await olga.taps("Обновить")
    olga.sees("Неизвестно, дошло ли: 1")
    ivan.hears_nothing()
    town.telegram.faults.plan("cut_after", method="sendMessage", chat_id=ivan.user_id)
    vera.looks_away()
    await olga.taps("Отправить ещё раз: 1")
    ivan.hears("Семинар в среду.")
    vera.hears_nothing()
    await olga.taps("Обновить")
    olga.sees("Неизвестно, дошло ли: 1")
    olga.sees_no("Отправить ещё раз")


@pytest.mark.parametrize("fault", ["cut_after", "garbage"])
async def test_copy_whose_reader_has_marked_it_is_doubted_no_more(
    town: Town, olga: Person, vera: Person, ivan: Person, fault: str
) -> None:
    town.telegram.faults.plan(fault, method="sendMessage", chat_id=ivan.user_id)  # type: ignore[arg-type]
    await sends(town, olga, ack="Да, важно")
    await olga.taps("Обновить")
    olga.sees("Неизвестно, дошло ли: 1", "Отправить ещё раз: 1")
    if fault == "garbage":
        await olga.taps("Отправить ещё раз: 1")
    await ivan.taps("Прочитано")
    await olga.taps("Обновить")
    olga.sees("Отметили «Прочитано»: 1")
    olga.sees_no("Отправить ещё раз", "Неизвестно, дошло ли")


async def test_copy_that_a_withdrawal_did_not_know_of_goes_at_a_press_and_counts_for_nothing(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    town.telegram.faults.plan("cut_after", method="sendMessage", chat_id=ivan.user_id)
    await sends(town, olga, ack="Да, важно")
    await olga.taps("Обновить", "Отозвать", "Отозвать у всех")
    ivan.sees("Семинар в среду.")
    await ivan.taps("Прочитано")
    assert "отозвано отправителем" in ivan.toast
    assert "Семинар" not in ivan.chat
    await olga.taps("Обновить")
    olga.sees_no("Отметили «Прочитано»: 1")


async def test_reader_who_blocks_the_bot_before_the_copy_comes_gets_it_and_the_next_ones_on_return(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await writes_to_everybody(olga)
    await olga.taps("Отправить")
    await ivan.blocks()
    await town.pass_time(seconds=70)
    vera.hears("Открыта запись на семинар.")
    await olga.taps("Обновить")
    olga.sees("Доставлено: 1", "бот заблокирован: 1", "Не дойдёт: 1")
    await town.pass_time(hours=2)
    ivan.hears_nothing()
    await ivan.unblocks()
    ivan.looks_away()
    vera.looks_away()
    await ivan.types("/menu")
    assert ivan.chat.count("Открыта запись на семинар.") == 1
    vera.hears_nothing()
    await olga.taps("Обновить")
    olga.sees("Доставлено: 2")
    olga.sees_no("бот заблокирован")
    await sends(town, olga, "Семинар перенесён.")
    ivan.hears("Семинар перенесён.")


async def test_reader_who_comes_back_after_a_week_gets_nothing_that_is_over(
    town: Town, olga: Person, vera: Person, ivan: Person
) -> None:
    await ivan.blocks()
    await sends(town, olga)
    await town.pass_time(days=8)
    await ivan.unblocks()
    await ivan.types("/menu")
    assert "Семинар" not in ivan.chat


@pytest.mark.parametrize("fault", ["flood", "broken", "cut", "cut_after"])
async def test_author_who_watches_sees_the_end_also_when_a_change_of_the_message_met_trouble(
    town: Town, olga: Person, vera: Person, ivan: Person, fault: Kind
) -> None:
    await writes_to_everybody(olga)
    await olga.taps("Отправить", "Кто получил")
    olga.sees("Ждут отправки: 2")
    town.telegram.faults.plan(fault, method="editMessageText", chat_id=olga.user_id)
    await town.pass_time(minutes=3)
    olga.sees("Отправка закончена", "Доставлено: 2")
    olga.sees_no("Ждут отправки")
