"""The page fits 390 and 1440 pixels, can be read in both themes, and can be used without a mouse."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from playwright.async_api import expect

from simulator.page.silence import silent_ogg
from tests.page.conftest import ELENA, VERA, Town, phone

pytestmark = pytest.mark.asyncio(loop_scope="session")
Open = Callable[..., Awaitable[Any]]

# Every piece of visible text against the colours painted under it, by the formula of WCAG 2.
CONTRAST = """() => {
  const parse = (colour) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((part, at) => part * a + under[at] * (1 - a)).concat(1);
  const light = (colour) => {
    const linear = (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    const [r, g, b] = colour.map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255, 1]);
  };
  const bad = [];
  let checked = 0;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    const seen = node.checkVisibility({ visibilityProperty: true }) && !node.closest('.spoken, script, style');
    if (!walk.currentNode.data.trim() || !seen) continue;
    const style = getComputedStyle(node);
    const under = ground(node);
    const ink = over(parse(style.color), under);
    const [high, low] = [light(ink), light(under)].sort((a, b) => b - a);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (high + 0.05) / (low + 0.05);
    checked += 1;
    if (ratio < (large ? 3 : 4.5)) bad.push(`${walk.currentNode.data.trim().slice(0, 40)}: ${ratio.toFixed(2)}`);
  }
  return { checked, bad };
}"""
FITS = "() => document.scrollingElement.scrollWidth <= innerWidth"


async def furnish(town: Town) -> None:
    """A talk with one of everything."""
    town.telegram.start_bot(VERA)
    await town.says(
        VERA,
        '<b>Шаг</b> <i>2</i> <code>код</code> <tg-spoiler>тайна</tg-spoiler> <a href="https://example.org">ссылка</a>'
        f"\n<blockquote>Цитата</blockquote> /help https://t.me/marshrut_bot?start=a {'длинное' * 30}",
        ["Мой маршрут", "Встречи с наставником и планы"],
        ["Спросить методиста"],
        parse_mode="HTML",
    )
    town.telegram.send_document(VERA, f"{'Очень_длинное_имя_' * 5}.xlsx", b"x" * 3000)
    town.telegram.send_voice(VERA, silent_ogg(1), 1)
    message = town.telegram.send_text(VERA, "Мой ответ " + "слово" * 40)
    town.telegram.edit_text(VERA, message, "Мой ответ")
    town.rows.append(["1", "Вера Соколова"])


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_reader_can_read_every_word_and_never_scrolls_sideways(
    town: Town, opened: Open, width: int, scheme: str
) -> None:
    page = await opened(width, 844, scheme=scheme)

    async def check(screen: str) -> None:
        found = await page.evaluate(CONTRAST)
        assert found["checked"] > 5
        assert found["bad"] == [], screen
        assert await page.evaluate(FITS), screen

    await check("before the start")
    await furnish(town)
    vera = phone(page, VERA)
    await expect(vera.locator(".message.mine").last).to_be_visible()
    await check("the talk")
    if width == 390:
        await page.locator("#moves-toggle").click()
    await page.get_by_role("button", name="+1 день").click()
    await expect(page.locator("#moved")).to_contain_text("Теперь")
    await check("the clock was moved")
    await vera.get_by_role("button", name="Приложить").click()
    await check("what can be attached")
    await page.keyboard.press("Escape")
    await vera.get_by_role("button", name="Встречи").click()
    query = await town.hears("callback_query")
    await town.call("answerCallbackQuery", callback_query_id=query["id"], text="Встреч нет")
    await expect(vera.locator(".toast")).to_have_text("Встреч нет")
    await check("an answer to a press")
    await page.get_by_role("button", name="Что сохранил бот").click()
    await expect(page.get_by_role("cell", name="Вера Соколова")).to_be_visible()
    await check("what the bot stored")
    await page.keyboard.press("Escape")
    await page.locator("#add-phone").click()
    await check("the list of people")
    await page.keyboard.press("Escape")
    await page.route("**/phone/chat/**", lambda route: route.abort())
    await vera.get_by_placeholder("Сообщение").fill("ответ")
    await vera.get_by_role("button", name="Отправить").click()
    await expect(vera.get_by_role("alert").get_by_text("Нет связи")).to_be_visible()
    await check("the server is away")


async def test_player_switches_to_dark_and_it_is_remembered(opened: Open) -> None:
    page = await opened()
    ground = "() => getComputedStyle(document.body).backgroundColor"
    light = await page.evaluate(ground)
    await page.get_by_role("button", name="Тёмное оформление").click()
    dark = await page.evaluate(ground)
    assert dark != light
    await page.reload()
    await expect(page.get_by_role("button", name="Светлое оформление")).to_be_visible()
    assert await page.evaluate(ground) == dark


async def test_person_without_a_mouse_starts_presses_and_writes(town: Town, opened: Open) -> None:
    page = await opened()
    await _tab_to(page, "Запустить")
    await page.keyboard.press("Enter")
    assert (await town.hears("message"))["text"] == "/start"
    screen = await town.says(VERA, "Меню", ["Маршрут", "Встречи"], ["Методисту"])
    vera = phone(page, VERA)
    await expect(vera.get_by_role("button", name="Встречи")).to_be_visible()
    await _tab_to(page, "Маршрут")
    await page.keyboard.press("ArrowRight")
    await expect(vera.get_by_role("button", name="Встречи")).to_be_focused()
    await page.keyboard.press("Enter")
    query = await town.hears("callback_query")
    assert query["data"] == "Встречи"
    await town.call("answerCallbackQuery", callback_query_id=query["id"])
    await town.call(
        "editMessageText",
        chat_id=VERA,
        message_id=screen["message_id"],
        text="Встречи",
        reply_markup={"inline_keyboard": [[{"text": "Записать", "callback_data": "log"}]]},
    )
    await expect(vera.get_by_role("button", name="Записать")).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await expect(vera.get_by_placeholder("Сообщение")).to_be_focused()
    await page.keyboard.type("Сделано")
    await page.keyboard.press("Enter")
    assert (await town.hears("message"))["text"] == "Сделано"
    assert await page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle") == "solid"


async def test_person_without_a_mouse_chooses_whose_phone_it_is(town: Town, opened: Open) -> None:
    page = await opened()
    await phone(page, VERA).locator(".whose").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.type("молодой")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article", name="Телефон: Пётр Ёлкин")).to_be_visible()
    await expect(phone(page, VERA)).to_have_count(0)
    await expect(phone(page, ELENA)).to_be_visible()
    await expect(page.get_by_role("article", name="Телефон: Пётр Ёлкин").locator(".start")).to_be_focused()


async def test_page_asks_nothing_from_outside(browser: Any, town: Town) -> None:
    context = await browser.new_context()
    page = await context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(town.address)
    await page.wait_for_selector("body[data-ready]")
    await context.close()
    assert len(asked) > 10
    assert [url for url in asked if not url.startswith((town.address, "data:", "blob:"))] == []
    async with aiohttp.ClientSession() as http, http.get(town.address) as response:
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]


async def _tab_to(page: Any, label: str) -> None:
    """Presses Tab until the focus stands on the button; fails when the keyboard never gets there."""
    for _ in range(40):
        await page.keyboard.press("Tab")
        if (await page.evaluate("() => document.activeElement.textContent")).strip() == label:
            return
    raise AssertionError(f"Tab never reaches «{label}»")
