"""Groups on the phone page: turning between the bot and a group, who wrote what, and the way the bot comes in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import expect

from tests.page.conftest import IRINA, VERA, Town, phone

pytestmark = pytest.mark.asyncio(loop_scope="session")

GROUP = -101
Open = Callable[..., Awaitable[Any]]


async def test_person_turns_to_the_group_and_sees_who_wrote_what(town: Town, opened: Open) -> None:
    town.telegram.add_group(GROUP, "ГМО математиков", [VERA, IRINA])
    town.telegram.start_bot(VERA)
    page = await opened()
    vera = phone(page, VERA)
    await town.says(GROUP, "Заседание в пятницу")
    await expect(vera.locator(".chat .badge")).to_have_text("1 новых")
    await vera.get_by_role("button", name="ГМО математиков").click()
    await expect(vera.locator(".happened")).to_have_text("Вера Соколова добавляет в группу: Маршрут")
    await expect(vera.locator(".theirs .author")).to_have_text("Маршрут")
    await vera.get_by_label("Сообщение боту от: Вера Соколова").fill("Приду")
    await vera.get_by_label("Сообщение боту от: Вера Соколова").press("Enter")
    await expect(vera.locator(".mine .text")).to_have_text("Приду")
    await expect(vera.get_by_label("Приложить")).to_be_hidden()
    irina = phone(page, IRINA)
    await irina.get_by_role("button", name="ГМО математиков").click()
    await expect(irina.locator(".theirs .author").last).to_have_text("Вера Соколова")
    await vera.get_by_role("button", name="Бот", exact=True).click()
    await expect(vera.locator(".mine .text")).to_have_text("/start")


async def test_link_to_a_group_asks_which_one_or_makes_a_new_one(town: Town, opened: Open) -> None:
    town.telegram.add_group(GROUP, "ГМО математиков", [VERA], with_bot=False)
    town.telegram.start_bot(VERA)
    page = await opened()
    vera = phone(page, VERA)
    link = {"text": "Выбрать группу", "url": f"https://t.me/{town.telegram.username}?startgroup=abc"}
    await town.call("sendMessage", chat_id=VERA, text="Группа", reply_markup={"inline_keyboard": [[link]]})
    await vera.get_by_role("button", name="Выбрать группу").click()
    await vera.get_by_role("dialog").get_by_role("button", name="ГМО математиков").click()
    await expect(vera.locator(".mine .text")).to_have_text(f"/start@{town.telegram.username} abc")
    await vera.get_by_role("button", name="Бот", exact=True).click()
    await vera.get_by_role("button", name="Выбрать группу").click()
    await vera.get_by_role("button", name="с теми, чьи телефоны на экране").click()
    await expect(vera.locator(".chat[aria-current]")).to_have_text("Новая группа")
    await expect(phone(page, IRINA).get_by_role("button", name="Новая группа")).to_be_visible()


async def test_member_puts_the_bot_out_of_the_group(town: Town, opened: Open) -> None:
    town.telegram.add_group(GROUP, "ГМО математиков", [VERA])
    page = await opened()
    vera = phone(page, VERA)
    await vera.get_by_role("button", name="ГМО математиков").click()
    await vera.get_by_label("Действия с телефоном").click()
    await vera.get_by_role("button", name="Удалить бота из группы").click()
    await expect(vera.locator(".happened").last).to_have_text("Вера Соколова удаляет из группы: Маршрут")
    assert town.telegram.store.one("select bot_in from rooms where id=?", GROUP) == (0,)


async def test_link_without_words_only_shows_the_talk_with_the_bot(town: Town, opened: Open) -> None:
    town.telegram.add_group(GROUP, "ГМО математиков", [VERA])
    town.telegram.start_bot(VERA)
    page = await opened(390, 844)
    vera = phone(page, VERA)
    await vera.get_by_role("button", name="ГМО математиков").click()
    link = {"text": "Личный чат", "url": f"https://t.me/{town.telegram.username}"}
    await town.call("sendMessage", chat_id=GROUP, text="Ответьте", reply_markup={"inline_keyboard": [[link]]})
    await vera.get_by_role("button", name="Личный чат").click()
    await expect(vera.locator(".mine .text")).to_have_text("/start")
    await expect(vera.locator(".message")).to_have_count(1)
