"""A local Telegram with its phone page, a bot that says exactly what the test says, and a real browser.

Without a browser the tests are skipped with the reason; with CI set a missing browser is a failure.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import async_playwright

from simulator.clock import SettableClock
from simulator.page import Page, StoredTable
from simulator.telegram import Telegram

VERA, IRINA, ELENA, PETR = 101, 102, 103, 104
PEOPLE = {
    VERA: ("Вера", "Соколова", "учитель математики"),
    IRINA: ("Ирина", "Крылова", "наставник"),
    ELENA: ("Елена", "Громова", "методист"),
    PETR: ("Пётр", "Ёлкин", "молодой специалист"),
}
START = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)  # a Tuesday, 09:00 in Moscow
ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class Town:
    """What a test holds: the people's Telegram, the address of the page, and the bot's own calls."""

    telegram: Telegram
    clock: SettableClock
    address: str
    http: aiohttp.ClientSession
    planned: list[datetime] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    on_move: Callable[[], Awaitable[None]] | None = None

    async def call(self, method: str, **args: Any) -> Any:
        """A call of the bot; the test fails when Telegram would refuse it."""
        async with self.http.post(f"{self.address}/bot{self.telegram.token}/{method}", json=args) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def says(self, user_id: int, text: str, *rows: list[str], **args: Any) -> dict[str, Any]:
        """A message of the bot; a button's data is its label in transit."""
        return await self.call("sendMessage", chat_id=user_id, text=text, **keyboard(*rows), **args)

    async def hears(self, kind: str) -> dict[str, Any]:
        """The next update of this kind; the ones before it are confirmed and dropped."""
        while True:
            for update in await self.call("getUpdates", timeout=10, limit=1):
                await self.call("getUpdates", offset=update["update_id"] + 1, limit=1)
                if kind in update:
                    found: dict[str, Any] = update[kind]
                    return found


def keyboard(*rows: list[str]) -> dict[str, Any]:
    if not rows:
        return {}
    return {
        "reply_markup": {"inline_keyboard": [[{"text": text, "callback_data": text} for text in row] for row in rows]}
    }


@pytest_asyncio.fixture(loop_scope="session")
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    clock = SettableClock(START, ticking=False)
    telegram = Telegram(clock=clock, path=tmp_path / "telegram.sqlite3")
    for user_id, (first, last, _) in PEOPLE.items():
        telegram.add_user(user_id, first, last)
    samples = tmp_path / "samples"
    samples.mkdir()
    (samples / "Сотрудники.csv").write_bytes("ФИО;Школа\nСоколова Вера;СОШ № 4\n".encode("cp1251"))
    held: Town

    async def move(moment: datetime) -> None:
        for due in [due for due in held.planned if due <= moment]:
            clock.set(due)
            held.planned.remove(due)
            if held.on_move:
                await held.on_move()
        clock.set(moment)

    async def next_event() -> datetime | None:
        return min(held.planned, default=None)

    async def stored() -> list[StoredTable]:
        count = len(held.rows)
        return [StoredTable(name="people", title="Люди", count=count, columns=["№", "Имя"], rows=held.rows)]

    async def notes() -> dict[int, str]:
        return {user_id: note for user_id, (_, _, note) in PEOPLE.items()}

    page = Page(
        telegram,
        clock=clock,
        move=move,
        next_event=next_event,
        samples=samples,
        stored=stored,
        zone=ZoneInfo("Europe/Moscow"),
        notes=notes,
    )
    app = telegram.routes()
    page.add_routes(app)
    address = await telegram.start(app=app)
    async with aiohttp.ClientSession() as http:
        held = Town(telegram, clock, address, http, planned=[START + timedelta(hours=8)])
        yield held
    await telegram.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Any]:
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("the phone page needs a Chromium of the system")
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path, args=ARGS)
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="session")
async def opened(browser: Any, town: Town) -> AsyncIterator[Callable[..., Awaitable[Any]]]:
    """Opens the page in a fresh browser profile; fails the test when the page itself fails."""
    contexts, troubles = [], []

    async def open_page(width: int = 1440, height: int = 900, *, scheme: str = "light") -> Any:
        context = await browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, locale="ru-RU", reduced_motion="reduce"
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = await context.new_page()
        page.on("pageerror", lambda error: troubles.append(str(error)))
        await page.goto(town.address)
        await page.wait_for_selector("body[data-ready]")
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert troubles == []


def phone(page: Any, user_id: int) -> Any:
    return page.locator(f".phone[data-person='{user_id}']")
