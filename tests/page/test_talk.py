"""A person and a bot talk on the page: words, buttons, edits in place, answers to presses, blocking."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import expect

from tests.page.conftest import ELENA, IRINA, PETR, VERA, Town, keyboard, phone

pytestmark = pytest.mark.asyncio(loop_scope="session")
Open = Callable[..., Awaitable[Any]]


async def test_newcomer_sees_start_and_begins(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    await expect(vera.get_by_text("Нажмите «Запустить», чтобы начать")).to_be_visible()
    await vera.get_by_role("button", name="Запустить").click()
    heard = await town.hears("message")
    assert (heard["text"], heard["from"]["id"]) == ("/start", VERA)
    await expect(vera.get_by_text("Нажмите «Запустить»")).to_be_hidden()
    await expect(vera.get_by_placeholder("Сообщение")).to_be_visible()


async def test_first_visitor_sees_three_phones_and_their_roles(opened: Open) -> None:
    page = await opened()
    await expect(page.locator(".phone")).to_have_count(3)
    await expect(phone(page, ELENA).get_by_text("методист", exact=True)).to_be_visible()


async def test_teacher_presses_a_button_and_the_screen_changes_in_place(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    screen = await town.says(VERA, "Меню", ["Мой маршрут", "Встречи"], ["Спросить методиста"])
    key = vera.get_by_role("button", name="Мой маршрут")
    await key.click()
    query = await town.hears("callback_query")
    assert (query["data"], query["message"]["message_id"]) == ("Мой маршрут", screen["message_id"])
    await expect(key).to_have_attribute("aria-busy", "true")
    await town.call("answerCallbackQuery", callback_query_id=query["id"], text="Открываю маршрут")
    await expect(vera.get_by_role("status").filter(has_text="Открываю маршрут")).to_be_visible()
    await expect(key).not_to_have_attribute("aria-busy", "true")
    await town.call(
        "editMessageText",
        chat_id=VERA,
        message_id=screen["message_id"],
        text="<b>Шаг 2</b> из 5 &lt;b&gt;",
        parse_mode="HTML",
        **keyboard(["Назад"]),
    )
    await expect(vera.locator("strong", has_text="Шаг 2")).to_be_visible()
    await expect(vera.get_by_text("из 5 <b>")).to_be_visible()
    await expect(vera.get_by_text("Меню", exact=True)).to_have_count(0)
    await expect(vera.locator(".message.theirs")).to_have_count(1)


async def test_alert_waits_until_it_is_closed_with_escape(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    await town.says(VERA, "Меню", ["Встречи"])
    await vera.get_by_role("button", name="Встречи").click()
    query = await town.hears("callback_query")
    await town.call("answerCallbackQuery", callback_query_id=query["id"], text="Встреч нет", show_alert=True)
    alert = vera.get_by_role("alertdialog")
    await expect(alert.get_by_text("Встреч нет")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(alert).to_have_count(0)
    await expect(vera.get_by_role("button", name="Встречи")).to_be_focused()


async def test_hostile_text_stays_text(town: Town, opened: Open) -> None:
    page = await opened()
    town.telegram.start_bot(VERA)
    await town.says(VERA, "<img src=x onerror=alert(1)><script>1</script>")
    await expect(phone(page, VERA).get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    await expect(phone(page, VERA).locator(".log img, .log script")).to_have_count(0)


async def test_deep_link_opens_in_the_phone_and_at_somebody_else(town: Town, opened: Open) -> None:
    page = await opened()
    elena = phone(page, ELENA)
    town.telegram.start_bot(ELENA)
    await town.says(ELENA, "Ссылка: https://t.me/marshrut_bot?start=inv_1")
    await elena.get_by_role("button", name="https://t.me/marshrut_bot?start=inv_1").click()
    await expect(elena.get_by_text("/start inv_1")).to_be_visible()
    await elena.get_by_role("button", name="на другом телефоне").click()
    await page.get_by_placeholder("Имя, роль или школа").fill("елкин")
    await page.locator("#picker .people button").click()
    await expect(phone(page, PETR).get_by_text("/start inv_1")).to_be_visible()


async def test_blocked_bot_is_refused_until_the_person_unblocks(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    await vera.get_by_role("button", name="Действия с телефоном").click()
    await vera.get_by_role("button", name="Заблокировать бота").click()
    assert (await town.hears("my_chat_member"))["new_chat_member"]["status"] == "kicked"
    await expect(vera.get_by_placeholder("Сообщение")).to_be_hidden()
    await vera.get_by_role("button", name="Разблокировать бота").click()
    assert (await town.hears("my_chat_member"))["new_chat_member"]["status"] == "member"
    await expect(vera.get_by_placeholder("Сообщение")).to_be_visible()


async def test_person_changes_own_words_and_the_bot_hears_it(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    await vera.get_by_placeholder("Сообщение").fill("Урок проведён")
    await page.keyboard.press("Enter")
    await vera.locator(".message", has_text="Урок проведён").hover()
    await vera.get_by_role("button", name="изменить").click()
    await expect(vera.get_by_placeholder("Сообщение")).to_have_value("Урок проведён")
    await vera.get_by_placeholder("Сообщение").fill("Урок проведён вчера")
    await vera.get_by_role("button", name="Отправить").click()
    assert (await town.hears("edited_message"))["text"] == "Урок проведён вчера"
    await expect(vera.get_by_text("изменено")).to_be_visible()


async def test_commands_of_the_bot_are_offered_and_sent(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    await town.call("setMyCommands", commands=[{"command": "menu", "description": "Главное меню"}])
    await expect(vera.get_by_placeholder("Сообщение")).to_be_visible()
    await page.reload()
    await vera.get_by_role("button", name="Команды бота").click()
    await vera.get_by_role("button", name="Главное меню").click()
    await expect(vera.get_by_text("/menu", exact=True)).to_be_visible()


async def test_typing_is_shown_until_the_message_comes(town: Town, opened: Open) -> None:
    page = await opened()
    town.telegram.start_bot(VERA)
    await town.call("sendChatAction", chat_id=VERA, action="typing")
    await expect(phone(page, VERA).get_by_text("печатает…")).to_be_visible()
    await town.says(VERA, "Готово")
    await expect(phone(page, VERA).get_by_text("печатает…")).to_have_count(0)


async def test_message_to_a_phone_off_the_screen_is_marked_unread_until_it_is_opened(town: Town, opened: Open) -> None:
    page = await opened(390, 844)
    town.telegram.start_bot(IRINA)
    await town.says(IRINA, "Завтра встреча")
    tab = page.locator(".tab", has_text="Ирина Крылова")
    await expect(tab.locator(".badge")).to_contain_text("1")
    await tab.click()
    await expect(phone(page, IRINA).get_by_text("Завтра встреча")).to_be_visible()
    await expect(tab.locator(".badge")).to_have_count(0)
    assert town.telegram.history(IRINA)[-1]["read"]


async def test_server_away_is_told_and_the_draft_stays(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    await vera.get_by_placeholder("Сообщение").fill("Длинный ответ")
    await page.route("**/phone/**", lambda route: route.abort())
    await vera.get_by_role("button", name="Отправить").click()
    await expect(vera.get_by_role("alert").get_by_text("Нет связи")).to_be_visible()
    await expect(vera.get_by_placeholder("Сообщение")).to_have_value("Длинный ответ")
    await page.unroute_all()
    await page.locator("#away-retry").click()
    await expect(page.locator("#away")).to_be_hidden()
    await expect(vera.get_by_placeholder("Сообщение")).to_have_value("Длинный ответ")
    await vera.get_by_role("button", name="Повторить").click()
    assert await _texts(town, VERA) == ["/start", "Длинный ответ"]
    await expect(vera.get_by_placeholder("Сообщение")).to_have_value("")


async def test_reload_keeps_the_phones_and_what_was_begun(town: Town, opened: Open) -> None:
    page = await opened()
    town.telegram.start_bot(VERA)
    await page.locator("#add-phone").click()
    await page.get_by_label("Имя и фамилия нового человека").fill("Мария Новая")
    await page.get_by_role("button", name="Добавить", exact=True).click()
    await expect(page.get_by_role("article", name="Телефон: Мария Новая")).to_be_visible()
    await phone(page, VERA).get_by_role("button", name="Действия с телефоном").click()
    await phone(page, VERA).get_by_role("button", name="Убрать этот телефон").click()
    await phone(page, IRINA).get_by_role("button", name="Запустить").click()
    await phone(page, IRINA).get_by_placeholder("Сообщение").fill("не дописано")
    await page.reload()
    await expect(page.locator(".phone")).to_have_count(3)
    await expect(page.get_by_role("article", name="Телефон: Мария Новая")).to_be_visible()
    await expect(phone(page, VERA)).to_have_count(0)
    await expect(phone(page, IRINA).get_by_placeholder("Сообщение")).to_have_value("не дописано")


async def _texts(town: Town, user_id: int) -> list[str]:
    """What this person has written, once the newest of it has reached the local Telegram."""
    async with asyncio.timeout(10):
        while len(texts := [message.get("text", "") for message in town.telegram.history(user_id)]) < 2:
            await town.telegram.wait_change(town.telegram.changes(0)[0], 10)
    return texts
