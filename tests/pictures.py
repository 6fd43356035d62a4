"""Fresh pictures for the README: `make pictures` plays a short story in a demo of its own and photographs the page."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Page as BrowserPage
from playwright.async_api import async_playwright

from simulator.page import Page
from simulator.seed import FIRST, plant
from simulator.stored import notes, stored_tables
from simulator.town import Town

OUT = Path(__file__).resolve().parents[1] / "docs" / "pictures"
SAMPLES = Path(__file__).resolve().parents[1] / "samples"
TUESDAY = datetime(2026, 12, 1, 7, 0, tzinfo=UTC)
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]


async def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        town = Town(Path(folder), start=TUESDAY)
        app = town.telegram.routes()
        Page(
            town.telegram,
            clock=town.clock,
            move=town.move_to,
            next_event=lambda: town.bot.next_due(town.clock.now()),
            samples=SAMPLES,
            stored=lambda: stored_tables(town.bot.database),
            zone=town.zone,
            notes=lambda: notes(town.bot.database, town.clock.now().date()),
            first=FIRST,
        ).add_routes(app)
        base = await town.telegram.start(app=app)
        await town.open(base=base)
        await plant(town)
        for user_id in FIRST:
            await town.person(user_id, "").starts()
            await town.person(user_id, "").types("/menu")
        async with async_playwright() as play:
            browser = await play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
            await _photograph(await browser.new_page(viewport={"width": 1440, "height": 900}), base, "desktop")
            await _photograph(await browser.new_page(viewport={"width": 390, "height": 844}), base, "phone")
            await browser.close()
        await town.close()


async def _photograph(page: BrowserPage, base: str, name: str) -> None:
    await page.goto(base)
    await page.get_by_text("Меню").first.wait_for()
    await page.screenshot(path=OUT / f"{name}.png")


if __name__ == "__main__":
    asyncio.run(main())
