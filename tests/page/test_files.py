"""Pictures, documents and voice go both ways; refusals of the page itself."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import expect

from simulator.page.silence import silent_ogg
from tests.page.conftest import VERA, Town, phone

pytestmark = pytest.mark.asyncio(loop_scope="session")
Open = Callable[..., Awaitable[Any]]


async def test_teacher_sends_a_drawn_picture_with_a_caption_and_sees_it(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    await vera.get_by_placeholder("Сообщение").fill("Мой урок")
    await vera.get_by_role("button", name="Приложить").click()
    await vera.get_by_role("button", name="Снимок грамоты").click()
    await expect(vera.locator(".picture img")).to_be_visible()
    heard = await _photo(town)
    assert heard["caption"] == "Мой урок"
    assert (heard["photo"][-1]["width"], heard["photo"][-1]["height"]) == (960, 720)
    await expect(vera.get_by_placeholder("Сообщение")).to_have_value("")
    await vera.get_by_role("button", name="Фото, открыть крупно").click()
    await expect(vera.get_by_role("dialog", name="Фото")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(vera.get_by_role("dialog")).to_have_count(0)


async def test_methodist_sends_a_sample_table_with_one_press(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    await vera.get_by_role("button", name="Приложить").click()
    await vera.get_by_role("button", name="Сотрудники.csv").click()
    await expect(vera.locator(".document strong")).to_have_text("Сотрудники.csv")
    await town.hears("message")
    document = (await town.hears("message"))["document"]
    name, content = town.telegram.file(document["file_id"])
    assert name == "Сотрудники.csv"
    assert content.decode("cp1251").startswith("ФИО;Школа")


async def test_person_chooses_a_file_of_their_own(town: Town, opened: Open, tmp_path: Path) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    own = tmp_path / "План.docx"
    own.write_bytes(b"words")
    await vera.get_by_role("button", name="Приложить").click()
    async with page.expect_file_chooser() as chooser:
        await vera.get_by_role("button", name="Файл с этого устройства").click()
    await (await chooser.value).set_files(own)
    await expect(vera.locator(".document strong")).to_have_text("План.docx")


async def test_document_of_the_bot_is_downloaded_byte_for_byte(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    form = aiohttp.FormData({"chat_id": str(VERA), "caption": "Отчёт за ноябрь"}, quote_fields=False)
    form.add_field("document", b"<html>not a page</html>", filename="Отчёт.html")
    url = f"{town.address}/bot{town.telegram.token}/sendDocument"
    async with town.http.post(url, data=form) as answer:
        assert (await answer.json())["ok"]
    async with page.expect_download() as download:
        await vera.locator(".document").click()
    saved = await download.value
    assert saved.suggested_filename == "Отчёт.html"
    assert await asyncio.to_thread(Path(await saved.path()).read_bytes) == b"<html>not a page</html>"
    await expect(vera.get_by_text("Отчёт за ноябрь")).to_be_visible()


async def test_voice_sticker_and_contact_reach_the_bot(town: Town, opened: Open) -> None:
    page = await opened()
    vera = phone(page, VERA)
    town.telegram.start_bot(VERA)
    await town.hears("message")
    for label, kind in (("Голосовое сообщение", "voice"), ("Стикер", "sticker"), ("Контакт", "contact")):
        await vera.get_by_role("button", name="Приложить").click()
        await vera.get_by_role("button", name=label).click()
        assert kind in await town.hears("message")
    await expect(vera.locator(".message")).to_have_count(4)


async def test_silent_voice_plays_as_long_as_it_says(town: Town, opened: Open) -> None:
    page = await opened()
    town.telegram.start_bot(VERA)
    town.telegram.send_voice(VERA, silent_ogg(3), 3)
    audio = phone(page, VERA).locator("audio")
    seconds = await audio.evaluate(
        "audio => new Promise((done, fail) => {"
        " audio.ondurationchange = () => Number.isFinite(audio.duration) && done(audio.duration);"
        " audio.onerror = () => fail(new Error('not playable')); audio.preload = 'auto'; audio.load(); })"
    )
    assert 2.9 < seconds < 3.1


async def test_page_refuses_what_makes_no_sense(town: Town) -> None:
    cases = [
        (f"chat/{VERA}/text", {"text": "  "}, 400, "text-empty"),
        (f"chat/{VERA}/text", [1], 400, "bad-request"),
        (f"chat/{VERA}/sample", {"name": "../telegram.sqlite3"}, 404, "no-such-file"),
        (f"chat/{VERA}/start", {"payload": "не то"}, 400, "bad-link"),
        (f"chat/{VERA}/press", {"message_id": 77, "data": "x"}, 400, "bad-request"),
        ("chat/999/text", {"text": "я тут"}, 404, "no-such-person"),
        ("people", {"first_name": " "}, 400, "name-needed"),
        ("clock", {"seconds": -60}, 400, "bad-request"),
        ("clock", {"seconds": "nan"}, 400, "bad-request"),
    ]
    for path, body, status, code in cases:
        async with town.http.post(f"{town.address}/phone/{path}", json=body) as response:
            assert (response.status, await response.json()) == (status, {"error": code}), path
    assert town.telegram.pending() == []


async def test_page_sends_no_words_for_a_picture_and_serves_only_its_own_files(town: Town) -> None:
    url = f"{town.address}/phone/chat/{VERA}/photo?name=a.png"
    async with town.http.post(url, data=b"not a picture") as response:
        assert await response.json() == {"error": "not-a-picture"}
    for path in ("/static/..%2Fclock.py", "/static/../clock.py", "/phone/file/unknown"):
        async with town.http.get(town.address + path) as response:
            assert response.status == 404, path


async def test_silent_voice_is_whole_pages_of_ogg() -> None:
    content, pages = silent_ogg(2), 0
    while content:
        assert content[:4] == b"OggS"
        count = content[26]
        size = 27 + count + sum(content[27 : 27 + count])
        last = struct.unpack("<Q", content[6:14])[0]
        content, pages = content[size:], pages + 1
    assert (pages, last) == (4, 2 * 48000)


async def _photo(town: Town) -> dict[str, Any]:
    while "photo" not in (message := await town.hears("message")):
        pass
    return message
