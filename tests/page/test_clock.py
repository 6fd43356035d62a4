"""The clock of the page, and the panel of what the bot has stored."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.async_api import expect

from tests.page.conftest import START, VERA, Town, phone

pytestmark = pytest.mark.asyncio(loop_scope="session")
Open = Callable[..., Awaitable[Any]]


async def test_player_reads_the_simulated_moment_in_the_zone_of_the_service(opened: Open) -> None:
    page = await opened()
    await expect(page.locator("#now-wide")).to_have_text("Вторник, 24 ноября 2026, 09:00")
    await expect(page.get_by_text("Время условное: бот живёт по этим часам").locator("visible=true")).to_have_count(1)


async def test_player_moves_the_clock_by_an_hour_and_a_day(town: Town, opened: Open) -> None:
    page = await opened()
    await page.get_by_role("button", name="+1 час").click()
    await expect(page.locator("#now-wide")).to_have_text("Вторник, 24 ноября 2026, 10:00")
    await page.get_by_role("button", name="+1 день").click()
    await expect(page.locator("#now-wide")).to_have_text("Среда, 25 ноября 2026, 10:00")
    assert town.clock.now() == START + timedelta(hours=25)


async def test_player_goes_to_the_next_event_and_hears_what_came(town: Town, opened: Open) -> None:
    page = await opened()
    town.telegram.start_bot(VERA)

    async def remind() -> None:
        await town.says(VERA, "Завтра в 15:00 встреча")

    town.on_move = remind
    following = page.get_by_role("button", name="До следующего события")
    await expect(page.get_by_text("Событие: вт, 24 ноября, 17:00")).to_be_visible()
    await following.click()
    await expect(page.locator("#moved")).to_have_text("Теперь вторник, 24 ноября, 17:00: пришло 1 сообщение от бота.")
    await expect(phone(page, VERA).get_by_text("Завтра в 15:00 встреча")).to_be_visible()
    await expect(following).to_have_attribute("aria-disabled", "true")
    await expect(page.get_by_text("Ничего не запланировано", exact=True)).to_be_visible()
    await following.click(force=True)
    await expect(page.locator("#moved")).to_contain_text("переводить часы не к чему")
    assert town.clock.now() == START + timedelta(hours=8)


async def test_player_on_a_narrow_screen_opens_the_buttons_of_the_clock(town: Town, opened: Open) -> None:
    page = await opened(390, 844)
    await expect(page.get_by_role("button", name="+1 час")).to_be_hidden()
    await page.locator("#moves-toggle").click()
    await page.get_by_role("button", name="+1 час").click()
    await expect(page.locator("#now")).to_have_text("Вт, 24 ноября, 10:00")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="+1 час")).to_be_hidden()
    await expect(page.locator("#moves-toggle")).to_be_focused()


async def test_player_sees_what_the_bot_stored_and_it_grows(town: Town, opened: Open) -> None:
    page = await opened()
    town.telegram.start_bot(VERA)
    await page.get_by_role("button", name="Что сохранил бот").click()
    panel = page.get_by_role("dialog", name="Что сохранил бот")
    await expect(panel.get_by_text("В этой таблице пока нет строк.")).to_be_visible()
    town.rows.append(["1", "Вера <b>Соколова</b>"])
    await town.says(VERA, "Записано")
    await expect(panel.get_by_role("cell", name="Вера <b>Соколова</b>")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(panel).to_be_hidden()
    await expect(page.get_by_role("button", name="Что сохранил бот")).to_be_focused()
